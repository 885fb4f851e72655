package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsSyllable recognises a composed syllable of Korean, 가 to 힣.
func IsSyllable(r rune) bool { return r >= '가' && r <= '힣' }

// The letters that a syllable is built of, in the order of Unicode.
var (
	initials = []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
	vowels   = []rune("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
	finals   = []rune("\x00ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
)

// Letters returns the letters of a syllable: 값 is ㄱ, ㅏ and ㅄ. Final is 0 where a vowel is the last sound; all are where r is no syllable.
func Letters(r rune) (initial, vowel, final rune) {
	if !IsSyllable(r) {
		return 0, 0, 0
	}
	n := int(r - '가')
	return initials[n/len(finals)/len(vowels)], vowels[n/len(finals)%len(vowels)], finals[n%len(finals)]
}

// Syllable builds a syllable of its letters, the reverse of Letters. It returns 0 where they make none.
func Syllable(initial, vowel, final rune) rune {
	i, v, f := slices.Index(initials, initial), slices.Index(vowels, vowel), slices.Index(finals, final)
	if i < 0 || v < 0 || f < 0 {
		return 0
	}
	return '가' + rune((i*len(vowels)+v)*len(finals)+f)
}

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
func (j Josa) Attach(noun string) string { return noun + j.after(noun) }

// Fits reports whether particle is the one of the pair that noun takes.
func (j Josa) Fits(noun, particle string) bool { return j.after(noun) == particle }

// after returns the one of the pair that noun takes.
func (j Josa) after(noun string) string {
	final := lastSound(noun)
	if final == 0 || j == Direction && final == 'ㄹ' {
		return j.AfterVowel
	}
	return j.AfterConsonant
}

// lastSound is the final consonant of a noun as it is read aloud in Korean, or 0 after a vowel. Of figures and letters in Latin
// script it knows no more than a particle asks: ㄹ or another.
func lastSound(noun string) rune {
	r := lastSpoken(noun)
	switch {
	case IsSyllable(r):
		_, _, final := Letters(r)
		return final
	case strings.ContainsRune("178LlRr", r): // 일, 칠, 팔, 엘, 아르/알
		return 'ㄹ'
	case strings.ContainsRune("036MmNn", r): // 영, 삼, 육, 엠, 엔: any but ㄹ
		return 'ㅁ'
	}
	return 0
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
