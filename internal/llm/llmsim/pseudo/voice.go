package pseudo

import (
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// Voice writes in one language. Its zero value is of no use: To must be one of news.TargetLangs.
type Voice struct {
	To     news.Lang
	Polite bool   // Korean in 합쇼체 where newspapers write 해라체
	Terms  *Terms // translations that were given; may be nil
}

// Text writes a paragraph, sentence for sentence.
func (v Voice) Text(text string) string { return v.write(text, form{}) }

// Statement writes a paragraph without quotation marks, as a bullet has it.
func (v Voice) Statement(text string) string { return v.write(text, form{unquoted: true}) }

// Headline writes a text as a headline: short, without a closing verb or full stop, every number kept.
func (v Voice) Headline(text string) string { return v.write(text, form{headline: true}) }

type form struct{ headline, unquoted bool }

func (v Voice) write(text string, f form) string {
	w := &writer{voice: v, form: f, script: scriptOf(v.To), source: text}
	w.out.Grow(len(text) * 2)
	s := &scanner{text: text, terms: v.Terms, out: w, before: stop}
	if IsKorean(text) {
		s.scanKorean()
	} else {
		s.scanEnglish()
	}
	w.read = len(text)
	w.endSentence()
	return strings.TrimRight(w.out.String(), " ,;:–—")
}

// IsKorean reports whether more than a third of the letters of text are Hangul.
func IsKorean(text string) bool {
	hangul, other := 0, 0
	for _, r := range text {
		switch {
		case isHangul(r):
			hangul++
		case unicode.IsLetter(r):
			other++
		}
	}
	return hangul*2 > other && hangul > 0
}
