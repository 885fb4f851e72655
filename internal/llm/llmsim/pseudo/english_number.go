package pseudo

import (
	"fmt"
	"strconv"
	"strings"
)

// englishNumber reads the digits at the scanner's place with what belongs to them: scale, unit, time, date.
// money is the unit that a currency sign before them gave, or nil.
func (s *scanner) englishNumber(money *unit) {
	digits := digitRun(s.rest())
	rest := s.rest()[len(digits):]
	if compound := compoundRun(digits, rest); compound != "" {
		s.pos += len(compound)
		s.emit(token{kind: keep, text: compound})
		return
	}
	if s.englishClock(digits, rest) || s.englishCalendar(digits, rest) {
		return
	}
	s.pos += len(digits)
	value, ok := parseDecimal(digits)
	if !ok {
		s.emit(token{kind: keep, text: digits})
		return
	}
	t := token{kind: amount, text: digits, value: value, unit: money}
	if suffix := letters(s.rest()); money != nil && shortScales[suffix] > 0 {
		s.pos += len(suffix)
		t.value, t.scaled = value.shift(shortScales[suffix]), true
	}
	s.englishScale(&t)
	s.englishUnit(&t)
	s.emit(t)
}

// compoundRun returns digits tied to more digits, as in a score, a range or a fraction.
func compoundRun(digits, rest string) string {
	n := 0
	for n+1 < len(rest) && strings.IndexByte("-/", rest[n]) >= 0 && isDigit(rest[n+1]) {
		n += 1 + len(digitRun(rest[n+1:]))
	}
	if n == 0 && strings.HasPrefix(rest, "–") && len(rest) > 3 && isDigit(rest[3]) {
		n = 3 + len(digitRun(rest[3:]))
	}
	if n == 0 {
		return ""
	}
	return digits + rest[:n]
}

// englishClock reads "7:30 p.m.", "7 a.m." and "15:30".
func (s *scanner) englishClock(digits, rest string) bool {
	t := token{kind: clock}
	hour, dotted, _ := strings.Cut(digits, ".") // 4.40 am
	var err error
	if t.hour, err = strconv.Atoi(hour); err != nil || t.hour > 24 || dotted != "" && len(dotted) != 2 {
		return false
	}
	t.minute, _ = strconv.Atoi("0" + dotted)
	if dotted == "" && len(rest) >= 3 && rest[0] == ':' && isDigit(rest[1]) && isDigit(rest[2]) {
		t.minute, _ = strconv.Atoi(rest[1:3])
		rest = rest[3:]
		t.kind = ordinal // a mark that this is a time whatever follows
	}
	after := strings.TrimPrefix(rest, " ")
	for _, form := range []struct {
		text string
		half dayHalf
	}{{"a.m.", morning}, {"p.m.", afternoon}, {"am", morning}, {"pm", afternoon}} {
		if strings.HasPrefix(after, form.text) && (len(after) == len(form.text) || !isASCIILetter(after[len(form.text)])) {
			t.half, rest = form.half, after[len(form.text):]
			break
		}
	}
	if t.half == wholeDay && t.kind == clock {
		return false
	}
	if strings.HasSuffix(s.text[:len(s.text)-len(rest)], ".") && strings.TrimLeft(rest, `"”) `) == "" {
		rest = s.text[len(s.text)-len(rest)-1:] // the last stop of "7 p.m." ends the sentence as well
	}
	t.kind = clock
	s.pos = len(s.text) - len(rest)
	s.emit(t)
	return true
}

// englishCalendar reads ordinals, decades, "20 November" and bare years.
func (s *scanner) englishCalendar(digits, rest string) bool {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return false
	}
	suffix := letters(rest)
	switch {
	case suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th":
		s.take(len(digits)+len(suffix), token{kind: ordinal, value: decimal{coef: uint64(n)}})
		return true
	case suffix == "s" && isYear(n):
		s.take(len(digits)+1, token{kind: decade, year: n})
		return true
	}
	if following := letters(strings.TrimPrefix(rest, " ")); n <= 31 && months[following] > 0 && len(rest) > 0 && rest[0] == ' ' {
		s.take(len(digits)+1+len(following), token{kind: date, month: months[following], day: n})
		return true
	}
	if len(digits) == 4 && isYear(n) && (datePrepositions[s.previous] || rest == "" || strings.IndexByte(",.);", rest[0]) >= 0) {
		s.take(len(digits), token{kind: date, year: n})
		return true
	}
	return false
}

