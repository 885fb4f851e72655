package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a piece of a text, in bytes: [start, end).
type span struct{ start, end int }

// Locate returns where the words of a finding stand in a text, in bytes: [start, end). It reports false where that is not
// sure, and where the words are the whole text.
func Locate(text, words string) (start, end int, ok bool) {
	s, ok := locate(text, words)
	return s.start, s.end, ok
}

// locate finds the words of a finding in a text. It answers only where there is no doubt about the place: the words stand
// there once, and they are not the whole text, which is marked better as a whole.
func locate(text, words string) (span, bool) {
	words = strings.TrimSpace(words)
	at, ok := standsOnce(text, words)
	if head, cut := strings.CutSuffix(words, "…"); !ok && cut { // the finding holds the beginning of a long passage
		at, ok = standsOnce(text, head)
	}
	return at, ok && at != span{0, len(text)}
}

// standsOnce finds words in text, unless they are not there or are there more than once.
func standsOnce(text, words string) (span, bool) {
	if words == "" {
		return span{}, false
	}
	var at span
	found := 0
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return at, found == 1
		}
		here := span{from + i, from + i + len(words)}
		if isWhole(text, here) {
			at = here
			found++
		}
		_, size := utf8.DecodeRuneInString(text[here.start:])
		from = here.start + size
	}
}

// isWhole reports whether a span cuts no number and no Latin word in two: 3 does not stand in 13, 3.5 or 3,000.
// A Korean particle may follow a word, so that Hangul is no reason.
func isWhole(text string, s span) bool {
	first, _ := utf8.DecodeRuneInString(text[s.start:])
	last, _ := utf8.DecodeLastRuneInString(text[:s.end])
	return !holdTogether(lastTwo(text[:s.start]), first) && !holdTogether(firstTwo(text[s.end:]), last)
}

// holdTogether reports whether a character at the edge of a span goes on in its neighbours, of which near stands beside
// it and far behind that.
func holdTogether(near [2]rune, edge rune) bool {
	switch {
	case unicode.IsDigit(edge):
		return unicode.IsDigit(near[0]) || (near[0] == '.' || near[0] == ',') && unicode.IsDigit(near[1])
	case unicode.Is(unicode.Latin, edge):
		return unicode.Is(unicode.Latin, near[0])
	}
	return false
}

// firstTwo returns the first character of a text and the second.
func firstTwo(text string) (two [2]rune) {
	for i := range two {
		r, size := utf8.DecodeRuneInString(text)
		two[i], text = r, text[size:]
	}
	return two
}

// lastTwo returns the last character of a text and the one before it.
func lastTwo(text string) (two [2]rune) {
	for i := range two {
		r, size := utf8.DecodeLastRuneInString(text)
		two[i], text = r, text[:len(text)-size]
	}
	return two
}
