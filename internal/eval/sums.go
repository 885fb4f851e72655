package eval

import (
	"math"
	"slices"
)

// sums are what a metric adds up over articles; the figure of a corpus is made from the total. A nil says
// that the article has nothing to measure and adds nothing; NaN in it says that a part is unknown, and so
// is every total with that part.
type sums []float64

// mean is the sums of a metric that is averaged over articles.
func mean(x float64) sums { return sums{x, 1} }

// share is the sums of a metric that is a part of a whole; nil where there is no whole.
func share(part, whole int) sums {
	if whole == 0 {
		return nil
	}
	return sums{float64(part), float64(whole)}
}

// unknown is the sums of a figure that exists but that nobody reported.
func unknown() sums { return mean(math.NaN()) }

// plus leaves both as they are.
func (s sums) plus(other sums) sums {
	if s == nil {
		return other
	}
	total := slices.Clone(s)
	total.add(other)
	return total
}

// add changes s, which must be as long as other.
func (s sums) add(other sums) {
	for i, x := range other {
		s[i] += x
	}
}

// quotient is the figure of a mean or a share. It is NaN where it is undefined, as the figures of all metrics are.
func quotient(s sums) float64 {
	if s == nil {
		return math.NaN()
	}
	return s[0] / s[1]
}
