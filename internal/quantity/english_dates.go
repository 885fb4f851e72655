package quantity

import "strings"

// isoDate reads 2018-09-30 as a year, a month and a day.
func (e *english) isoDate(i int) int {
	y, ok := e.integer(i)
	m, ok2 := e.integer(i + 2)
	d, ok3 := e.integer(i + 4)
	if !ok || !ok2 || !ok3 || len(e.tokens[i].text) != 4 || m < 1 || m > 12 || d < 1 || d > 31 {
		return i
	}
	for k := i + 1; k < i+5; k++ {
		if e.tokens[k].gap || (k-i)%2 == 1 && e.tokens[k].text != "-" {
			return i
		}
	}
	e.add(Quantity{Reading: plain(Year, Int(y)), Weight: Hard}, i, i+1)
	e.add(Quantity{Reading: plain(Month, Int(m)), Weight: Hard}, i+2, i+3)
	return e.add(Quantity{Reading: plain(Day, Int(d)), Weight: Hard}, i+4, i+5)
}

// dayMonth reads "12 June" and "12th of June".
func (e *english) dayMonth(i int) int {
	d, next, ok := e.dayOfMonth(i)
	if !ok {
		return i
	}
	at := next
	if e.at(at).is("of") {
		at++
	}
	m, known := months[e.at(at).lower]
	if !known || !e.at(at).capital() {
		return i
	}
	e.add(dayQuantity(d), i, next)
	after := at + 1
	if e.at(after).is(".") && len(e.at(at).text) < 5 {
		after++
	}
	return e.add(Quantity{Reading: plain(Month, Int(m.number)), Weight: Hard}, at, after)
}

// dayOfMonth reads 12 or 12th at token i.
func (e *english) dayOfMonth(i int) (int64, int, bool) {
	d, ok := e.integer(i)
	if !ok || d < 1 || d > 31 || len(e.tokens[i].text) > 2 {
		return 0, i, false
	}
	if s, glued := e.glued(i); glued {
		return d, i + 2, isOrdinalSuffix(s.lower)
	}
	return d, i + 1, true
}

func dayQuantity(d int64) Quantity { return Quantity{Reading: plain(Day, Int(d)), Weight: Hard} }

func isOrdinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// monthName reads a month with the days behind it: "June 12", "Sept. 24-26", "June 2018", "June".
func (e *english) monthName(i int) int {
	m, ok := months[e.tokens[i].lower]
	if !ok || !e.tokens[i].capital() {
		return i
	}
	next, at := i+1, i+1
	if e.at(at).is(".") && len(e.tokens[i].text) < 5 {
		next, at = at+1, at+1
	}
	_, after, hasDay := e.dayOfMonth(at)
	if e.at(after).is(":") || e.at(after).is("%") {
		hasDay = false
	}
	year := at
	if e.at(at).is(",") {
		year++
	}
	y, ok := e.integer(year)
	hasYear := ok && len(e.at(year).text) == 4 && e.isYear(y, year)
	sounds := e.soundsLikeMonth(i)
	if m.ambiguous && !hasDay && !hasYear && !sounds && !e.describes(i) {
		return i
	}
	sure := hasDay || hasYear || (!m.ambiguous || sounds && e.surelyMonth(i)) && !e.at(next).capital()
	e.add(Quantity{Reading: plain(Month, Int(m.number)), Weight: hardIf(sure)}, i, next)
	if !hasDay {
		return e.quarter(m.number, next)
	}
	return e.days(at)
}

// quarter reads the hyphen of July-September, behind the first month, as the third quarter: 3분기.
func (e *english) quarter(first int64, i int) int {
	last, ok := months[e.at(i+1).lower]
	if !ok || !e.at(i).isHyphen() || last.number != first+2 || first%3 != 1 {
		return i
	}
	parts := []Reading{plain(Month, Int(first)), plain(Month, Int(first+2))}
	return e.add(Quantity{Reading: plain(Ordinal, Int(first/3+1)), Parts: parts}, i, i+1)
}

// soundsLikeMonth reports whether a month name that is a common word too stands where a month would.
func (e *english) soundsLikeMonth(i int) bool {
	return i > 0 && beforeMonth[e.tokens[i-1].lower] && !e.at(i+1).capital() && !strings.HasSuffix(e.tokens[i].text, "s")
}

// describes reports whether an ambiguous month name stands between an article and a noun: the March contract. Such a
// month is soft, for the May government is named after a person.
func (e *english) describes(i int) bool {
	noun := e.at(i + 1)
	switch e.at(i - 1).lower {
	case "the", "a", "its", "his", "her", "their", "our":
		return noun.kind == word && !noun.capital() && !functionWords[noun.lower]
	}
	return false
}

// surelyMonth reports whether an ambiguous name stands where only a month can: "in May", not "for May".
func (e *english) surelyMonth(i int) bool {
	if e.at(i+1).is(".") || e.tokens[i].is("march") && !e.at(i-1).is("to") {
		return true
	}
	switch e.at(i - 1).lower {
	case "in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "during":
		return !strings.HasSuffix(e.tokens[i].text, "s")
	}
	return false
}

// days reads the day at token i and those joined to it by a hyphen: 24-26.
func (e *english) days(i int) int {
	for {
		d, next, ok := e.dayOfMonth(i)
		if !ok {
			return i
		}
		e.add(dayQuantity(d), i, next)
		if !e.at(next).isHyphen() {
			return next
		}
		if _, _, more := e.dayOfMonth(next + 1); !more {
			return next
		}
		i = next + 1
	}
}

