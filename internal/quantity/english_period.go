package quantity

import "strings"

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
