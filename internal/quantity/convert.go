package quantity

import (
	"math"
	"strconv"
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
