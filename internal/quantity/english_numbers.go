package quantity

import "strings"

// cardinal reads a number with the unit behind it.
func (e *english) cardinal(i int) int {
	a, ok := e.amount(i, false)
	if !ok || e.isPronoun(i, a) {
		return i
	}
	if q, next, ok := e.withTail(a, i); ok {
		return e.add(e.signed(q, i), i, next)
	}
	q := e.bare(a, i)
	if sum, next, ok := e.roundSum(a); ok {
		return e.add(sum, i, next)
	}
	if rounds, ok := e.rounds(a); ok {
		q.Alternatives = append(q.Alternatives, rounds)
	}
	if e.isNickname(a, i) {
		q.Weight = Soft
	}
	if !a.figures && e.tokens[i].capital() && a.next == i+1 && !e.opensSentence(i) {
		q.Weight = Soft // a name, or a headline in capitals: the group Seventeen
	}
	q.Alternatives = append(q.Alternatives, e.rangeReadings(a, i)...)
	return e.add(q, i, a.next)
}

// isPronoun reports whether the number is the word "one" that counts nothing, as in "this one".
func (e *english) isPronoun(i int, a amount) bool {
	if a.next != i+1 || !e.tokens[i].is("one") {
		return false
	}
	switch e.at(i - 1).lower {
	case "no", "any", "every", "some", "this", "that", "which", "each", "the", "good", "only", "another":
		return true
	}
	return e.at(i + 1).is("another")
}

// smallWord is the largest number that, in words, need not have a counterpart: "two" may be 양국, "first" may be "new".
const smallWord = 2

// plainWord is the largest number that newspapers spell out for being small.
const plainWord = 12

// weight returns the weight of a number without a unit. "A hundred" is light: it may just mean many.
func (a amount) weight() Weight {
	switch n := a.value.Float64(); {
	case a.figures, n >= 1e6, !a.article && n > plainWord:
		return Hard
	default:
		return firmIf(!a.article && n > smallWord)
	}
}

// bare returns the quantity of a number that no unit follows: a year, a count, part of a name.
func (e *english) bare(a amount, i int) Quantity {
	q := Quantity{Reading: plain(Number, a.value), Weight: a.weight()}
	if !a.plain {
		if e.tokens[a.next-1].is("dozen") {
			q.Weight, q.Approx = Soft, true
			q.Alternatives = dozenReadings(a.value)
		}
		return q
	}
	n, whole := e.integer(i)
	switch {
	case !whole:
	case a.value != Int(n) && e.isCalibre(a.next): // .22-calibre is told as 22구경 too
		q.Alternatives = []Reading{plain(Number, Int(n))}
	case len(e.tokens[i].text) == 4 && e.isYear(n, i):
		q.Kind = Year
		if e.namesEvent(n, i) {
			q.Weight = Soft
		}
	case e.isYearEnd(i):
		if e.namesEvent(e.yearStart(i), i) {
			q.Weight = Soft
		}
		q.Reading = plain(Year, Int(e.yearStart(i)/100*100+n))
		q.Alternatives = []Reading{plain(Number, a.value)}
	case byteAt(e.text, e.tokens[i].start-1) == '\'' || strings.HasSuffix(e.text[:e.tokens[i].start], "’"):
		q.Alternatives = centuries(Year, n)
	case e.isNameFigure(i):
		q.Kind, q.Weight = Label, Soft
	}
	return q
}

// amount is a cardinal: figures, words or both, with its scale.
type amount struct {
	value   Value
	next    int   // the first token after it
	figures bool  // written in digits
	scaled  bool  // hundred, thousand, … stand in it
	article bool  // it begins with "a": a hundred, a dozen
	plain   bool  // one token of figures and nothing else
	scale   Value // the product of the scales behind the figures; 0 where there are none
}

// amount reads the cardinal at token i. After a sign of money, short scales count: $3.6b.
func (e *english) amount(i int, money bool) (amount, bool) {
	if i >= len(e.tokens) {
		return amount{}, false
	}
	switch t := e.tokens[i]; t.kind {
	case figures:
		return e.figures(i, money)
	case symbol:
		if g, ok := glyphs[runeAt(t.text, 0)]; ok {
			return e.scaleAfter(amount{value: ratio(g), next: i + 1, figures: true}, money), true
		}
	case word:
		return e.words(i)
	}
	return amount{}, false
}

