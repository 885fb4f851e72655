package llmsim

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// write puts the answer down in the form that was asked for.
func (d *draft) write() string {
	switch {
	case d.ask.form == formJSON:
		var b strings.Builder
		writeObject(&b, d.values)
		return b.String()
	case d.ask.form == formTagged:
		return d.writeTagged()
	case len(d.values) == 0:
		return generic
	}
	var parts []string
	for _, v := range d.values {
		parts = append(parts, flatten(v))
	}
	return strings.Join(parts, "\n\n")
}

func flatten(v value) string {
	if len(v.fields) == 0 {
		return v.text
	}
	return "- " + v.fields[0].text
}

// writeObject keeps the order of the fields, which a map would lose.
func writeObject(b *strings.Builder, values []value) {
	b.WriteByte('{')
	for i, v := range values {
		if i > 0 {
			b.WriteByte(',')
		}
		quoteJSON(b, v.name)
		b.WriteByte(':')
		if v.fields != nil {
			writeObject(b, v.fields)
		} else {
			quoteJSON(b, v.text)
		}
	}
	b.WriteByte('}')
}

// quoteJSON writes a string the way models do: only what JSON does not allow is escaped.
func quoteJSON(b *strings.Builder, s string) {
	b.WriteByte('"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b.WriteString(s[start:i])
		start = i + 1
		switch c {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '\n':
			b.WriteString(`\n`)
		default:
			b.WriteString(`\u00`)
			b.WriteByte("0123456789abcdef"[c>>4])
			b.WriteByte("0123456789abcdef"[c&15])
		}
	}
	b.WriteString(s[start:])
	b.WriteByte('"')
}

func (d *draft) writeTagged() string {
	var b strings.Builder
	for _, v := range d.values {
		if v.fields == nil {
			writeTag(&b, v.name, v.text)
		}
		for _, inner := range v.fields {
			writeTag(&b, v.name+"."+inner.name, inner.text)
		}
	}
	return strings.TrimSpace(b.String())
}

func writeTag(b *strings.Builder, path, text string) {
	b.WriteString("[[" + path + "]]\n" + text + "\n\n")
}

// reform spoils the form of a finished answer. ok is false for a fault that has nothing to strike here.
func reform(f Fault, content string, isJSON bool) (spoiled string, ok bool) {
	switch f {
	case ThinkLeak:
		return "<think>\nThe user wants {\"an\": \"answer\"}. This reply is simulated.\n</think>\n\n" + content, true
	case Fenced:
		return "```json\n" + content + "\n```", true
	case ProseWrapped:
		return "Here is the result you asked for:\n\n" + content + "\n\nLet me know if you need anything else!", true
	case Malformed:
		return malform(content, isJSON), true
	case ASCIIEscaped:
		escaped := escapeASCII(content)
		return escaped, isJSON && escaped != content
	case DuplicateKey:
		key, _, found := strings.Cut(strings.TrimPrefix(content, "{"), ":")
		return "{" + key + `:" ",` + strings.TrimPrefix(content, "{"), isJSON && found
	}
	return content, false
}

// malform leaves a quotation mark unescaped and the end off; a tagged answer loses the end of its tags.
func malform(content string, isJSON bool) string {
	if !isJSON {
		return strings.ReplaceAll(content, "]]", "]")
	}
	cut := strings.TrimRight(content, "}")
	cut = strings.TrimSuffix(cut, `"`)
	_, size := utf8.DecodeLastRuneInString(cut)
	return cut[:len(cut)-size] + ` "so" ` + cut[len(cut)-size:]
}

// escapeASCII writes every rune beyond ASCII as the escapes of its UTF-16 form.
func escapeASCII(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < utf8.RuneSelf {
			b.WriteByte(byte(r))
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}
