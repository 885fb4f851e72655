package quantity

// words reads a cardinal in words at token i: twenty-five, two hundred and fifty thousand, a dozen, half a
// million, one and a half million.
func (e *english) words(i int) (amount, bool) {
	a := amount{next: i}
	if !opensNumber(e.at(i).lower) {
		return a, false
	}
	if part, ok := e.partOfScale(i); ok {
		return part, true
	}
	switch t := e.tokens[i]; {
	case t.is("half") || t.is("quarter"):
		return a, false
	case t.is("a") || t.is("an"):
		n, ok := e.numeral(i + 1)
		if !ok || n.role < hundredWord {
			return a, false
		}
		a.article, a.next = true, i+1
	}
	sum := wordSum{first: true}
	end := a.next
	for sum.accept(e, &a) {
		end = a.next
	}
	a.next = end
	if sum.first || (sum.bare && !a.article) {
		return a, false
	}
	a.value, a.scaled = Int(sum.total+sum.group), sum.scaled
	if sum.scale > 1 && sum.open != dozenWord {
		a.scale = Int(sum.scale) // two to three million
	}
	if next, ok := follow(e.tokens, a.next, []string{"and", "a", "half"}); ok {
		a = a.plusHalf(sum.last, next)
		return e.scaleAfter(a, false), true
	}
	return a, true
}

// opensNumber reports whether a number in words can begin with the word; most words do not, and are done with here.
func opensNumber(word string) bool {
	switch word {
	case "a", "an", "half", "quarter":
		return true
	}
	_, ok := numerals[word]
	return ok
}

// plusHalf adds half of the last scale: a million and a half.
func (a amount) plusHalf(scale int64, next int) amount {
	add, ok := half.Mul(Int(max(scale, 1)))
	if !ok {
		return a
	}
	return a.plus(add, next)
}

// partOfScale reads "half a million", "a half-dozen", "a quarter of a million", "three-quarters of a billion".
func (e *english) partOfScale(i int) (amount, bool) {
	at := i
	if e.at(at).is("a") {
		at++
	}
	part, next, ok := half, at+1, e.at(at).is("half")
	joined := ok && (e.at(next).isHyphen() || e.at(next).is("a"))
	if !ok && e.at(at).is("quarter") {
		part, next, ok = Value{num: 1, over: 3}, at+1, true
		joined = e.at(next).isHyphen()
	}
	if f, after, isFraction := e.fraction(i); !joined && isFraction {
		part, next, ok = f, after, true
	}
	if of, follows := follow(e.tokens, next, []string{"of", "a"}); !joined && follows {
		next, joined = of, true
	} else if joined {
		next++
	}
	n, found := e.numeral(next)
	if !ok || !joined || !found || n.role < hundredWord {
		return amount{}, false
	}
	v, fits := part.Mul(Int(n.value))
	return amount{value: v, next: next + 1, scaled: n.role != dozenWord}, fits
}

func (e *english) numeral(i int) (numeral, bool) {
	if i >= len(e.tokens) || e.tokens[i].kind != word {
		return numeral{}, false
	}
	n, ok := numerals[e.tokens[i].lower]
	return n, ok
}

// wordSum is the sum of the number words read so far. A word that cannot follow ends the number: "one two" are two.
type wordSum struct {
	total, group int64
	first        bool // nothing accepted yet
	bare         bool // the first word was a scale: "million" alone
	scaled       bool
	open         numeralRole // what the last word was
	last         int64       // the value of the last multiplier
	scale        int64       // the product of the multipliers that it ends with
}

// accept takes the next word, past a hyphen or an "and", into the sum.
func (s *wordSum) accept(e *english, a *amount) bool {
	i := a.next
	if !s.first {
		i = e.joint(i, s.open)
	}
	n, ok := e.numeral(i)
	if !ok || !s.fits(n) {
		return false
	}
	s.scale = max(s.scale, 1) * n.value
	switch n.role {
	case digitWord, tensWord:
		s.group, s.scale = s.group+n.value, 1
	case hundredWord, dozenWord:
		s.group, s.last = max(s.group, 1)*n.value, n.value
	case scaleWord:
		if s.group > 1<<20 || s.total > 1<<40 {
			return false
		}
		s.total, s.group, s.last = s.total+max(s.group, 1)*n.value, 0, n.value
	}
	if s.first {
		s.bare = n.role >= hundredWord
	}
	s.scaled = s.scaled || n.role == hundredWord || n.role == scaleWord
	s.first, s.open, a.next = false, n.role, i+1
	return true
}

// fits reports whether n can follow what was read.
func (s *wordSum) fits(n numeral) bool {
	switch n.role {
	case digitWord:
		return s.first || (s.open == tensWord && n.value > 0 && n.value < 10) || s.open == hundredWord || s.open == scaleWord
	case tensWord:
		return s.first || s.open == hundredWord || s.open == scaleWord
	case hundredWord, dozenWord:
		return s.first || (s.open == digitWord || s.open == tensWord) && s.group < 100
	default: // a lower scale follows only after more words; "hundred million" multiplies
		return s.first || s.group > 0 && (s.last == 0 || s.last == 100 || s.last == 12 || n.value < s.last)
	}
}

// joint skips the hyphen or the "and" that joins number words.
func (e *english) joint(i int, open numeralRole) int {
	if i >= len(e.tokens) {
		return i
	}
	if e.tokens[i].isHyphen() && !e.tokens[i].gap {
		return i + 1
	}
	if e.tokens[i].is("and") && (open == hundredWord || open == scaleWord) {
		if n, ok := e.numeral(i + 1); ok && n.role <= tensWord {
			return i + 1
		}
	}
	return i
}
