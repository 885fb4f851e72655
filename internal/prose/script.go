package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// IsHangul recognises syllables and letters of Korean.
func IsHangul(r rune) bool {
	return IsSyllable(r) || r >= 0x1100 && r <= 0x11FF || r >= 0x3131 && r <= 0x318E
}

// IsKana recognises hiragana and katakana, half-width ones included.
func IsKana(r rune) bool {
	return r >= 0x3041 && r <= 0x30FF && r != '・' || r >= 0xFF66 && r <= 0xFF9F
}

// IsHan recognises Chinese characters, Hanja and Kanji.
func IsHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// IsLatin recognises letters of the Latin script.
func IsLatin(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return !IsSyllable(r) && unicode.Is(unicode.Latin, r)
}

// IsSpace recognises white space of any width.
func IsSpace(r rune) bool {
	switch {
	case r == ' ' || r == '\n':
		return true
	case r > ' ' && r < 0x7F || IsSyllable(r): // most of a text: not worth a look into a table
		return false
	}
	return unicode.IsSpace(r)
}

// ToLower returns a text in lower case. Syllables of Korean, which have none, cost next to nothing.
func ToLower(text string) string {
	for at := range len(text) {
		if text[at] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if IsSyllable(r) {
					return r
				}
				return unicode.ToLower(r)
			}, text)
		}
	}
	return strings.ToLower(text)
}

// IsWordRune recognises letters and digits.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// Scripts counts the letters of a text by script.
type Scripts struct{ Hangul, Kana, Han, Latin, Other int }

// CountScripts counts the letters of a text. Digits, marks and spaces are of no script.
func CountScripts(text string) Scripts {
	var n Scripts
	for _, r := range text {
		switch {
		case IsLatin(r):
			n.Latin++
		case r < utf8.RuneSelf:
		case IsHangul(r):
			n.Hangul++
		case IsKana(r):
			n.Kana++
		case IsHan(r):
			n.Han++
		case unicode.IsLetter(r):
			n.Other++
		}
	}
	return n
}

// LatinPerSyllable makes Latin letters and East Asian characters comparable: a syllable or character carries about as much as 2.3
// Latin letters (English and Korean news, NTREX).
const LatinPerSyllable = 2.3

// Share is the part of the letters, between 0 and 1, that is written in the script of lang; 1 where there are no letters.
func (n Scripts) Share(lang news.Lang) float64 {
	latin := float64(n.Latin) / LatinPerSyllable
	total := latin + float64(n.Hangul+n.Kana+n.Han+n.Other)
	if total == 0 {
		return 1
	}
	switch lang {
	case news.Korean:
		return float64(n.Hangul) / total
	case news.Japanese:
		if n.Kana == 0 { // Han alone is Chinese
			return 0
		}
		return float64(n.Kana+n.Han) / total
	case news.Chinese:
		return float64(n.Han) / total
	}
	return latin / total
}
