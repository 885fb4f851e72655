package meaning

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/phonetic"
	"github.com/gisa-news/gisa/internal/prose"
)

// A heardName is a word that may be a name: a word with a capital in Latin letters, or any word in Hangul. How it sounds is read when
// that is first asked for.
type heardName struct {
	Span
	sentence int
	word     string
	isLatin  bool
	latin    *phonetic.Word
	hangul   *phonetic.Spelling
}

// spoken returns the sounds of a name in Latin letters.
func (n *heardName) spoken() *phonetic.Word {
	if n.latin == nil {
		sound := phonetic.Latin(n.word)
		n.latin = &sound
	}
	return n.latin
}

// spelling returns the sounds of a name in Hangul.
func (n *heardName) spelling() *phonetic.Spelling {
	if n.hangul == nil {
		sound := phonetic.Hangul(n.word)
		n.hangul = &sound
	}
	return n.hangul
}

// heardNames returns what may be names of a text, but for the words of the lexicon: those are known by more than their sound.
func heardNames(t *Text) []heardName {
	var names []heardName
	for i, s := range t.Sentences {
		for at := s.Start; at < s.End; {
			end := at + letters(t.Raw[at:s.End])
			if end == at {
				_, size := utf8.DecodeRuneInString(t.Raw[at:])
				at += size
				continue
			}
			if name, ok := heard(t.Raw[at:end]); ok && !t.isInLexicon(s, at) {
				name.Span, name.sentence = Span{at, end}, i
				names = append(names, name)
			}
			at = end
		}
	}
	return names
}

// heard returns a word, if it may be a name.
func heard(word string) (heardName, bool) {
	switch first, _ := utf8.DecodeRuneInString(word); {
	case prose.IsSyllable(first):
		return heardName{word: word}, true
	case unicode.IsUpper(first):
		return heardName{word: word, isLatin: true}, true
	}
	return heardName{}, false
}

// soundAt returns how a word in Latin letters sounds, as it was heard at its place, if it was.
func (t *Text) soundAt(start int, word string) *phonetic.Word {
	at, found := slices.BinarySearchFunc(t.heard, start, func(n heardName, start int) int { return n.Start - start })
	if found && t.heard[at].isLatin && t.heard[at].word == word {
		return t.heard[at].spoken()
	}
	sound := phonetic.Latin(word)
	return &sound
}

// isInLexicon reports whether the lexicon has a word that starts at a place of a sentence.
func (t *Text) isInLexicon(s Sentence, at int) bool {
	_, found := slices.BinarySearchFunc(s.Words, at, func(w lexicon.Word, at int) int { return w.Start - at })
	return found
}

// letters returns how many bytes of letters a text begins with, all in Hangul or none.
func letters(text string) int {
	first, _ := utf8.DecodeRuneInString(text)
	for at, r := range text {
		if !unicode.IsLetter(r) || prose.IsSyllable(r) != prose.IsSyllable(first) {
			return at
		}
	}
	return len(text)
}

// Consonants that a name must have to be known by its sound: beside a passage, and in a whole article, which has many words.
const (
	leastInPassage = 2
	leastInArticle = 4
)

// isSameAs reports whether a word of the other text is written like the name, or begins with it in the other script, two syllables at
// least: 임진왜란 with Imjin.
func (n *heardName) isSameAs(o *heardName) bool {
	switch {
	case n.word == o.word:
		return true
	case n.isLatin && !o.isLatin:
		return o.beginsWith(n.spoken())
	case o.isLatin && !n.isLatin:
		return n.beginsWith(o.spoken())
	}
	return false
}

// beginsWith reports whether a Hangul word begins with a Latin one.
func (n *heardName) beginsWith(latin *phonetic.Word) bool {
	if !latin.MayBegin(n.word) || latin.Consonants() < leastInPassage {
		return false
	}
	syllables, _ := latin.Prefix(*n.spelling(), 2, wordAlike)
	return syllables > 0
}

// nameClues returns the names of a text that a word of the other text sounds like. Names that nothing sounds like are no clue: a
// capital may be that of a first word, and many names are translated.
func nameClues(own, other []heardName) []clue {
	var list []clue
	for i := range own {
		name := &own[i]
		c := clue{Span: name.Span, sentence: name.sentence, kind: nameClue, rivals: 1 << name.sentence}
		for j := range other {
			if name.isSameAs(&other[j]) {
				c.in |= 1 << other[j].sentence
			}
		}
		if c.in == 0 {
			continue
		}
		for _, rival := range own {
			if rival.word == name.word {
				c.rivals |= 1 << rival.sentence
			}
		}
		list = append(list, c)
	}
	return list
}
