package eval

import (
	"math"
	"slices"
)

// totals are the counts that a metric adds up over articles, and from which the figure of a corpus is made. They are nil
// for an article that has nothing to measure, which adds nothing. A NaN is a count that is unknown, and makes unknown
// every total that it is added to.
type totals []float64

// mean returns the totals of one article for a metric that is averaged over articles.
func mean(x float64) totals { return totals{x, 1} }

// share returns the totals of one article for a metric that is a part of a whole; nil where there is no whole.
func share(part, whole int) totals {
	if whole == 0 {
		return nil
	}
	return totals{float64(part), float64(whole)}
}

// unknown returns the totals of an article whose figure nobody reported.
func unknown() totals { return mean(math.NaN()) }

// plus returns the sum and leaves both as they are.
func (s totals) plus(other totals) totals {
	if s == nil {
		return other
	}
	total := slices.Clone(s)
	total.add(other)
	return total
}

// add adds other to s, which must be as long.
func (s totals) add(other totals) {
	for i, x := range other {
		s[i] += x
	}
}

// quotient returns the figure of a mean or a share. It is NaN where it is undefined, as the figures of all metrics are.
func quotient(s totals) float64 {
	if s == nil {
		return math.NaN()
	}
	return s[0] / s[1]
}
