package lexicon

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// An index finds entries by the forms that their words take in a text.
type index struct {
	entries []*Entry
	english shelves[string, englishShelf]
	korean  shelves[koreanHead, koreanShelf]
}

func newIndex(entries []*Entry) *index {
	english, korean := newShelver[string](2*len(entries), len(entries)/4), newShelver[koreanHead](2*len(entries), len(entries)/2)
	for at, e := range entries {
		for i, lemma := range e.English {
			shelveEnglish(e, lemma, func(head string) { english.put(head, ref{uint16(at), uint16(i)}) })
		}
		for i, stem := range e.Korean {
			shelveKorean(e, stem, func(head koreanHead) { korean.put(head, ref{uint16(at), uint16(i)}) })
		}
	}
	x := &index{entries: entries}
	x.english = shelvesOf[englishShelf](english)
	x.korean = shelvesOf[koreanShelf](korean)
	return x
}

// find returns the words of a text that the index has.
func (x *index) find(t *Text) []Word {
	switch t.lang {
	case news.English:
		return x.findEnglish(t)
	case news.Korean:
		return x.findKorean(t.raw)
	}
	return nil
}

// near is how far around a word, in bytes, the words are looked for that tell which of two meanings it has.
const near = 150

// fits reports whether the words around a place let an entry stand there. Words in Hangul speak of Korean texts, others of
// English ones, which come in lower case.
func (e *Entry) fits(text string, start, end int, lang news.Lang) bool {
	if len(e.Near) == 0 && len(e.NotNear) == 0 {
		return true
	}
	around := text[max(0, start-near):min(len(text), end+near)]
	stands := func(word string) bool { return containsWord(around, word, lang) }
	if slices.ContainsFunc(e.NotNear, func(word string) bool { return languageOf(word) == lang && stands(word) }) {
		return false
	}
	asked := false
	for _, word := range e.Near {
		if languageOf(word) == lang {
			if stands(word) {
				return true
			}
			asked = true
		}
	}
	return !asked
}

// languageOf tells the language of a word of a row.
func languageOf(word string) news.Lang {
	if strings.ContainsFunc(word, isHangul) {
		return news.Korean
	}
	return news.English
}

// containsWord reports whether a word stands in a text: in English as a whole word in any case, in Korean anywhere. An English text
// comes in lower case.
func containsWord(text, word string, lang news.Lang) bool {
	if lang == news.Korean {
		return strings.Contains(text, word)
	}
	word = lowerASCII(word)
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		at += from
		if (at == 0 || !isLetterByte(text[at-1])) && (at+len(word) == len(text) || !isLetterByte(text[at+len(word)])) {
			return true
		}
		from = at + 1
	}
}

// lowerASCII returns a text with its letters from A to Z in lower case.
func lowerASCII(text string) string {
	at := 0
	for at < len(text) && (text[at] < 'A' || text[at] > 'Z') {
		at++
	}
	if at == len(text) {
		return text
	}
	lower := []byte(text)
	for ; at < len(lower); at++ {
		if lower[at] >= 'A' && lower[at] <= 'Z' {
			lower[at] |= 0x20
		}
	}
	return string(lower)
}

func isLetterByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }
