package quantity

import "strings"

// label reads figures with letters behind them that are no unit: 5G, 4K.
func (e *english) label(i int) int {
	s, ok := e.glued(i)
	if !ok {
		return i
	}
	if q, ok := e.relay(i, s.text); ok {
		return e.add(q, i, i+2)
	}
	a, ok := e.figures(i, false)
	if ok && a.next == i+2 && s.is("k") {
		return e.thousands(a, i)
	}
	if !ok || a.next > i+1 {
		return i
	}
	if _, _, unit := e.tailAt(i+1, a); unit || isLongWord(s) {
		return i
	}
	return e.add(Quantity{Reading: plain(Label, a.value)}, i, i+2)
}

// thousands reads 5k and 5K: five thousand, or a race of five kilometres.
func (e *english) thousands(a amount, i int) int {
	if _, _, unit := e.tailAt(a.next, a); unit {
		return i
	}
	v, ok := ParseDecimal(e.tokens[i].text)
	if !ok {
		return i
	}
	q := Quantity{Reading: plain(Number, a.value), Alternatives: []Reading{plain(Label, v), {Measure, v, "km"}}}
	return e.add(q, i, i+2)
}

// relay reads 4x100m and 4x400: so many legs of so many metres, which Korean may tell as their sum.
func (e *english) relay(i int, rest string) (Quantity, bool) {
	legs, ok := e.integer(i)
	length, isTimes := strings.CutPrefix(strings.TrimSuffix(rest, "m"), "x")
	leg, ok2 := ParseDecimal(length)
	if !ok || !isTimes || !ok2 {
		return Quantity{}, false
	}
	return relayOf(legs, leg), true
}

// isLongWord reports whether a word glued to figures is rather a word whose space was lost.
func isLongWord(t token) bool { return len(t.text) > 4 }

// nameWithFigures reads G20, COVID-19, F-35: a number that is part of a name.
func (e *english) nameWithFigures(i int) int {
	t := e.tokens[i]
	if next := e.letterMoney(i); next > i {
		return next
	}
	if v, ok := onlyFigures(t.text); ok {
		return e.add(Quantity{Reading: plain(Label, v)}, i, i+1)
	}
	if !t.capital() || !e.at(i+1).isHyphen() || e.at(i+1).gap || e.at(i+2).kind != figures || e.at(i+2).gap {
		return i
	}
	v, ok := ParseDecimal(e.at(i + 2).text)
	_, month := months[t.lower]
	if !ok || month || namePrefixes[t.lower] {
		return i
	}
	return e.add(Quantity{Reading: plain(Label, v)}, i, i+3)
}

// namePrefixes are the capitalised words before a hyphen and a number that do not make a name of it: Post-2008.
var namePrefixes = map[string]bool{"pre": true, "post": true, "mid": true, "sub": true, "early": true, "late": true}

// isNameFigure reports whether the short figure at token i ends a name: Radio 4, Formula 1.
func (e *english) isNameFigure(i int) bool {
	before := e.at(i - 1)
	if !before.named() || !e.tokens[i].gap || len(e.tokens[i].text) > 2 || i < 2 || functionWords[before.lower] {
		return false
	}
	if _, day := weekdays[before.lower]; day || statutes[before.lower] {
		return false
	}
	if e.opensSentence(i - 1) {
		return false
	}
	next := e.at(i + 1)
	return next.kind != word || next.capital() || functionWords[next.lower]
}

// statutes are the capitalised words whose number is a number and no part of a name: Section 713.
var statutes = map[string]bool{
	"section": true, "article": true, "chapter": true, "no": true, "nos": true, "number": true, "phase": true, "level": true, "page": true,
}

var functionWords = map[string]bool{
	"of": true, "in": true, "on": true, "at": true, "to": true, "for": true, "and": true, "or": true, "is": true, "was": true, "were": true,
	"are": true, "with": true, "from": true, "by": true, "as": true, "has": true, "had": true, "will": true, "that": true, "which": true,
	"above": true, "over": true, "under": true, "below": true, "about": true, "after": true, "before": true, "than": true, "nearly": true,
	"hits": true, "least": true, "most": true, "past": true, "near": true, "into": true, "kills": true, "top": true, "the": true, "a": true,
}

// roman reads the numerals of kings, wars and events.
func (e *english) roman(i int) int {
	n := romanValue(e.tokens[i].text)
	if n == 0 || !e.at(i-1).capital() {
		return i
	}
	return e.add(Quantity{Reading: Reading{Ordinal, Int(n), numeralUnit}}, i, i+1)
}
