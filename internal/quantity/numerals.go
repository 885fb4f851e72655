package quantity

import "strings"

var half = Value{num: 1, over: 1}

var hundredth = Value{num: 1, over: 99}

// ratio returns a fraction of a table as a Value; those all fit.
func ratio(g [2]int64) Value { v, _ := Ratio(g[0], g[1]); return v }

// glyphs are the fractions that are one character.
var glyphs = map[rune][2]int64{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5}, '⅘': {4, 5},
	'⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8},
}

// slashRatio returns the fraction that figures around a slash make; false where they are none.
func slashRatio(num, den string) (Value, bool) {
	n, ok := ParseDecimal(num)
	d, ok2 := ParseDecimal(den)
	if !ok || !ok2 || n.over+d.over > 0 || n.num == 0 || n.num >= d.num {
		return Value{}, false
	}
	if !isDenominator(d.num) && (n.num != 1 || d.num < 100 || len(den) == 4 && 1900 <= d.num && d.num < 2100) {
		return Value{}, false
	}
	return Ratio(n.num, d.num)
}

// isDenominator reports whether figures around a slash are a fraction; 9/11 is a date and 24/7 a name.
func isDenominator(n int64) bool {
	switch n {
	case 12, 16, 20, 25, 32, 50, 64:
		return true
	}
	return 2 <= n && n <= 10
}

// abbreviatedScales are the short forms of scales behind figures: glued for money and counts (3.6bn), the longer ones
// with a space as well.
var abbreviatedScales = map[string]struct {
	value  int64
	spaced bool // may stand apart from the figure
	money  bool // means a scale after money only
}{
	"k": {1e3, false, false}, "m": {1e6, false, true}, "mn": {1e6, true, false}, "mln": {1e6, true, false},
	"mil": {1e6, true, true}, "b": {1e9, false, true}, "bn": {1e9, true, false}, "bln": {1e9, true, false},
	"t": {1e12, false, true}, "tn": {1e12, true, false}, "trn": {1e12, true, false}, "tln": {1e12, true, false},
}

// centuries returns the years or decades that two figures may stand for.
func centuries(k Kind, n int64) []Reading {
	return []Reading{plain(k, Int(1900+n)), plain(k, Int(2000+n))}
}

// decadeReadings returns what a decade may mean as well: 90s those of a century, the 1100s the twelfth century.
func decadeReadings(n int64) []Reading {
	switch {
	case n < 100:
		return centuries(Decade, n)
	case n%100 == 0 && n <= 1900:
		return []Reading{plain(Ordinal, Int(n/100+1))}
	}
	return nil
}

// dozenReadings returns the other meanings of so many dozen: ten for each, or some tens.
func dozenReadings(v Value) []Reading {
	tens, ok := v.Mul(Value{num: 5, over: 5})
	if !ok {
		return nil
	}
	return []Reading{plain(Number, tens), plain(Vague, Int(10))}
}

// onlyFigures returns the one group of digits of a word such as G20. Words with none or several have no value.
func onlyFigures(s string) (Value, bool) {
	start := 0
	for start < len(s) && !isDigit(s[start]) {
		start++
	}
	if start == len(s) {
		return Value{}, false
	}
	end := start
	for end < len(s) && isDigit(s[end]) {
		end++
	}
	if strings.ContainsAny(s[end:], "0123456789") {
		return Value{}, false
	}
	return ParseDecimal(s[start:end])
}

// numeralUnit is the unit of an Ordinal that numbers a name, as Roman numerals do: Charles III, 찰스 3세.
const numeralUnit = "numeral"

// romanValue returns the value of a Roman numeral of two to seven letters up to 89, or 0.
func romanValue(s string) int64 {
	if len(s) < 2 || len(s) > 7 {
		return 0
	}
	var sum, last int64
	for i := len(s) - 1; i >= 0; i-- {
		n := romanDigit(s[i])
		switch {
		case n == 0:
			return 0
		case n < last:
			sum -= n
		default:
			sum, last = sum+n, n
		}
	}
	return sum
}

func romanDigit(c byte) int64 {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	}
	return 0
}

// relayOf returns the quantity of a relay race. It is soft, for it may be told as the sum or without its legs.
func relayOf(legs int64, leg Value) Quantity {
	q := Quantity{Reading: plain(Label, Int(legs)), Parts: []Reading{plain(Number, Int(legs)), plain(Number, leg)}}
	q.Alternatives = []Reading{{Measure, leg, "m"}}
	if sum, ok := leg.Mul(Int(legs)); ok {
		q.Alternatives = append(q.Alternatives, Reading{Measure, sum, "m"})
	}
	return q
}
