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

// fiftyFifty reads 50-50 as a half, which may be told as two fifties.
func (e *english) fiftyFifty(i int) int {
	n, ok := e.integer(i)
	m, ok2 := e.integer(i + 2)
	if !ok || !ok2 || n != 50 || m != 50 || !e.at(i+1).isHyphen() && !e.at(i+1).is("/") || e.at(i+2).gap {
		return i
	}
	q := Quantity{Reading: plain(Fraction, half), Parts: []Reading{plain(Number, Int(n)), plain(Number, Int(m))}}
	return e.add(q, i, i+3)
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

// rounds returns the rounds of a golf tournament that its holes are: a 54-hole total is that of 3라운드.
func (e *english) rounds(a amount) (Reading, bool) {
	n, whole := a.value.Int64()
	at := a.next
	if e.at(at).isHyphen() {
		at++
	}
	if !whole || n < 36 || n > 72 || n%18 != 0 || !e.at(at).is("hole") && !e.at(at).is("holes") {
		return Reading{}, false
	}
	return plain(Number, Int(n/18)), true
}

// isCalibre reports whether a gun follows the figure.
func (e *english) isCalibre(i int) bool {
	if e.at(i).isHyphen() {
		i++
	}
	switch e.at(i).lower {
	case "calibre", "caliber", "cal", "magnum", "rifle", "handgun", "pistol", "revolver", "gun":
		return true
	}
	return false
}

// isNickname reports whether the figure is part of a name that Korean has a word for: No. 10 is 총리실, Chapter 11
// 파산보호.
func (e *english) isNickname(a amount, i int) bool {
	name := i - 1
	if e.at(name).is(".") {
		name--
	}
	switch before := e.at(name); {
	case !before.capital():
		return false
	case before.is("no"), before.is("number"):
		return a.value == Int(10) && downingStreet[e.at(a.next).lower]
	case before.is("chapter"):
		return bankruptcyChapters[a.value] && (e.at(name-1).is("for") || e.at(name-1).is("under") || bankruptcyWords[e.at(a.next).lower])
	}
	return false
}

// downingStreet are the words behind a No. 10 that is the British government, and no place or player.
var downingStreet = map[string]bool{
	"spokesman": true, "spokeswoman": true, "spokesperson": true, "source": true, "sources": true, "insider": true, "insiders": true,
	"aide": true, "aides": true, "adviser": true, "advisers": true, "official": true, "officials": true, "staff": true, "said": true,
	"says": true, "insisted": true, "declined": true, "refused": true, "denied": true, "confirmed": true,
}

// bankruptcyWords are the words behind a Chapter 11 that is about a bankruptcy.
var bankruptcyWords = map[string]bool{"bankruptcy": true, "protection": true, "filing": true, "petition": true, "proceedings": true, "reorganization": true}

// bankruptcyChapters are the numbers of the chapters on bankruptcy in American law.
var bankruptcyChapters = map[Value]bool{Int(7): true, Int(11): true, Int(13): true, Int(15): true}

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
