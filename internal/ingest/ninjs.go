package ingest

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

const hintNinjs = "send a ninjs item of type text with a uri and a body"

// item is a ninjs object with its keys in lower case, which makes 2.x and the camel case of 3.x one. Values are kept
// raw, because dialects differ in their types: a version is a number here and a string there.
type item map[string]json.RawMessage

// readNinjs reads one news item: ninjs 1.x (headline, body_html), 2.x and 3.x (headlines, bodies), or Superdesk's
// dialect (guid). The dialect is told by the keys; items seldom name their standard.
func readNinjs(text string) (*draft, error) {
	it, err := parseItem([]byte(strings.TrimPrefix(text, "\uFEFF")))
	if err != nil {
		return nil, err
	}
	if err := it.refuseUnlessText(); err != nil {
		return nil, err
	}
	d := &draft{}
	it.metadata(d)
	if !it.readBody(d) {
		return nil, refuse(Empty, "the item has no body text", hintNinjs)
	}
	return d, nil
}

func parseItem(data []byte) (item, error) {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		if json.Valid(data) {
			return nil, refuse(NotText, "the JSON is not an object", "send one ninjs item at a time")
		}
		return nil, refuse(Malformed, "the JSON does not parse: "+syntaxError(err), hintNinjs)
	}
	it := make(item, len(raw))
	for key, value := range raw {
		it[strings.ToLower(key)] = value
	}
	return it, nil
}

// syntaxError says where the JSON breaks without quoting it, as the decoder's own words would.
func syntaxError(err error) string {
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Sprintf("syntax error at byte %d", e.Offset)
	}
	return "unexpected type of value"
}

// refuseUnlessText lets texts through, and composites, which are texts with pictures. An item without a type is judged by what it carries.
func (it item) refuseUnlessText() error {
	kind := strings.ToLower(it.text("type"))
	_, isEvent := it["eventdetails"]
	switch {
	case strings.EqualFold(it.text("pubstatus"), "canceled"), strings.EqualFold(it.text("pubstatus"), "cancelled"):
		return refuse(Withdrawn, "the sender has canceled the item", "send the version that replaces it")
	case kind == "" && isEvent:
		kind = "event"
	case kind == "" && !it.looksLikeNews():
		return refuse(NotText, "the JSON is no ninjs item", hintNinjs)
	}
	switch kind {
	case "", "text", "composite":
		return nil
	case "picture", "graphic", "audio", "video", "event", "package", "planning", "component":
		return refuse(NotText, "the item's type is "+kind+", not text", hintNinjs)
	}
	return refuse(NotText, "the item's type is not text", hintNinjs)
}

func (it item) looksLikeNews() bool {
	for key := range it {
		if key == "uri" || key == "guid" || key == "bodies" || strings.HasPrefix(key, "body_") {
			return true
		}
	}
	return false
}

// metadata copies what the item says of itself.
func (it item) metadata(d *draft) {
	a := &d.article
	a.ID = it.first("uri", "guid")
	a.Version = it.number("version")
	a.Title = it.headline()
	a.Byline = it.first("byline", "by")
	a.Dateline = it.text("located")
	a.Credit = it.first("creditline", "source")
	a.Section = it.service()
	a.Copyright = it.first("copyrightnotice", "copyrightholder")
	a.PublishedAt = parseStamp(it.first("firstpublished", "contentcreated", "versioncreated", "firstcreated"))
	a.Embargo = parseStamp(it.first("embargoeduntil", "embargoed"))
}

// headline prefers the main one; 1.x names them headline and headline_ROLE, later versions list them.
func (it item) headline() string {
	if text := it.first("headline", "headline_main"); text != "" {
		return plainHeadline(text)
	}
	best := ""
	for _, h := range it.parts("headlines") {
		if best == "" || h.Role == "main" || h.Role == "headline" {
			best = h.Value
		}
		if h.Role == "main" {
			break
		}
	}
	if best == "" {
		best = it.anyWithPrefix("headline_")
	}
	return plainHeadline(best)
}

func plainHeadline(text string) string {
	if !strings.Contains(text, "<") {
		return text
	}
	blocks, _ := htmlBlocks(text)
	return strings.Join(blocks, " ")
}

// service is Superdesk's name for the section.
func (it item) service() string {
	var services []struct{ Name string }
	if json.Unmarshal(it["service"], &services) == nil && len(services) > 0 {
		return services[0].Name
	}
	return ""
}

// text returns a string value, or "" for anything else.
func (it item) text(key string) string {
	var s string
	if json.Unmarshal(it[key], &s) != nil {
		return ""
	}
	return strings.TrimSpace(s)
}

func (it item) first(keys ...string) string {
	for _, key := range keys {
		if s := it.text(key); s != "" {
			return s
		}
	}
	return ""
}

// number reads a count that may be written as a string.
func (it item) number(key string) int {
	raw := strings.Trim(string(it[key]), `" `)
	n, err := strconv.Atoi(raw)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
