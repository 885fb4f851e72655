package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
)

// boundWords are the words that bound a number, the longer ones first where one ends with another.
type boundWords struct {
	words        string
	bound        bound
	strict, weak bool
}

// englishBefore stand before the number.
var englishBefore = []boundWords{
	{words: "at least", bound: atLeast, strict: true},
	{words: "at the very least", bound: atLeast, strict: true},
	{words: "a minimum of", bound: atLeast, strict: true},
	{words: "at a minimum", bound: atLeast},
	{words: "a minimum", bound: atLeast},
	{words: "the minimum", bound: atLeast},
	{words: "the maximum", bound: atMost},
	{words: "at most", bound: atMost, strict: true},
	{words: "at the most", bound: atMost, strict: true},
	{words: "a maximum of", bound: atMost, strict: true},
	{words: "up to", bound: atMost},
	{words: "as many as", bound: atMost, weak: true},
	{words: "as much as", bound: atMost, weak: true},
	{words: "as high as", bound: atMost, weak: true},
	{words: "as low as", bound: atLeast, weak: true},
	{words: "as few as", bound: atLeast, weak: true},
	{words: "more than", bound: moreThan},
	{words: "in excess of", bound: moreThan},
	{words: "upward of", bound: moreThan},
	{words: "upwards of", bound: moreThan},
	{words: "north of", bound: moreThan},
	{words: "above", bound: moreThan},
	{words: "over", bound: moreThan},
	{words: "exceed", bound: moreThan},
	{words: "exceeds", bound: moreThan},
	{words: "exceeded", bound: moreThan},
	{words: "exceeding", bound: moreThan},
	{words: "surpassed", bound: moreThan},
	{words: "surpassing", bound: moreThan},
	{words: "topped", bound: moreThan},
	{words: "topping", bound: moreThan},
	{words: "less than", bound: lessThan},
	{words: "fewer than", bound: lessThan},
	{words: "below", bound: lessThan},
	{words: "beneath", bound: lessThan},
	{words: "under", bound: lessThan},
	{words: "short of", bound: lessThan},
	{words: "shy of", bound: lessThan},
	{words: "within", bound: atMost},
	{words: "nearly", bound: nearly},
	{words: "almost", bound: nearly},
	{words: "close to", bound: nearly},
	{words: "approaching", bound: nearly},
	{words: "about", bound: roughly},
	{words: "around", bound: roughly},
	{words: "roughly", bound: roughly},
	{words: "approximately", bound: roughly},
	{words: "some", bound: roughly},
}

// englishAfter stand after the number and its noun.
var englishAfter = []boundWords{
	{words: "or more", bound: atLeast, strict: true},
	{words: "and more", bound: atLeast},
	{words: "or higher", bound: atLeast, strict: true},
	{words: "or greater", bound: atLeast, strict: true},
	{words: "or longer", bound: atLeast, strict: true},
	{words: "or older", bound: atLeast, strict: true},
	{words: "or above", bound: atLeast, strict: true},
	{words: "or over", bound: atLeast, strict: true},
	{words: "and older", bound: atLeast, strict: true},
	{words: "and over", bound: atLeast, strict: true},
	{words: "and above", bound: atLeast, strict: true},
	{words: "and up", bound: atLeast, strict: true},
	{words: "or less", bound: atMost, strict: true},
	{words: "or fewer", bound: atMost, strict: true},
	{words: "or lower", bound: atMost, strict: true},
	{words: "or shorter", bound: atMost, strict: true},
	{words: "or younger", bound: atMost, strict: true},
	{words: "or below", bound: atMost, strict: true},
	{words: "or under", bound: atMost, strict: true},
	{words: "and younger", bound: atMost, strict: true},
	{words: "and under", bound: atMost, strict: true},
	{words: "and below", bound: atMost, strict: true},
	{words: "at most", bound: atMost, strict: true},
	{words: "at least", bound: atLeast, strict: true},
}

// englishFiller may stand between the bound and the figure.
var englishFiller = []string{"$", "£", "€", "the", "a", "an", "another", "a total of", "an estimated", "an additional", "the age of", "age", "-"}

