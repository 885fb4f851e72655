package quantity

import "strings"

// ordinal is the two meanings of an ordinal: a place in a row, and the part of a whole (a fifth).
type ordinal struct {
	value int64 // 0 where it is none: thirds
	part  int64 // denominator; 0 where it is none: second
	next  int   // the first token after it
}

// figureOrdinal reads 19th and 2,000th.
func (e *english) figureOrdinal(i int) int {
	o, ok := e.ordinalFigures(i)
	if !ok {
		return i
	}
	q := Quantity{Reading: plain(Ordinal, Int(o.value)), Weight: hardIf(!ranks[e.at(o.next).lower])}
	return e.add(q, i, e.pastCentury(o.next))
}

func (e *english) ordinalFigures(i int) (ordinal, bool) {
	s, ok := e.glued(i)
	if !ok || !isOrdinalSuffix(s.lower) || e.tokens[i].kind != figures {
		return ordinal{}, false
	}
	v, ok := ParseDecimal(e.tokens[i].text)
	n, whole := v.Int64()
	return ordinal{value: n, next: i + 2}, ok && whole
}

// pastCentury returns the token after "century" where that stands at token i, and i elsewhere.
func (e *english) pastCentury(i int) int {
	at := i
	if e.at(at).isHyphen() {
		at++
	}
	if e.at(at).is("century") || e.at(at).is("centuries") {
		return at + 1
	}
	return i
}

// wordOrdinal reads "third" and "twenty-first".
func (e *english) wordOrdinal(i int) int {
	o, ok := e.ordinalWords(i)
	if !ok || o.value == 0 {
		return i
	}
	q := Quantity{Reading: plain(Ordinal, Int(o.value)), Weight: firmIf((o.value > smallWord || e.isQuarter(o.next)) && !ranks[e.at(o.next).lower])}
	return e.add(q, i, e.pastCentury(o.next))
}

// isQuarter reports whether the quarter of a year stands at token i, past a hyphen.
func (e *english) isQuarter(i int) bool {
	if e.at(i).isHyphen() {
		i++
	}
	return e.at(i).is("quarter")
}

// ordinalWords reads "third", "twenty-first", "two-thousandth", "hundred and fifth" and their plurals at token i.
func (e *english) ordinalWords(i int) (ordinal, bool) {
	a := amount{next: i}
	sum := wordSum{first: true}
	for sum.accept(e, &a) {
	}
	at, last := a.next, a.next
	hyphen, and := e.at(at).isHyphen() && !e.at(at).gap, e.at(at).is("and")
	if !sum.first && (hyphen || and) {
		last++
	}
	o, ok := ordinals[e.at(last).lower]
	before := sum.total + sum.group
	switch {
	case !ok:
		return ordinal{}, false
	case sum.first:
		return ordinal{o.value, o.part, last + 1}, true
	case o.part >= 100 && !and && before <= 1e6: // two hundredth
		return ordinal{before * o.value, before * o.part, last + 1}, true
	case hyphen && sum.open == tensWord && o.value < 10, and && (sum.open == hundredWord || sum.open == scaleWord):
		return ordinal{value: before + o.value, part: addPart(before, o.part), next: last + 1}, true
	}
	return ordinal{}, false
}

// addPart returns the denominator of a compound, or 0: twenty-fifth, but not twenty-second, makes parts.
func addPart(before, part int64) int64 {
	if part == 0 {
		return 0
	}
	return before + part
}

// fraction reads "two-thirds", "a third", "remaining third", "three quarters", "one two-thousandth" at token i.
func (e *english) fraction(i int) (Value, int, bool) {
	num, at := int64(1), i+1
	switch n, ok := e.numeral(i); {
	case ok && n.role == digitWord && n.value > 0:
		num = n.value
	case e.at(i).kind == figures:
		if num, ok = e.integer(i); !ok || num == 0 || num > 19 {
			return Value{}, i, false
		}
	case !e.at(i).is("a") && !e.at(i).is("remaining"):
		return Value{}, i, false
	}
	if e.at(at).isHyphen() {
		at++
	}
	o, ok := e.denominator(at)
	plural := strings.HasSuffix(e.at(o.next-1).lower, "s")
	if !ok || plural != (num > 1) || num >= o.part {
		return Value{}, i, false
	}
	v, ok := Ratio(num, o.part)
	return v, o.next, ok
}

// denominator reads the ordinal at token i that says what part is meant. Figures need an "of" behind them: a 2,000th of it.
func (e *english) denominator(i int) (ordinal, bool) {
	if o, ok := e.ordinalFigures(i); ok {
		o.part = o.value
		return o, e.at(o.next).is("of")
	}
	return e.ordinalWords(i)
}

// wordFraction reads a fraction in words. "A third" may be an ordinal, "a quarter" three months.
func (e *english) wordFraction(i int) int {
	v, next, ok := e.fraction(i)
	if _, scaled := e.partOfScale(i); !ok || scaled || e.tokens[i].is("a") && e.at(next).isHyphen() && !e.at(next).gap { // a sixth-grader
		return i
	}
	counted := v.num > 1 || e.tokens[i].is("one") && v.den() != 2 && v.den() != 4
	q := Quantity{Reading: plain(Fraction, v), Weight: hardIf(counted)}
	if e.tokens[i].is("a") || e.tokens[i].is("remaining") {
		q.Alternatives = []Reading{plain(Ordinal, Int(v.den()))}
	}
	if v.den() == 4 && !(e.tokens[i].is("a") && e.at(next-1).is("fourth")) {
		q.Alternatives = append(q.Alternatives, Reading{Duration, Int(3), "month"}, Reading{Duration, Int(15), "minute"})
	}
	return e.add(q, i, next)
}

