package ninjs

import (
	"encoding/json"
	"slices"
	"strings"
)

// Body is one rendering of an item's story.
type Body struct {
	Value string
	Kind  Kind
}

// Kind says how a body is marked up.
type Kind int

// The kinds of body, the best first. They are renderings of one story, so a reader takes exactly one.
const (
	HTML Kind = iota
	XHTML
	Plain
	Other // NITF and agencies' own formats
)

// part is a headline or a body in the lists of 2.x and 3.x.
type part struct {
	Role        string `json:"role"`
	ContentType string `json:"contenttype"` // JSON names match in any case: contentType too
	Value       string `json:"value"`
}

func (o object) parts(key string) []part {
	var parts []part
	if json.Unmarshal(o[key], &parts) != nil {
		return nil
	}
	return parts
}

// bodies gathers the renderings of the story: the list of 2.x and 3.x, and the body_* keys of 1.x in a fixed order.
func (o object) bodies() []Body {
	parts := o.parts("bodies")
	for _, key := range o.keysWithPrefix("body_") {
		parts = append(parts, part{Role: strings.TrimPrefix(key, "body_"), Value: o.text(key)})
	}
	bodies := make([]Body, len(parts))
	for i, p := range parts {
		bodies[i] = Body{p.Value, p.kind()}
	}
	slices.SortStableFunc(bodies, func(a, b Body) int { return int(a.Kind - b.Kind) })
	return bodies
}

func (p part) kind() Kind {
	name := strings.ToLower(p.ContentType)
	if name == "" {
		name = strings.ToLower(p.Role)
	}
	switch {
	case strings.Contains(name, "nitf"), strings.HasSuffix(name, "/xml"):
		return Other
	case strings.Contains(name, "xhtml"):
		return XHTML
	case strings.Contains(name, "html"):
		return HTML
	case name == "text/plain", name == "text":
		return Plain
	}
	// "main" and "richtext" say nothing of the markup: the value does.
	if strings.Contains(p.Value, "</") || strings.Contains(p.Value, "<br") {
		return XHTML
	}
	return Plain
}
