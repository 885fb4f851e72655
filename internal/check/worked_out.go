package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// What desks work out of the figures of a sentence, for readers who would do it themselves: a total of two, what is left of a whole.

// isTotal reports whether a number of the translation is the sum of two of the source, of which the translation keeps one as a part of it or both:
// 14명을 구속 송치하고 9명을 불구속 송치했다 is "23 suspects, 14 of them in custody".
func (c comparison) isTotal(q quantity.Quantity) bool {
	_, found := c.partOf(q)
	return found
}

// isPartOfTotal reports whether a number that the translation lacks is what a total of it leaves beside the part that it keeps.
func (c comparison) isPartOfTotal(q quantity.Quantity) bool {
	return slices.ContainsFunc(c.diff.Surplus, func(total quantity.Quantity) bool {
		part, found := c.partOf(total)
		return found && part.Start == q.Start
	})
}

// totalWords show that a number is a total, or that another one is a part of it.
var totalWords = lazyregexp.New(`(?i)\b(?:of (?:them|whom|the|those)|including|among|total|combined|together|altogether|in all)\b|가운데|중 |총 ?\d|모두|합쳐|합하면|합계|합친|\d[가-힣]{1,3}\(`)

// partOf returns one of the two numbers of a sentence of the source that make a total of the translation: the one that the translation lacks, if it
// lacks one.
func (c comparison) partOf(total quantity.Quantity) (part quantity.Quantity, found bool) {
	if !isCount(total) || !totalWords.MatchString(sentenceAround(c.target, total)) {
		return part, false
	}
	for i, a := range c.told {
		for _, b := range c.told[i+1:] {
			if sum, ok := a.Value.Add(b.Value); !ok || sum != total.Value || !c.areAlike(a, b) {
				continue
			}
			switch lostA, lostB := c.lost(a) > 0, c.lost(b) > 0; {
			case lostA && lostB:
			case lostB:
				return b, true
			default:
				return a, true
			}
		}
	}
	return part, false
}

// isDifference reports whether a number in brackets in the translation is the difference of two of a sentence of the source that it keeps: 35석으로
// 과반(32석)을 3석 웃돈다 for "35 seats, three more than needed for a majority".
func (c comparison) isDifference(q quantity.Quantity) bool {
	open := strings.HasSuffix(c.target[:q.Start], "(")
	end := strings.IndexByte(c.target[q.End:], ')')
	if !open || end < 0 || end > maxCounter || !isCount(q) {
		return false
	}
	for _, a := range c.told {
		for _, b := range c.told {
			if sum, ok := q.Value.Add(b.Value); ok && sum == a.Value && c.areAlike(a, b) && c.lost(a) <= 0 && c.lost(b) <= 0 {
				return true
			}
		}
	}
	return false
}

// maxCounter is how many bytes of a counter may stand between a number and a bracket.
const maxCounter = 12

// isCount reports whether a quantity is a number of things.
func isCount(q quantity.Quantity) bool {
	n, whole := q.Value.Int64()
	return q.Kind == quantity.Number && whole && n > 1
}

// areAlike reports whether two numbers of a sentence of the source count the same things, as far as Korean counters tell.
func (c comparison) areAlike(a, b quantity.Quantity) bool {
	if !isCount(a) || !isCount(b) || sentenceAround(c.source, a) != sentenceAround(c.source, b) {
		return false
	}
	return c.ref.Article.Lang != news.Korean || counter(c.source, a) == counter(c.source, b)
}

// counter returns the syllable behind a Korean number: 명.
func counter(text string, q quantity.Quantity) string {
	rest := strings.TrimLeft(strings.TrimPrefix(text[q.End:], "여"), " ")
	_, size := utf8.DecodeRuneInString(rest)
	return rest[:size]
}

// sentenceAround returns the sentence of a text in which a quantity stands.
func sentenceAround(text string, q quantity.Quantity) string {
	for _, sentence := range prose.Sentences(text) {
		if at := strings.Index(text, sentence); at <= q.Start && q.End <= at+len(sentence) {
			return sentence
		}
	}
	return ""
}

// isStartOfDay reports whether a time is the start of a day, which English tells by the day: 22일 0시부터 is "from the start of Wednesday".
func (c comparison) isStartOfDay(q quantity.Quantity) bool {
	english, korean := c.source, c.target
	if c.ref.To == news.English {
		english, korean = korean, english
	}
	return q.Kind == quantity.Clock && q.Value == quantity.Int(0) && strings.Contains(korean, "0시") && startOfDay.MatchString(english)
}

var startOfDay = lazyregexp.New(`(?i)\b(?:(?:start|beginning) of|as of|since|from|by|on)(?: early| late)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bthe (?:start|beginning) of the day\b`)