// englishNumberWord reads "two", "twenty-one million people", "a million", "third", "half", "dozens".
func (s *scanner) englishNumberWord(w, lower string) bool {
	if power, ok := plurals[lower]; ok {
		s.emit(token{kind: many, value: decimal{coef: uint64(power)}})
		return true
	}
	if n, ok := ordinalWords[lower]; ok {
		s.emit(token{kind: ordinal, value: decimal{coef: uint64(n)}})
		return true
	}
	if lower == "half" {
		s.emit(token{kind: half})
		return true
	}
	if s.fraction(lower) {
		return true
	}
	t := token{kind: amount, text: w}
	if power, ok := scales[lower]; ok { // "a million"
		t.value, t.scaled = decimal{coef: 1}.shift(power), true
	} else if n, ok := numberWords[lower]; ok {
		if tail := letters(strings.TrimPrefix(s.rest(), "-")); n >= 20 && strings.HasPrefix(s.rest(), "-") && numberWords[tail] > 0 && numberWords[tail] < 10 {
			s.pos += 1 + len(tail)
			n += numberWords[tail]
		}
		t.value = decimal{coef: n}
		s.englishScale(&t)
	} else {
		return false
	}
	t.text = t.value.String()
	s.englishUnit(&t)
	if t.unit == nil && !t.scaled && t.value.coef <= 10 {
		t.kind = small
	}
	s.emit(t)
	return true
}

// fractionWords are what a fraction in words has below the line.
var fractionWords = map[string]int{
	"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixths": 6, "eighths": 8, "tenth": 10, "tenths": 10,
}

// fraction reads "two-thirds" and writes it in digits, which every language reads.
func (s *scanner) fraction(lower string) bool {
	rest := s.rest()
	if rest == "" || rest[0] != '-' && rest[0] != ' ' {
		return false
	}
	w := letters(rest[1:])
	below := fractionWords[w]
	if below == 0 || numberWords[lower] == 0 || rest[0] == ' ' && !strings.HasSuffix(w, "s") {
		return false
	}
	s.take(1+len(w), token{kind: keep, text: fmt.Sprintf("%d/%d", numberWords[lower], below)})
	return true
}

// englishScale takes the scale words that follow: "million", "hundred thousand".
func (s *scanner) englishScale(t *token) {
	for {
		rest := s.rest()
		if rest == "" || rest[0] != ' ' && rest[0] != '-' {
			return
		}
		w := letters(rest[1:])
		power, ok := scales[strings.ToLower(w)]
		if !ok {
			return
		}
		t.value, t.scaled = t.value.shift(power), true
		s.pos += 1 + len(w)
	}
}

// englishUnit takes the unit that follows. A sign before the number has already given one to money.
func (s *scanner) englishUnit(t *token) {
	rest := s.rest()
	if strings.HasPrefix(rest, "%") {
		s.pos++
		t.unit = unitByEnglish["%"]
		return
	}
	if rest == "" || rest[0] != ' ' && rest[0] != '-' {
		return
	}
	first := letters(rest[1:])
	length := 1 + len(first)
	found := unitByEnglish[strings.ToLower(first)]
	if length < len(rest) && (rest[length] == ' ' || rest[length] == '-') {
		second := letters(rest[length+1:])
		if u := unitByEnglish[strings.ToLower(first)+rest[length:length+1]+strings.ToLower(second)]; u != nil {
			found, length = u, length+1+len(second)
		}
	}
	if found == nil || t.unit != nil && found != t.unit {
		return
	}
	s.pos += length
	t.unit = found
}
