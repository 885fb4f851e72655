package meaning

import (
	"sort"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// A Span is a place in a text, in byte offsets.
type Span struct{ Start, End int }

// IsZero reports whether the span names no place.
func (s Span) IsZero() bool { return s.Start == s.End }

// overlaps reports whether two spans of a text have something in common.
func (s Span) overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// A Text is a paragraph or headline with what the families want to know of it.
type Text struct {
	Raw        string
	Lang       news.Lang
	Sentences  []Sentence
	Quantities []quantity.Quantity // of Raw, in order
	Words      []lexicon.Word      // of Raw, in order

	cut      *lexicon.Text  // Raw, where the lexicon looks
	english  []englishWord  // of Raw, where it is English
	heard    []heardName    // see heardNames
	contents []lexicon.Word // see content
}

// A Sentence is a part of a Text.
type Sentence struct {
	Span
	Quantities []quantity.Quantity // offsets are those of the Text
	Words      []lexicon.Word
}

// Read finds the sentences, numbers and words of a text.
func Read(raw string, lang news.Lang) *Text {
	return ReadWith(raw, lang, quantity.Find(raw, string(lang)))
}

// ReadWith is Read for a text of which the numbers are known.
func ReadWith(raw string, lang news.Lang, quantities []quantity.Quantity) *Text {
	cut := lexicon.Read(raw, lang)
	t := &Text{Raw: raw, Lang: lang, Quantities: quantities, Words: cut.Find(), cut: cut}
	if lang == news.English {
		t.english = englishWords(raw)
	}
	spans := prose.SentenceSpans(raw)
	t.Sentences = make([]Sentence, len(spans))
	q, w := 0, 0
	for i, span := range spans {
		s := Sentence{Span: Span{span[0], span[1]}}
		from := q
		for q < len(t.Quantities) && t.Quantities[q].Start < s.End {
			q++
		}
		s.Quantities = t.Quantities[from:q]
		from = w
		for w < len(t.Words) && t.Words[w].Start < s.End {
			w++
		}
		s.Words = t.Words[from:w]
		t.Sentences[i] = s
	}
	t.heard, t.contents = heardNames(t), contentWords(t)
	return t
}

// Of returns the words at a span.
func (t *Text) Of(s Span) string { return t.Raw[s.Start:s.End] }

// wordsIn returns the words of the lexicon in a stretch of the text.
func (t *Text) wordsIn(s Span) []lexicon.Word {
	from := sort.Search(len(t.Words), func(i int) bool { return t.Words[i].Start >= s.Start })
	to := sort.Search(len(t.Words), func(i int) bool { return t.Words[i].Start >= s.End })
	return t.Words[from:max(from, to)]
}

// englishIn returns the English words in a stretch of the text.
func (t *Text) englishIn(s Span) []englishWord {
	from := sort.Search(len(t.english), func(i int) bool { return t.english[i].Start >= s.Start })
	to := sort.Search(len(t.english), func(i int) bool { return t.english[i].Start >= s.End })
	return t.english[from:max(from, to)]
}

// quantitiesIn returns the numbers in a stretch of the text.
func (t *Text) quantitiesIn(s Span) []quantity.Quantity {
	from := sort.Search(len(t.Quantities), func(i int) bool { return t.Quantities[i].Start >= s.Start })
	to := sort.Search(len(t.Quantities), func(i int) bool { return t.Quantities[i].Start >= s.End })
	return t.Quantities[from:max(from, to)]
}
