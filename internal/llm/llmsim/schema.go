package llmsim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// schema is what the server understands of a JSON schema: the names of the properties in their order.
type schema struct {
	Properties properties `json:"properties"`
	RawEnum    []any      `json:"enum"`
}

// properties keeps the order that a Go map would lose.
type properties []property

type property struct {
	name   string
	schema schema
}

// UnmarshalJSON reads an object as properties in the order of its keys.
func (p *properties) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return fmt.Errorf("properties are not an object")
	}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return err
		}
		name, _ := t.(string) // the key of an object is always a string
		next := property{name: name}
		if err := d.Decode(&next.schema); err != nil {
			return err
		}
		*p = append(*p, next)
	}
	return nil
}

// field is one part of the reply that was asked for.
type field struct {
	name   string
	enum   []string
	fields []field
}

func (s *schema) fieldList() []field {
	list := make([]field, 0, len(s.Properties))
	for _, p := range s.Properties {
		f := field{name: p.name, fields: p.schema.fieldList()}
		for _, v := range p.schema.RawEnum {
			if text, ok := v.(string); ok {
				f.enum = append(f.enum, text)
			}
		}
		list = append(list, f)
	}
	return list
}

// promptSchema reads the schema that stands in a system message after the line "JSON schema:".
func promptSchema(system string) (*schema, bool) {
	_, after, found := strings.Cut(system, "JSON schema:")
	if !found {
		return nil, false
	}
	var s schema
	start := strings.IndexByte(after, '{')
	if start < 0 || json.NewDecoder(strings.NewReader(after[start:])).Decode(&s) != nil {
		return nil, false
	}
	return &s, len(s.Properties) > 0
}

// promptTags reads the fields that a system message names as [[path]], in order of their first mention.
func promptTags(system string) []field {
	var list []field
	for rest := system; ; {
		_, after, found := strings.Cut(rest, "[[")
		if !found {
			return list
		}
		path, tail, found := strings.Cut(after, "]]")
		if !found {
			return list
		}
		rest = after
		if fieldName(path) {
			list = addPath(list, strings.Split(path, "."))
			rest = tail
		}
	}
}

// fieldName reports whether a tag names a field of a reply, and is no example such as [[path]].
func fieldName(path string) bool {
	head, _, _ := strings.Cut(path, ".")
	return head == news.TitleID || news.IsBullet(head) || len(head) > 1 && head[0] == 'p' && strings.Trim(head[1:], "0123456789") == ""
}

func addPath(list []field, path []string) []field {
	i := slices.IndexFunc(list, func(f field) bool { return f.name == path[0] })
	if i < 0 {
		list = append(list, field{name: path[0]})
		i = len(list) - 1
	}
	if len(path) > 1 {
		list[i].fields = addPath(list[i].fields, path[1:])
	}
	return list
}
