package quantity

import "strings"

// dayHalf finds the word before a clock time that says which half of the day it is in, and where that word starts.
func (k *korean) dayHalf(start int) (meridiem, int) {
	before := strings.TrimSuffix(k.text[:start], " ")
	for _, h := range dayHalves {
		if strings.HasSuffix(before, h.name) {
			return h.half, len(before) - len(h.name)
		}
	}
	return anyHalf, start
}

// clock reads a clock time from the hour on: 오후 1시 30분, 3시 반.
func (k *korean) clock(a koreanAmount, start, after int) int {
	hour, whole := a.value.Int64()
	if !whole || hour > 24 {
		return k.add(Quantity{Reading: plain(Number, a.value), Weight: hardIf(a.figures)}, start, a.end)
	}
	minutes, end := hour*60, after
	at := after
	if byteAt(k.text, at) == ' ' {
		at++
	}
	if strings.HasPrefix(k.text[at:], "반") && k.endsWord(at+len("반")) {
		minutes, end = minutes+30, at+len("반")
	} else if m, next, ok := k.minutes(at); ok {
		minutes, end = minutes+m, next
	}
	half, from := k.dayHalf(start)
	from = k.unclaimed(from, start)
	if hour > 12 {
		half = anyHalf
	}
	q := clockQuantity(minutes, half)
	q.Weight = hardIf(a.figures)
	q.Alternatives = append(q.Alternatives, plain(Number, a.value))
	return k.add(q, from, end)
}

// unclaimed returns from, or start where a quantity that was kept already reaches beyond from.
func (k *korean) unclaimed(from, start int) int {
	if last := len(k.found) - 1; last >= 0 && k.found[last].End > from {
		return start
	}
	return from
}

// minutes reads "30분" at i.
func (k *korean) minutes(i int) (int64, int, bool) {
	if i >= len(k.text) {
		return 0, i, false
	}
	b, ok := k.amount(i)
	m, whole := b.value.Int64()
	if !ok || !whole || m >= 60 {
		return 0, i, false
	}
	end := b.end
	if last, ok := k.rangeEnd(b.end); ok {
		end = last.end // 1시 10∼35분
	}
	t, after, ok := k.tailAt(end)
	if end > b.end {
		after = b.end
	}
	return m, after, ok && t.unit == "minute"
}

// clockFigures reads 13:10, 오후 1:30 and running times such as 2:05:30 and 2:23.417.
func (k *korean) clockFigures(i int) int {
	h, end := k.twoDigits(i)
	m, end2, running := k.sixtieths(end)
	sum, ok := m.Add(Int(h * 60))
	if end == i || end2 == end || !ok {
		return i
	}
	if s, end3, _ := k.sixtieths(end2); end3 > end2 && !running {
		sum, ok = s.Add(Int(sum.num * 60))
		end2, running = end3, ok
	}
	span := Reading{Duration, sum, "second"}
	if running || h > 24 {
		return k.add(Quantity{Reading: span, Weight: Hard}, i, end2)
	}
	half, from := k.dayHalf(i)
	if h > 12 {
		half = anyHalf
	}
	q := clockQuantity(sum.num, half)
	if half == anyHalf {
		q.Alternatives = append(q.Alternatives, span, Reading{Duration, sum, "minute"})
	}
	return k.add(q, k.unclaimed(from, i), end2)
}

// sixtieths reads a colon at i and the two figures below 60 behind it, which may have a decimal point.
func (k *korean) sixtieths(i int) (v Value, end int, point bool) {
	if byteAt(k.text, i) != ':' {
		return Value{}, i, false
	}
	end = figuresEnd(k.text, i+1)
	whole, _, point := strings.Cut(k.text[i+1:end], ".")
	v, ok := ParseDecimal(k.text[i+1 : end])
	if !ok || len(whole) != 2 || v.Float64() >= 60 {
		return Value{}, i, false
	}
	return v, end, point
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
