package eval

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ChrF is the character n-gram F-score of Popović (2015), on a scale of 0 to 100. The zero value is chrF2; a
// WordOrder of 2 is chrF2++. Both are identical to sacreBLEU 2.4.3 with its defaults.
type ChrF struct{ WordOrder int }

const (
	chrfCharOrder = 6
	chrfBeta      = 2
)

// Signature is what sacreBLEU prints beside its score, so that a figure can be made again.
func (c ChrF) Signature() string {
	return fmt.Sprintf("nrefs:1|case:mixed|eff:yes|nc:%d|nw:%d|space:no|version:2.4.3", chrfCharOrder, c.WordOrder)
}

// name is the metric's name in sacreBLEU: chrF2, chrF2++.
func (c ChrF) name() string {
	return fmt.Sprintf("chrF%d", chrfBeta) + strings.Repeat("+", c.WordOrder)
}

// Sentence scores one text against its reference.
func (c ChrF) Sentence(hyp, ref string) float64 { return chrfScore(c.statistics(hyp, ref)) }

// Corpus scores all texts as one: it adds up their statistics, and is not the mean of their scores. A text
// without a reference, or a reference without a text, counts as one beside an empty one.
func (c ChrF) Corpus(hyps, refs []string) float64 {
	var total totals
	for i := range max(len(hyps), len(refs)) {
		total = total.plus(c.statistics(at(hyps, i), at(refs, i)))
	}
	return chrfScore(total)
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// statistics returns three counts for each order, characters first: the n-grams of hyp, of ref, and of both.
func (c ChrF) statistics(hyp, ref string) totals {
	var s totals
	hypChars, refChars := characters(hyp), characters(ref)
	for n := 1; n <= chrfCharOrder; n++ {
		s = append(s, overlap(ngrams(hypChars, n, ""), ngrams(refChars, n, ""))...)
	}
	hypWords, refWords := chrfWords(hyp), chrfWords(ref)
	for n := 1; n <= c.WordOrder; n++ {
		s = append(s, overlap(ngrams(hypWords, n, " "), ngrams(refWords, n, " "))...)
	}
	return s
}

// chrfScore returns the F-score of the mean precision and the mean recall over the orders that both texts have.
func chrfScore(s totals) float64 {
	var precision, recall, orders float64
	for ; len(s) >= 3; s = s[3:] {
		if hyp, ref, both := s[0], s[1], s[2]; hyp > 0 && ref > 0 {
			precision += both / hyp
			recall += both / ref
			orders++
		}
	}
	if precision+recall == 0 {
		return 0
	}
	precision, recall = precision/orders, recall/orders
	const weight = chrfBeta * chrfBeta
	return 100 * (1 + weight) * precision * recall / (weight*precision + recall)
}

// characters returns the runes of a text without its white space.
func characters(text string) []string {
	return strings.Split(strings.Join(strings.FieldsFunc(text, isPythonSpace), ""), "")
}

// chrfWords returns the words of a text with one ASCII punctuation mark split from the end of each, or else from its
// start: "(hi)" is "(hi" and ")".
func chrfWords(text string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(text, isPythonSpace) {
		last := len(word) - 1
		switch {
		case utf8.RuneCountInString(word) == 1:
			words = append(words, word)
		case isASCIIPunct(word[last]):
			words = append(words, word[:last], word[last:])
		case isASCIIPunct(word[0]):
			words = append(words, word[:1], word[1:])
		default:
			words = append(words, word)
		}
	}
	return words
}

func isASCIIPunct(b byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", b) >= 0
}

// isPythonSpace reports whether Python splits words at r: white space and the four separators of ASCII.
func isPythonSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

func ngrams(units []string, n int, between string) map[string]float64 {
	counts := map[string]float64{}
	for i := 0; i+n <= len(units); i++ {
		counts[strings.Join(units[i:i+n], between)]++
	}
	return counts
}

// overlap counts the n-grams of hyp, of ref and of both. Those of hyp do not count where ref has none.
func overlap(hyp, ref map[string]float64) totals {
	var inHyp, inRef, inBoth float64
	for gram, n := range hyp {
		inHyp += n
		inBoth += min(n, ref[gram])
	}
	for _, n := range ref {
		inRef += n
	}
	if inRef == 0 {
		inHyp = 0
	}
	return totals{inHyp, inRef, inBoth}
}
