package render

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// lineStart is what Markdown takes for markup at the beginning of a line: a heading, a list, a quotation, a rule, a box.
var lineStart = lazyregexp.New(`^(#{1,6}( |$)|[-+*]( |$)|>|-{3,} *$|=+ *$|\[[ xX]\] )`)

// numbered is the beginning of a numbered list: 1. or 1)
var numbered = lazyregexp.New(`^[0-9]{1,9}[.)]( |$)`)

// entity has the shape of a name for another character: &amp; or &#40;
var entity = lazyregexp.New(`^&[#A-Za-z0-9]+;`)

// isEntity reports whether a text begins with what would be read as another character. R&D; does not.
func isEntity(text string) bool {
	name := entity.FindString(text)
	return name != html.UnescapeString(name)
}

// escapeMarkdown writes a text so that Markdown shows it as it is. Only what would be read as markup is escaped: a
// bracket is not, unless it makes a link.
func escapeMarkdown(text string) string {
	text = strings.TrimSpace(text)
	tildes := strings.Count(text, "~") > 1 // 3~5명, 6~7명: two of them strike through what is between
	lead := -1
	switch {
	case lineStart.MatchString(text):
		lead = 0
	case numbered.MatchString(text):
		lead = strings.IndexAny(text, ".)")
	}
	var b strings.Builder
	var before rune
	for i, r := range text {
		after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		if i == lead || isMarkup(r, before, after) || r == '~' && tildes || r == '&' && isEntity(text[i:]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// isMarkup reports whether Markdown may read r as markup between its neighbours. A neighbour of 0 or RuneError is none.
func isMarkup(r, before, after rune) bool {
	switch r {
	case '\\', '`':
		return true
	case '*':
		return !(isBlank(before) && isBlank(after))
	case '_':
		return !(isWordRune(before) && isWordRune(after)) && !(isBlank(before) && isBlank(after))
	case '<':
		return after < utf8.RuneSelf && unicode.IsLetter(after) || after == '/' || after == '!' || after == '?'
	case '[':
		return after == '^'
	case ']':
		return after == '(' || after == '[' || after == ':'
	}
	return false
}

func isBlank(r rune) bool { return r == 0 || r == utf8.RuneError || unicode.IsSpace(r) }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
