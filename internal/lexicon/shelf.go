package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// An englishShelf holds the words and phrases whose first word begins alike. They are inflected when a text has a word that
// begins so: no text has words of all beginnings, and to inflect the whole lexicon takes longer than to check a paragraph.
type englishShelf struct{ formTable }

// englishHead is what the words of a shelf have in common.
func englishHead(word string) string { return word[:min(len(word), 3)] }

// shelveEnglish tells the heads of the shelves where the forms of a lemma or phrase belong.
func shelveEnglish(e *Entry, lemma string, put func(head string)) {
	first, alone := firstWord(lemma)
	if first == "" {
		return
	}
	var room [8]string
	heads := append(room[:0], englishHead(first))
	if alone || e.Class == Verb {
		// What an ending does to four letters it does behind the third one, but for those that end in "ie".
		if others := irregularForms()[first]; len(first) < 4 || len(first) == 4 && strings.HasSuffix(first, "ie") || others != nil {
			for _, form := range inflect(first, e.Class) {
				heads = append(heads, englishHead(form))
			}
			slices.Sort(heads)
			heads = slices.Compact(heads)
		}
	}
	for _, head := range heads {
		put(head)
	}
}

// firstWord returns the first word of a lemma as it is looked up, and whether there is no other.
func firstWord(lemma string) (word string, alone bool) {
	letters := 0
	for letters < len(lemma) && lemma[letters] >= 'a' && lemma[letters] <= 'z' {
		letters++
	}
	switch {
	case letters == len(lemma) && lemma != "cannot":
		return lemma, true
	case letters > 0 && letters < len(lemma) && lemma[letters] == ' ' && lemma[:letters] != "cannot":
		return lemma[:letters], false
	}
	words := wordsOf(lemma)
	if len(words) == 0 {
		return "", false
	}
	return words[0].text, len(words) == 1
}

// englishShelf returns the shelf of a word, nil where there is none.
func (x *index) englishShelf(word string) *englishShelf {
	head := englishHead(word)
	return x.english.of(head, func(s *englishShelf, refs []ref) { s.fill(head, x.entries, refs) })
}

func (s *englishShelf) fill(head string, entries []*Entry, refs []ref) {
	var list []spelledForm
	for _, r := range refs {
		e := entries[r.entry]
		lemma := e.English[r.word]
		casing := casingOf(lemma)
		for words := range inflected(lemma, e.Class) {
			if englishHead(words[0]) == head {
				list = append(list, spelledForm{strings.Join(words, " "), entryForm{entry: e, casing: casing}})
			}
		}
	}
	s.formTable = newFormTable(list, asSpelled)
}

// A koreanShelf holds the stems that have forms which begin alike. They are conjugated when a text has a word that begins so.
type koreanShelf struct {
	formTable           // by what stands before endings and particles
	spaced    formTable // phrases by their first word
	longest   int       // bytes of the longest form that is no phrase
}

// A koreanHead is what the forms of a shelf have in common: the first syllable and the consonant that the second one begins with,
// 0 where there is no second one. Conjugation leaves both alone but in stems of one syllable and in 오르, 올라.
type koreanHead struct{ first, second rune }

func headOf(word string) koreanHead {
	first, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		return koreanHead{first, 0}
	}
	second, _ := utf8.DecodeRuneInString(word[size:])
	if initial, _, _ := prose.Letters(second); initial != 0 {
		second = initial
	}
	return koreanHead{first, second}
}

// shelveKorean tells the heads of the shelves where the forms of a stem belong.
func shelveKorean(e *Entry, stem string, put func(head koreanHead)) {
	var heads [8]koreanHead
	known := heads[:0]
	add := func(text string, _ follow) {
		text, _, _ = strings.Cut(text, " ")
		if head := headOf(text); text != "" && !slices.Contains(known, head) {
			known = append(known, head)
		}
	}
	if bare := strings.TrimSuffix(stem, "다"); len(bare) <= syllable || len(bare) == 2*syllable && strings.HasSuffix(bare, "르") {
		stemForms(e.Class, stem, add)
	} else {
		add(stem, 0)
	}
	for _, head := range known {
		put(head)
	}
}

// noKorean is the shelf of heads that no word has.
var noKorean koreanShelf

// koreanShelf returns the shelf of words that begin so, an empty one where there are none.
func (x *index) koreanShelf(head koreanHead) *koreanShelf {
	shelf := x.korean.of(head, func(s *koreanShelf, refs []ref) { s.fill(head, x.entries, refs) })
	if shelf == nil {
		return &noKorean
	}
	return shelf
}

// koreanForms returns what has a form.
func (x *index) koreanForms(form string) []entryForm {
	return x.koreanShelf(headOf(form)).spelled(form)
}

func (s *koreanShelf) fill(head koreanHead, entries []*Entry, refs []ref) {
	var list, spaced []spelledForm
	for _, r := range refs {
		e := entries[r.entry]
		stemForms(e.Class, e.Korean[r.word], func(text string, f follow) {
			form := spelledForm{text, entryForm{entry: e, follow: f}}
			switch first := firstOf(text); {
			case first == "" || headOf(first) != head:
			case len(first) < len(text):
				spaced = append(spaced, form)
			default:
				list = append(list, form)
				s.longest = max(s.longest, len(text))
			}
		})
	}
	s.formTable, s.spaced = newFormTable(list, asSpelled), newFormTable(spaced, firstOf)
}
