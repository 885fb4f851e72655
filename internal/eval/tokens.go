package eval

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/internal/prose"
)

// Tokenisation is how a text is cut for a comparison.
type Tokenisation uint8

// The tokenisations. All of them compose the text first (NFC).
const (
	Syllable Tokenisation = iota // every character but white space: a Korean syllable, a letter, a mark
	Word                         // words in lower case without punctuation, Korean ones without their particle
)

// String is the name that a report gives.
func (t Tokenisation) String() string {
	if t == Word {
		return "words in lower case, Korean ones (eojeol) without their particle"
	}
	return "syllables: NFC characters without white space"
}

// Tokens cuts a text.
func (t Tokenisation) Tokens(text string) []string {
	text = norm.NFC.String(text)
	if t == Syllable {
		return strings.Split(strings.Join(strings.Fields(text), ""), "")
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.N, unicode.M) && !strings.ContainsRune(innerMarks, r)
	})
	tokens := words[:0]
	for _, word := range words {
		if word = strings.Trim(word, innerMarks); word != "" {
			tokens = append(tokens, prose.TrimParticle(word, nounParticles, shortestNoun))
		}
	}
	return tokens
}

// innerMarks may stand inside a word: 1,500, 3.5, don't.
const innerMarks = ".,'’"

// shortestNoun is the length, in syllables, that a word keeps: 회의, 나이 and 물가 end in no particle.
const shortestNoun = 2

// nounParticles hang on a noun. TrimParticle knows no nouns, and where it is mistaken it is so on both sides of a comparison.
const nounParticles = prose.Case | prose.Auxiliary | prose.Compound
