package llm

import (
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// tagLine is a line that begins a field: the tag, bare or in Markdown's bold or list marks, and perhaps the
// text behind it.
var tagLine = lazyregexp.New(`^[\s*#>-]*\[\[([A-Za-z][A-Za-z0-9_.]*)\]\][*:]*[ \t]*(.*)$`)

// parseTagged reads the fields from lines under [[path]] tags. What stands before the first tag, or under a
// tag that nobody asked for, is dropped.
func parseTagged(fields []Field, text string) (map[string]string, error) {
	wanted := map[string]Field{}
	eachLeaf(fields, func(path string, f Field) { wanted[path] = f })
	sections := map[string]*strings.Builder{}
	var current *strings.Builder
	for line := range strings.Lines(withoutFence(text)) {
		line = strings.TrimRight(line, "\r\n")
		if tag := tagLine.FindStringSubmatch(line); tag != nil {
			if _, twice := sections[tag[1]]; twice {
				return nil, errDuplicate
			}
			current = &strings.Builder{}
			sections[tag[1]] = current
			line = tag[2]
		}
		if current != nil {
			current.WriteString(line + "\n")
		}
	}
	values := map[string]string{}
	for path, field := range wanted {
		section, present := sections[path]
		if !present {
			continue
		}
		text := strings.TrimSpace(section.String())
		if field.Description != "" { // copied from the form
			text = strings.TrimSpace(strings.TrimSuffix(text, "("+field.Description+")"))
		}
		if field.allows(text) {
			values[path] = text
		}
	}
	if len(values) == 0 {
		return nil, errNoFields
	}
	return values, nil
}

// withoutFence removes the code fence around the whole text, if there is one.
func withoutFence(text string) string {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, "```") || !strings.HasSuffix(text, "```") {
		return text
	}
	_, inner, found := strings.Cut(text, "\n")
	if !found {
		return text
	}
	return strings.TrimSuffix(inner, "```")
}
