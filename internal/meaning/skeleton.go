package meaning

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/prose"
)

// A heardName is a name of an English text or a word of a Korean one with its consonants as both languages hear them.
type heardName struct {
	Span
	sentence int
	word     string
	hangul   bool
	sounds   string // of a Latin word a pattern, see consonants
}

// heardNames returns what may be names: the capitalised words of an English text and the words of a Korean one, but for those of the lexicon.
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
			word := t.Raw[at:end]
			if t.isInLexicon(s, at) {
				at = end
				continue
			}
			switch first, _ := utf8.DecodeRuneInString(word); {
			case prose.IsSyllable(first):
				names = append(names, heardName{Span{at, end}, i, word, true, syllableSounds(word)})
			case unicode.IsUpper(first):
				names = append(names, heardName{Span{at, end}, i, word, false, consonants(strings.ToLower(word))})
			}
			at = end
		}
	}
	return names
}

// isInLexicon reports whether a word of a sentence starts at a place that the lexicon has: it is known by more than its sound.
func (t *Text) isInLexicon(s Sentence, at int) bool {
	_, found := slices.BinarySearchFunc(s.Words, at, func(w lexicon.Word, at int) int { return w.Start - at })
	return found
}

func letters(text string) int {
	first, _ := utf8.DecodeRuneInString(text)
	for at, r := range text {
		if !unicode.IsLetter(r) || prose.IsSyllable(r) != prose.IsSyllable(first) {
			return at
		}
	}
	return len(text)
}

// leastSounds is how many consonants tell a name from other words.
const leastSounds = 3

// nameClues returns the names of a text of which a word of the other text is the sound. Names that nothing sounds like are no
// clue: a capital may be that of a first word, and many names are translated.
func nameClues(own, other []heardName) []clue {
	var list []clue
	for _, name := range own {
		c := clue{Span: name.Span, sentence: name.sentence, kind: nameClue, rivals: 1 << name.sentence}
		for _, o := range other {
			if name.soundsLike(o) {
				c.in |= 1 << o.sentence
			}
		}
		if c.in == 0 {
			continue
		}
		for _, rival := range own {
			if rival.sounds == name.sounds {
				c.rivals |= 1 << rival.sentence
			}
		}
		list = append(list, c)
	}
	return list
}

// soundsLike compares a name of an English text and a word of a Korean one, in either order.
func (n heardName) soundsLike(o heardName) bool {
	if n.word == o.word {
		return true
	}
	if n.hangul {
		n, o = o, n
	}
	return !n.hangul && o.hangul && len(n.sounds) >= leastSounds && hears(n.sounds, o.sounds)
}

// hears reports whether a Korean word begins with the consonants of a name, with no more behind them than a particle has.
func hears(pattern, sounds string) bool {
	if pattern == "" {
		return len(sounds) <= 2
	}
	rest := pattern[1:]
	switch pattern[0] {
	case 'r': // heard as ㄹ, or not at all
		return sounds != "" && sounds[0] == 'L' && hears(rest, sounds[1:]) || hears(rest, sounds)
	case 'g': // ㄱ or ㅈ
		return sounds != "" && (sounds[0] == 'K' || sounds[0] == 'S') && hears(rest, sounds[1:])
	case 't': // th
		return sounds != "" && (sounds[0] == 'T' || sounds[0] == 'S') && hears(rest, sounds[1:])
	}
	return sounds != "" && sounds[0] == pattern[0] && hears(rest, sounds[1:])
}

// consonants returns the consonants of an English word: K, T, P, S, M, N and L, and in small letters those that can be heard in two ways.
func consonants(word string) string {
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(word); {
		sound, n := consonant(word[i:], i == 0)
		i += n
		for _, s := range []byte(sound) {
			if s != last {
				b.WriteByte(s)
			}
			last = s
		}
		if sound == "" {
			last = 0
		}
	}
	return b.String()
}

// consonant returns the sound at the head of a word and how many letters it takes.
func consonant(word string, first bool) (sound string, n int) {
	for _, group := range [...][2]string{{"sch", "S"}, {"tch", "S"}, {"ch", "S"}, {"sh", "S"}, {"th", "t"}, {"ph", "P"}, {"gh", ""}, {"ck", "K"},
		{"ng", "N"}, {"tz", "S"}, {"ts", "S"}, {"qu", "K"}, {"wr", "L"}, {"kn", "N"}, {"dg", "S"}} {
		if strings.HasPrefix(word, group[0]) {
			return group[1], len(group[0])
		}
	}
	soft := len(word) > 1 && strings.IndexByte("eiy", word[1]) >= 0
	switch word[0] {
	case 'k', 'q':
		return "K", 1
	case 'c':
		if soft {
			return "S", 1
		}
		return "K", 1
	case 'g':
		if soft {
			return "g", 1
		}
		return "K", 1
	case 't', 'd':
		return "T", 1
	case 'p', 'b', 'f', 'v':
		return "P", 1
	case 's', 'z', 'j':
		return "S", 1
	case 'x':
		if first {
			return "S", 1
		}
		return "KS", 1
	case 'm':
		return "M", 1
	case 'n':
		return "N", 1
	case 'l':
		return "L", 1
	case 'r':
		if first || len(word) > 1 && strings.IndexByte("aeiouy", word[1]) >= 0 {
			return "L", 1
		}
		return "r", 1
	}
	return "", 1
}

// syllableSounds returns the consonants of a Korean word in the same letters.
func syllableSounds(word string) string {
	var b strings.Builder
	last := byte(0)
	for _, r := range word {
		initial, _, final := prose.Letters(r)
		for i, letter := range []rune{initial, final} {
			sound := jamoSound(letter, i == 1)
			if sound != 0 && sound != last {
				b.WriteByte(sound)
			}
			last = sound
			if i == 0 {
				last = 0 // a vowel stands between
			}
		}
	}
	return b.String()
}

func jamoSound(letter rune, final bool) byte {
	switch letter {
	case 'ㄱ', 'ㅋ', 'ㄲ':
		return 'K'
	case 'ㄷ', 'ㅌ', 'ㄸ':
		return 'T'
	case 'ㅂ', 'ㅍ', 'ㅃ':
		return 'P'
	case 'ㅅ', 'ㅈ', 'ㅊ', 'ㅆ', 'ㅉ':
		if final {
			return 'T'
		}
		return 'S'
	case 'ㅁ':
		return 'M'
	case 'ㄴ':
		return 'N'
	case 'ㅇ':
		if final {
			return 'N'
		}
	case 'ㄹ':
		return 'L'
	}
	return 0
}
