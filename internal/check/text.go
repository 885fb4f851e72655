package check

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/internal/prose"
)

// fold makes texts comparable that differ only in what a reader does not see: Unicode composition, kind
// of quotation mark and white space.
func fold(text string) string {
	return strings.Join(strings.Fields(prose.FoldQuotes(norm.NFC.String(text))), " ")
}

// foldCase is fold for comparisons in which case does not matter either.
func foldCase(text string) string { return strings.ToLower(fold(text)) }

// excerpt cuts a text to what fits in a finding.
func excerpt(text string) string {
	const limit = 60
	runes := []rune(text)
	if len(runes) <= limit {
		return text
	}
	return string(runes[:limit]) + "…"
}
