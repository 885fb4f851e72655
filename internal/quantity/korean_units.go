package quantity

import "strings"

// finish adds the amount that starts at `start`, with the unit behind it, to what was found.
func (k *korean) finish(a koreanAmount, start int) int {
	if q, next, ok := k.partsOf(a); ok {
		return k.add(q, start, next)
	}
	end, floor := a.end, false
	if strings.HasPrefix(k.text[end:], "여") {
		end, floor = end+len("여"), true
	}
	if next := k.jump(a, start); next > start {
		return next
	}
	t, after, ok := k.tailAt(end)
	if !ok || t.none && (k.isName(start, a.end) || a.isYear(start)) || k.isGames(a.end) && a.end-start == 2 {
		return k.bare(a, start, floor)
	}
	if t.kind == Clock {
		return k.clock(a, start, after)
	}
	if t.unit == "minute" && len(k.found) > 0 {
		if next := k.sameHour(a.value, start, after); next > start {
			return next
		}
	}
	q := t.quantity(a.value)
	q.Approx = floor || k.isApprox(start, after) || t.kind == Percent && strings.HasPrefix(k.text[after:], "대")
	q, after = k.adjust(q, start, after)
	for last := start; after > last; {
		last = after
		q, after = k.smaller(q, after)
	}
	q, after = k.minorMoney(q, after)
	q, after = k.hundredths(q, after)
	q.Weight = k.weight(a, q)
	if strings.HasSuffix(k.text[:after], "분기") {
		q.Weight = max(q.Weight, Firm)
	}
	if t.kind == Age && q.Kind == Ordinal {
		q.Weight = Soft // Pope Leo is 레오 14세
	}
	if strings.HasSuffix(k.text[:after], "박") && isDigit(byteAt(strings.TrimPrefix(k.text[after:], " "), 0)) {
		q.Weight = Soft // 7박8일 are eight days
	}
	if n, whole := q.Value.Int64(); whole && n == 1 && strings.HasPrefix(k.text[after:], "당") {
		q.Weight = Soft // 1달러당 is on the dollar, 1㎡당 a square meter
	}
	return k.add(q, start, after)
}

// weight returns how likely a faithful translation is to keep the quantity: figures above two, big scales, spans of time
// and the kinds that always matter are kept.
func (k *korean) weight(a koreanAmount, q Quantity) Weight {
	n := a.value.Float64()
	if q.Kind == Duration {
		n = max(n, q.Value.Float64()) // 1시간 30분 are 90 minutes
	}
	span := q.Kind == Day && len(q.Alternatives) > 0 // 1일 may be a day rather than a date
	switch {
	case q.Kind == Label:
		return Soft
	case q.Kind == Percent, q.Kind == Points:
		return Hard
	case a.figures:
		return hardIf(n > smallWord || a.value.over > 0 || q.Kind.strong() && !span)
	case n > plainWord && a.runes != 1, q.Kind == Duration, q.Kind == Age:
		return hardIf(n > smallWord)
	}
	return firmIf(n > smallWord)
}

// tailAt returns the unit that starts at i, past a space, and its end.
func (k *korean) tailAt(i int) (koreanTail, int, bool) {
	at, spaced := i, false
	if byteAt(k.text, i) == ' ' {
		at, spaced = i+1, true
	}
	t, n, ok := koreanTails.match(k.text[at:])
	if !ok {
		return koreanTail{}, i, false
	}
	end := at + n
	if isLetter(k.text[at]) && (isLetter(byteAt(k.text, end)) || isDigit(byteAt(k.text, end))) {
		return koreanTail{}, i, false // 5G, 3min
	}
	if spaced && !k.endsWord(end) {
		return koreanTail{}, i, false
	}
	return t, end, true
}

// readings returns the meanings that a number takes from the unit of another: two in 2∼3시, three in 3~5억.
func (t koreanTail) readings(v Value) []Reading {
	if t.kind == Clock {
		return clockReadings(v.num*60, anyHalf)
	}
	return []Reading{t.quantity(v).Reading}
}

// quantity returns the value with that unit.
func (t koreanTail) quantity(v Value) Quantity {
	if t.scale != (Value{}) {
		if scaled, ok := v.Mul(t.scale); ok {
			v = scaled
		}
	}
	q := Quantity{Reading: Reading{Kind: t.kind, Value: v, Unit: t.unit}}
	for _, r := range t.also {
		if r.Unit == "century" {
			if years, ok := v.Mul(Int(100)); ok {
				q.Alternatives = append(q.Alternatives, Reading{Duration, years, "year"})
			}
			continue
		}
		q.Alternatives = append(q.Alternatives, Reading{r.Kind, v, r.Unit})
	}
	return q
}

