package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// outsideQuotes drops what stands in quotation marks of any kind: a speaker talks as he likes. It keeps a
// text whose quotation marks do not pair up, and says so with false.
func outsideQuotes(text string) (string, bool) {
	var b strings.Builder
	for text != "" {
		open, size := utf8.DecodeRuneInString(text)
		closing, isOpen := closers[open]
		if !isOpen || open == '\'' && !startsQuote(b.String(), text[size:]) {
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
		b.WriteRune(quoted)
	}
	return b.String(), true
}

// quoted stands for what was taken out.
const quoted = '\uFFFC'

// closers are the marks that end what each mark opens. Typists mix straight and curly ones.
var closers = map[rune]string{'"': `"”`, '“': `”"`, '‘': `’'`, '「': `」`, '『': `』`, '«': `»`, '\'': `'’`}

// startsQuote tells a single quotation mark from an apostrophe: nothing but a space or a bracket is before
// it, and a letter behind it.
func startsQuote(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return (before == "" || unicode.IsSpace(last) || unicode.In(last, unicode.Ps)) && !unicode.IsSpace(next)
}

// sentences cuts prose after full stops, question and exclamation marks that a space follows.
func sentences(text string) []string {
	var list []string
	start := 0
	for i, r := range text {
		if !strings.ContainsRune(".!?…", r) {
			continue
		}
		end := i + utf8.RuneLen(r)
		if next, size := utf8.DecodeRuneInString(text[end:]); size == 0 || unicode.IsSpace(next) {
			list = append(list, strings.TrimSpace(text[start:end]))
			start = end
		}
	}
	if rest := strings.TrimSpace(text[start:]); rest != "" {
		list = append(list, rest)
	}
	return list
}
