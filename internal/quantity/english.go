package quantity

import (
	"strings"
	"unicode"
)

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
		(*english).idiom, (*english).lexical, (*english).fiftyFifty, (*english).toOne, (*english).period, (*english).isoDate, (*english).clock, (*english).dayMonth, (*english).figureOrdinal,
		(*english).decade, (*english).label, (*english).slash, (*english).oneIn, (*english).cardinal,
	}
	wordRules = []englishRule{
		(*english).idiom, (*english).ageGroup, (*english).openedTime, (*english).moneyWord, (*english).holiday, (*english).monthName, (*english).weekday, (*english).vague, (*english).oneIn,
		(*english).point, (*english).asMany, (*english).partOfUnit, (*english).oneUnit, (*english).wordFraction, (*english).wordOrdinal, (*english).cardinal,
		(*english).relative, (*english).lexical, (*english).periodName, (*english).nameWithFigures, (*english).roman,
	}
	symbolRules = []englishRule{(*english).moneySign, (*english).shortDecade, (*english).cardinal}
)

func findEnglish(text string) []Quantity {
	e := &english{text: text, tokens: tokenize(text)}
	for i := 0; i < len(e.tokens); {
		i = max(e.read(i), i+1)
	}
	e.shareDegrees()
	return e.found
}

func (e *english) read(i int) int {
	var rules []englishRule
	switch e.tokens[i].kind {
	case figures:
		rules = figureRules
	case word:
		if e.tokens[i].saysNothing() {
			return i
		}
		rules = wordRules
	case symbol:
		rules = symbolRules
	}
	return e.apply(rules, i)
}

// apply applies the first of the rules that does apply at a token.
func (e *english) apply(rules []englishRule, i int) int {
	for _, rule := range rules {
		if next := rule(e, i); next > i {
			return next
		}
	}
	return i
}

// saysNothing reports whether no rule applies at a word: most words of a text are lower-case letters and in none of the tables.
func (t token) saysNothing() bool {
	for i := range len(t.text) {
		if t.text[i] < 'a' || t.text[i] > 'z' {
			return false
		}
	}
	return !openingWords[t.text]
}

// openingWords are the lower-case words at which a rule may apply.
var openingWords = indexOpeningWords()

func indexOpeningWords() map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq("a an per each every single full half quarter remaining under over latter as") {
		words[word] = true
	}
	for sign := range moneySigns {
		words[strings.TrimRightFunc(sign, func(r rune) bool { return !unicode.IsLetter(r) })] = true // kr, US$
	}
	addKeys(words, numerals)
	addKeys(words, ordinals)
	addKeys(words, vagueWords)
	addKeys(words, vagueCounters)
	addKeys(words, idiomPhrases)
	addKeys(words, relativeTimes)
	addKeys(words, lexicalWords)
	return words
}

func addKeys[V any](words map[string]bool, table map[string]V) {
	for word := range table {
		words[word] = true
	}
}

// add adds a quantity that spans the tokens from i up to next to what was found, and returns next.
func (e *english) add(q Quantity, i, next int) int {
	q.Start, q.End = e.tokens[i].start, e.tokens[next-1].end
	q.Text = e.text[q.Start:q.End]
	q.Approx, q.side = q.Approx || e.isAbout(i), e.sideBefore(i)
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

// opensSentence reports whether a sentence begins at token i, so that its capital does not make a name of it.
func (e *english) opensSentence(i int) bool {
	before := e.at(i - 1)
	return i == 0 || before.kind == symbol && strings.ContainsAny(before.text, ".!?\"“‘':;—-")
}
