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

// relative reads "last year", "the previous day" and their like.
func (e *english) relative(i int) int {
	unit, next, ok := relativeTimes.match(e.tokens, i)
	if !ok || unit == "quarter" && e.isPartOfWord(next) {
		return i
	}
	q := Quantity{Reading: Reading{Kind: Relative, Unit: unit}}
	if e.at(next - 1).is("decade") {
		q.Alternatives = []Reading{{Duration, Int(10), "year"}}
	}
	return e.add(q, i, next)
}

// isPartOfWord reports whether what ends at token i is only the beginning of a word: the quarter-finals, the quarter century.
func (e *english) isPartOfWord(i int) bool {
	_, next, ok := lexicalWords.match(e.tokens, i-1)
	return ok && next > i || e.at(i).isHyphen() && !e.at(i).gap || e.at(i).is("point")
}

var relativeTimes = buildPhrases(relative)

func buildPhrases[T any](rows map[string]T) phrases[T] {
	table := phrases[T]{}
	for spelling, value := range rows {
		table.add(spelling, value)
	}
	return table
}
