package ingest

import (
	"unicode"
	"unicode/utf8"
)

func isHangulSyllable(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

func isHangul(r rune) bool {
	return isHangulSyllable(r) || r >= 0x1100 && r <= 0x11FF || r >= 0x3131 && r <= 0x318E
}

func isKana(r rune) bool {
	return r >= 0x3041 && r <= 0x30FF && r != '・' || r >= 0xFF66 && r <= 0xFF9F
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func isLatin(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.Is(unicode.Latin, r)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wideRanges are the characters that a monospaced screen gives two columns, which is what hard-wrapped lines were measured by.
var wideRanges = [][2]rune{
	{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
}

func isWide(r rune) bool {
	if isHangulSyllable(r) {
		return true
	}
	for _, w := range wideRanges {
		if r <= w[1] {
			return r >= w[0]
		}
	}
	return false
}

// columns is the width of text on such a screen.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if isWide(r) {
			n++
		}
	}
	return n
}