// smaller are the comparatives that say less; all others say more.
var smaller = []string{"lower", "smaller", "shorter", "younger", "slower", "lighter", "narrower", "cheaper", "colder", "cooler", "thinner", "nearer", "closer"}

// comparative returns the bound of a comparative before a number, faster than 110 kilometers, and the text before it.
func comparative(text string) (bounded, string, bool) {
	rest, ok := strings.CutSuffix(text, "er than")
	if !ok || rest == "" || !isLetter(rest[len(rest)-1]) {
		return bounded{}, "", false
	}
	at := strings.LastIndexByte(rest, ' ') + 1
	word := rest[at:] + "er"
	if slices.Contains([]string{"other", "rather", "either", "earlier", "later", "better", "sooner"}, word) {
		return bounded{}, "", false
	}
	if slices.Contains(smaller, word) {
		return bounded{bound: lessThan}, rest[:at], true
	}
	return bounded{bound: moreThan}, rest[:at], true
}

// englishNot turn the bound round.
var englishNot = []string{"no", "not", "never", "n't", "without", "nor"}

// afterMove are the words after which "up to" says where a number went, and is no bound.
var afterMove = []string{"rose", "risen", "rise", "went", "gone", "go", "climbed", "moved", "jumped", "pushed", "shot", "built", "brought", "leading", "run", "is", "was", "live", "lived", "add", "adds", "added"}

func (t *Text) englishBound(i int) bounded {
	gap := t.before(i)
	text := strings.ToLower(t.Of(gap))
	if b, rest := englishBoundBefore(text, t.Quantities[i]); b.bound != noBound {
		b.span = Span{gap.Start + len(rest), t.Quantities[i].End}
		for _, not := range englishNot {
			if _, ok := trimWordSuffix(strings.TrimRight(rest, " "), not); ok || not == "n't" && strings.HasSuffix(strings.TrimRight(rest, " "), not) {
				b.bound, b.span.Start = b.bound.negated(), gap.Start+len(rest)-len(not)-1
				return b
			}
		}
		b.negated = t.deniesNear(b.span)
		return b
	}
	gap = t.after(i)
	text = strings.ToLower(t.Of(gap))
	for _, w := range englishAfter {
		at := strings.Index(text, w.words)
		if at >= 0 && !strings.ContainsAny(text[:at], ",.;:()\"") && strings.Count(text[:at], " ") <= 4 && (at+len(w.words) == len(text) || !isLetter(text[at+len(w.words)])) {
			span := Span{t.Quantities[i].Start, gap.Start + at + len(w.words)}
			return bounded{bound: w.bound, strict: w.strict, weak: w.weak, negated: t.deniesNear(span), span: span}
		}
	}
	return bounded{}
}

// englishBoundBefore returns the bound at the end of the text before a number, and the text before it.
func englishBoundBefore(text string, q quantity.Quantity) (bounded, string) {
	text = strings.TrimRight(text, " ")
	for range 2 {
		for _, filler := range englishFiller {
			if rest, ok := trimWordSuffix(text, filler); ok {
				text = strings.TrimRight(rest, " ")
			}
		}
	}
	if b, rest, ok := comparative(text); ok && !isWordSuffix(text, "fewer than") {
		return b, rest
	}
	for _, w := range englishBefore {
		rest, ok := trimWordSuffix(text, w.words)
		if !ok {
			continue
		}
		last := rest[strings.LastIndexByte(strings.TrimRight(rest, " "), ' ')+1:]
		switch {
		case w.words == "over" && q.Kind == quantity.Duration && !hasWord(last, "just", "well", "little", "lasted", "for", "in", "took", "takes"):
			return bounded{}, "" // over the next five years
		case w.words == "up to" && hasWord(last, afterMove...) && !(q.Kind == quantity.Duration && hasWord(last, "is", "was")):
			return bounded{}, ""
		}
		return bounded{bound: w.bound, strict: w.strict, weak: w.weak}, rest
	}
	return bounded{}, ""
}
