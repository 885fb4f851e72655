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
			q.Kind = Ordinal
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
	before := strings.TrimSuffix(k.text[max(0, start-16):start], " ")
	switch {
	case strings.HasSuffix(before, "시속") && q.Unit == "km":
		q.Unit = "km/h"
	case strings.HasSuffix(before, "시속") && q.Unit == "mi":
		q.Unit = "mph"
	case strings.HasSuffix(before, "초속") && q.Unit == "m":
		q.Unit = "m/s"
	case q.Unit == "deg" && strings.HasSuffix(before, "화씨"):
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
