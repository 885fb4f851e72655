package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// loop finds a text that repeats itself as a model does that cannot stop. Errors.
func loop(_ Input, p pair) []news.Finding { return loopFindings(p.id, p.source, p.target) }

func loopFindings(id, source, target string) []news.Finding {
	unit, times := longestLoop(foldCase(target))
	if times == 0 {
		return nil
	}
	if _, inSource := longestLoop(foldCase(source)); inSource > 0 {
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
		run := 0
		for i := size; i < len(runes); i++ {
			if runes[i] != runes[i-size] {
				run = 0
				continue
			}
			run++
			stretch := run + size
			candidate := runes[i+1-size : i+1]
			if stretch >= size*minLoopTimes && stretch >= minLoopRunes && stretch > longest && hasLetter(candidate) {
				longest, unit, times = stretch, string(candidate), stretch/size
			}
		}
	}
	return unit, times
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
func duplication(pairs []pair) []news.Finding {
	var findings []news.Finding
	first := map[string]said{}
	for _, p := range pairs {
		if p.id == news.TitleID {
			continue
		}
		if message := repeats(p, first); message != "" {
			findings = append(findings, news.Finding{Check: news.FamilyDuplication, Severity: news.Error, Paragraph: p.id,
				Message: message, Target: excerpt(p.target)})
		}
	}
	return findings
}

// said is a text and where it stood first.
type said struct {
	pair
	whole bool // the text is all that the paragraph says
}

// repeats says what of p was said before, or returns "", and remembers what p says.
func repeats(p pair, first map[string]said) (message string) {
	whole := letterRunes(p.target)
	keys := []string{whole}
	for _, sentence := range sentences(p.target) {
		if key := letterRunes(sentence); key != whole {
			keys = append(keys, key)
		}
	}
	shared := map[string]bool{} // by the paragraph that said it before: whether its source does, too
	for _, key := range keys {
		if utf8.RuneCountInString(key) < minLoopRunes {
			continue
		}
		earlier, seen := first[key]
		if !seen {
			first[key] = said{p, key == whole}
			continue
		}
		if _, known := shared[earlier.id]; !known {
			shared[earlier.id] = sharesSentence(earlier.source, p.source, earlier.id == p.id)
		}
		switch {
		case message != "" || shared[earlier.id]:
		case earlier.id == p.id:
			message = "a sentence stands twice in the text"
		case earlier.whole && key == whole:
			message = "the text is the same as that of " + earlier.id
		default:
			message = "a sentence is the same as one of " + earlier.id
		}
	}
	return message
}

// sharesSentence reports whether two sources have a sentence in common; of the same source, whether it repeats one.
func sharesSentence(a, b string, same bool) bool {
	seen := map[string]int{}
	for _, s := range sentences(a) {
		seen[letterRunes(s)]++
	}
	for _, s := range sentences(b) {
		if n := seen[letterRunes(s)]; n > 1 || n == 1 && !same {
			return true
		}
	}
	return false
}

// letterRunes is a text without all that is not a letter or a digit, in lower case.
func letterRunes(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
