package eval

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Difference is the difference of two runs in one metric, over the articles that have it in both.
type Difference struct {
	Metric   string  `json:"metric"`
	A        string  `json:"a"` // the names of the runs
	B        string  `json:"b"`
	Articles int     `json:"articles"` // how many could be compared
	Delta    float64 `json:"delta"`    // the figure of A less that of B
	Low      float64 `json:"low"`      // the interval that holds 95 % of the resamples
	High     float64 `json:"high"`
	// ABetter is the share of the resamples in which A is better, ties not counted; nil where no way is better.
	ABetter *float64 `json:"a_better"`
}

// resamples is the number of times that the articles are drawn anew.
const resamples = 2000

// Compare returns the differences of two runs, metric by metric, with the interval that chance allows. It is a paired
// bootstrap: it draws as many articles, with replacement, as both have, and makes the figures of both runs from the same
// draw. The same seed gives the same answer. A metric that is undefined in either report is left out.
func Compare(a, b Report, seed uint64) []Difference {
	var list []Difference
	for i, m := range metrics {
		_, inA := a.Figures[m.Name]
		_, inB := b.Figures[m.Name]
		if !inA || !inB {
			continue
		}
		pairs := pairUp(a, b, i)
		if len(pairs) == 0 {
			continue
		}
		d := bootstrap(m, pairs, rand.New(rand.NewPCG(seed, 0)))
		d.A, d.B = a.Run, b.Run
		list = append(list, d)
	}
	return list
}

// measuredPair is what one metric measured at one article in two runs.
type measuredPair struct{ a, b totals }

func pairUp(a, b Report, metric int) []measuredPair {
	ofB := map[string]totals{}
	for _, article := range b.Articles {
		ofB[article.ID] = article.measured.at(metric)
	}
	var pairs []measuredPair
	for _, article := range a.Articles {
		p := measuredPair{article.measured.at(metric), ofB[article.ID]}
		if p.a != nil && p.b != nil {
			pairs = append(pairs, p)
		}
	}
	return pairs
}

func (m measurements) at(i int) totals {
	if i < len(m) {
		return m[i]
	}
	return nil
}

func bootstrap(m metric, pairs []measuredPair, random *rand.Rand) Difference {
	d := Difference{Metric: m.Name, Articles: len(pairs), Delta: difference(m, pairs)}
	deltas := make([]float64, resamples)
	draw := make([]measuredPair, len(pairs))
	better := 0.0
	for i := range deltas {
		for j := range draw {
			draw[j] = pairs[random.IntN(len(pairs))]
		}
		deltas[i] = difference(m, draw)
		if m.Better == Higher && deltas[i] > 0 || m.Better == Lower && deltas[i] < 0 {
			better++
		}
	}
	if m.Better != Neither {
		better /= resamples
		d.ABetter = &better
	}
	d.Low, d.High = interval(deltas)
	return d
}

func difference(m metric, pairs []measuredPair) float64 {
	a, b := make(totals, len(pairs[0].a)), make(totals, len(pairs[0].b))
	for _, p := range pairs {
		a.add(p.a)
		b.add(p.b)
	}
	return m.figure(a) - m.figure(b)
}

// interval returns the bounds that 2.5 % of the values lie below and above. It sorts the values.
func interval(values []float64) (low, high float64) {
	slices.Sort(values)
	tail := int(math.Round(0.025 * float64(len(values))))
	return values[tail], values[len(values)-1-tail]
}
