package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Josa is a pair of particles of which a noun takes one by its last sound.
type Josa struct {
	AfterConsonant, AfterVowel string
}

// The particles that change with the sound before them.
var (
	Topic     = Josa{"은", "는"}
	Subject   = Josa{"이", "가"}
	Object    = Josa{"을", "를"}
	With      = Josa{"과", "와"}
	Direction = Josa{"으로", "로"} // 로 after ㄹ too: 서울로
)

// Attach returns the noun with the right particle. What stands in closing brackets is not spoken: the
// sound is that of the last letter, digit or syllable before them.
func (j Josa) Attach(noun string) string {
	final := lastSound(noun)
	if final == vowel || j == Direction && final == rieul {
		return noun + j.AfterVowel
	}
	return noun + j.AfterConsonant
}

// Fits reports whether particle is the one of the pair that noun takes.
func (j Josa) Fits(noun, particle string) bool { return j.Attach(noun) == noun+particle }

type sound int

const (
	vowel sound = iota
	rieul
	consonant
)

// lastSound is how a noun ends when it is read aloud in Korean.
func lastSound(noun string) sound {
	r := lastSpoken(noun)
	switch {
	case r >= 0xAC00 && r <= 0xD7A3:
		switch (r - 0xAC00) % 28 {
		case 0:
			return vowel
		case 8:
			return rieul
		}
		return consonant
	case strings.ContainsRune("178", r): // 일, 칠, 팔
		return rieul
	case strings.ContainsRune("036", r): // 영, 삼, 육
		return consonant
	case strings.ContainsRune("LlRr", r): // 엘, 아르/알
		return rieul
	case strings.ContainsRune("MmNn", r): // 엠, 엔
		return consonant
	}
	return vowel
}

// lastSpoken skips closing brackets with what they hold, then quotation marks and spaces.
func lastSpoken(noun string) rune {
	noun = strings.TrimRightFunc(noun, silent)
	for strings.HasSuffix(noun, ")") {
		open := strings.LastIndexByte(noun, '(')
		if open <= 0 {
			break
		}
		noun = strings.TrimRightFunc(noun[:open], silent)
	}
	r, _ := utf8.DecodeLastRuneInString(noun)
	return r
}

func silent(r rune) bool { return r != ')' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }
