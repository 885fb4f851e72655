package llm

import (
	"bytes"
	"strings"
)

// answer writes the answer as a model at that rung would.
func (e Example) answer(rung Rung) string {
	if rung == RungTagged {
		return e.tagged()
	}
	return e.json()
}

func (e Example) tagged() string {
	lines := make([]string, len(e.Answer))
	for i, v := range e.Answer {
		lines[i] = "[[" + v.Path + "]] " + v.Text
	}
	return strings.Join(lines, "\n")
}

// json nests the parts of a field, which stand one behind the other.
func (e Example) json() string {
	var b bytes.Buffer
	b.WriteByte('{')
	inside := ""
	for i, v := range e.Answer {
		outer, name := splitPath(v.Path)
		if inside != "" && outer != inside {
			b.WriteByte('}')
		}
		comma(&b, i)
		if outer != "" && outer != inside {
			b.Write(quote(outer))
			b.WriteString(":{")
		}
		b.Write(quote(name))
		b.WriteByte(':')
		b.Write(quote(v.Text))
		inside = outer
	}
	if inside != "" {
		b.WriteByte('}')
	}
	b.WriteByte('}')
	return b.String()
}

// splitPath cuts "b2.quote" into field and part; a field by itself has no outer one.
func splitPath(path string) (outer, name string) {
	if outer, name, nested := strings.Cut(path, "."); nested {
		return outer, name
	}
	return "", path
}
