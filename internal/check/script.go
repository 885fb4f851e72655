package check

import (
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// letters counts the letters of a text by script.
type letters struct {
	hangul, kana, han, latin, other int
}

func countLetters(text string) letters {
	var n letters
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Hangul, r):
			n.hangul++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			n.kana++
		case unicode.Is(unicode.Han, r):
			n.han++
		case unicode.Is(unicode.Latin, r):
			n.latin++
		default:
			n.other++
		}
	}
	return n
}

// latinPerSyllable makes Latin letters and CJK characters comparable: a syllable or character of East
// Asian text carries about as much as 2.3 Latin letters (English and Korean news, NTREX).
const latinPerSyllable = 2.3

// shareOf is the part of the text, between 0 and 1, that is written in the script of lang; 1 for a text
// without letters.
func (n letters) shareOf(lang news.Lang) float64 {
	latin := float64(n.latin) / latinPerSyllable
	total := latin + float64(n.hangul+n.kana+n.han+n.other)
	if total == 0 {
		return 1
	}
	switch lang {
	case news.Korean:
		return float64(n.hangul) / total
	case news.Japanese:
		if n.kana == 0 { // Han alone is Chinese
			return 0
		}
		return float64(n.kana+n.han) / total
	case news.Chinese:
		return float64(n.han) / total
	}
	return latin / total
}

// withoutBrackets drops what stands in round brackets: originals and Hanja after a name are no residue.
func withoutBrackets(text string) string {
	var kept []rune
	depth := 0
	for _, r := range text {
		switch {
		case r == '(' || r == '（':
			depth++
		case (r == ')' || r == '）') && depth > 0:
			depth--
		case depth == 0:
			kept = append(kept, r)
		}
	}
	if depth > 0 { // unbalanced: better to look at everything
		return text
	}
	return string(kept)
}
