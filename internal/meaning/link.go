package meaning

import (
	"math"
	"slices"
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

// A linker finds the links of the passages of a pair.
type linker struct {
	Pair
	ofSource, ofTarget []heardName
	numbers            []anchor
}

func newLinker(p Pair) linker {
	return linker{p, p.Source.heard, p.Target.heard, anchors(p)}
}

// links returns what the two sides of a passage share.
func (l linker) links(passage alignedSpans) []link {
	list := wordLinks(l.Source.content(passage.source), l.Target.content(passage.target))
	names := onlyOnes(namesIn(l.ofSource, passage.source), namesIn(l.ofTarget, passage.target))
	for _, ij := range names {
		list = append(list, link{ij[0].Span, ij[1].Span, 1.5, noKind})
	}
	return append(list, l.numberLinks(passage)...)
}

// wordLinks pairs the words of the lexicon that have exactly one counterpart on the other side.
func wordLinks(source, target []lexicon.Word) []link {
	if len(source) == 0 || len(target) == 0 {
		return nil
	}
	type place struct{ word, before int } // before is one more than the index of the place before it, 0 where it is the first
	places := make([]place, 0, 2*len(target))
	last := make(map[*lexicon.Entry]int, 2*len(target)) // likewise
	for j, w := range target {
		for _, e := range w.Entries {
			places = append(places, place{j, last[e]})
			last[e] = len(places)
		}
	}
	ofSource, ofTarget := make([]int, len(source)), make([]int, len(target)) // counterparts, one more than the index; -1 where there are several
	for i, w := range source {
		for _, e := range w.Entries {
			for at := last[e]; at > 0; at = places[at-1].before {
				meet(&ofSource[i], places[at-1].word+1)
				meet(&ofTarget[places[at-1].word], i+1)
			}
		}
	}
	var list []link
	for i, w := range source {
		if j := ofSource[i] - 1; j >= 0 && ofTarget[j] == i+1 {
			weight := 1.0
			if w.Entries[0].Class == lexicon.Verb {
				weight = 0.5 // one verb may be that of two numbers
			}
			list = append(list, link{Span{w.Start, w.End}, Span{target[j].Start, target[j].End}, weight, noKind})
		}
	}
	return list
}

// meet notes a counterpart, or that there are several.
func meet(of *int, other int) {
	if *of == 0 {
		*of = other
	} else if *of != other {
		*of = -1
	}
}

// content returns the words of a stretch that are no function words and no parts of numbers. The caller must not change them.
func (t *Text) content(s Span) []lexicon.Word { return wordsWithin(t.contents, s) }

func contentWords(t *Text) []lexicon.Word {
	list := make([]lexicon.Word, 0, len(t.Words))
	for _, w := range t.Words {
		if w.Entries[0].Class != lexicon.Other && !insideQuantity(t.Quantities, w) {
			list = append(list, w)
		}
	}
	return list
}

func namesIn(names []heardName, s Span) []heardName {
	from, _ := slices.BinarySearchFunc(names, s.Start, func(n heardName, at int) int { return n.Start - at })
	to, _ := slices.BinarySearchFunc(names, s.End, func(n heardName, at int) int { return n.Start - at })
	return names[from:to]
}

// numberLinks returns the numbers that stand once in each text. A date that has no other beside it is that of the whole sentence and
// may stand anywhere: it links nothing.
func (l linker) numberLinks(passage alignedSpans) []link {
	var list, dates []link
	for _, a := range l.numbers {
		if len(a.source) != 1 || len(a.target) != 1 {
			continue
		}
		s, t := l.Source.Quantities[a.source[0]], l.Target.Quantities[a.target[0]]
		if !within(s, passage.source) || !within(t, passage.target) {
			continue
		}
		number := link{Span{s.Start, s.End}, Span{t.Start, t.End}, 1.2, s.Kind}
		if isDate(s) {
			dates = append(dates, number)
		} else {
			list = append(list, number)
		}
	}
	if len(dates) > 1 {
		list = append(list, dates...)
	}
	return list
}

// onlyOnes pairs the names that have exactly one counterpart on the other side.
func onlyOnes(source, target []heardName) [][2]heardName {
	ofSource, ofTarget := make([]int, len(source)), make([]int, len(target))
	for i := range source {
		for j := range target {
			if source[i].isSameAs(&target[j]) {
				meet(&ofSource[i], j+1)
				meet(&ofTarget[j], i+1)
			}
		}
	}
	var list [][2]heardName
	for i, a := range source {
		if j := ofSource[i] - 1; j >= 0 && ofTarget[j] == i+1 {
			list = append(list, [2]heardName{a, target[j]})
		}
	}
	return list
}

// borderPrice is how many characters a border between clauses counts for.
const borderPrice = 12

// maxNear is how many bytes may stand between a number and what belongs to it.
const maxNear = 200

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
		if at.Start-q.End > maxNear || q.Start-at.End > maxNear {
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
	text := t.Raw[from:to]
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
	koreanBorders  = []string{", ", "또는 ", " 및 ", "; ", "고 ", "며 ", "면서 ", "지만 ", "으나 ", "는데 ", "다. ", "과 ", "와 ", ")", "·"}
)
