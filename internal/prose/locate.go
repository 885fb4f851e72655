package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Locate returns where words of a text stand in it, in bytes: [start, end). It answers only where there is no doubt about
// the place: the words stand there once, and they are not the whole text. Words that end in "…" are the beginning of a
// longer passage.
func Locate(text, words string) (start, end int, ok bool) {
	words = strings.TrimSpace(words)
	start, end, ok = standsOnce(text, words)
	if head, cut := strings.CutSuffix(words, "…"); !ok && cut {
		start, end, ok = standsOnce(text, head)
	}
	return start, end, ok && end-start < len(text)
}

// standsOnce finds words in text, unless they are not there or are there more than once.
func standsOnce(text, words string) (start, end int, ok bool) {
	if words == "" {
		return 0, 0, false
	}
	found := 0
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return start, end, found == 1
		}
		here := from + i
		if isWhole(text, here, here+len(words)) {
			start, end = here, here+len(words)
			found++
		}
		_, size := utf8.DecodeRuneInString(text[here:])
		from = here + size
	}
}

// isWhole reports whether [start, end) cuts no number and no Latin word in two: 3 does not stand in 13, 3.5 or 3,000.
// A Korean particle may follow a word, so that Hangul is no reason.
func isWhole(text string, start, end int) bool {
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	return !holdTogether(lastTwo(text[:start]), first) && !holdTogether(firstTwo(text[end:]), last)
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
