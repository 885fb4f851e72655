package llm

import (
	"bytes"
	"fmt"
	"strings"
)

// placeholder stands for a field's text in the example that a model is shown. A model that copies it has
// left the field out.
const placeholder = "…"

// instructions is what a rung adds to the system message. A JSON schema says it all itself.
func instructions(rung Rung, fields []Field) string {
	switch rung {
	case RungJSON:
		return jsonInstructions(fields)
	case RungTagged:
		return taggedInstructions(fields)
	}
	return ""
}

// jsonInstructions describes the object in words. JSON mode is refused without the word JSON, and DeepSeek
// answers with blanks without an example.
func jsonInstructions(fields []Field) string {
	var b bytes.Buffer
	b.WriteString("\n\nAnswer with one JSON object and nothing else: no comment, no code fence. Every key is required.\n")
	b.WriteString("JSON schema:\n")
	b.Write(schemaOf(fields))
	b.WriteString("\nThe form of the answer, with each " + placeholder + " replaced by its text:\n")
	writeExample(&b, fields)
	return b.String()
}

func writeExample(b *bytes.Buffer, fields []Field) {
	b.WriteByte('{')
	for i, f := range fields {
		comma(b, i)
		b.Write(quote(f.Name))
		b.WriteByte(':')
		if len(f.Fields) > 0 {
			writeExample(b, f.Fields)
			continue
		}
		b.Write(quote(placeholder))
	}
	b.WriteByte('}')
}

// taggedInstructions shows a form to fill in. Of the wordings tried on a model of half a billion parameters,
// it is the one that came back with text in it; a list of tags came back as a list of tags.
func taggedInstructions(fields []Field) string {
	var b strings.Builder
	b.WriteString("\n\nAnswer in plain text, not JSON. Keep every tag in double square brackets, each on a line of its own;")
	b.WriteString(" replace each " + placeholder + " with its text:\n")
	eachLeaf(fields, func(path string, f Field) {
		text := placeholder
		if len(f.Enum) > 0 {
			text = strings.Join(f.Enum, " or ")
		}
		if f.Description != "" {
			text += " (" + f.Description + ")"
		}
		fmt.Fprintf(&b, "[[%s]] %s\n", path, text)
	})
	return b.String()
}

// eachLeaf calls visit with the path of each field that holds text, in order.
func eachLeaf(fields []Field, visit func(path string, f Field)) {
	for _, f := range fields {
		if len(f.Fields) == 0 {
			visit(f.Name, f)
			continue
		}
		eachLeaf(f.Fields, func(path string, leaf Field) { visit(f.Name+"."+path, leaf) })
	}
}