// figures reads digits, a fraction behind them (5½, 5 1/2), scales, and further figures of a lower scale.
func (e *english) figures(i int, money bool) (amount, bool) {
	text := e.tokens[i].text
	if e.opensDecimal(i-1) && !e.tokens[i].gap {
		text = "0." + text // he hit .312
	}
	v, ok := ParseDecimal(text)
	if !ok {
		return amount{}, false
	}
	a := amount{value: v, next: i + 1, figures: true, plain: true}
	a = e.mixed(a)
	a = e.scaleAfter(a, money)
	for a.scaled {
		lower, ok := e.lowerFigures(a, money)
		if !ok {
			break
		}
		a = lower
	}
	return a, true
}

// opensDecimal reports whether token i is a point that begins a figure: no word or figure stands right before it.
func (e *english) opensDecimal(i int) bool {
	if !e.at(i).is(".") {
		return false
	}
	return e.tokens[i].gap || strings.ContainsAny(e.at(i-1).text, "([-–—\"“")
}

// mixed adds a fraction that stands right after the figures.
func (e *english) mixed(a amount) amount {
	i := a.next
	if i < len(e.tokens) && e.tokens[i].kind == symbol && !e.tokens[i].gap {
		if g, ok := glyphs[runeAt(e.tokens[i].text, 0)]; ok {
			return a.plus(ratio(g), i+1)
		}
	}
	if f, ok := e.slashed(i); ok && e.tokens[i].gap {
		return a.plus(f, i+3)
	}
	if next, ok := follow(e.tokens, i, []string{"and", "a", "half"}); ok {
		return a.plus(half, next)
	}
	return a
}

// slashed reads a proper fraction of short terms, such as 3/4, or one part of many, such as 1/2,000, at token i.
func (e *english) slashed(i int) (Value, bool) {
	if i+2 >= len(e.tokens) || e.tokens[i].kind != figures || e.tokens[i+1].text != "/" || e.tokens[i+2].kind != figures {
		return Value{}, false
	}
	num, den := e.tokens[i].text, e.tokens[i+2].text
	if len(num) != 1 || e.tokens[i+1].gap || e.tokens[i+2].gap {
		return Value{}, false
	}
	return slashRatio(num, den)
}

// scaleAfter multiplies by the scales that follow: 3.6 billion, 3.6bn, 10 thousand million.
func (e *english) scaleAfter(a amount, money bool) amount {
	for a.next < len(e.tokens) {
		i := a.next
		if e.tokens[i].isHyphen() && !e.tokens[i].gap {
			i++
		}
		s, ok := e.scaleAt(i, money, i > a.next)
		if !ok {
			break
		}
		v, fits := a.value.Mul(Int(s))
		if !fits {
			break
		}
		if a.scale == (Value{}) {
			a.scale = Int(1)
		}
		a.scale, _ = a.scale.Mul(Int(s))
		a.value, a.next, a.scaled, a.plain = v, i+1, true, false
	}
	return a
}

// scaleAt reads a scale at token i: a word, or an abbreviation where one may stand.
func (e *english) scaleAt(i int, money, hyphen bool) (int64, bool) {
	if i >= len(e.tokens) || e.tokens[i].kind != word {
		return 0, false
	}
	t := e.tokens[i]
	if n, ok := numerals[t.lower]; ok && (n.role == hundredWord || n.role == scaleWord || n.role == dozenWord) {
		return n.value, true
	}
	s, ok := abbreviatedScales[t.lower]
	if !ok || hyphen || (t.gap && !s.spaced && !(money && t.lower != "k" && len(t.lower) == 1)) || (s.money && !money) {
		return 0, false
	}
	return s.value, true
}

// lowerFigures adds figures of a lower scale: 1 trillion 200 billion.
func (e *english) lowerFigures(a amount, money bool) (amount, bool) {
	i := a.next
	if i >= len(e.tokens) || e.tokens[i].kind != figures {
		return a, false
	}
	v, ok := ParseDecimal(e.tokens[i].text)
	if !ok {
		return a, false
	}
	b := e.scaleAfter(amount{value: v, next: i + 1}, money)
	if !b.scaled || b.value.Float64() >= a.value.Float64() {
		return a, false
	}
	sum, ok := a.value.Add(b.value)
	a.value, a.next = sum, b.next
	return a, ok
}

func (a amount) plus(v Value, next int) amount {
	if sum, ok := a.value.Add(v); ok {
		a.value, a.next, a.plain = sum, next, false
	}
	return a
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
