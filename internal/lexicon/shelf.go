package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// A ref is one of the words of an entry, as its row has it.
type ref struct {
	entry *Entry
	word  string
}

// An englishShelf holds the words and phrases whose first word begins alike. They are inflected when a text has a word that
// begins so: no text has words of all beginnings, and to inflect the whole lexicon takes longer than to check a paragraph.
type englishShelf struct {
	refs    []ref
	once    sync.Once
	forms   map[string][]entryForm // by the words of a phrase in lower case, with one space between them
	phrases map[string]int         // the most words of a phrase that starts with this one
}

// englishHead is what the words of a shelf have in common.
func englishHead(word string) string { return word[:min(len(word), 3)] }

// shelveEnglish puts a lemma or phrase on the shelves where its forms belong.
func (x *index) shelveEnglish(e *Entry, lemma string) {
	first, alone := firstWord(lemma)
	if first == "" {
		return
	}
	heads := []string{englishHead(first)}
	if alone || e.Class == Verb {
		// What an ending does to five letters it does behind the third one.
		if others := irregularForms()[first]; len(first) < 5 || others != nil {
			for _, form := range inflect(first, e.Class) {
				heads = append(heads, englishHead(form))
			}
			slices.Sort(heads)
			heads = slices.Compact(heads)
		}
	}
	for _, head := range heads {
		shelf := x.english[head]
		if shelf == nil {
			shelf = &englishShelf{refs: make([]ref, 0, 4)}
			x.english[head] = shelf
		}
		shelf.refs = append(shelf.refs, ref{e, lemma})
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
	shelf := x.english[head]
	if shelf != nil {
		shelf.once.Do(func() { shelf.fill(head) })
	}
	return shelf
}

func (s *englishShelf) fill(head string) {
	s.forms, s.phrases = map[string][]entryForm{}, map[string]int{}
	for _, r := range s.refs {
		casing := casingOf(r.word)
		for words := range inflected(r.word, r.entry.Class) {
			if englishHead(words[0]) == head {
				key := strings.Join(words, " ")
				s.forms[key] = append(s.forms[key], entryForm{entry: r.entry, casing: casing})
				s.phrases[words[0]] = max(s.phrases[words[0]], len(words))
			}
		}
	}
}

// A koreanShelf holds the stems that have forms which begin alike. They are conjugated when a text has a word that begins so.
type koreanShelf struct {
	refs    []ref
	once    sync.Once
	forms   map[string][]entryForm  // by what stands before endings and particles
	spaced  map[string][]spacedForm // phrases by their first word
	longest int                     // bytes of the longest form
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

// shelveKorean puts a stem on the shelves where its forms belong.
func (x *index) shelveKorean(e *Entry, stem string) {
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
		shelf := x.korean[head]
		if shelf == nil {
			shelf = &koreanShelf{refs: make([]ref, 0, 4)}
			x.korean[head] = shelf
		}
		shelf.refs = append(shelf.refs, ref{e, stem})
	}
}

// noKorean is the shelf of heads that no word has.
var noKorean koreanShelf

// koreanShelf returns the shelf of words that begin so, an empty one where there are none.
func (x *index) koreanShelf(head koreanHead) *koreanShelf {
	shelf := x.korean[head]
	if shelf == nil {
		return &noKorean
	}
	shelf.once.Do(func() { shelf.fill(head) })
	return shelf
}

// koreanForms returns what has a form.
func (x *index) koreanForms(form string) []entryForm { return x.koreanShelf(headOf(form)).forms[form] }

func (s *koreanShelf) fill(head koreanHead) {
	s.forms, s.spaced = map[string][]entryForm{}, map[string][]spacedForm{}
	for _, r := range s.refs {
		stemForms(r.entry.Class, r.word, func(text string, f follow) {
			form := entryForm{entry: r.entry, follow: f}
			first, _, spaced := strings.Cut(text, " ")
			switch {
			case first == "" || headOf(first) != head:
			case spaced:
				s.spaced[first] = append(s.spaced[first], spacedForm{text, form})
			default:
				s.forms[text] = append(s.forms[text], form)
				s.longest = max(s.longest, len(text))
			}
		})
	}
}
