package llm

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
)

// parseJSON reads the fields from the object that text is, or from the last object in it that holds any of
// them: models think aloud, and sketch, before they answer.
func parseJSON(fields []Field, text string, whole bool) (map[string]string, error) {
	start, end := strings.Index(text, "{"), strings.LastIndex(text, "}")
	if start < 0 {
		return nil, errNoObject
	}
	if end < start {
		return nil, errMalformed
	}
	values, err := parseObject(fields, text[start:end+1])
	if errors.Is(err, errNoFields) {
		if listed := parseListed(fields, []string{text[start : end+1]}); len(listed) > 0 {
			return listed, nil
		}
	}
	if !errors.Is(err, errMalformed) {
		return values, err
	}
	objects := objectsIn(text)
	for _, object := range slices.Backward(objects) {
		values, err := parseObject(fields, object)
		if err == nil || errors.Is(err, errDuplicate) {
			return values, err
		}
	}
	if listed := parseListed(fields, objects); len(listed) > 0 {
		return listed, nil
	}
	return parseRepaired(fields, text, whole)
}

func parseObject(fields []Field, text string) (map[string]string, error) {
	object, err := decode(text)
	if err != nil {
		return nil, err
	}
	return collect(fields, object)
}

// objectsIn returns the objects in text that are balanced and not part of another, in order. It reads text
// once; a brace in a string does not count.
func objectsIn(text string) []string {
	type span struct{ start, end int }
	var open []int
	var found []span
	inString, escaped := false, false
	for i := range len(text) {
		switch c := text[i]; {
		case escaped:
			escaped = false
		case inString && c == '\\':
			escaped = true
		case c == '"' && len(open) > 0:
			inString = !inString
		case inString:
		case c == '{':
			open = append(open, i)
		case c == '}' && len(open) > 0:
			start := open[len(open)-1]
			open = open[:len(open)-1]
			for len(found) > 0 && found[len(found)-1].start > start {
				found = found[:len(found)-1]
			}
			found = append(found, span{start, i + 1})
		}
	}
	texts := make([]string, len(found))
	for i, s := range found {
		texts[i] = text[s.start:s.end]
	}
	return texts
}

// node is a JSON value, as far as it matters here: text, an object, a list, or none of them.
type node struct {
	text   *string
	fields map[string]node
	items  []node // of a list, those that are objects
}

// maxDepth is how deep an object may nest; two is all that a request can ask for.
const maxDepth = 64

// decode reads one JSON object strictly. An object with a key twice is refused: the last would win, and
// nobody would know what the first said.
func decode(text string) (node, error) {
	if !strings.HasPrefix(strings.TrimSpace(text), "{") || !json.Valid([]byte(text)) {
		return node{}, errMalformed
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	n, err := decodeValue(d, 0)
	if err != nil {
		return node{}, err
	}
	if _, err := d.Token(); err != io.EOF {
		return node{}, errMalformed
	}
	return n, nil
}

func decodeValue(d *json.Decoder, depth int) (node, error) {
	if depth > maxDepth {
		return node{}, errMalformed
	}
	token, err := d.Token()
	if err != nil {
		return node{}, errMalformed
	}
	switch token := token.(type) {
	case string:
		return node{text: &token}, nil
	case json.Number:
		number := token.String()
		return node{text: &number}, nil
	case json.Delim:
		if token == '{' {
			return decodeObject(d, depth)
		}
		return decodeArray(d, depth)
	}
	return node{}, nil // null, true and false are no text
}

func decodeObject(d *json.Decoder, depth int) (node, error) {
	object := node{fields: map[string]node{}}
	for d.More() {
		key, err := d.Token()
		name, ok := key.(string)
		if err != nil || !ok {
			return node{}, errMalformed
		}
		if _, twice := object.fields[name]; twice {
			return node{}, errDuplicate
		}
		if object.fields[name], err = decodeValue(d, depth+1); err != nil {
			return node{}, err
		}
	}
	_, err := d.Token()
	return object, err
}

func decodeArray(d *json.Decoder, depth int) (node, error) {
	list := node{}
	for d.More() {
		item, err := decodeValue(d, depth+1)
		if err != nil {
			return node{}, err
		}
		if item.fields != nil {
			list.items = append(list.items, item)
		}
	}
	_, err := d.Token()
	return list, err
}

// collect returns the text of each field that n holds. A field of another type, or with a value that is not
// among those allowed, is left out like one that is not there: the rest of the reply is still good.
func collect(fields []Field, n node) (map[string]string, error) {
	values := map[string]string{}
	gather(fields, n, "", values)
	lists := n.lists()
	if inner, one := n.onlyObject(); len(values) == 0 && one { // {"result": {…}}, {"name": "reply", "arguments": {…}}
		gather(fields, inner, "", values)
		lists = append(lists, inner.lists()...)
	}
	gatherListed(fields, lists, values)
	if len(values) > 0 {
		return values, nil
	}
	for _, f := range fields {
		if _, present := n.fields[f.Name]; present {
			return nil, errNotText
		}
	}
	return nil, errNoFields
}

// onlyObject returns the one object among the fields of n.
func (n node) onlyObject() (found node, one bool) {
	for _, inner := range n.fields {
		if inner.fields != nil {
			if one {
				return node{}, false
			}
			found, one = inner, true
		}
	}
	return found, one
}

func gather(fields []Field, n node, prefix string, values map[string]string) {
	for _, f := range fields {
		child, present := n.field(f.Name)
		switch {
		case !present:
		case len(f.Fields) > 0:
			gather(f.Fields, child, prefix+f.Name+".", values)
		case child.text != nil && f.allows(*child.text):
			values[prefix+f.Name] = *child.text
		}
	}
}

// allows tells whether text may be the field's value.
func (f Field) allows(text string) bool {
	if len(f.Enum) > 0 {
		return slices.Contains(f.Enum, text)
	}
	return strings.TrimSpace(text) != placeholder
}
