package pseudo

import (
	"strconv"
	"strings"
)

// decimal is coef × 10^exp. It never rounds: what does not fit is not parsed.
type decimal struct {
	coef uint64
	exp  int
}

// parseDecimal reads digits with thousands commas and a decimal point.
func parseDecimal(s string) (decimal, bool) {
	s = strings.ReplaceAll(s, ",", "")
	whole, fraction, _ := strings.Cut(s, ".")
	coef, err := strconv.ParseUint(whole+fraction, 10, 64)
	return decimal{coef, -len(fraction)}, err == nil && len(whole)+len(fraction) <= 15
}

func (d decimal) shift(power int) decimal { return decimal{d.coef, d.exp + power} }

// plus adds; both are far below the range of uint64 when they come from a text.
func (d decimal) plus(e decimal) decimal {
	if d.coef == 0 {
		return e
	}
	for d.exp > e.exp {
		d.coef, d.exp = d.coef*10, d.exp-1
	}
	for e.exp > d.exp {
		e.coef, e.exp = e.coef*10, e.exp-1
	}
	return decimal{d.coef + e.coef, d.exp}
}

func (d decimal) isWhole() bool { return d.trim().exp >= 0 }

func (d decimal) trim() decimal {
	for d.coef != 0 && d.coef%10 == 0 {
		d.coef, d.exp = d.coef/10, d.exp+1
	}
	return d
}

// String writes the value without a scale word and without commas.
func (d decimal) String() string {
	d = d.trim()
	digits := strconv.FormatUint(d.coef, 10)
	if d.exp >= 0 {
		return digits + strings.Repeat("0", d.exp)
	}
	if pad := -d.exp - len(digits) + 1; pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	cut := len(digits) + d.exp
	return digits[:cut] + "." + digits[cut:]
}

// magnitude is the power of ten of the first digit.
func (d decimal) magnitude() int { return len(strconv.FormatUint(d.coef, 10)) - 1 + d.exp }

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

// scale is a word for a power of ten.
type scale struct {
	power int
	word  string
}

// byThousands writes 1200000 as "1.2 million" with the words of a Western language, largest first.
func (d decimal) byThousands(scales []scale) string {
	d = d.trim()
	for _, s := range scales {
		if d.magnitude() >= s.power && d.shift(-s.power).exp >= -3 {
			return commas(d.shift(-s.power).String()) + " " + s.word
		}
	}
	return commas(d.String())
}

// myriad is the set of words for 10^12, 10^8 and 10^4 in an East Asian language, and for a thousand inside a group.
type myriad struct{ trillion, hundredMillion, tenThousand, thousand string }

// byMyriads writes 1250000000 as "12억5천만".
func (d decimal) byMyriads(m myriad) string {
	whole, fraction, found := strings.Cut(d.String(), ".")
	if found {
		fraction = "." + fraction
	}
	if len(whole) <= 4 {
		return whole + fraction
	}
	var out strings.Builder
	for i, suffix := range []string{m.trillion, m.hundredMillion, m.tenThousand, ""} {
		from, to := len(whole)-16+4*i, len(whole)-12+4*i
		if i == 0 {
			from = 0
		}
		if to <= 0 {
			continue
		}
		group := strings.TrimLeft(whole[max(from, 0):to], "0")
		if suffix == "" {
			out.WriteString(group + fraction)
		} else if group != "" {
			out.WriteString(m.group(group) + suffix)
		}
	}
	return out.String()
}

func (m myriad) group(digits string) string {
	if len(digits) != 4 || m.thousand == "" {
		return digits
	}
	return digits[:1] + m.thousand + strings.TrimLeft(digits[1:], "0")
}
