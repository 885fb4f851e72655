package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// openingQuotes may stand before the first word of a sentence.
const openingQuotes = `"'“‘`

// Quoted stands for a quotation in the text that OutsideQuotes returns.
const Quoted = '\uFFFC'

// closers are the marks that end what each mark opens. Typists mix straight and curly ones.
var closers = map[rune]string{'"': `"”`, '“': `”"`, '‘': `’'`, '「': `」`, '『': `』`, '«': `»`, '\'': `'’`}

// OutsideQuotes returns the text with [Quoted] for each quotation in marks of any kind. It reports false, and no text, where the marks
// do not pair up: nobody can tell there who speaks.
func OutsideQuotes(text string) (string, bool) {
	var b strings.Builder
	for text != "" {
		open, size := utf8.DecodeRuneInString(text)
		closing, isOpen := closers[open]
		if !isOpen || open == '\'' && !OpensQuote(b.String(), text[size:]) {
			b.WriteRune(open)
			text = text[size:]
			continue
		}
		end := strings.IndexAny(text[size:], closing)
		if end < 0 {
			return "", false
		}
		_, closed := utf8.DecodeRuneInString(text[size+end:])
		text = text[size+end+closed:]
		b.WriteRune(Quoted)
	}
	return b.String(), true
}

// OpensQuote tells a single quotation mark from an apostrophe by the texts around it: nothing but a space or an opening bracket is
// before it, and no space behind it.
func OpensQuote(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return (before == "" || unicode.IsSpace(last) || unicode.In(last, unicode.Ps)) && !unicode.IsSpace(next)
}

// FoldQuotes returns the text with straight marks for curly, low and pointed ones, for comparisons.
func FoldQuotes(text string) string {
	if strings.IndexByte(text, "“"[0]) < 0 && strings.IndexByte(text, "«"[0]) < 0 { // the first bytes of all of them
		return text
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '„', '«', '»':
			return '"'
		case '‘', '’', '‚':
			return '\''
		}
		return r
	}, text)
}

// OutsideBrackets returns the text without what stands in round brackets, or the whole where they do not pair up.
func OutsideBrackets(text string) string {
	if !strings.ContainsAny(text, "(（") {
		return text
	}
	var kept []rune
	depth := 0
	for _, r := range text {
		switch {
		case r == '(' || r == '（':
			depth++
		case (r == ')' || r == '）') && depth > 0:
			depth--
		case depth == 0:
			kept = append(kept, r)
		}
	}
	if depth > 0 {
		return text
	}
	return string(kept)
}