// isBand reports whether the figure before i is the lower end of a band of ten: 30도대, 90도 초반.
func (k *korean) isBand(i int) bool {
	rest := k.text[i:]
	for _, w := range []string{"대", " 초", " 중", " 후", " 안팎"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// measure returns q with the unit and the sign that the word before the figure gives: 화씨, 시속, 영하.
func (k *korean) measure(q Quantity, start, after int) Quantity {
	if n, whole := q.Value.Int64(); q.Unit == "deg" && whole && n%10 == 0 && k.isBand(after) { // 90도대 are the 90s
		q.Alternatives = append(q.Alternatives, plain(Decade, q.Value))
	}
	before := beforeRounding(k.text[max(0, start-24):start])
	sign := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "영하"), "영상"), " ")
	switch {
	case strings.HasSuffix(before, "시속") && q.Unit == "km":
		q.Unit = "km/h"
	case strings.HasSuffix(before, "시속") && q.Unit == "mi":
		q.Unit = "mph"
	case q.Unit == "km" && k.glossesSpeed(start):
		q.Unit = "km/h"
	case strings.HasSuffix(before, "초속") && q.Unit == "m":
		q.Unit = "m/s"
	case q.Unit == "deg" && strings.HasSuffix(sign, "화씨"): // 화씨 영하 12도
		q.Unit = "°F"
	case q.Unit == "deg" && (strings.HasSuffix(before, "섭씨") || strings.HasSuffix(before, "영하") || strings.HasSuffix(before, "영상")):
		q.Unit = "°C"
	}
	if strings.HasSuffix(before, "영하") {
		q.Alternatives = append(q.Alternatives, q.Reading)
		q.Value.num = -q.Value.num
	}
	return q
}

// beforeRounding returns a text without the word at its end that rounds a figure or bounds it: 시속 약, 초속 최대.
func beforeRounding(text string) string {
	text = strings.TrimRight(text, " ")
	for _, w := range []string{"약", "최대", "최고", "평균", "무려"} {
		if rest, found := strings.CutSuffix(text, " "+w); found {
			return strings.TrimRight(rest, " ")
		}
	}
	return text
}

// glossesSpeed reports whether the figure at start stands in a bracket that converts the speed before it: 시속 97마일(약 156㎞).
func (k *korean) glossesSpeed(start int) bool {
	before := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(k.text[:start], " "), "약"), "(")
	n := len(k.found)
	return len(before) < start && n > 0 && k.found[n-1].Unit == "mph" && k.found[n-1].End == len(before)
}

// smaller adds the months to the years, the minutes to the hours, and a half: 1년 6개월, 1시간 30분, 2년 반, 석 달 보름.
func (k *korean) smaller(q Quantity, after int) (Quantity, int) {
	unit, times := smaller(q.Unit)
	isMonths := q.Kind == Duration && q.Unit == "month"
	if times == 0 && !isMonths || q.Kind != Duration && q.Kind != Measure {
		return q, after
	}
	halfWord := " 반"
	if isMonths && strings.HasPrefix(k.text[after:], " 보름") {
		halfWord = " 보름"
	}
	if strings.HasPrefix(k.text[after:], halfWord) && k.endsWord(after+len(halfWord)) {
		if v, ok := q.Value.Add(half); ok {
			q.Value, q.Alternatives = v, nil
			return q, after + len(halfWord)
		}
	}
	if isMonths {
		return q, after
	}
	at := after
	if byteAt(k.text, at) == ' ' {
		at++
	}
	if !isDigit(byteAt(k.text, at)) {
		return q, after
	}
	b, ok := k.amount(at)
	if !ok || b.value.Float64() >= float64(times) {
		return q, after
	}
	t, end, ok := k.tailAt(b.end)
	if !ok || t.unit != unit {
		return q, after
	}
	q.Alternatives = nil
	return q.joined(Reading{t.kind, b.value, t.unit}, times), end
}

// jump reads 8m95 and 90m23, metres and hundredths as athletics tells them.
func (k *korean) jump(a koreanAmount, start int) int {
	n, whole := a.value.Int64()
	c, end := k.twoDigits(a.end + 1)
	if !whole || n > 200 || byteAt(k.text, a.end) != 'm' || end != a.end+3 || isDigit(byteAt(k.text, end)) || isLetter(byteAt(k.text, end)) {
		return start
	}
	v, ok := Ratio(n*100+c, 100)
	if !ok {
		return start
	}
	return k.add(Quantity{Reading: Reading{Measure, v, "m"}, Weight: Hard}, start, end)
}

// schools are the schools whose years Korean counts from one, with the years of school before them.
var schools = []struct {
	name  string
	since int64
}{{"중학교", 6}, {"중학", 6}, {"중", 6}, {"고등학교", 9}, {"고교", 9}, {"고", 9}}

// schoolYears returns the grade that a year of a school is: 고교 1학년 and 고1 are the 10th.
func (k *korean) schoolYears(n int64, start int) []Reading {
	before := strings.TrimSuffix(k.text[:start], " ")
	for _, s := range schools {
		if rest, ok := strings.CutSuffix(before, s.name); ok && !isHangul(runeBefore(rest, len(rest))) && n <= 3 {
			return []Reading{plain(Ordinal, Int(n+s.since))}
		}
	}
	return nil
}
