package quantity

import "strings"

var lexicalWords = buildPhrases(lexical)

// lexical reads the words that hold a number without naming one.
func (e *english) lexical(i int) int {
	readings, next, ok := lexicalWords.match(e.tokens, i)
	if !ok {
		return i
	}
	return e.add(Quantity{Reading: readings[0], Alternatives: readings[1:]}, i, next)
}

var relativeTimes = buildPhrases(relative)

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

// asMany reads "as many months" behind a number as that number of months.
func (e *english) asMany(i int) int {
	next, ok := follow(e.tokens, i, []string{"as", "many"})
	if !ok || len(e.found) == 0 || e.at(next).is("as") {
		return i
	}
	v := e.found[len(e.found)-1].Value
	q := Quantity{Reading: plain(Number, v)}
	if t, after, ok := englishTails.match(e.tokens, next); ok && !t.glued {
		q.Reading, next = t.reading(v), after
	}
	return e.add(q, i, next)
}

// couple reads "a couple of years" as two of a unit, which may be told as two or three: 2~3년 전.
func (e *english) couple(i int) int {
	next, ok := follow(e.tokens, i, []string{"couple", "of"})
	t, after, unit := englishTails.match(e.tokens, next)
	if !ok || !unit || t.kind != Duration {
		return i
	}
	q := Quantity{Reading: t.reading(Int(2)), Alternatives: []Reading{plain(Number, Int(2))}, Approx: true}
	q.Parts = []Reading{plain(Number, Int(2)), plain(Number, Int(3))}
	return e.add(q, i, after)
}

// roundSum reads "six-figure" as an order of magnitude, which may be told by its figures too: 여섯 자리.
func (e *english) roundSum(a amount) (Quantity, int, bool) {
	n, whole := a.value.Int64()
	at := a.next
	if e.at(at).isHyphen() {
		at++
	}
	if t := e.at(at); !whole || n < 2 || n > 12 || !t.is("figure") && !(t.is("figures") && e.at(a.next-2).is("in")) {
		return Quantity{}, a.next, false
	}
	return Quantity{Reading: plain(Vague, Int(pow10(int(n-1)))), Alternatives: []Reading{plain(Number, a.value)}}, at + 1, true
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
	q := Quantity{Reading: plain(Vague, Int(size))}
	if t.is("couple") {
		q.Alternatives = []Reading{plain(Number, Int(2*size))}
	}
	return e.add(q, i, at+1)
}

// ageGroup reads "under-fives" and "over-80s" as the age that bounds the group.
func (e *english) ageGroup(i int) int {
	if t := e.tokens[i]; !t.is("under") && !t.is("over") || !e.at(i+1).isHyphen() {
		return i
	}
	if n, ok := e.integer(i + 2); ok && e.at(i+3).text == "s" && !e.at(i+3).gap {
		return e.add(Quantity{Reading: plain(Age, Int(n)), Weight: Hard}, i+2, i+4)
	}
	n, ok := numerals[strings.TrimSuffix(e.at(i+2).lower, "s")]
	if !ok || n.role != digitWord || !strings.HasSuffix(e.at(i+2).lower, "s") {
		return i
	}
	return e.add(Quantity{Reading: plain(Age, Int(n.value)), Weight: Firm}, i+2, i+3)
}
