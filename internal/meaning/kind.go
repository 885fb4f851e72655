package meaning

import (
	"iter"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// kindGroups are the kinds that are compared with one another, and what to say where one became another one. Figures are
// compared by the check of numbers; here are the words that it lets pass, as translators tell them in many ways.
var kindGroups = []struct {
	kinds   []quantity.Kind
	message string
}{
	{[]quantity.Kind{quantity.Ordinal}, "another place in a row"},
	{[]quantity.Kind{quantity.Multiple, quantity.Fraction}, "another multiple or part"},
	{[]quantity.Kind{quantity.Duration}, "another span of time"},
}

// kinds tells of an ordinal, a multiple, a part or a span of time that became another one, and of a figure that counts
// something else.
func kinds(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	for _, a := range aligned(p) {
		source, target := p.Source.quantitiesIn(a.source), p.Target.quantitiesIn(a.target)
		for _, g := range kindGroups {
			s, t := alone(g.kinds, source, target), alone(g.kinds, target, source)
			if s == nil || t == nil || !unpaired(*s, *t, source, target) || isSaid(*s, p.Source, p.Target) || isSaid(*t, p.Target, p.Source) {
				continue
			}
			doubts = append(doubts, Doubt{Family: news.FamilyNumber, Severity: news.Warning, Message: g.message,
				Source: Span{s.Start, s.End}, Target: Span{t.Start, t.End}})
		}
		doubts = append(doubts, countedOtherwise(p, source, target)...)
	}
	return doubts
}

// alone returns the first quantity of a kind whose value the other text has in no reading; an ordinal's, less often: 두 번째로 3연패 told as
// the third to win three titles.
func alone(kinds []quantity.Kind, list, others []quantity.Quantity) *quantity.Quantity {
	for i, q := range list {
		isSpan := q.Kind == quantity.Duration && kinds[0] == quantity.Ordinal // a year ago is no place in a row
		if ofKind(q, kinds) && !isSpan && !isLoose(q) && lacks(q, list, others) {
			return &list[i]
		}
	}
	return nil
}

// isSaid reports whether a text has the quantity anywhere: sentences may be paired wrongly.
func isSaid(q quantity.Quantity, own, other *Text) bool {
	return !lacks(q, own.Quantities, other.Quantities)
}

// lacks reports whether a quantity of a list has no counterpart among the others.
func lacks(q quantity.Quantity, list, others []quantity.Quantity) bool {
	told := timesSaid(q, others)
	return told == 0 || onlyOrdinal(q, list) && told < timesSaid(q, list)
}

// onlyOrdinal reports whether a quantity is the one ordinal of a list, and no quarter, which English tells by its months.
func onlyOrdinal(q quantity.Quantity, list []quantity.Quantity) bool {
	return q.Kind == quantity.Ordinal && !strings.HasSuffix(q.Text, "분기") && q.Text != "-" && !slices.ContainsFunc(list, func(o quantity.Quantity) bool { return o.Kind == quantity.Ordinal && o.Start != q.Start })
}

func timesSaid(q quantity.Quantity, list []quantity.Quantity) int {
	n := 0
	for _, o := range list {
		if saysSame(q, o) {
			n++
		}
	}
	return n
}

// isLoose reports whether a quantity is told in too many ways to be compared: 1위 is the top, 1등급 the best.
func isLoose(q quantity.Quantity) bool {
	return q.Kind == quantity.Ordinal && q.Value == quantity.Int(1) && !strings.EqualFold(q.Text, "first")
}

// ofKind reports whether a quantity may be of one of the kinds.
func ofKind(q quantity.Quantity, kinds []quantity.Kind) bool {
	for r := range readings(&q) {
		if slices.Contains(kinds, r.Kind) {
			return true
		}
	}
	return false
}

// saysSame reports whether one of the readings of a quantity has the value of one of the other's, in the same unit where
// both are spans of time.
func saysSame(a, b quantity.Quantity) bool {
	for r := range readings(&a) {
		for s := range readings(&b) {
			if r.Value == s.Value && (r.Kind != quantity.Duration || s.Kind != quantity.Duration || r.Unit == s.Unit) {
				return true
			}
		}
	}
	return false
}

// unpaired reports whether the check of numbers finds no partner for either of two quantities, and tells of neither as a
// fault: one of them is a word that it lets pass.
func unpaired(s, t quantity.Quantity, source, target []quantity.Quantity) bool {
	if s.Weight >= quantity.Firm && t.Weight >= quantity.Firm {
		return false
	}
	if onlyOrdinal(s, source) && onlyOrdinal(t, target) {
		return true // a plain number may have been taken for its partner
	}
	is := func(q quantity.Quantity) func(quantity.Quantity) bool {
		return func(o quantity.Quantity) bool { return o.Start == q.Start }
	}
	diff := quantity.Compare(source, target)
	return slices.ContainsFunc(slices.Concat(diff.Missing, diff.SoftMissing), is(s)) &&
		slices.ContainsFunc(slices.Concat(diff.Surplus, diff.SoftSurplus), is(t))
}

// readings yields all that a quantity may mean.
func readings(q *quantity.Quantity) iter.Seq[quantity.Reading] {
	return func(yield func(quantity.Reading) bool) {
		if !yield(q.Reading) {
			return
		}
		for _, list := range [][]quantity.Reading{q.Alternatives, q.Parts} {
			for _, r := range list {
				if !yield(r) {
					return
				}
			}
		}
	}
}
