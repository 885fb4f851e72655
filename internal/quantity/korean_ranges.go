package quantity

import (
	"strings"
	"unicode/utf8"
)

// isRangeSign reports whether r stands between the ends of a range.
func isRangeSign(r rune) bool { return strings.ContainsRune("~∼～〜-–", r) }

// rangeEnd reads the number that ends the range whose sign, or 에서, stands at i.
func (k *korean) rangeEnd(i int) (koreanAmount, bool) {
	if byteAt(k.text, i) == ' ' && isRangeSign(runeAt(k.text, i+1)) {
		i++ // 10 ~ 14일
	}
	r, size := utf8.DecodeRuneInString(k.text[i:])
	at := i + size
	switch {
	case isRangeSign(r), isMiddleDot(r):
	case strings.HasPrefix(k.text[i:], "에서"):
		at = i + len("에서")
	default:
		return koreanAmount{}, false
	}
	if byteAt(k.text, at) == ' ' {
		at++
	}
	if !isDigit(byteAt(k.text, at)) {
		return koreanAmount{}, false
	}
	return k.amount(at)
}

// rangeReadings returns the meanings that the first number of a range takes from the second: 3~5억, 10~20명, 1·2위.
func (k *korean) rangeReadings(a koreanAmount) []Reading {
	b, ok := k.rangeEnd(a.end)
	if !ok {
		return nil
	}
	v := a.value
	if b.big != (Value{}) && a.big == (Value{}) {
		if v, ok = a.value.Mul(b.big); !ok {
			return nil
		}
	}
	t, after, ok := k.tailAt(b.end)
	switch {
	case ok && t.kind == Year && a.value.Float64() < 1000:
		n, whole := v.Int64()
		return k.yearOrSpan(t.quantity(v), n, whole, after).readings()
	case ok && t.kind == Day:
		n, whole := v.Int64()
		return k.dayOrSpan(t.quantity(v), n, whole, after).readings()
	case ok:
		return t.readings(v)
	case v != a.value:
		return []Reading{plain(Number, v)}
	}
	return nil
}

// isDate reports whether the reading is a day or a month: of 17∼19일 and 8·9월 both ends are.
func (r Reading) isDate() bool {
	n, whole := r.Value.Int64()
	return whole && n > 0 && (r.Kind == Day || r.Kind == Month && n <= 12)
}
