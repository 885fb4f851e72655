package quantity

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// base returns a measure in the first unit of its dimension.
func base(r Reading) (float64, bool) {
	u, ok := unitBySymbol[r.Unit]
	if r.Kind != Measure || !ok {
		return 0, false
	}
	return (r.Value.Float64() - u.zero) * u.per, true
}

// Convert returns a measure in another unit, rounded as a desk does: to as many figures as the measure itself has
// and at least two (45 miles are 72 km, 26.2 miles 42.2 km, 100 feet 30 m); temperatures to a whole degree.
// It reports false where the units do not measure the same.
func Convert(r Reading, to string) (Reading, bool) {
	from, ok := unitBySymbol[r.Unit]
	into, ok2 := unitBySymbol[to]
	b, ok3 := base(r)
	if !ok || !ok2 || !ok3 || from.dim != into.dim || from.dim == temperature && from.symbol == "deg" {
		return Reading{}, false
	}
	figures, _, whole := leading(r.Value)
	if !whole {
		figures = len(significant(r.Value.String()))
	}
	x := b/into.per + into.zero
	if into.dim == temperature {
		x, figures = math.Round(x), 4
	}
	v, ok := roundTo(x, max(figures, 2))
	return Reading{Measure, v, to}, ok
}

// Metric returns a measure in the unit that a Korean desk prints. It reports false where it is metric already.
func Metric(r Reading) (Reading, bool) {
	u := unitBySymbol[r.Unit]
	if u.metric == "" {
		return Reading{}, false
	}
	return Convert(r, u.metric)
}

// roundTo rounds x to a number of significant figures.
func roundTo(x float64, figures int) (Value, bool) {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return Value{}, x == 0
	}
	places := figures - 1 - int(math.Floor(math.Log10(math.Abs(x))))
	if places <= 0 {
		unit := math.Pow(10, float64(-places))
		n := math.Round(x/unit) * unit
		return Int(int64(n)), math.Abs(n) < 1<<62
	}
	v, ok := ParseDecimal(strconv.FormatFloat(math.Abs(x), 'f', places, 64))
	if x < 0 {
		v.num = -v.num
	}
	return v, ok
}

// The largest relative errors of a conversion: desks round 100 miles to 160 km; a text that says that it rounds may be
// rougher, and so may one figure of a few: 9 mph are 15 kph.
const (
	tolerance      = 0.03
	roughTolerance = 0.05
	mostRounded    = 0.1
)

// converted pairs measures with their conversions. Where one text tells both, the second is explained by the first.
func (m *matching) converted(d *Diff) {
	keep := func(s, t int) {
		d.Converted = append(d.Converted, Pair{Source: m.source[s], Target: m.target[t]})
		if m.ofSource[s] == free {
			m.ofSource[s] = t
		}
		if m.ofTarget[t] == free {
			m.ofTarget[t] = s
		}
	}
	m.dropped()
	for _, t := range freeOnes(m.target, m.ofTarget, Soft) {
		if s := findConversion(m.target[t], m.source, m.ofSource); s >= 0 {
			keep(s, t)
		}
	}
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		if t := findConversion(m.source[s], m.target, m.ofTarget); t >= 0 {
			keep(s, t)
		}
	}
}

// dropped settles the measures of the source that the target leaves out because it has their conversion, which the
// source gives too: 12 miles (19 km) told as 19km.
func (m *matching) dropped() {
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		if o := findConversion(m.source[s], m.source, m.ofSource); o >= 0 && m.ofSource[o] >= 0 {
			m.ofSource[s] = settled
		}
	}
}

// findConversion returns the first quantity that q converts into, free or matched, or -1.
func findConversion(q Quantity, list []Quantity, of []int) int {
	if !q.converts() {
		return -1
	}
	for i := range list {
		if of[i] != settled && list[i].converts() && isConversion(q, list[i]) {
			return i
		}
	}
	return -1
}

// converts reports whether a quantity may be a measure, or a band of degrees.
func (q *Quantity) converts() bool {
	return q.Kind == Measure || q.Kind == Decade || slices.ContainsFunc(q.Alternatives, func(r Reading) bool { return r.Kind == Measure })
}

// isConversion reports whether two measures of one dimension and different units are as large as each other.
func isConversion(source, target Quantity) bool {
	if isWarmth(source, target) || isWarmth(target, source) {
		return true
	}
	for i := -1; i < len(source.Alternatives); i++ {
		r := source.reading(i)
		if r.Kind != Measure {
			continue
		}
		for j := -1; j < len(target.Alternatives); j++ {
			if s := target.reading(j); s.Kind == Measure && !sameUnit(r.Unit, s.Unit) && isEqual(r, s, source.Approx || target.Approx) {
				return true
			}
		}
	}
	return false
}

// sameUnit reports whether two units are one: degrees of no scale are those of Celsius.
func sameUnit(a, b string) bool {
	return a == b || a == "deg" && b == "°C" || a == "°C" && b == "deg"
}

// isWarmth reports whether degrees of no scale, or of Celsius, are of a band of ten in Fahrenheit: 30도 안팎 of the mid-80s.
func isWarmth(band, degrees Quantity) bool {
	f, whole := band.Value.Int64()
	if band.Kind != Decade || !whole || f < 10 || f > 120 || degrees.Kind != Measure || degrees.Unit != "deg" && degrees.Unit != "°C" {
		return false
	}
	celsius := func(f int64) float64 { return float64(f-32) / 1.8 }
	c := degrees.Value.Float64()
	return c >= celsius(f)-1 && c <= celsius(f+9)+1
}

// reading returns the likeliest reading for -1, and the i-th of the others.
func (q Quantity) reading(i int) Reading {
	if i < 0 {
		return q.Reading
	}
	return q.Alternatives[i]
}

// isEqual reports whether two measures are as large as each other: nearly, or as far as the last figure that is printed tells
// (9 mph is 15 kph), or roughly where one of them is told to be rounded.
func isEqual(r, s Reading, approx bool) bool {
	u, v := unitBySymbol[r.Unit], unitBySymbol[s.Unit]
	a, ok := base(r)
	b, ok2 := base(s)
	if !ok || !ok2 || u.dim != v.dim {
		return false
	}
	off := apart(a, b)
	return off <= tolerance || approx && off <= roughTolerance || off <= mostRounded && max(a-b, b-a) <= (lastPlace(r.Value)*u.per+lastPlace(s.Value)*v.per)/2
}

// lastPlace is the value of the last figure that is printed: 1 of 15, 0.1 of 4.8.
func lastPlace(v Value) float64 {
	text, finite := v.decimal()
	_, decimals, _ := strings.Cut(text, ".")
	if !finite {
		return 0
	}
	return 1 / float64(pow10(len(decimals)))
}

// apart is the difference of two sizes as a part of the larger.
func apart(a, b float64) float64 {
	if a == b {
		return 0
	}
	return max(a-b, b-a) / max(a, -a, b, -b)
}
