package llm

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// fieldName is what names may be: safe as a JSON key, as a tag and in a path.
var fieldName = lazyregexp.New(`^[A-Za-z][A-Za-z0-9_]*$`)

// check reports the first thing that makes the request impossible.
func (r Request) check() error {
	if r.User == "" {
		return errors.New("the request has no user message")
	}
	if r.MaxTokens < 0 {
		return fmt.Errorf("the reply is capped at %d tokens", r.MaxTokens)
	}
	return checkFields(r.Fields)
}

func checkFields(fields []Field) error {
	seen := make(map[string]bool, len(fields))
	for _, f := range fields {
		if !fieldName.MatchString(f.Name) || seen[f.Name] {
			return fmt.Errorf("field name %q is not a name, or used twice", f.Name)
		}
		seen[f.Name] = true
		if len(f.Fields) == 0 {
			continue
		}
		if err := checkFields(f.Fields); err != nil {
			return fmt.Errorf("field %s: %w", f.Name, err)
		}
	}
	return nil
}

// schemaOf writes the JSON schema of an object with these fields. It is written by hand, since the order of
// the properties is the order in which a constrained model writes them, and a Go map has none. It uses only
// what every server takes: no bounds, patterns or formats; every key required; nothing more allowed.
func schemaOf(fields []Field) json.RawMessage {
	var b bytes.Buffer
	writeObject(&b, fields, "")
	return b.Bytes()
}

func writeObject(b *bytes.Buffer, fields []Field, description string) {
	b.WriteString(`{"type":"object"`)
	writeDescription(b, description)
	b.WriteString(`,"properties":{`)
	for i, f := range fields {
		comma(b, i)
		b.Write(quote(f.Name))
		b.WriteByte(':')
		writeField(b, f)
	}
	b.WriteString(`},"required":[`)
	for i, f := range fields {
		comma(b, i)
		b.Write(quote(f.Name))
	}
	b.WriteString(`],"additionalProperties":false}`)
}

func writeField(b *bytes.Buffer, f Field) {
	if len(f.Fields) > 0 {
		writeObject(b, f.Fields, f.Description)
		return
	}
	b.WriteString(`{"type":"string"`)
	writeDescription(b, f.Description)
	if len(f.Enum) > 0 {
		b.WriteString(`,"enum":[`)
		for i, value := range f.Enum {
			comma(b, i)
			b.Write(quote(value))
		}
		b.WriteByte(']')
	}
	b.WriteByte('}')
}

func writeDescription(b *bytes.Buffer, description string) {
	if description != "" {
		b.WriteString(`,"description":`)
		b.Write(quote(description))
	}
}

func comma(b *bytes.Buffer, i int) {
	if i > 0 {
		b.WriteByte(',')
	}
}

// quote returns s as a JSON string that leaves < > & readable: the schema may be shown to a model as text.
func quote(s string) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(s) // a string always encodes
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
