package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// nameWords returns the words that may be names, each once and in the order of the alphabet: in English those with a
// capital, in Korean stems of three syllables and more.
func nameWords(text string, lang news.Lang) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !prose.IsSyllable(r) && !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\''
	}) {
		if lang == news.Korean {
			if len(word) < len("세글자") {
				continue
			}
			word = stem(word)
			if utf8.RuneCountInString(word) >= 3 && prose.CountScripts(word).Hangul >= 3 {
				words = append(words, word)
			}
			continue
		}
		word, _, _ = strings.Cut(strings.ReplaceAll(word, "’", "'"), "'")
		word = strings.Trim(word, "-")
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(first) && len(word) >= 4 {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// nameParticles are cut from a word to get at the name before them.
const nameParticles = prose.Case | prose.Auxiliary | prose.Compound | prose.Naming

func stem(word string) string { return prose.TrimParticle(word, nameParticles, 3) }

// nearlySame reports whether two words differ as spellings of a name do: in one syllable of three or more
// that begins alike, or in one letter of five or more that is not the ending.
func nearlySame(a, b []rune, lang news.Lang) bool {
	if lang != news.Korean {
		return len(a) >= 5 && len(b) >= 5 && a[0] == b[0] && a[len(a)-1] == b[len(b)-1] && distance(a, b) == 1
	}
	if len(a) != len(b) {
		return false
	}
	differ := -1
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if differ >= 0 {
			return false
		}
		differ = i
	}
	return differ >= 0 && soundAlike(a[differ], b[differ]) && (differ < len(a)-1 || !prose.IsParticle(a[differ]) && !prose.IsParticle(b[differ]))
}

// soundAlike reports whether two syllables share their first consonant or their vowel.
func soundAlike(a, b rune) bool {
	initialA, vowelA, _ := prose.Letters(a)
	initialB, vowelB, _ := prose.Letters(b)
	return initialA != 0 && (initialA == initialB || vowelA == vowelB)
}

// distance is 1 when one insertion, deletion or replacement of a letter makes a into b, and 2 otherwise.
func distance(a, b []rune) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) == len(b) && string(a[min(i+1, len(a)):]) == string(b[min(i+1, len(b)):]):
		return 1
	case len(b) == len(a)+1 && string(a[i:]) == string(b[i+1:]):
		return 1
	}
	return 2
}
