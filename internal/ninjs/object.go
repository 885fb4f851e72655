package ninjs

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// object is a JSON object with its keys in lower case, which makes 2.x and the camel case of 3.x one. Values are kept
// raw, because dialects differ in their types: a version is a number here and a string there.
type object map[string]json.RawMessage

// text returns a string value, or "" for anything else.
func (o object) text(key string) string {
	var s string
	if json.Unmarshal(o[key], &s) != nil {
		return ""
	}
	return strings.TrimSpace(s)
}

func (o object) first(keys ...string) string {
	for _, key := range keys {
		if s := o.text(key); s != "" {
			return s
		}
	}
	return ""
}

// number reads a count that may be written as a string.
func (o object) number(key string) int {
	raw := strings.Trim(string(o[key]), `" `)
	n, err := strconv.Atoi(raw)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

func (o object) keysWithPrefix(prefix string) []string {
	var keys []string
	for key := range o {
		if strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

func (o object) anyWithPrefix(prefix string) string {
	for _, key := range o.keysWithPrefix(prefix) {
		if s := o.text(key); s != "" {
			return s
		}
	}
	return ""
}