// weekday reads the name of a day; the short names need their point.
func (e *english) weekday(i int) int {
	name := strings.TrimSuffix(e.tokens[i].lower, "s")
	d, ok := weekdays[name]
	if !ok || !e.tokens[i].capital() || (len(name) < 6 && !e.at(i+1).is(".")) {
		return i
	}
	return e.add(Quantity{Reading: plain(Weekday, Int(d))}, i, i+1)
}

// decade reads 1980s and 20s.
func (e *english) decade(i int) int {
	s, ok := e.glued(i)
	n, whole := e.integer(i)
	if !ok || !whole || s.text != "s" || n%10 != 0 {
		return i
	}
	return e.add(Quantity{Reading: plain(Decade, Int(n)), Alternatives: decadeReadings(n), Weight: Hard}, i, i+2)
}

// shortDecade reads '90s.
func (e *english) shortDecade(i int) int {
	if !e.tokens[i].is("'") && !e.tokens[i].is("’") && !e.tokens[i].is("‘") || e.at(i+1).gap || e.at(i+1).kind != figures {
		return i
	}
	return e.decade(i + 1)
}

// period reads the short names of quarters, halves and business years that begin with a figure: 3Q, 2Q25, 1H 2026.
func (e *english) period(i int) int {
	s, ok := e.glued(i)
	n, whole := e.integer(i)
	if !ok || !whole || n < 1 || n > 4 || len(e.tokens[i].text) != 1 {
		return i
	}
	q, ok := periodOf(n, s.text[0])
	if !ok || !onlyDigits(s.text[1:]) {
		return i
	}
	year, ok := businessYear(s.text[1:])
	if !ok && len(s.text) > 1 {
		return i
	}
	e.add(q, i, i+2)
	if ok {
		last := &e.found[len(e.found)-1]
		last.End = s.start + 1
		last.Text = e.text[last.Start:last.End]
		e.addYear(year, last.End, s.end)
	}
	return i + 2
}

// periodName reads the short names of quarters, halves and business years that begin with a letter: Q3, H1, FY2026.
func (e *english) periodName(i int) int {
	t := e.tokens[i]
	if year, ok := strings.CutPrefix(t.text, "FY"); ok {
		if n, ok := businessYear(year); ok {
			e.addYear(n, t.start, t.end)
			return i + 1
		}
	}
	if len(t.text) != 2 || !isDigit(t.text[1]) {
		return i
	}
	q, ok := periodOf(int64(t.text[1]-'0'), t.text[0])
	if !ok {
		return i
	}
	q.Weight = Soft // may be a name
	return e.add(q, i, i+1)
}

// halfYear reads "first half" and "second-half" as a half of a year, which may be one of a match.
func (e *english) halfYear(i int) int {
	o, ok := e.ordinalWords(i)
	if latter := e.tokens[i].is("latter"); latter {
		o, ok = ordinal{value: 2, next: i + 1}, true
	}
	next := o.next
	if e.at(next).isHyphen() {
		next++
	}
	if !ok || o.value < 1 || o.value > 2 || !e.at(next).is("half") {
		return i
	}
	q, _ := periodOf(o.value, 'H')
	return e.add(q, i, next+1)
}

// periodOf returns the quantity of the nth quarter or half of a year.
func periodOf(n int64, letter byte) (Quantity, bool) {
	q := Quantity{Reading: plain(Ordinal, Int(n)), Weight: Hard}
	switch {
	case n < 1 || n > 4:
		return q, false
	case letter == 'Q':
		return q, true
	case letter == 'H' && n <= 2:
		q.Reading, q.Alternatives = plain(Half, Int(n)), []Reading{{Duration, Int(6), "month"}, plain(Ordinal, Int(n))}
		q.Weight = Soft
		return q, true
	}
	return q, false
}

// businessYear returns the year that two or four digits name: 2025 for 25.
func businessYear(digits string) (int64, bool) {
	v, ok := ParseDecimal(digits)
	n, _ := v.Int64()
	switch {
	case !ok || !onlyDigits(digits):
		return 0, false
	case len(digits) == 2:
		return 2000 + n, true
	}
	return n, len(digits) == 4 && n >= 1900 && n < 2100
}

func onlyDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// addYear adds the year n, written text[start:end], to what was found.
func (e *english) addYear(n int64, start, end int) {
	e.found = append(e.found, Quantity{Reading: plain(Year, Int(n)), Weight: Hard, Text: e.text[start:end], Start: start, End: end})
}

// isYear reports whether four figures at token i are a year.
func (e *english) isYear(n int64, i int) bool {
	if n >= 1900 && n < 2100 {
		return true
	}
	before := i - 1
	if e.at(before).isHyphen() { // mid-1745
		before--
	}
	return n >= 1000 && n < 2100 && beforeYear[e.at(before).lower]
}

// isYearEnd reports whether the two figures at token i end a span of years: 1981-87.
func (e *english) isYearEnd(i int) bool {
	return len(e.tokens[i].text) == 2 && (e.at(i-1).isHyphen() || e.at(i-1).is("/")) && !e.tokens[i].gap && e.yearStart(i) > 0
}

func (e *english) yearStart(i int) int64 {
	n, ok := e.integer(i - 2)
	if !ok || len(e.at(i-2).text) != 4 || n < 1000 || n >= 2100 {
		return 0
	}
	return n
}
