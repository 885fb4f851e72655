package meaning

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// A link is a word, name or number that stands once in a passage of each text: two places that mean one thing.
type link struct {
	source, target Span
	weight         float64
	kind           quantity.Kind // of a number; else noKind
}

// noKind is the kind of links that are no numbers.
const noKind = quantity.Kind(255)

// links returns what the two sides of a passage share.
func (p Pair) links(passage alignedSpans) []link {
	list := onlyOnes(p.Source.content(passage.source), p.Target.content(passage.target), 1, func(a, b lexicon.Word) bool { return a.Shares(b) },
		func(w lexicon.Word) Span { return Span{w.Start, w.End} })
	names := onlyOnes(p.Source.heardIn(passage.source), p.Target.heardIn(passage.target), 1.5, p.sounds, func(n heardName) Span { return n.Span })
	return append(append(list, names...), p.numberLinks(passage)...)
}

// content returns the words of a stretch that are no function words and no parts of numbers.
func (t *Text) content(s Span) []lexicon.Word {
	var list []lexicon.Word
	for _, w := range t.WordsIn(s) {
		if w.Entries[0].Class != lexicon.Other && !insideQuantity(t.Quantities, w) {
			list = append(list, w)
		}
	}
	return list
}

func (t *Text) heardIn(s Span) []heardName {
	var list []heardName
	for _, n := range heardNames(t) {
		if n.Start >= s.Start && n.End <= s.End {
			list = append(list, n)
		}
	}
	return list
}

// sounds reports whether a name of the source and a word of the target, or the reverse, are spelled alike (CNN) or sound alike.
func (p Pair) sounds(a, b heardName) bool {
	text, other := p.Source, p.Target
	if text.Lang == news.Korean {
		a, b, text, other = b, a, other, text
	}
	if text.Of(a.Span) == other.Of(b.Span) {
		return true
	}
	return strings.Count(a.sounds, "?") == 0 && len(a.sounds) >= leastSounds && hears(a.sounds, b.sounds)
}

// numberLinks returns the numbers that stand once in each text. A date that has no other beside it is that of the whole sentence and
// may stand anywhere: it links nothing.
func (p Pair) numberLinks(passage alignedSpans) []link {
	var list, dates []link
	for _, a := range anchors(p) {
		if len(a.source) != 1 || len(a.target) != 1 {
			continue
		}
		s, t := p.Source.Quantities[a.source[0]], p.Target.Quantities[a.target[0]]
		if !within(s, passage.source) || !within(t, passage.target) {
			continue
		}
		l := link{Span{s.Start, s.End}, Span{t.Start, t.End}, 1.2, s.Kind}
		if isDate(s) {
			dates = append(dates, l)
		} else {
			list = append(list, l)
		}
	}
	if len(dates) > 1 {
		list = append(list, dates...)
	}
	return list
}

// onlyOnes pairs what has exactly one counterpart on the other side.
func onlyOnes[T any](source, target []T, weight float64, same func(a, b T) bool, span func(T) Span) []link {
	ofSource, ofTarget := make([]int, len(source)), make([]int, len(target))
	var pairs [][2]int
	for i, a := range source {
		for j, b := range target {
			if same(a, b) {
				ofSource[i]++
				ofTarget[j]++
				pairs = append(pairs, [2]int{i, j})
			}
		}
	}
	var list []link
	for _, ij := range pairs {
		if ofSource[ij[0]] == 1 && ofTarget[ij[1]] == 1 {
			list = append(list, link{span(source[ij[0]]), span(target[ij[1]]), weight, noKind})
		}
	}
	return list
}

// borderPrice is how many characters a border between clauses counts for.
const borderPrice = 12

// affinities returns how much a place belongs to each of the numbers: at most 1, less where the number is farther off, and less
// where others are as near.
func (t *Text) affinities(at Span, numbers []int) []float64 {
	scale := 12.0
	if t.Lang == news.Korean {
		scale = 7
	}
	list := make([]float64, len(numbers))
	sum := 0.0
	for k, i := range numbers {
		if i < 0 {
			continue
		}
		q := t.Quantities[i]
		if at.Start < q.End && q.Start < at.End {
			continue
		}
		list[k] = math.Exp(-float64(t.distance(at, Span{q.Start, q.End})) / scale)
		sum += list[k]
	}
	for k, a := range list {
		if a > 0 {
			list[k] = a * a / sum
		}
	}
	return list
}

// distance returns how far two places are from each other.
func (t *Text) distance(a, b Span) int {
	if a.Start > b.Start {
		a, b = b, a
	}
	between := t.Raw[a.End:max(a.End, b.Start)]
	borders := t.borders(a.End, max(a.End, b.Start))
	if t.Lang == news.Korean && endsClause(t.Of(a)) {
		borders++
	}
	if rest, ok := strings.CutPrefix(between, " of "); ok {
		between = rest
	}
	return utf8.RuneCountInString(between) + borderPrice*borders
}

// endsClause reports whether a Korean word ends with an ending after which another clause begins.
func endsClause(word string) bool {
	for _, e := range clauseEnds {
		if strings.HasSuffix(word+" ", e) {
			return true
		}
	}
	return false
}

// borders counts the borders of clauses between two offsets.
func (t *Text) borders(from, to int) int {
	text := strings.ToLower(t.Raw[from:to])
	ends := englishBorders
	if t.Lang == news.Korean {
		ends = koreanBorders
	}
	n := 0
	for _, e := range ends {
		n += strings.Count(text, e)
	}
	return n
}

// Words and endings between clauses or parts of a list.
var (
	englishBorders = []string{", ", "; ", " and ", " while ", " but ", " whereas ", " or ", ". ", " compared with ", " against ", " versus ", ")"}
	koreanBorders  = []string{", ", "또는 ", "; ", "고 ", "며 ", "면서 ", "지만 ", "으나 ", "는데 ", "다. ", "과 ", "와 ", ")", "·"}
)
