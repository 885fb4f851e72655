package quantity

var lexicalWords = buildPhrases(lexical)

// lexical reads the words that hold a number without naming one.
func (e *english) lexical(i int) int {
	readings, next, ok := lexicalWords.match(e.tokens, i)
	if !ok {
		return i
	}
	return e.add(Quantity{Reading: readings[0], Alternatives: readings[1:]}, i, next)
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

// vague reads "thousands", "tens of thousands", "several hundred".
func (e *english) vague(i int) int {
	t := e.tokens[i]
	if size, ok := vagueWords[t.lower]; ok {
		next := i + 1
		if more, ok := vagueWords[e.at(i+2).lower]; ok && e.at(i+1).is("of") {
			size, next = size*more, i+3
		}
		return e.add(Quantity{Reading: plain(Vague, Int(size))}, i, next)
	}
	if !vagueCounters[t.lower] {
		return i
	}
	at := i + 1
	if e.at(at).is("of") {
		at++
	}
	n, ok := e.numeral(at)
	if !ok || n.role < hundredWord {
		return i
	}
	size := n.value
	if n.role == dozenWord {
		size = 10
	}
	if m, ok := e.numeral(at + 1); ok && m.role == scaleWord {
		size, at = size*m.value, at+1
	}
	return e.add(Quantity{Reading: plain(Vague, Int(size))}, i, at+1)
}
