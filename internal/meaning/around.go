package meaning

import (
	"slices"
	"strings"
)

// maxGap is how many bytes before and after a number are looked at.
const maxGap = 120

// sentenceAt returns the sentence that holds the byte offset.
func (t *Text) sentenceAt(at int) Span {
	for _, s := range t.Sentences {
		if at < s.End {
			return s.Span
		}
	}
	return Span{0, len(t.Raw)}
}

// before returns where the words between the number before, or the start of the sentence, and number i stand.
func (t *Text) before(i int) Span {
	end := t.Quantities[i].Start
	start := max(t.sentenceAt(end).Start, end-maxGap)
	if i > 0 {
		start = max(start, t.Quantities[i-1].End)
	}
	return t.whole(Span{min(start, end), end})
}

// after returns where the words between number i and the next, or the end of the sentence, stand.
func (t *Text) after(i int) Span {
	start := t.Quantities[i].End
	end := min(max(t.sentenceAt(t.Quantities[i].Start).End, start), start+maxGap)
	if i+1 < len(t.Quantities) {
		end = min(end, t.Quantities[i+1].Start)
	}
	return t.whole(Span{start, max(start, end)})
}

// whole returns the span without halves of characters at its ends.
func (t *Text) whole(s Span) Span {
	for s.Start < s.End && isContinuation(t.Raw[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && s.End < len(t.Raw) && isContinuation(t.Raw[s.End]) {
		s.End--
	}
	return s
}

func isContinuation(b byte) bool { return b&0xC0 == 0x80 }

// trimWordSuffix returns s without the phrase at its end, and whether it ends with the phrase as whole words.
func trimWordSuffix(s, phrase string) (string, bool) {
	rest, ok := strings.CutSuffix(s, phrase)
	if !ok || rest != "" && isLetter(rest[len(rest)-1]) {
		return s, false
	}
	return rest, true
}

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80 }

// hasWord reports whether the lower-case English text has one of the words; n't is found within a word.
func hasWord(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		if w == "n't" {
			return strings.Contains(text, w) || strings.Contains(text, "n’t")
		}
		return firstWord(text, w) >= 0
	})
}