// partOfUnit reads "half an hour", "a half hour", "a quarter of a mile", "three quarters of an hour".
func (e *english) partOfUnit(i int) int {
	part, next := half, i+1
	if f, after, ok := e.fraction(i); ok {
		part, next = f, after
	} else if !e.tokens[i].is("half") {
		return i
	}
	if e.at(next).is("of") {
		next++
	}
	named := e.at(next-1).is("half") || e.at(next-1).is("quarter")
	joined := named && e.at(next).isHyphen() && !e.at(next).gap // a half-hour cut; a fourth-year student is no quarter
	unit := next + 1
	switch {
	case e.at(next).is("a"), e.at(next).is("an"), joined:
	case named && e.tokens[i].is("a"): // a half hour, a quarter century
		unit = next
	default:
		return i
	}
	t, after, ok := englishTails.match(e.tokens, unit)
	if !ok || t.glued || t.kind == Age || unit == next && t.kind != Duration && t.kind != Measure && t.kind != Ordinal {
		return i
	}
	q := Quantity{Reading: t.reading(part), Alternatives: []Reading{plain(Fraction, part)}, Weight: firmIf(t.kind == Duration)}
	if years, ok := part.Mul(Int(100)); ok && t.kind == Ordinal { // half a century
		q.Reading = Reading{Duration, years, "year"}
	}
	return e.add(q, i, after)
}

// oneUnit reads "a mile", "per day", "each dollar": one of a unit, which Korean writes out.
func (e *english) oneUnit(i int) int {
	switch e.tokens[i].lower {
	case "a", "an", "per", "each", "every", "single", "full":
	default:
		return i
	}
	t, next, ok := englishTails.match(e.tokens, i+1)
	if e.at(i+1).is("second") && e.isCounted(i) {
		return i
	}
	if !ok || t.glued || t.unit == "KRW" || strings.HasSuffix(e.at(next-1).lower, "s") || e.at(i+1).kind != word {
		return i
	}
	q := Quantity{Reading: t.reading(Int(1))}
	q, next = e.andAHalf(q, next)
	q.Alternatives = []Reading{plain(Ordinal, q.Value)}
	return e.add(q, i, next)
}

// isCounted reports whether "a second" at token i is one more of what the next word names, and no span of time: a second
// term; but 30 frames a second, a second later.
func (e *english) isCounted(i int) bool {
	if strings.HasSuffix(e.at(i-1).lower, "s") || !e.tokens[i].is("a") || e.at(i+2).kind != word {
		return false
	}
	switch e.at(i + 2).lower {
	case "later", "earlier", "ago", "before", "after", "behind", "ahead", "faster", "slower", "quicker", "to", "in", "on", "at", "from", "for", "of",
		"and", "or", "as", "than", "when", "that", "the", "with", "by", "into", "over", "off", "is", "was", "half":
		return false
	}
	return true
}

// point reads "a quarter point", "half a point", "three-quarters of a point": parts of a percentage point.
func (e *english) point(i int) int {
	if !opensNumber(e.tokens[i].lower) {
		return i
	}
	at := i
	if e.at(at).is("a") || e.at(at).is("one") {
		at++
	}
	part, next, ok := e.fraction(i)
	switch {
	case ok:
	case e.at(at).is("half"):
		part, next = half, at+1
	case e.at(at).is("quarter"):
		part, next = Value{num: 1, over: 3}, at+1
	default:
		return i
	}
	if after, ok := follow(e.tokens, next, []string{"of", "a"}); ok {
		next = after
	} else if e.at(next).is("a") {
		next++
	}
	if e.at(next).isHyphen() {
		next++
	}
	if e.at(next).is("percentage") {
		next++
	}
	if t := e.at(next); !t.is("point") && !t.is("points") {
		return i
	}
	return e.add(Quantity{Reading: plain(Points, part), Weight: Hard}, i, next+1)
}

// oneIn reads "one in five", "four in 10" and "nine out of ten" as a fraction.
func (e *english) oneIn(i int) int {
	a, ok := e.amount(i, false)
	if !ok || a.scaled || a.value.over != 0 {
		return i
	}
	at, ok := follow(e.tokens, a.next, []string{"out", "of"})
	if !ok {
		if at, ok = follow(e.tokens, a.next, []string{"in"}); !ok {
			return i
		}
	}
	if e.at(at).isHyphen() || e.at(at).is("every") {
		at++
	}
	b, ok := e.amount(at, false)
	if !ok || b.value.over != 0 || b.value.num <= a.value.num || b.plain && b.value.num > 1900 && b.value.num < 2100 {
		return i
	}
	if _, _, unit := e.tailAt(b.next, b); unit {
		return i
	}
	v, ok := Ratio(a.value.num, b.value.num)
	if !ok || a.value.num == 0 {
		return i
	}
	q := Quantity{Reading: plain(Fraction, v), Weight: hardIf(a.figures || b.figures)}
	q.Parts = []Reading{plain(Number, a.value), plain(Number, b.value)}
	return e.add(q, i, b.next)
}

// slash reads 1/3 as a fraction, and 24/7 or 9/11 as a name.
func (e *english) slash(i int) int {
	if e.at(i+1).text != "/" || e.at(i+2).kind != figures || e.at(i+1).gap || e.at(i+2).gap {
		return i
	}
	a, ok := ParseDecimal(e.tokens[i].text)
	b, ok2 := ParseDecimal(e.tokens[i+2].text)
	if !ok || !ok2 || a.over+b.over > 0 || e.isYearEnd(i+2) {
		return i
	}
	q := Quantity{Reading: plain(Label, a), Parts: []Reading{plain(Number, a), plain(Number, b)}}
	if v, ok := e.slashed(i); ok {
		q.Reading = plain(Fraction, v)
	}
	return e.add(q, i, i+3)
}
