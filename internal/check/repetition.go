package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// loop finds a text that repeats itself as a model does that cannot stop. Errors.
func loop(_ *reference, p pair) []news.Finding { return loopFindings(p.id, p.low) }

func loopFindings(id string, low lowered) []news.Finding {
	unit, times := longestLoop(low.target)
	if times == 0 {
		return nil
	}
	if _, inSource := longestLoop(low.source); inSource > 0 {
		return nil
	}
	return []news.Finding{{Check: news.FamilyLoop, Severity: news.Error, Paragraph: id,
		Message: fmt.Sprintf("the text repeats itself %d times in a row", times), Target: excerpt(unit)}}
}

const (
	maxLoopUnit  = 80 // characters; longer loops show as duplication or as a cut reply
	minLoopTimes = 4
	minLoopRunes = 20 // a loop shorter than that is emphasis or a number
)

// longestLoop returns the unit that stands at least minLoopTimes in a row over the longest stretch, and
// how often. It takes maxLoopUnit passes over the text.
func longestLoop(text string) (unit string, times int) {
	runes := []rune(text)
	longest := 0
	for size := 1; size <= maxLoopUnit && size*minLoopTimes <= len(runes); size++ {
		least := max(size*minLoopTimes, minLoopRunes) - size // so many runes have to be the same as one unit before
		for end := size + least; end <= len(runes); end += 1 + least {
			if at := lastDifference(runes[:end], end-least, size); at >= 0 {
				end = at
				continue
			}
			for run := least; ; run++ {
				if candidate := runes[end-size : end]; run+size > longest && hasLetter(candidate) {
					longest, unit, times = run+size, string(candidate), (run+size)/size
				}
				if end == len(runes) || runes[end] != runes[end-size] {
					break
				}
				end++
			}
		}
	}
	return unit, times
}

// lastDifference returns the last place, from one on, where a text differs from itself so many runes before, and -1 where it does not.
func lastDifference(runes []rune, from, before int) int {
	for i := len(runes) - 1; i >= from; i-- {
		if runes[i] != runes[i-before] {
			return i
		}
	}
	return -1
}

func hasLetter(runes []rune) bool {
	for _, r := range runes {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// duplication finds a paragraph that says what another, different paragraph says, as a whole or in one sentence, and a
// sentence that stands in a paragraph twice. Case, punctuation and spaces do not count. Errors.
// No flag on 1,767 segments of people and of translation systems.
func (d *Draft) duplication(at int) []news.Finding {
	message := d.repeats(at)
	if message == "" {
		return nil
	}
	return []news.Finding{{Check: news.FamilyDuplication, Severity: news.Error, Paragraph: d.texts[at].id,
		Message: message, Target: excerpt(d.texts[at].target)}}
}

// repeats says what of a paragraph stands in an earlier one or earlier in itself, or returns "".
func (d *Draft) repeats(at int) string {
	p := d.texts[at]
	begun := map[string]bool{} // what the paragraph has said so far
	shared := map[int]bool{}   // by the place that said it before: whether its source repeats itself, too
	for _, key := range p.said {
		first := d.said[key][0]
		if first == at && !begun[key] {
			begun[key] = true
			continue
		}
		earlier := d.texts[first]
		if _, known := shared[first]; !known {
			shared[first] = sharesSentence(earlier.source, p.source, first == at)
		}
		switch {
		case shared[first]:
		case first == at:
			return "a sentence stands twice in the text"
		case key == earlier.letters && key == p.letters:
			return "the text is the same as that of " + earlier.id
		default:
			return "a sentence is the same as one of " + earlier.id
		}
	}
	return ""
}

// sayings returns what a text says as a whole, which is given, and in each of its sentences, as letterRunes has them, where
// that is long enough to be recognised.
func sayings(text, whole string, sentences []string) []string {
	keys := make([]string, 1, 1+len(sentences))
	keys[0] = whole
	for _, sentence := range sentences {
		if len(sentence) == len(text) {
			continue
		}
		if key := letterRunes(sentence); key != whole {
			keys = append(keys, key)
		}
	}
	return slices.DeleteFunc(keys, func(key string) bool { return utf8.RuneCountInString(key) < minLoopRunes })
}

// sharesSentence reports whether two sources have a sentence in common; of the same source, whether it repeats one.
func sharesSentence(a, b string, same bool) bool {
	if a == b && !same {
		return strings.TrimFunc(a, prose.IsSpace) != ""
	}
	seen := map[string]int{}
	for _, s := range prose.Sentences(a) {
		seen[letterRunes(s)]++
	}
	for _, s := range prose.Sentences(b) {
		if n := seen[letterRunes(s)]; n > 1 || n == 1 && !same {
			return true
		}
	}
	return false
}

// letterRunes is a text without all that is not a letter or a digit, in lower case.
func letterRunes(text string) string {
	return strings.Map(func(r rune) rune {
		if prose.IsSyllable(r) { // most of Korean: not worth a look into tables
			return r
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
