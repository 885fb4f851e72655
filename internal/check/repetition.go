package check

import (
	"fmt"
	"unicode"

	"github.com/gisa-news/gisa/internal/news"
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
	return []news.Finding{{Check: "loop", Severity: news.Error, Paragraph: id,
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

// duplication finds a paragraph whose translation is that of another, different paragraph. Errors.
func duplication(pairs []pair) []news.Finding {
	var findings []news.Finding
	first := map[string]pair{}
	for _, p := range pairs {
		text := foldCase(p.target)
		if p.id == TitleID || len([]rune(text)) < minLoopRunes {
			continue
		}
		earlier, seen := first[text]
		if !seen {
			first[text] = p
			continue
		}
		if foldCase(earlier.source) != foldCase(p.source) {
			findings = append(findings, news.Finding{Check: "duplication", Severity: news.Error, Paragraph: p.id,
				Message: "the text is the same as that of " + earlier.id, Target: excerpt(p.target)})
		}
	}
	return findings
}
