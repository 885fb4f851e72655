package meaning

import (
	"strings"
	"unicode/utf8"
)

// quotes are where the quotations of a text in double marks stand, the marks among them. One that is not closed is none.
func (t *Text) quotes() []Span {
	if !strings.Contains(t.Raw, `"`) && !strings.Contains(t.Raw, "“") && !strings.Contains(t.Raw, "”") {
		return nil
	}
	var spans []Span
	open := -1
	for at, r := range t.Raw {
		switch {
		case r != '"' && r != '“' && r != '”':
		case open >= 0 && r != '“':
			spans = append(spans, Span{open, at + utf8.RuneLen(r)})
			open = -1
		case r != '”':
			open = at
		}
	}
	return spans
}

// startIn counts the quotations that start within a place.
func startIn(quotes []Span, place Span) int {
	n := 0
	for _, q := range quotes {
		if q.Start >= place.Start && q.Start < place.End {
			n++
		}
	}
	return n
}
