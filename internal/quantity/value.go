package quantity

import (
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// Value is an exact rational number. Values that are equal are equal under ==, whatever they were made
// from: 3.6 billion and 36억 are the same Value. The zero Value is 0.
type Value struct {
	num  int64
	over int64 // the denominator less one, so that the zero Value is 0/1
}

// Int returns n as a Value.
func Int(n int64) Value { return Value{num: n} }

// Ratio returns num/den in lowest terms. It reports false for a zero denominator and for terms too large to negate.
func Ratio(num, den int64) (Value, bool) {
	if den == 0 || num == math.MinInt64 || den == math.MinInt64 {
		return Value{}, false
	}
	if den < 0 {
		num, den = -num, -den
	}
	if g := gcd(num, den); g > 1 {
		num, den = num/g, den/g
	}
	return Value{num: num, over: den - 1}, true
}

// ParseDecimal reads figures as newspapers print them: "26,750", "3.5". It reports false for anything else and
// for more digits than an int64 holds.
func ParseDecimal(s string) (Value, bool) {
	var num, den int64 = 0, 1
	digits, point := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ',' && !point:
		case c == '.' && !point:
			point = true
		case isDigit(c):
			if num > (math.MaxInt64-9)/10 || (point && den > math.MaxInt64/10) {
				return Value{}, false
			}
			num = num*10 + int64(c-'0')
			if point {
				den *= 10
			}
			digits++
		default:
			return Value{}, false
		}
	}
	if digits == 0 {
		return Value{}, false
	}
	return Ratio(num, den)
}

func (v Value) den() int64 { return v.over + 1 }

// Mul returns v·w, or false where that does not fit.
func (v Value) Mul(w Value) (Value, bool) {
	g, h := max(gcd(v.num, w.den()), 1), max(gcd(w.num, v.den()), 1)
	num, ok := mul64(v.num/g, w.num/h)
	den, ok2 := mul64(v.den()/h, w.den()/g)
	if !ok || !ok2 {
		return Value{}, false
	}
	return Ratio(num, den)
}

// Add returns v+w, or false where that does not fit.
func (v Value) Add(w Value) (Value, bool) {
	a, ok := mul64(v.num, w.den())
	b, ok2 := mul64(w.num, v.den())
	den, ok3 := mul64(v.den(), w.den())
	if !ok || !ok2 || !ok3 || (b > 0 && a > math.MaxInt64-b) || (b < 0 && a < math.MinInt64-b) {
		return Value{}, false
	}
	return Ratio(a+b, den)
}

// Int64 returns v as an integer, and whether it is one.
func (v Value) Int64() (int64, bool) { return v.num, v.over == 0 }

// Float64 returns the nearest float.
func (v Value) Float64() float64 { return float64(v.num) / float64(v.den()) }

// String writes v in plain digits, or as a fraction where it has no finite decimal: "3600000000", "2.5", "2/3".
func (v Value) String() string {
	if v.over == 0 {
		return strconv.FormatInt(v.num, 10)
	}
	if s, ok := v.decimal(); ok {
		return s
	}
	return strconv.FormatInt(v.num, 10) + "/" + strconv.FormatInt(v.den(), 10)
}

// decimal writes v as a finite decimal, where it is one.
func (v Value) decimal() (string, bool) {
	den, twos, fives := v.den(), 0, 0
	for ; den%2 == 0; den /= 2 {
		twos++
	}
	for ; den%5 == 0; den /= 5 {
		fives++
	}
	if den != 1 {
		return "", false
	}
	places := max(twos, fives)
	num, ok := mul64(v.num, pow10(places)/v.den())
	if !ok || places > 18 {
		return "", false
	}
	sign := ""
	if num < 0 {
		sign, num = "-", -num
	}
	digits := strconv.FormatInt(num, 10)
	if pad := places + 1 - len(digits); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	cut := len(digits) - places
	return strings.TrimSuffix(sign+digits[:cut]+"."+digits[cut:], "."), true
}

func gcd(a, b int64) int64 {
	if a < 0 {
		a = -a
	}
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func mul64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func magnitude(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

// pow10 returns 10^n, or 0 where that does not fit.
func pow10(n int) int64 {
	if n > 18 {
		return 0
	}
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
