package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/internal/glossary"
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
			tokens = append(tokens, withoutParticle(word))
		}
	}
	return tokens
}

// innerMarks may stand inside a word: 1,500, 3.5, don't.
const innerMarks = ".,'’"

// shortestNoun is the length, in syllables, that a word keeps: 회의, 나이 and 물가 end in no particle.
const shortestNoun = 2

// withoutParticle takes the particle from a Korean word. It knows no nouns, and where it is mistaken it
// is so on both sides of a comparison.
func withoutParticle(word string) string {
	for _, p := range particles {
		noun, ok := strings.CutSuffix(word, p.text)
		if !ok || utf8.RuneCountInString(noun) < shortestNoun {
			continue
		}
		if p.pair == (glossary.Josa{}) || p.pair.Fits(noun, p.text) {
			return noun
		}
	}
	return word
}

// particle is one that hangs on a noun. Where it is one of a pair, it must be the one that the noun takes.
type particle struct {
	text string
	pair glossary.Josa
}

// particles are sorted, the longest first.
var particles = longestFirst(slices.Concat(
	unpaired("에서는", "에서도", "에게서", "으로는", "으로도", "으로써", "으로서", "까지", "부터", "에서", "에게", "에는", "에도",
		"처럼", "보다", "마저", "조차", "의", "에", "도", "만", "께"),
	paired(glossary.Topic), paired(glossary.Subject), paired(glossary.Object), paired(glossary.With), paired(glossary.Direction),
))

func unpaired(texts ...string) []particle {
	var list []particle
	for _, text := range texts {
		list = append(list, particle{text: text})
	}
	return list
}

func paired(j glossary.Josa) []particle { return []particle{{j.AfterConsonant, j}, {j.AfterVowel, j}} }

func longestFirst(list []particle) []particle {
	slices.SortStableFunc(list, func(a, b particle) int { return len(b.text) - len(a.text) })
	return list
}
