package proof

import (
	"html"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/internal/ingest"
)

// paragraph is a paragraph of a text that came to be checked, on one line and with its character references decoded.
type paragraph struct {
	text string
	at   []int // where each byte of text stands in the whole text that came
	end  int   // where the last one ends there
}

// texts returns the paragraphs of the source and of the translation. Only where the source is escaped is the translation
// too: elsewhere a reference to a mark is a leftover, which the checks have to see.
func (row Row) texts() (source, target []paragraph) {
	return paragraphs(row.Source, true), paragraphs(row.Translation, len(ingest.Entities(row.Source)) > 0)
}

// paragraphs cuts a text at blank lines and joins the lines of each paragraph. There is one at least.
func paragraphs(text string, escaped bool) []paragraph {
	var list []paragraph
	var lines []paragraph
	start := 0
	for line := range strings.Lines(text + "\n\n") {
		if p := decoded(line, start, escaped).trimmed(); p.text != "" {
			lines = append(lines, p)
		} else if len(lines) > 0 {
			list = append(list, joined(lines))
			lines = nil
		}
		start += len(line)
	}
	if len(list) == 0 {
		return []paragraph{{}}
	}
	return list
}

// whole returns the paragraphs as one, for texts of which nobody knows which paragraph belongs to which.
func whole(list []paragraph) []paragraph { return []paragraph{joined(list)} }

// decoded returns a line that begins at start, with its character references as the characters that they stand for: those
// of letters and white space alone where it is not escaped.
func decoded(line string, start int, escaped bool) paragraph {
	p := paragraph{at: make([]int, 0, len(line)), end: start + len(line)}
	var b strings.Builder
	from := 0
	if strings.Contains(line, "&") {
		for _, e := range ingest.Entities(line) {
			character := strings.Map(plainSpace, html.UnescapeString(line[e[0]:e[1]]))
			if !escaped && strings.ContainsFunc(character, isMark) {
				continue
			}
			b.WriteString(line[from:e[0]])
			for i := from; i < e[0]; i++ {
				p.at = append(p.at, start+i)
			}
			b.WriteString(character)
			for range len(character) {
				p.at = append(p.at, start+e[0])
			}
			from = e[1]
		}
	}
	b.WriteString(line[from:])
	for i := from; i < len(line); i++ {
		p.at = append(p.at, start+i)
	}
	p.text = b.String()
	return p
}

func isMark(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsSpace(r) }

// plainSpace turns white space of every kind into a space: &nbsp; stands between words like any other.
func plainSpace(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// trimmed returns the paragraph without white space round it.
func (p paragraph) trimmed() paragraph {
	left := len(p.text) - len(strings.TrimLeftFunc(p.text, unicode.IsSpace))
	right := len(strings.TrimRightFunc(p.text, unicode.IsSpace))
	if right <= left {
		return paragraph{}
	}
	if right < len(p.text) {
		p.end = p.at[right]
	}
	return paragraph{text: p.text[left:right], at: p.at[left:right], end: p.end}
}

// joined returns parts as one paragraph, with a space between two.
func joined(parts []paragraph) paragraph {
	if len(parts) == 1 {
		return parts[0]
	}
	var b strings.Builder
	var p paragraph
	for i, part := range parts {
		if i > 0 {
			b.WriteByte(' ')
			p.at = append(p.at, p.end)
		}
		b.WriteString(part.text)
		p.at, p.end = append(p.at, part.at...), part.end
	}
	p.text = b.String()
	return p
}

// place returns where text[start:end] stands in the whole text that came.
func (p paragraph) place(start, end int) (from, to int) {
	if end < len(p.at) {
		return p.at[start], p.at[end]
	}
	return p.at[start], p.end
}
