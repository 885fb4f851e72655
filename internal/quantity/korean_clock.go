package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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

// halfOf returns the half of the day that an hour is in by day or by night: 밤 10시 is in the evening, 밤 1시 past midnight.
func halfOf(word string, hour int64) meridiem {
	switch night, day := strings.Contains(word, "밤"), strings.HasPrefix(word, "낮") || strings.HasPrefix(word, "점심"); {
	case night && hour >= 7 && hour < 12, day && hour <= 4:
		return afternoon
	case night && hour <= 4, day && hour >= 9 && hour < 12:
		return morning
	}
	return anyHalf
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
	} else if half == anyHalf {
		half = halfOf(k.text[from:start], hour)
	}
	q := clockQuantity(minutes, half)
	q.Weight = hardIf(a.figures)
	q.Alternatives = append(q.Alternatives, plain(Number, a.value))
	if past := minutes % 60; past > 0 && strings.HasPrefix(k.text[end:], " 전") { // 6시 15분 전 may be a quarter to six
		q.Alternatives = append(q.Alternatives, clockReadings(minutes-2*past, half)...)
	}
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

// sameHour reads the minutes from `start` up to `after` as those of the hour before them: 1시 10분부터 35분까지.
func (k *korean) sameHour(minutes Value, start, after int) int {
	last := len(k.found) - 1
	n, whole := minutes.Int64()
	if last < 0 || k.found[last].Kind != Clock || !whole || n >= 60 || n <= k.found[last].Value.num%60 {
		return start
	}
	if !k.joins(k.found[last].End, start, after) || k.isSpan(after) {
		return start
	}
	q := Quantity{Weight: Hard}
	for _, r := range k.found[last].readings() {
		if r.Kind == Clock {
			q.Alternatives = append(q.Alternatives, plain(Clock, Int(r.Value.num/60*60+n)))
		}
	}
	q.Reading, q.Alternatives = q.Alternatives[0], q.Alternatives[1:]
	return k.add(q, start, after)
}

// joins reports whether what ends at `end` and what stands from `start` up to `after` are the ends of a range of time.
func (k *korean) joins(end, start, after int) bool {
	between := strings.TrimSpace(k.text[end:start])
	if r, size := utf8.DecodeRuneInString(between); size > 0 && size == len(between) && isRangeSign(r) {
		return true
	}
	rest := strings.TrimPrefix(k.text[after:], " ")
	return (between == "부터" || between == "에서") &&
		slices.ContainsFunc([]string{"까지", "사이"}, func(w string) bool { return strings.HasPrefix(rest, w) })
}

// matchHalves are the parts of a football match with the minute each begins at: Korean counts anew in each.
var matchHalves = []struct {
	name  string
	since int64
}{{"연장 후반 ", 105}, {"연장 전반 ", 90}, {"후반 ", 45}, {"전반 ", 0}}

// halfReach is how far back, in bytes, the half of a match is looked for: three or four sentences.
const halfReach = 400

// matchMinute returns q with the minutes of the whole match as another meaning: 후반 22분 may be the 67th minute. Later
// minutes that do not say so are of the same half. What is over 45 there is added time.
func (k *korean) matchMinute(q Quantity, start int) Quantity {
	if q.Unit != "minute" {
		return q
	}
	from := max(0, start-halfReach)
	latest, since := -1, int64(0)
	for _, h := range matchHalves {
		i := strings.LastIndex(k.text[from:start], h.name)
		if end := from + i + len(h.name); i >= 0 && end > latest && isDigit(byteAt(k.text, end)) {
			latest, since = end, h.since
		}
	}
	if since == 0 {
		return q
	}
	if v, ok := q.Value.Add(Int(since)); ok {
		q.Alternatives = append(q.Alternatives, Reading{Duration, v, q.Unit})
	}
	if n, whole := q.Value.Int64(); whole && n > 45 {
		q.Alternatives = append(q.Alternatives, Reading{Duration, Int(n - 45), q.Unit})
	}
	return q
}

// hundredths reads the figures behind the seconds: 12초87, 2분23초417.
func (k *korean) hundredths(q Quantity, after int) (Quantity, int) {
	if q.Kind != Duration || q.Unit != "second" || !isDigit(byteAt(k.text, after)) || !strings.HasSuffix(k.text[:after], "초") {
		return q, after
	}
	end := figuresEnd(k.text, after)
	v, ok := ParseDecimal("0." + k.text[after:end])
	sum, ok2 := q.Value.Add(v)
	if !ok || !ok2 || end-after > 3 {
		return q, after
	}
	q.Value = sum
	if last := len(q.Parts) - 1; last >= 0 {
		q.Parts[last].Value, _ = q.Parts[last].Value.Add(v)
	}
	return q, end
}
