package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"

	"github.com/gisa-news/gisa/internal/prose"
)

// cp949ByContent decodes as CP949 (which x/text calls EUC-KR) and believes it when nothing is unreadable, Hangul is at
// least half of what is not ASCII, and that Hangul is like Korean. Where kana are plausible the detector decides:
// Shift_JIS reads as CP949 all too well.
func cp949ByContent(data []byte) (string, bool) {
	text, bad := decodeWith(korean.EUCKR, data)
	if bad > 0 || kanaPlausible(data) {
		return "", false
	}
	hangul, frequent, other := 0, 0, 0
	for _, r := range text {
		switch {
		case prose.IsSyllable(r):
			hangul++
			if strings.ContainsRune(frequentSyllables, r) {
				frequent++
			}
		case r >= utf8.RuneSelf:
			other++
		}
	}
	if hangul == 0 || hangul < other || hangul >= enoughHangul && frequent*8 < hangul {
		return "", false
	}
	// Syllables outside KS X 1001 are rare. The curly apostrophe of windows-1252 before a letter reads as one of those.
	return text, ksx1001Pairs(data)*5 >= hangul*4
}

// frequentSyllables are the commonest syllables of Korean: more than 40 % of Korean news; of Chinese read as CP949, under
// 5 %.
const frequentSyllables = "이다는을에의가고하지로은한사기를도인나자서대리어해시부정아라수있일으그했원보장들상전제스주"

// enoughHangul is the least number of syllables that are judged by their frequency.
const enoughHangul = 16

// ksx1001Pairs counts the byte pairs of the 2,350 syllables of KS X 1001.
func ksx1001Pairs(data []byte) int {
	count := 0
	for i := 0; i+1 < len(data); i++ {
		if data[i] < 0x80 {
			continue
		}
		if data[i] >= 0xB0 && data[i] <= 0xC8 && data[i+1] >= 0xA1 {
			count++
		}
		i++
	}
	return count
}
