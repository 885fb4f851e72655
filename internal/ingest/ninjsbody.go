package ingest

import (
	"encoding/json"
	"slices"
	"strings"
)

// part is a headline or a body in the lists of 2.x and 3.x.
type part struct {
	Role        string `json:"role"`
	ContentType string `json:"contenttype"` // JSON names match in any case: contentType too
	Value       string `json:"value"`
}

func (it item) parts(key string) []part {
	var parts []part
	if json.Unmarshal(it[key], &parts) != nil {
		return nil
	}
	return parts
}

// bodies gathers the renderings of the story: the list of 2.x and 3.x, and the body_* keys of 1.x in a fixed order.
func (it item) bodies() []part {
	bodies := it.parts("bodies")
	for _, key := range it.keysWithPrefix("body_") {
		bodies = append(bodies, part{Role: strings.TrimPrefix(key, "body_"), Value: it.text(key)})
	}
	return bodies
}

func (it item) keysWithPrefix(prefix string) []string {
	var keys []string
	for key := range it {
		if strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

func (it item) anyWithPrefix(prefix string) string {
	for _, key := range it.keysWithPrefix(prefix) {
		if s := it.text(key); s != "" {
			return s
		}
	}
	return ""
}

// The kinds of body, the best first. They are renderings of one story, so exactly one is read.
const (
	bodyHTML = iota
	bodyXHTML
	bodyPlain
	bodyOther // NITF and agencies' own formats
)

func (p part) kind() int {
	name := strings.ToLower(p.ContentType)
	if name == "" {
		name = strings.ToLower(p.Role)
	}
	switch {
	case strings.Contains(name, "nitf"), strings.HasSuffix(name, "/xml"):
		return bodyOther
	case strings.Contains(name, "xhtml"):
		return bodyXHTML
	case strings.Contains(name, "html"):
		return bodyHTML
	case name == "text/plain", name == "text":
		return bodyPlain
	}
	// "main" and "richtext" say nothing of the markup: the value does.
	if strings.Contains(p.Value, "</") || strings.Contains(p.Value, "<br") {
		return bodyXHTML
	}
	return bodyPlain
}

// readBody reads the best body that has words in it.
func (it item) readBody(d *draft) bool {
	bodies := it.bodies()
	slices.SortStableFunc(bodies, func(a, b part) int { return a.kind() - b.kind() })
	for _, body := range bodies {
		if body.kind() == bodyPlain {
			d.lines = strings.Split(normalizeLineEnds(body.Value), "\n")
			d.wrapped = true
		} else {
			d.readFragment(body.Value)
		}
		if hasWords(strings.Join(d.lines, " ")) {
			return true
		}
		d.lines, d.wrapped, d.article.Stripped = nil, false, nil
	}
	return false
}
