package quantity

import "strings"

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

// rangeReadings returns the meanings that the first number of a range takes from the second: 5 to 10 million, 3-5%.
func (e *english) rangeReadings(a amount, i int) []Reading {
	at := a.next
	switch t := e.at(at); {
	case t.isHyphen(), t.is("to"), t.is("or"):
	case t.is("and"):
		if !e.at(i - 1).is("between") {
			return nil
		}
	default:
		return nil
	}
	b, ok := e.amount(at+1, false)
	if !ok {
		return nil
	}
	v, fits := a.value, true
	if b.scale != (Value{}) && !a.scaled {
		v, fits = a.value.Mul(b.scale)
	}
	t, _, ok := e.tailAt(b.next, b)
	switch {
	case !fits:
		return nil
	case ok && b.plain && e.at(b.next).is("m"): // 2 to 3m: a distance or an amount
		millions, _ := v.Mul(Int(1e6))
		return []Reading{t.reading(v), plain(Number, millions)}
	case ok:
		return []Reading{t.reading(v)}
	case v != a.value:
		return []Reading{plain(Number, v)}
	}
	_, _, after, _ := e.hourMinute(at + 1)
	if c, _, ok := e.meridiem(after); ok && a.plain {
		return clockReadings(a.value.num*60, c)
	}
	return nil
}
