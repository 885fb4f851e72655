package quantity

import "strings"

// english reads the quantities of an English text. Each rule looks at a token and at most a few behind it.
type english struct {
	text   string
	tokens []token
	found  []Quantity
}

// englishRule reads what starts at token i and returns the first token after it, or i where it does not apply.
type englishRule func(e *english, i int) int

// The rules for each kind of token, in the order they are tried.
var (
	figureRules = []englishRule{
		(*english).idiom, (*english).lexical, (*english).fiftyFifty, (*english).period, (*english).isoDate, (*english).clock, (*english).dayMonth, (*english).figureOrdinal,
		(*english).decade, (*english).label, (*english).slash, (*english).oneIn, (*english).cardinal,
	}
	wordRules = []englishRule{
		(*english).idiom, (*english).ageGroup, (*english).spokenTime, (*english).couple, (*english).halfYear, (*english).moneyWord, (*english).holiday, (*english).monthName, (*english).weekday, (*english).vague, (*english).oneIn,
		(*english).point, (*english).asMany, (*english).partOfUnit, (*english).oneUnit, (*english).wordFraction, (*english).wordOrdinal, (*english).cardinal,
		(*english).halfPast, (*english).relative, (*english).lexical, (*english).periodName, (*english).nameWithFigures, (*english).roman,
	}
	symbolRules = []englishRule{(*english).moneySign, (*english).shortDecade, (*english).cardinal}
)

func findEnglish(text string) []Quantity {
	e := &english{text: text, tokens: tokenize(text)}
	for i := 0; i < len(e.tokens); {
		i = max(e.read(i), i+1)
	}
	return e.found
}

func (e *english) read(i int) int {
	var rules []englishRule
	switch e.tokens[i].kind {
	case figures:
		rules = figureRules
	case word:
		rules = wordRules
	case symbol:
		rules = symbolRules
	}
	for _, rule := range rules {
		if next := rule(e, i); next > i {
			return next
		}
	}
	return i
}

// add adds a quantity that spans the tokens from i up to next to what was found, and returns next.
func (e *english) add(q Quantity, i, next int) int {
	q.Start, q.End = e.tokens[i].start, e.tokens[next-1].end
	q.Text = e.text[q.Start:q.End]
	q.Approx = q.Approx || e.isAbout(i)
	e.found = append(e.found, q)
	return next
}

// isAbout reports whether the words before token i say that the number there is rounded.
func (e *english) isAbout(i int) bool {
	return aboutWords[e.at(i-1).lower] || e.at(i-1).is("to") && e.at(i-2).is("close")
}

// at returns the token at i, or an empty one past either end.
func (e *english) at(i int) token {
	if i < 0 || i >= len(e.tokens) {
		return token{kind: opaque}
	}
	return e.tokens[i]
}

// glued returns the letters right behind token i: "s" of 1980s, "G" of 5G.
func (e *english) glued(i int) (token, bool) {
	t := e.at(i + 1)
	return t, t.kind == word && !t.gap
}

// integer returns the value of a token of digits alone.
func (e *english) integer(i int) (int64, bool) {
	t := e.at(i)
	if t.kind != figures || strings.ContainsAny(t.text, ".,") {
		return 0, false
	}
	v, ok := ParseDecimal(t.text)
	return v.num, ok
}

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

// opensSentence reports whether a sentence begins at token i, so that its capital does not make a name of it.
func (e *english) opensSentence(i int) bool {
	before := e.at(i - 1)
	return i == 0 || before.kind == symbol && strings.ContainsAny(before.text, ".!?\"“‘':;—-")
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

// eventYears are the years that English copy sets before the name of an event and Korean copy leaves out: the 1950-53
// Korean War is 6·25전쟁.
var eventYears = map[int64][]string{1950: {"korean", "war"}, 1953: {"korean", "war"}, 1980: {"gwangju"}}

// namesEvent reports whether the name of the event of that year follows within a few tokens of i.
func (e *english) namesEvent(year int64, i int) bool {
	name := eventYears[year]
	if name == nil {
		return false
	}
	for at := i + 1; at <= i+4; at++ {
		if _, ok := follow(e.tokens, at, name); ok {
			return true
		}
	}
	return false
}

// isYear reports whether four figures at token i are a year.
func (e *english) isYear(n int64, i int) bool {
	if n >= 1900 && n < 2100 {
		return true
	}
	before := i - 1
	if e.at(before).isHyphen() { // mid-1745
		before--
	}
	return n >= 1000 && n < 2100 && beforeYear[e.at(before).lower]
}

// isYearEnd reports whether the two figures at token i end a span of years: 1981-87.
func (e *english) isYearEnd(i int) bool {
	return len(e.tokens[i].text) == 2 && (e.at(i-1).isHyphen() || e.at(i-1).is("/")) && !e.tokens[i].gap && e.yearStart(i) > 0
}

func (e *english) yearStart(i int) int64 {
	n, ok := e.integer(i - 2)
	if !ok || len(e.at(i-2).text) != 4 || n < 1000 || n >= 2100 {
		return 0
	}
	return n
}
