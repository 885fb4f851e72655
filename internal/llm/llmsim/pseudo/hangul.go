package pseudo

import (
	"strings"
	"unicode/utf8"
)

const (
	hangulFirst = 0xAC00
	hangulLast  = 0xD7A3
	vowels      = 21
	finals      = 28
)

func isHangul(r rune) bool { return r >= hangulFirst && r <= hangulLast }

// beginsKorean tells a Korean word from any other: words of mixed letters are not made.
func beginsKorean(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return isHangul(first)
}

// The jamo in the order of the Unicode syllable block, in Revised Romanization without sound changes, except that
// ㅓ, ㅡ and ㅐ have one letter each: so the text comes out about as long as English would be.
var (
	initialLetters = [...]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	vowelLetters   = [vowels]string{"a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"}
	finalLetters   = [finals]string{"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"}
)

// romanise spells Hangul in Latin letters; other runes are left out.
func romanise(s string) string {
	var out strings.Builder
	for _, r := range s {
		if !isHangul(r) {
			continue
		}
		i := int(r - hangulFirst)
		out.WriteString(initialLetters[i/(vowels*finals)])
		out.WriteString(vowelLetters[i/finals%vowels])
		out.WriteString(finalLetters[i%finals])
	}
	return out.String()
}

// sound is a piece of English spelling and its place in a Hangul syllable.
type sound struct {
	letters string
	jamo    int
}

// Longer spellings come first. The numbers are indexes into the Unicode order of initials, vowels and finals.
var (
	onsets = byLetter([]sound{
		{"sch", 9}, {"ch", 14}, {"ck", 15}, {"gh", 0}, {"kn", 2}, {"ph", 17}, {"qu", 15}, {"sh", 9}, {"th", 9}, {"wh", 18},
		{"b", 7}, {"c", 15}, {"d", 3}, {"f", 17}, {"g", 0}, {"h", 18}, {"j", 12}, {"k", 15}, {"l", 5}, {"m", 6}, {"n", 2},
		{"p", 17}, {"q", 15}, {"r", 5}, {"s", 9}, {"t", 16}, {"v", 7}, {"x", 12}, {"z", 12},
	})
	nuclei = byLetter([]sound{
		{"ai", 5}, {"au", 8}, {"ay", 5}, {"ea", 20}, {"ee", 20}, {"eo", 4}, {"er", 4}, {"eu", 13}, {"ew", 17}, {"ie", 20}, {"oa", 8}, {"oo", 13},
		{"or", 4}, {"ou", 13}, {"ow", 8}, {"oy", 11}, {"ur", 4}, {"wa", 9}, {"we", 15}, {"wi", 16}, {"wo", 14}, {"ya", 2}, {"ye", 6}, {"yo", 12}, {"yu", 17},
		{"a", 0}, {"e", 5}, {"i", 20}, {"o", 8}, {"u", 13}, {"w", 13}, {"y", 20},
	})
	codas = byLetter([]sound{{"ng", 21}, {"ck", 1}, {"n", 4}, {"m", 16}, {"l", 8}, {"c", 1}, {"k", 1}, {"p", 17}, {"t", 19}})
)

// sounds lists spellings by their first letter.
type sounds [26][]sound

func byLetter(list []sound) *sounds {
	var s sounds
	for _, x := range list {
		s[x.letters[0]-'a'] = append(s[x.letters[0]-'a'], x)
	}
	return &s
}

const (
	silentInitial = 11 // ㅇ
	neutralVowel  = 18 // ㅡ
	finalRieul    = 8
)

// unnumbered replaces the syllables that a reader of numbers would take for three, ten, ten thousand or a trillion.
// The other number words have vowels that no English spelling is given.
func unnumbered(syllable rune) rune {
	switch syllable {
	case '만':
		return '먼'
	case '십':
		return '싶'
	case '조':
		return '죠'
	case '셋':
		return '셉'
	}
	return syllable
}

// numerals are the syllables that count when they stand alone.
const numerals = "일이삼사오육칠팔구십한두세네열둘셋넷"

// hangulise spells Latin letters in Hangul, the same way every time; what is no letter is left out.
func hangulise(s string) string {
	s = asciiLower(s)
	out := make([]byte, 0, 64) // on the stack
	for s != "" {
		initial, n := match(onsets, s)
		if n == 0 {
			initial = silentInitial
		}
		if n > 0 && len(s) > n && s[n] == s[n-1] { // doubled consonants sound once
			n++
		}
		rest := s[n:]
		vowel, v := match(nuclei, rest)
		switch {
		case n == 0 && v == 0:
			s = s[1:]
			continue
		case v == 0:
			vowel = neutralVowel
		}
		rest = rest[v:]
		final, f := 0, 0
		if v > 0 {
			final, f = coda(rest)
		}
		out = utf8.AppendRune(out, unnumbered(rune(hangulFirst+(initial*vowels+vowel)*finals+final)))
		s = rest[f:]
	}
	if len(out) == len("세") && strings.Contains(numerals, string(out)) {
		out = append(out, "므"...)
	}
	return string(out)
}

// coda takes a final consonant unless a vowel follows, which would claim it.
func coda(rest string) (jamo, length int) {
	jamo, length = match(codas, rest)
	if length == 0 || len(rest) > 1 && rest[1] == 'h' {
		return 0, 0
	}
	if _, v := match(nuclei, rest[length:]); v > 0 && rest != "te" {
		return 0, 0
	}
	return jamo, length
}

// match finds the longest spelling at the start of s, which holds nothing but the letters a to z.
func match(from *sounds, s string) (jamo, length int) {
	if s == "" {
		return 0, 0
	}
	for _, x := range from[s[0]-'a'] {
		if strings.HasPrefix(s, x.letters) {
			return x.jamo, len(x.letters)
		}
	}
	return 0, 0
}

// josa is a particle in the form after a final consonant and after a vowel.
type josa struct{ closed, open string }

// after returns the form that fits the end of s. ㄹ counts as open before 로.
func (j josa) after(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	final := 0
	switch {
	case isHangul(r):
		final = int(r-hangulFirst) % finals
	case strings.ContainsRune("LlRr178", r): // read 엘, 알, 일, 칠, 팔
		final = finalRieul
	case strings.ContainsRune("MmNn036", r):
		final = 1
	}
	if final == 0 || final == finalRieul && j.open == "로" {
		return j.open
	}
	return j.closed
}

// accents maps the accented Latin letters of names in the news to their base letter.
var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "î", "i", "ï", "i",
	"ó", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ú", "u", "û", "u", "ü", "u", "ç", "c", "ñ", "n", "ß", "ss", "ğ", "g", "ş", "s", "ł", "l", "ž", "z", "š", "s", "č", "c")

// asciiLower keeps the letters a to z.
func asciiLower(s string) string {
	ascii := true
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			ascii = false
			break
		}
	}
	if ascii {
		return s
	}
	s = strings.ToLower(s)
	if strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		s = accents.Replace(s)
	}
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, s)
}
