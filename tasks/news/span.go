package news

import "unicode/utf8"

// Span is a piece of a text, [Start, End), counted in Unicode code points.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// SpanOf returns the span of text[start:end].
func SpanOf(text string, start, end int) *Span {
	first := utf8.RuneCountInString(text[:start])
	return &Span{Start: first, End: first + utf8.RuneCountInString(text[start:end])}
}

// Bytes returns where the span stands in a text in bytes, and false where the text is too short for it.
func (s Span) Bytes(text string) (start, end int, ok bool) {
	return s.counted(text, utf8.RuneLen)
}

// UTF16 returns where the span stands in a text in the code units in which JavaScript and Java count, and false where the
// text is too short for it.
func (s Span) UTF16(text string) (start, end int, ok bool) {
	return s.counted(text, utf16Len)
}

// counted returns the span of a text in units of which a rune takes as many as size says.
func (s Span) counted(text string, size func(rune) int) (start, end int, ok bool) {
	n := 0
	for _, r := range text {
		if n == s.End {
			break
		}
		if n < s.Start {
			start += size(r)
		}
		end += size(r)
		n++
	}
	return start, end, s.Start >= 0 && s.Start <= s.End && n == s.End
}

func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}
