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

// closersOf returns the marks that end what a mark opens, "" where it opens nothing. Typists mix straight and curly ones.
func closersOf(open rune) string {
	switch open {
	case '"':
		return `"”`
	case '“':
		return `”"`
	case '‘':
		return `’'`
	case '「':
		return `」`
	case '『':
		return `』`
	case '«':
		return `»`
	case '\'':
		return `'’`
	}
	return ""
}

// OutsideQuotes returns the text with [Quoted] for each quotation in marks of any kind. It reports false, and no text, where the marks
// do not pair up: nobody can tell there who speaks.
func OutsideQuotes(text string) (string, bool) {
	quotations, paired := Quotations(text)
	switch {
	case !paired:
		return "", false
	case len(quotations) == 0:
		return text, true
	}
	var b strings.Builder
	from := 0
	for _, q := range quotations {
		b.WriteString(text[from:q[0]])
		b.WriteRune(Quoted)
		from = q[1]
	}
	b.WriteString(text[from:])
	return b.String(), true
}

// Quotations returns where the quotations of a text stand, in bytes, each with its marks: [start, end). It reports false where the
// marks do not pair up.
func Quotations(text string) (quotations [][2]int, paired bool) {
	for at := 0; at < len(text); {
		open, size := utf8.DecodeRuneInString(text[at:])
		closing := closersOf(open)
		if closing == "" || open == '\'' && !OpensQuote(text[:at], text[at+size:]) {
			at += size
			continue
		}
		length := strings.IndexAny(text[at+size:], closing)
		if length < 0 {
			return nil, false
		}
		end := at + size + length
		_, closed := utf8.DecodeRuneInString(text[end:])
		quotations = append(quotations, [2]int{at, end + closed})
		at = end + closed
	}
	return quotations, true
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
	if strings.IndexByte(text, '(') < 0 && !strings.Contains(text, "（") {
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
