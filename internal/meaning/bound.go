package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// A bound is what a text says a number is: the least, the most, more or less than the truth.
type bound uint8

const (
	noBound  bound = iota
	atLeast        // 이상, at least: the number itself counts
	moreThan       // 초과, over
	atMost         // 이하, up to
	lessThan       // 미만, under
	nearly         // 가까이: a little less
	roughly        // 약, 안팎
)

var boundNames = [...]string{"no bound", "at least", "more than", "at most", "less than", "nearly", "about"}

func (b bound) isFloor() bool   { return b == atLeast || b == moreThan }
func (b bound) isCeiling() bool { return b == atMost || b == lessThan }

// negated returns what "not" makes of the bound: not more than is at most.
func (b bound) negated() bound {
	switch b {
	case atLeast:
		return lessThan
	case moreThan:
		return atMost
	case atMost:
		return moreThan
	case lessThan:
		return atLeast
	}
	return b
}

// A bounded is a number with its bound.
type bounded struct {
	bound
	span    Span
	strict  bool // in words that leave no doubt whether the number itself counts: 초과, or more
	weak    bool // in words that are a figure of speech as well: as many as
	loose   bool // in words that may be no bound at all: 까지
	negated bool // a "not" stands near
}

// bounds tells of numbers whose bound turned round: at least 40 in one text, at most 40 in the other.
func bounds(p Pair) []Doubt {
	var doubts []Doubt
	for _, a := range anchors(p) {
		if d, ok := boundDoubt(p, a); ok {
			doubts = append(doubts, d)
		}
	}
	return doubts
}

func boundDoubt(p Pair, a anchor) (Doubt, bool) {
	if isDate(p.Source.Quantities[a.source[0]]) && isDate(p.Target.Quantities[a.target[0]]) {
		return Doubt{}, false
	}
	age := p.Source.Quantities[a.source[0]].Kind == quantity.Age
	source := p.Source.boundsOf(a.source)
	for _, t := range p.Target.boundsOf(a.target) {
		agrees := func(s bounded) bool {
			return contradict(s, t, age) == "" || s.negated != t.negated || p.isOtherHalf(a, s, t)
		}
		if len(source) == 0 || slices.ContainsFunc(source, agrees) {
			continue
		}
		s := source[0]
		return Doubt{Family: news.FamilyBound, Severity: contradict(s, t, age), Source: s.span, Target: t.span,
			Message: "the source says " + boundNames[s.bound] + ", the translation " + boundNames[t.bound]}, true
	}
	return Doubt{}, false
}

// isOtherHalf reports whether one text tells what is left of a whole, and the other what went: prices that fell by more than half are 절반 이하로
// 떨어졌다.
func (p Pair) isOtherHalf(a anchor, s, t bounded) bool {
	half, _ := quantity.Ratio(1, 2)
	return p.Source.Quantities[a.source[0]].Value == half && s.opposes(t) && p.Source.tellsWhatIsLeft(s) != p.Target.tellsWhatIsLeft(t)
}

// tellsWhatIsLeft reports whether a bounded number is what something came to: 절반 이하로, to less than half.
func (t *Text) tellsWhatIsLeft(b bounded) bool {
	if t.Lang == news.Korean {
		rest := t.Raw[b.span.End:]
		return strings.HasPrefix(rest, "로 ") || strings.HasPrefix(rest, "으로 ")
	}
	return strings.HasSuffix(t.Raw[:b.span.Start], " to ")
}

// opposes reports whether one of the two is a floor and the other a ceiling.
func (b bounded) opposes(c bounded) bool {
	return b.isFloor() && c.isCeiling() || b.isCeiling() && c.isFloor()
}

// contradict returns how severe it is that a number with the one bound has the other, empty where it is not.
func contradict(s, t bounded, age bool) news.Severity {
	switch {
	case s.opposes(t):
		switch {
		case s.loose || t.loose:
			return onlyIf(s.strict || t.strict)
		case s.weak && t.weak:
			return ""
		case s.weak || t.weak:
			return news.Warning
		}
		return news.Error
	case s.weak && t.weak:
		return ""
	case s.bound == nearly && t.isFloor() || s.isFloor() && t.bound == nearly:
		return news.Warning
	case s.bound == t.bound || s.isFloor() != t.isFloor() || s.isCeiling() != t.isCeiling() || !s.isFloor() && !s.isCeiling():
		return ""
	}
	return onlyIf(s.strict && t.strict || age && s.isCeiling() && (s.strict || t.strict))
}

// onlyIf returns a warning where ok holds.
func onlyIf(ok bool) news.Severity {
	if ok {
		return news.Warning
	}
	return ""
}

// boundsOf returns the bounds that a number has at its places in the text.
func (t *Text) boundsOf(places []int) []bounded {
	var list []bounded
	for _, i := range places {
		if b := t.boundOf(i); b.bound != noBound {
			list = append(list, b)
		}
	}
	return list
}

// boundOf returns the bound of number i.
func (t *Text) boundOf(i int) bounded {
	if t.Lang == news.English {
		return t.englishBound(i)
	}
	return t.koreanBound(i)
}
