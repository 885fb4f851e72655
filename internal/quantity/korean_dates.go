package quantity

import (
	"slices"
	"strings"
)

// adjust returns q with what its unit alone leaves open decided by the text around it: a year or a span of years, a day
// or a span of days, a temperature, a speed.
func (k *korean) adjust(q Quantity, start, after int) (Quantity, int) {
	n, whole := q.Value.Int64()
	switch q.Kind {
	case Year:
		return k.yearOrSpan(q, n, whole, after), after
	case Decade:
		if n < 100 {
			q.Alternatives = centuries(Decade, n)
		}
	case Month:
		if !whole || n < 1 || n > 12 {
			q.Kind = Number
		}
	case Day:
		return k.dayOrSpan(q, n, whole, after), after
	case Age:
		if k.isRegnal(start, after, n) {
			q.Kind, q.Unit = Ordinal, numeralUnit
		}
	case Duration:
		return k.matchMinute(q, start), after
	case Ordinal:
		if strings.Contains(k.text[start:after], "학년") {
			q.Alternatives = append(q.Alternatives, k.schoolYears(n, start)...)
		}
	case Measure:
		if q.Unit == "deg" && n >= 1000 { // 2018도: the year, too
			q.Reading = plain(Number, q.Value)
		}
		return k.measure(q, start, after), after
	}
	return q, after
}

// spans are the words that make a span of time of what could be a date: 3일 동안, 5년 전.
var spans = []string{"동안", "만에", "전", "후", "뒤", "이내", "이상", "연속", "넘게", "간", "째", "가까이", "내내", "안에", "이하", "미만"}

// spanParticles are the particles that may follow the words of spans. Anything else makes another word of them: 3일
// 전국에서, 4일 후보 등록.
var spanParticles = []string{"에", "까지", "부터", "의", "쯤", "만", "보다", "과", "와", "인", "이", "으로", "로", "은", "는", "을", "를", "도", "씩", "야"}

func (k *korean) isSpan(i int) bool {
	rest := strings.TrimPrefix(k.text[i:], " ")
	for _, w := range spans {
		if after, ok := strings.CutPrefix(rest, w); ok && endsSpan(after) {
			return true
		}
	}
	return false
}

// endsSpan reports whether a word of spans ends before s.
func endsSpan(s string) bool {
	return !isHangul(runeAt(s, 0)) || slices.ContainsFunc(spanParticles, func(p string) bool { return strings.HasPrefix(s, p) })
}

func (k *korean) yearOrSpan(q Quantity, n int64, whole bool, after int) Quantity {
	if strings.HasSuffix(k.text[:after], "년도") && (strings.HasPrefix(k.text[after:], " 더 ") || strings.HasPrefix(k.text[after:], " 넘")) {
		q.Kind, q.Unit = Duration, "year" // 천 년도 더 전에
		return q
	}
	if whole && n >= 1000 && n <= 2100 {
		if k.mayBeSpan(n, after) {
			q.Alternatives = []Reading{{Duration, q.Value, "year"}}
		}
		return q
	}
	q.Kind, q.Unit = Duration, "year"
	if whole && n < 100 && !k.isSpan(after) {
		q.Alternatives = centuries(Year, n)
	}
	return q
}

// mayBeSpan reports whether the year that ends at `after` may be that many years: 1500년의 역사, 2000년 전.
func (k *korean) mayBeSpan(n int64, after int) bool {
	if strings.HasSuffix(k.text[:after], "년여") {
		return true
	}
	return strings.HasSuffix(k.text[:after], "년") && (n < 1900 || n == 2000 || k.isSpan(after))
}

func (k *korean) dayOrSpan(q Quantity, n int64, whole bool, after int) Quantity {
	span := Reading{Duration, q.Value, "day"}
	if !whole || n < 1 || n > 31 || k.isSpan(after) {
		q.Reading = span
		return q
	}
	if k.timeOfDayFollows(after) {
		return q
	}
	if last := len(k.found) - 1; last < 0 || k.found[last].Kind != Month || !k.isNext(k.found[last].End, after) {
		q.Alternatives = []Reading{span}
	}
	return q
}

// timeOfDayFollows reports whether a part of the day stands behind a day, which makes a date of it: 12일 오전.
func (k *korean) timeOfDayFollows(after int) bool {
	rest, spaced := strings.CutPrefix(k.text[after:], " ")
	for _, w := range []string{"오전", "오후", "새벽", "아침", "낮 ", "저녁", "정오", "자정", "밤"} {
		if behind, ok := strings.CutPrefix(rest, w); ok && spaced && !strings.HasPrefix(behind, "낮") { // 3일 밤낮
			return true
		}
	}
	return false
}

// isNext reports whether a day that ends at `to` stands right behind a month that ends at `from`.
func (k *korean) isNext(from, to int) bool { return to-from <= len(" 31일") }

// date reads 2018.9.30, 2018. 9. 30. and 2018-09-30 as a year, a month and a day.
func (k *korean) date(i int) int {
	if end := figuresEnd(k.text, i); end < i+4 || isDigit(byteAt(k.text, i+4)) {
		return i
	}
	sep := byteAt(k.text, i+4)
	if sep != '.' && sep != '-' {
		return i
	}
	y, err := ParseDecimal(k.text[i : i+4])
	mAt := k.afterSeparator(i+4, sep)
	m, mEnd := k.twoDigits(mAt)
	dAt := k.afterSeparator(mEnd, sep)
	d, dEnd := k.twoDigits(dAt)
	if !err || mAt < 0 || dAt < 0 || mEnd == mAt || dEnd == dAt || m < 1 || m > 12 || d < 1 || d > 31 || isDigit(byteAt(k.text, dEnd)) {
		return i
	}
	k.add(Quantity{Reading: plain(Year, y), Weight: Hard}, i, i+4)
	k.add(Quantity{Reading: plain(Month, Int(m)), Weight: Hard}, mAt, mEnd)
	return k.add(Quantity{Reading: plain(Day, Int(d)), Weight: Hard}, dAt, dEnd)
}

// afterSeparator returns the offset past a separator and a space, or -1 where the separator is missing.
func (k *korean) afterSeparator(i int, sep byte) int {
	if byteAt(k.text, i) != sep {
		return -1
	}
	if byteAt(k.text, i+1) == ' ' && sep == '.' {
		return i + 2
	}
	return i + 1
}

// twoDigits reads one or two digits at i; the end is i where there are none or more.
func (k *korean) twoDigits(i int) (int64, int) {
	var n int64
	end := i
	for end < i+2 && isDigit(byteAt(k.text, end)) {
		n, end = n*10+int64(k.text[end]-'0'), end+1
	}
	return n, end
}
