package check

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// unmasked returns a text in lower case as a reader sees it: without characters that nobody sees, with plain letters for
// wide, stacked and foreign ones and for d1gits that look the same, and with words for those that are s p e l l e d out.
func unmasked(text string) string {
	masked, single := false, 0
	letter, alone := false, false // the rune before is a letter; it stands alone as far as is known
	for i, r := range text {
		if r >= 0x80 && isMask(r) || i >= 2 && isDigit(text[i-1]) && isLetter(text[i-2]) && r < 0x80 && isLetter(byte(r)) {
			masked = true
		}
		is := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0x80 && unicode.IsLetter(r)
		switch {
		case is && letter:
			single, alone = 0, false
		case is:
			alone = true
		case letter && alone:
			if single++; single >= spelledLeast {
				masked = true
			}
		}
		letter = is
	}
	if !masked {
		return strings.ToLower(text)
	}
	text = strings.Map(plainRune, norm.NFKC.String(text))
	return leet(spelled.ReplaceAllStringFunc(strings.ToLower(text), joined))
}

// isMask reports whether a character may hide words: nobody sees it, or it looks like another.
func isMask(r rune) bool {
	switch {
	case r >= 'ᄀ' && r <= 'ᇿ', r >= 'Ͱ' && r <= 'ӿ', r >= '̀' && r <= 'ͯ', r >= '！' && r <= '￮', r == '\u3000', r == '\u00ad':
		return true
	case r >= '가' && r <= '힣':
		return false
	}
	return r >= '\u200b' && r <= '\u2064' && unicode.Is(unicode.Cf, r) || r == '\ufeff' || r >= 0x1d400 && r <= 0x1d7ff || r >= 0xe0000 || r >= 'Ⓐ' && r <= 'ⓩ'
}

// plainRune returns the Latin letter that a Greek or Cyrillic one looks like, and nothing for what nobody sees.
func plainRune(r rune) rune {
	if unicode.In(r, unicode.Cf, unicode.Mn) {
		return -1
	}
	for i, alike := range []rune(lookalikes) {
		if r == alike {
			return rune(lookedLike[i])
		}
	}
	return r
}

// lookalikes are Cyrillic and Greek letters, lookedLike the Latin letters that they look like.
const (
	lookalikes = "аеорсухіјѕԁһкмтвнАЕОРСУХІЈЅКМТВНοανιρκτυΟΑΝΙΡΚΤΥΕΗΜΒΖΧ"
	lookedLike = "aeopcyxijsdhkmtbhAEOPCYXIJSKMTBHoavipktuOANIPKTYEHMBZX"
)

// leet returns a text in lower case with the letters that digits stand for where one is between two letters: 1gn0re.
func leet(text string) string {
	return digitWithin.ReplaceAllStringFunc(text, func(word string) string { return letterOfDigit.Replace(word) })
}

// letterOfDigit has the letters that digits look like.
var letterOfDigit = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t")

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

// spelledLeast is how many letters in a row stand alone in words that are spelled out.
const spelledLeast = 6

// spelled finds letters that stand alone one after the other, with what follows the last, gap what stands between them,
// digitWithin a word with a digit inside.
var (
	spelled     = lazyregexp.New(`(?:^|\PL)\pL(?:[ \-._·*]{1,3}\pL){5,}(?:\PL|$)`)
	digitWithin = lazyregexp.New(`[a-z0-9]*[a-z][013457][a-z][a-z0-9]*`)
	gap         = lazyregexp.New(`[ \-._·*]+`)
)

// joined returns spelled letters as words: without what stands between most of them, and with a space for what else does.
func joined(letters string) string {
	word := strings.TrimFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) })
	before, after, _ := strings.Cut(letters, word)
	gaps := gap.FindAllString(word, -1)
	count := map[string]int{}
	most := ""
	for _, g := range gaps {
		if count[g]++; count[g] > count[most] {
			most = g
		}
	}
	return before + gap.ReplaceAllStringFunc(word, func(g string) string {
		if g == most {
			return ""
		}
		return " "
	}) + after
}
