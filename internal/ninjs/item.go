package ninjs

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Item is a news item of any generation of ninjs. A field that the item lacks, or has in a type that says nothing, is empty.
type Item struct {
	ID        string // uri, or Superdesk's guid
	Version   int
	Headline  string // may hold markup
	Byline    string
	Located   string
	Credit    string
	Section   string
	Copyright string
	Published string // a date as the item writes it
	Embargo   string // likewise
	Bodies    []Body // the renderings of the one story, the best first
}

// Parse reads one text item. A composite is one too: a text with pictures. Every refusal is an *Error.
func Parse(data []byte) (Item, error) {
	o, err := parseObject(data)
	if err != nil {
		return Item{}, err
	}
	if err := o.refuseUnlessText(); err != nil {
		return Item{}, err
	}
	return Item{
		ID:        o.first("uri", "guid"),
		Version:   o.number("version"),
		Headline:  o.headline(),
		Byline:    o.first("byline", "by"),
		Located:   o.text("located"),
		Credit:    o.first("creditline", "source"),
		Section:   o.service(),
		Copyright: o.first("copyrightnotice", "copyrightholder"),
		Published: o.first("firstpublished", "contentcreated", "versioncreated", "firstcreated"),
		Embargo:   o.first("embargoeduntil", "embargoed"),
		Bodies:    o.bodies(),
	}, nil
}

func parseObject(data []byte) (object, error) {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		if json.Valid(data) {
			return nil, &Error{NotText, "the JSON is not an object"}
		}
		return nil, &Error{Malformed, "the JSON does not parse: " + syntaxError(err)}
	}
	o := make(object, len(raw))
	for key, value := range raw {
		o[strings.ToLower(key)] = value
	}
	return o, nil
}

// syntaxError says where the JSON breaks without quoting it, as the decoder's own words would.
func syntaxError(err error) string {
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Sprintf("syntax error at byte %d", e.Offset)
	}
	return "unexpected type of value"
}

// refuseUnlessText lets texts and composites through. An item without a type is judged by what it carries.
func (o object) refuseUnlessText() error {
	kind := strings.ToLower(o.text("type"))
	_, isEvent := o["eventdetails"]
	switch {
	case strings.EqualFold(o.text("pubstatus"), "canceled"), strings.EqualFold(o.text("pubstatus"), "cancelled"):
		return &Error{Withdrawn, "the sender has canceled the item"}
	case kind == "" && isEvent:
		kind = "event"
	case kind == "" && !o.looksLikeNews():
		return &Error{NotText, "the JSON is no ninjs item"}
	}
	switch kind {
	case "", "text", "composite":
		return nil
	case "picture", "graphic", "audio", "video", "event", "package", "planning", "component":
		return &Error{NotText, "the item's type is " + kind + ", not text"}
	}
	return &Error{NotText, "the item's type is not text"}
}

func (o object) looksLikeNews() bool {
	for key := range o {
		if key == "uri" || key == "guid" || key == "bodies" || strings.HasPrefix(key, "body_") {
			return true
		}
	}
	return false
}

// headline prefers the main one; 1.x names them headline and headline_ROLE, later versions list them.
func (o object) headline() string {
	if text := o.first("headline", "headline_main"); text != "" {
		return text
	}
	best := ""
	for _, h := range o.parts("headlines") {
		if best == "" || h.Role == "main" || h.Role == "headline" {
			best = h.Value
		}
		if h.Role == "main" {
			break
		}
	}
	if best == "" {
		best = o.anyWithPrefix("headline_")
	}
	return best
}

// service is Superdesk's name for the section.
func (o object) service() string {
	var services []struct{ Name string }
	if json.Unmarshal(o["service"], &services) == nil && len(services) > 0 {
		return services[0].Name
	}
	return ""
}
