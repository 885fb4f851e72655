package llm

import (
	"bytes"
	"encoding/json"
	"strings"
)

// object is a JSON object as decodeLenient reads it.
type object = map[string]any

// decodeLenient reads the JSON value that in begins with and returns what stands after it. It takes what servers write
// in place of JSON: NaN, Infinity and None for null, commas too many, raw control characters in a string, escapes that
// do not exist. A key that comes twice keeps the last value that is not empty. Numbers come as json.Number.
func decodeLenient(in []byte) (value any, rest []byte, err error) {
	l := &lenient{in: in}
	value, err = l.value(0)
	return value, l.in[l.at:], err
}

// lenient is a place in a text that is nearly JSON.
type lenient struct {
	in []byte
	at int
}

func (l *lenient) value(depth int) (any, error) {
	if depth > maxDepth {
		return nil, errDamaged
	}
	switch c := l.peek(); {
	case c == '{':
		return l.object(depth)
	case c == '[':
		return l.array(depth)
	case c == '"':
		return l.text()
	case c == '-' || c == '+' || c >= '0' && c <= '9' || isWord(c):
		return l.word(), nil
	}
	return nil, errDamaged
}

// peek skips white space and returns the next byte, or 0 at the end.
func (l *lenient) peek() byte {
	for l.at < len(l.in) {
		if c := l.in[l.at]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
		l.at++
	}
	return 0
}

func (l *lenient) object(depth int) (any, error) {
	o := object{}
	for l.at++; ; {
		switch l.peek() {
		case '}':
			l.at++
			return o, nil
		case ',':
			l.at++
			continue
		}
		key, err := l.text()
		if err != nil || l.peek() != ':' {
			return nil, errDamaged
		}
		l.at++
		value, err := l.value(depth + 1)
		if err != nil {
			return nil, err
		}
		if _, twice := o[key]; !twice || !isEmpty(value) {
			o[key] = value
		}
	}
}

func (l *lenient) array(depth int) (any, error) {
	list := []any{}
	for l.at++; ; {
		switch l.peek() {
		case ']':
			l.at++
			return list, nil
		case ',':
			l.at++
			continue
		}
		value, err := l.value(depth + 1)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
}

// text reads a string.
func (l *lenient) text() (string, error) {
	if l.peek() != '"' {
		return "", errDamaged
	}
	start := l.at
	for l.at++; l.at < len(l.in); l.at++ {
		switch l.in[l.at] {
		case '\\':
			l.at++
		case '"':
			l.at++
			return unquote(l.in[start:l.at]), nil
		}
	}
	l.at = len(l.in)
	return "", errDamaged
}

// unquote returns the text of a quoted string. What JSON does not allow in one stands for itself.
func unquote(quoted []byte) string {
	var s string
	if json.Unmarshal(quoted, &s) == nil {
		return s
	}
	var strict bytes.Buffer
	for i := 0; i < len(quoted); i++ {
		switch c := quoted[i]; {
		case c == '\\' && json.Valid(append(append([]byte{'"'}, escapeAt(quoted[i:])...), '"')):
			escape := escapeAt(quoted[i:])
			strict.Write(escape)
			i += len(escape) - 1
		case c == '\\':
			strict.WriteString(`\\`)
		case c < ' ':
			encoded, _ := json.Marshal(string(c)) // one character always encodes
			strict.Write(bytes.Trim(encoded, `"`))
		default:
			strict.WriteByte(c)
		}
	}
	if json.Unmarshal(strict.Bytes(), &s) != nil {
		return strings.ToValidUTF8(string(quoted[1:len(quoted)-1]), "\ufffd")
	}
	return s
}

// escapeAt returns the escape that text begins with, as long as its kind is.
func escapeAt(text []byte) []byte {
	if len(text) > 1 && text[1] == 'u' {
		return text[:min(len(text), 6)]
	}
	return text[:min(len(text), 2)]
}

// word reads a number or a name.
func (l *lenient) word() any {
	start := l.at
	for l.at < len(l.in) && (isWord(l.in[l.at]) || strings.IndexByte("+-.0123456789", l.in[l.at]) >= 0) {
		l.at++
	}
	switch word := string(l.in[start:l.at]); word {
	case "true", "True":
		return true
	case "false", "False":
		return false
	default:
		var number json.Number
		if json.Unmarshal([]byte(word), &number) == nil && number != "" { // null is no error, either
			return number
		}
	}
	return nil
}

func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' }

// isEmpty tells a value that says nothing: null, false, 0, "", and what holds nothing else.
func isEmpty(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return strings.TrimSpace(v) == ""
	case json.Number:
		n, err := v.Float64()
		return err == nil && n == 0
	case []any:
		for _, item := range v {
			if !isEmpty(item) {
				return false
			}
		}
	case object:
		for _, item := range v {
			if !isEmpty(item) {
				return false
			}
		}
	}
	return true
}
