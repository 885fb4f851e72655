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

// ranks are the titles whose ordinal other languages have a word for: a 2nd lieutenant is a 소위.
var ranks = map[string]bool{
	"lieutenant": true, "lieutenants": true, "lt": true, "sergeant": true, "class": true, "officer": true, "mate": true, "lady": true,
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
