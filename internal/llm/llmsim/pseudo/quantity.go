package pseudo

import (
	"strconv"
	"strings"
)

// quantity is a number that no longer belongs to a language.
type quantity struct {
	kind kind
	// Of an amount: the value, the figures as they stood, whether the source wrote it with a scale word, and what it
	// counts. Of a clock, a weekday, a decade, an ordinal, a small word: the number. Of an order of magnitude: the
	// power of ten.
	value  float64
	text   string
	scaled bool
	unit   *unit
	over   bool // "more than": 300여

	year, month, day string // of a date, in figures; the day may be a range
	minute           string
	half             int // of the day: 0 is unknown, 1 the morning, 2 the afternoon
}

type kind uint8

const (
	amount kind = iota
	date
	clock
	weekday
	decade
	ordinal
	small // a number word up to ten
	many  // hundreds, thousands, millions, without a number
	half
	verbatim // a score, a range: written as it stands
)

// number reads figures times a power of ten. The value is the float nearest to it, so that whole numbers are exact.
func number(figures string, power int) float64 {
	v, _ := strconv.ParseFloat(strings.ReplaceAll(figures, ",", "")+"e"+strconv.Itoa(power), 64) // figures are a number
	return v
}

func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// commas groups the digits of the whole part by three.
func commas(digits string) string {
	whole, fraction, found := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if found {
		return whole + "." + fraction
	}
	return whole
}

// figuresOf writes amounts and dates in bare figures and no other quantity, for languages whose numbers nobody checks.
func figuresOf(q quantity) string {
	switch {
	case q.scaled:
		return commas(plain(q.value))
	case q.kind == date:
		return strings.Join(strings.Fields(q.day+" "+q.month+" "+q.year), ".")
	}
	return q.text
}
