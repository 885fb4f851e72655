package check

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/internal/prose"
)

// fold makes texts comparable that differ only in what a reader does not see: Unicode composition, kind
// of quotation mark and white space.
func fold(text string) string {
	text = prose.FoldQuotes(norm.NFC.String(text))
	if isSpacedOnce(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isSpacedOnce reports whether a text has no white space but one blank between two words.
func isSpacedOnce(text string) bool {
	before := ' '
	for _, r := range text {
		if prose.IsSpace(r) && (r != ' ' || before == ' ') {
			return false
		}
		before = r
	}
	return before != ' ' || text == ""
}

// foldCase is fold for comparisons in which case does not matter either.
func foldCase(text string) string { return prose.ToLower(fold(text)) }

// excerpt cuts a text to what fits in a finding.
func excerpt(text string) string {
	const limit = 60
	runes := []rune(text)
	if len(runes) <= limit {
		return text
	}
	return string(runes[:limit]) + "…"
}
