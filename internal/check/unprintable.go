package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// unprintable names the first character that no newspaper prints and the source does not have, or returns "".
func unprintable(source, target string) string {
	odd := false // a text without one of these characters holds no mojibake
	for i, r := range target {
		odd = odd || r == '?' || r >= 'Â' && r <= 'Ġ'
		if !isUnprintable(r) || strings.ContainsRune(source, r) {
			continue
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(target[i:]); size == 1 {
				return "bytes that are no UTF-8"
			}
		}
		return fmt.Sprintf("%s (%U)", kindOf(r), r)
	}
	if odd && mojibake.MatchString(target) && !mojibake.MatchString(source) {
		return "characters of another encoding"
	}
	return ""
}

// isUnprintable reports whether a character steers a terminal or the direction of writing, stands for one that was lost,
// or means nothing to a reader.
func isUnprintable(r rune) bool {
	switch {
	case r < 0x80:
		return unicode.IsControl(r) && r != '\n' && r != '\t'
	case prose.IsSyllable(r):
		return false
	case r == utf8.RuneError, r == '\uFEFF', r == '\u2028', r == '\u2029', r == '▁': // the last is a tokenizer's space
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Co, unicode.Bidi_Control) || !isAssigned(r)
}

// isAssigned reports whether Unicode gives a character a meaning, as far as this program's tables know.
func isAssigned(r rune) bool {
	return unicode.In(r, unicode.L, unicode.P, unicode.S, unicode.N, unicode.Z, unicode.M, unicode.Cf)
}

func kindOf(r rune) string {
	switch {
	case r == utf8.RuneError:
		return "a replacement character"
	case unicode.Is(unicode.Co, r):
		return "a character for private use"
	case !isAssigned(r) && !unicode.Is(unicode.Cc, r):
		return "a character that means nothing"
	}
	return "control characters"
}

// mojibake is UTF-8 that was read as Windows-1252, a tokenizer's marks of spaces and lines, and a Korean syllable of
// which question marks are left.
var mojibake = lazyregexp.New(`â€|ï»¿|ï¿½|Ã[¡-¿]|Â[\x{A0}-¿]|(?:[ìíëê][^\x00-\x7F가-힣]{1,2}){2}|[ĠĊ]\S+\s?[ĠĊ]|[가-힣]\?{2,}[가-힣]`)
