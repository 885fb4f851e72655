package pseudo

import (
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// Voice writes in one language. Its zero value is of no use: To must be one of news.TargetLangs.
type Voice struct {
	To    news.Lang
	Terms *Terms // translations that were given; may be nil
}

// Text writes a paragraph, sentence for sentence.
func (v Voice) Text(text string) string { return v.write(text, form{}) }

// Statement writes a paragraph without quotation marks, as a bullet has it.
func (v Voice) Statement(text string) string { return v.write(text, form{unquoted: true}) }

// Headline writes a text as a headline: short, without a closing verb or full stop, every number kept.
func (v Voice) Headline(text string) string { return v.write(text, form{headline: true}) }

type form struct{ headline, unquoted bool }

func (v Voice) write(text string, f form) string {
	from := news.English
	if IsKorean(text) {
		from = news.Korean
	}
	w := &writer{language: languageOf(v.To), form: f}
	w.ratio = w.weight / languageOf(from).weight
	s := &scanner{text: text, terms: v.Terms, out: w, korean: from == news.Korean}
	s.scan()
	w.endSentence()
	return strings.TrimRight(w.out.String(), " ,:")
}

// IsKorean reports whether more than a third of the letters of text are Hangul.
func IsKorean(text string) bool {
	balance := 0
	for _, r := range text {
		if isHangul(r) {
			balance += 2
		} else if unicode.IsLetter(r) {
			balance--
		}
	}
	return balance > 0
}

func isHangul(r rune) bool { return r >= '가' && r <= '힣' }
