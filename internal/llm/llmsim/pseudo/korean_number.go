package pseudo

import (
	"strconv"
	"strings"
)

var halfDays = map[string]dayHalf{"오전": morning, "오후": afternoon}

// koreanNumber reads digits with 천, 만, 억, 조, a unit and a particle; a date; or digits tied to digits.
func (s *scanner) koreanNumber() {
	digits := digitRun(s.rest())
	if compound := compoundRun(digits, s.rest()[len(digits):]); compound != "" {
		s.take(len(compound), token{kind: keep, text: compound})
		s.particle()
		return
	}
	if s.koreanDate() || s.koreanClock(wholeDay) {
		s.particle()
		return
	}
	t := token{kind: amount, text: digits}
	n := 0
	if t.value, t.scaled, n = koreanValue(s.rest()); n == 0 {
		s.take(len(digits), token{kind: keep, text: digits})
		return
	}
	s.pos += n
	if strings.HasPrefix(s.rest(), "여") {
		t.over = true
		s.pos += len("여")
	}
	s.koreanUnit(&t)
	s.emit(t)
	s.particle()
}

func (s *scanner) koreanUnit(t *token) {
	rest := s.rest()
	if !strings.HasPrefix(rest, " ") || startsUnit(rest[1:]) {
		found, n := unitByKorean(rest)
		if n == 0 && strings.HasPrefix(rest, " ") {
			if found, n = unitByKorean(rest[1:]); n > 0 {
				n++
			}
		}
		t.unit = found
		s.pos += n
	}
}

// startsUnit tells a unit after a space from a word that begins like one: it is followed by no more than a particle.
func startsUnit(s string) bool {
	_, n := unitByKorean(s)
	if n == 0 {
		return false
	}
	tail := hangulRun(s[n:])
	if tail == "" {
		return true
	}
	if strings.HasPrefix(tail, "이") { // the copula: 명이다, 명이며
		return true
	}
	for _, p := range koreanParticles {
		if tail == p.ending {
			return true
		}
	}
	return false
}

// koreanValue reads "3조5천억", "22억 5천만", "1만2345", "7,890" and "1.5"; n is the length, 0 if it does not fit.
func koreanValue(s string) (value decimal, scaled bool, n int) {
	for {
		group, length, thousand := koreanGroup(s[n:])
		if length == 0 {
			return value, scaled, n
		}
		power, width := scaleWord(s[n+length:], bigScales)
		if n > 0 && power == 0 && s[n] == ' ' && !countedAt(s[n+length:]) {
			return value, scaled, n // "120만 2026년" are two numbers, "37만 5,000달러" is one
		}
		value = value.plus(group.shift(power))
		scaled = scaled || power > 0 || thousand
		n += length + width
		if power == 0 || value.magnitude() > 17 {
			return value, scaled, n
		}
	}
}

var (
	bigScales   = []scale{{12, "조"}, {8, "억"}, {4, "만"}}
	smallScales = []scale{{3, "천"}, {2, "백"}, {1, "십"}}
)

// scaleWord reads a scale word, after a space only where no other word can be meant: "22 억 5 천만 명" but "20 만에".
func scaleWord(s string, scales []scale) (power, width int) {
	space := len(s) - len(strings.TrimPrefix(s, " "))
	for _, x := range scales {
		if rest, found := strings.CutPrefix(s[space:], x.word); found && (space == 0 || endsNumber(rest)) {
			return x.power, space + len(x.word)
		}
	}
	return 0, 0
}

// endsNumber reports whether what follows a scale word can follow a number: a space, a digit, a unit, a larger scale.
func endsNumber(rest string) bool {
	if rest == "" || rest[0] == ' ' || isDigit(rest[0]) {
		return true
	}
	_, unit := unitByKorean(rest)
	power, _ := scaleWord(rest, bigScales)
	return unit > 0 || power > 0
}

// countedAt reports whether a unit stands right here, other than that of a year or a day.
func countedAt(rest string) bool {
	u, n := unitByKorean(rest)
	return n > 0 && u != unitByEnglish["year"] && u != unitByEnglish["day"]
}

// spacedGroup reports whether a space, a digit and a small scale word follow.
func spacedGroup(rest string) bool {
	if !strings.HasPrefix(rest, " ") {
		return false
	}
	digits := digitRun(rest[1:])
	power, _ := scaleWord(rest[1+len(digits):], smallScales)
	return digits != "" && power > 0
}

// koreanGroup reads one group of up to four places, "5천", "3천500" or "1.5", after at most one space.
func koreanGroup(s string) (value decimal, n int, thousand bool) {
	if strings.HasPrefix(s, " ") {
		n = 1
	}
	start := n
	for n < len(s) && isDigit(s[n]) {
		digits := digitRun(s[n:])
		part, ok := parseDecimal(digits)
		if !ok {
			return decimal{}, 0, false
		}
		n += len(digits)
		power, width := scaleWord(s[n:], smallScales)
		n += width
		thousand = thousand || power > 0
		if power > 0 && spacedGroup(s[n:]) {
			n++ // "4천 2백만"
		}
		value = value.plus(part.shift(power))
		if power == 0 {
			break
		}
	}
	if n == start {
		return decimal{}, 0, false
	}
	return value, n, thousand
}

// koreanDate reads "2026년 11월 20일", "11월 20일", "11월", "20일", "2026년" and "1990년대".
func (s *scanner) koreanDate() bool {
	rest := s.rest()
	t := token{kind: date}
	if n, tail := counted(rest, "년"); isYear(n) {
		if strings.HasPrefix(tail, "대") {
			s.take(len(rest)-len(tail)+len("대"), token{kind: decade, year: n})
			return true
		}
		t.year, rest = n, tail
	}
	if n, tail := counted(rest, "월"); n > 0 && n <= 12 {
		t.month, rest = n, tail
	}
	if n, tail := counted(rest, "일"); n > 0 && n <= 31 && !strings.HasPrefix(tail, "간") && !strings.HasPrefix(tail, "째") && !strings.HasPrefix(tail, " 동안") {
		t.day, rest = n, tail
	}
	if t == (token{kind: date}) {
		return false
	}
	s.pos = len(s.text) - len(rest)
	s.emit(t)
	return true
}

// koreanClock reads "3시 30분" after 오전, 오후 or nothing.
func (s *scanner) koreanClock(half dayHalf) bool {
	hour, rest := counted(s.rest(), "시")
	if hour < 0 || hour > 24 || strings.HasPrefix(rest, "간") {
		return false
	}
	t := token{kind: clock, hour: hour, half: half}
	if minute, tail := counted(rest, "분"); minute >= 0 && minute < 60 {
		t.minute, rest = minute, tail
	}
	s.pos = len(s.text) - len(rest)
	s.emit(t)
	s.particle()
	return true
}

// counted reads "20일" or "20 일" after at most one space; the number is -1 when it is not there.
func counted(s, counter string) (n int, rest string) {
	trimmed := strings.TrimPrefix(s, " ")
	end := 0
	for end < len(trimmed) && isDigit(trimmed[end]) && end < 5 {
		end++
	}
	n, err := strconv.Atoi(trimmed[:end])
	rest, found := strings.CutPrefix(strings.TrimPrefix(trimmed[end:], " "), counter)
	if err != nil || !found {
		return -1, s
	}
	return n, rest
}
