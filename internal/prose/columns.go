package prose

// wideRanges are the characters that a monospaced screen gives two columns, which is what hard-wrapped lines were measured by.
var wideRanges = [][2]rune{
	{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
}

func isWide(r rune) bool {
	if IsSyllable(r) {
		return true
	}
	for _, w := range wideRanges {
		if r <= w[1] {
			return r >= w[0]
		}
	}
	return false
}

// Columns is the width of text on a monospaced screen, where a syllable or a Chinese character takes two columns.
func Columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if isWide(r) {
			n++
		}
	}
	return n
}
