package meaning

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// whose tells of two numbers of one kind that are exchanged between what they belong to: 14 killed and 39 hurt, 39명 사망 14명 부상.
// What both texts have beside the numbers, words, names and other numbers, says which belongs to which: see links.
func whose(p Pair, numbers []sharedNumber, ways [2][]way) []Doubt {
	if !p.hasLike(numbers) {
		return nil
	}
	byWords := newAligner(p, p.read(), true)
	passages := p.spansOf(byWords.passages())
	near := p.nearness(passages, numbers)
	var doubts []Doubt
	for i, a := range numbers {
		for j := i + 1; j < len(numbers); j++ {
			b := numbers[j]
			if !p.oneKind(a, b) || !p.crossed(near, i, j, a, b) && !p.exchangesSentence(byWords, near, i, j, a, b) || p.samePart(a, b, ways) || p.listsAlike(a, b) || p.inOneScore(a, b) {
				continue
			}
			doubts = append(doubts, Doubt{Family: news.FamilyWhose, Severity: news.Error, Message: "two numbers are exchanged",
				Source: p.Source.both(a.source, b.source), Target: p.Target.both(a.target, b.target)})
		}
	}
	return doubts
}

// hasLike reports whether two of the numbers are of one kind.
func (p Pair) hasLike(numbers []sharedNumber) bool {
	for i, a := range numbers {
		for _, b := range numbers[i+1:] {
			if p.oneKind(a, b) {
				return true
			}
		}
	}
	return false
}

// crossed reports whether what goes with two numbers goes with the other one in the target.
func (p Pair) crossed(near [][]float64, i, j int, a, b sharedNumber) bool {
	straight, cross := near[i][i]+near[j][j], near[i][j]+near[j][i]
	least := p.ratio(a, b)
	if min(near[i][j], near[j][i]) < leastCross {
		if least == crossRatio {
			return false
		}
		least = oneSideRatio
	}
	return cross >= leastSum && cross >= least*straight
}

// exchangesSentence reports whether each of two numbers stands in the sentence of the other one, as the words of the sentences tell.
func (p Pair) exchangesSentence(byWords *aligner, near [][]float64, i, j int, a, b sharedNumber) bool {
	k, l := p.Source.sentenceIndex(a.source), p.Source.sentenceIndex(b.source)
	m, n := p.Target.sentenceIndex(a.target), p.Target.sentenceIndex(b.target)
	if k == l || m == n {
		return false
	}
	apart, together := byWords.shared[k][n]+byWords.shared[l][m], byWords.shared[k][m]+byWords.shared[l][n]
	return near[i][i]+near[j][j] <= near[i][j]+near[j][i] && min(byWords.shared[k][n], byWords.shared[l][m]) >= leastApart && apart >= apartRatio*together
}

// sentenceIndex returns the index of the sentence of number i.
func (t *Text) sentenceIndex(i int) int {
	at := t.Quantities[i].Start
	return min(sort.Search(len(t.Sentences), func(k int) bool { return at < t.Sentences[k].End }), len(t.Sentences)-1)
}

// maxSwappable is how many numbers of a text are compared in pairs.
const maxSwappable = 24

// A sharedNumber is a number that stands once in each text: its indices.
type sharedNumber struct{ source, target int }

// swappable returns the numbers that stand once in each text and are neither dates nor small words.
func swappable(p Pair, shared []anchor) []sharedNumber {
	var list []sharedNumber
	for _, a := range shared {
		if len(a.source) != 1 || len(a.target) != 1 {
			continue
		}
		s, t := p.Source.Quantities[a.source[0]], p.Target.Quantities[a.target[0]]
		if s.Weight > quantity.Soft && t.Weight > quantity.Soft && counts(s) && counts(t) && !p.Source.isRate(a.source[0]) && !p.Target.isRate(a.target[0]) {
			list = append(list, sharedNumber{a.source[0], a.target[0]})
		}
		if len(list) == maxSwappable {
			break
		}
	}
	return list
}

// isRate reports whether number i is the base of a rate, such as 1,000 in 12 per 1,000 people.
func (t *Text) isRate(i int) bool {
	if t.Lang == news.English {
		return isWordSuffix(strings.TrimRight(strings.ToLower(t.Of(t.before(i))), " "), "per")
	}
	word, _, _ := strings.Cut(t.Of(t.after(i)), " ")
	return strings.HasSuffix(word, "당")
}

// counts reports whether a quantity is of a kind of which two can be exchanged without notice.
func counts(q quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Ordinal, quantity.Month, quantity.Day, quantity.Weekday, quantity.Clock, quantity.Label, quantity.Relative, quantity.Vague, quantity.Decade:
		return false
	}
	return true
}

func within(q quantity.Quantity, s Span) bool { return q.Start >= s.Start && q.End <= s.End }

// ratio returns how many times more the crosswise must weigh: less where the order of the two numbers differs.
func (p Pair) ratio(a, b sharedNumber) float64 {
	if (a.source < b.source) != (a.target < b.target) {
		return turnedRatio
	}
	return crossRatio
}

// samePart reports whether two numbers play two different parts, from, to and by, that are the same in both texts, or are a part and its
// whole in both.
func (p Pair) samePart(a, b sharedNumber, ways [2][]way) bool {
	s, t := p.Source.partOf(a.source, ways[0]), p.Source.partOf(b.source, ways[0])
	return s != t && s == p.Target.partOf(a.target, ways[1]) && t == p.Target.partOf(b.target, ways[1]) ||
		p.Source.isPartOf(a.source, b.source) && p.Target.isPartOf(a.target, b.target) || p.Source.isPartOf(b.source, a.source) && p.Target.isPartOf(b.target, a.target)
}

// listsAlike reports whether two numbers stand side by side in both texts, in the same order: 6 and 9, 6세와 9세; or are the ends of one span.
func (p Pair) listsAlike(a, b sharedNumber) bool {
	if (a.source < b.source) != (a.target < b.target) {
		return false
	}
	return p.Source.sideBySide(a.source, b.source) && p.Target.sideBySide(a.target, b.target) ||
		p.Source.isSpan(a.source, b.source) && p.Target.isSpan(a.target, b.target)
}

// isSpan reports whether two numbers are where something begins and ends: 2029년부터 2034년까지, start in 2029 and run through 2034.
func (t *Text) isSpan(i, j int) bool {
	first, second := t.Quantities[min(i, j)], t.Quantities[max(i, j)]
	between := t.Raw[first.End:max(first.End, second.Start)]
	if t.Lang == news.Korean {
		return t.sideBySide(i, j) && strings.HasSuffix(between, "부터 ")
	}
	return len(between) <= maxList && slices.ContainsFunc([]string{" through ", " to ", " until ", " till "}, func(end string) bool { return strings.HasSuffix(between, end) })
}

// sideBySide reports whether no word that could be a label stands between two numbers: 6과 9, 6세와 9세, 14-under 274, 50.5% to 49.5%.
func (t *Text) sideBySide(i, j int) bool {
	first, second := t.Quantities[min(i, j)], t.Quantities[max(i, j)]
	between := t.Raw[first.End:max(first.End, second.Start)]
	words := 0
	for k, field := range strings.Fields(between) {
		counter := k == 0 && between[0] != ' ' && t.Lang == news.Korean
		if field != "및" && field != "또는" && !counter && strings.ContainsFunc(field, unicode.IsLetter) {
			words++
		}
	}
	return len(between) <= maxList && (words == 0 || words == 1 && t.Lang == news.English)
}

// nearness returns how much of what stands near the number of a row in the source stands near the number of a column in the target.
func (p Pair) nearness(passages []alignedSpans, numbers []sharedNumber) [][]float64 {
	near := make([][]float64, len(numbers))
	for i := range near {
		near[i] = make([]float64, len(numbers))
	}
	linker := newLinker(p)
	for _, passage := range passages {
		sources, targets := make([]int, len(numbers)), make([]int, len(numbers))
		n, m := 0, 0
		for i, number := range numbers {
			sources[i], targets[i] = -1, -1
			if within(p.Source.Quantities[number.source], passage.source) {
				sources[i] = number.source
				n++
			}
			if within(p.Target.Quantities[number.target], passage.target) {
				targets[i] = number.target
				m++
			}
		}
		if n == 0 || m == 0 {
			continue
		}
		for _, l := range linker.links(passage) {
			s, t := p.Source.affinities(l.source, sources), p.Target.affinities(l.target, targets)
			for i, n := range numbers {
				if s[i] == 0 || p.Source.Quantities[n.source].Kind == l.kind {
					continue // the others of a list say nothing of each other
				}
				for j := range numbers {
					near[i][j] += l.weight * s[i] * t[j]
				}
			}
		}
	}
	return near
}

// both returns the stretch from one number to the other.
func (t *Text) both(i, j int) Span {
	return Span{t.Quantities[min(i, j)].Start, t.Quantities[max(i, j)].End}
}

// oneKind reports whether the two numbers count the same in both texts.
func (p Pair) oneKind(a, b sharedNumber) bool {
	same := func(q, r quantity.Quantity) bool { return q.Kind == r.Kind && q.Unit == r.Unit }
	return same(p.Source.Quantities[a.source], p.Source.Quantities[b.source]) && same(p.Target.Quantities[a.target], p.Target.Quantities[b.target])
}

// Two numbers are told to be exchanged where what goes with them crosswise weighs as much, and so many times more than what goes
// with them as it should.
const (
	leastCross  = 0.003
	leastSum    = 0.1
	turnedRatio = 1.8
	crossRatio  = 2.5

	maxList = 24 // bytes between two numbers of a list at most

	oneSideRatio = 8.0 // where one of the two numbers has nothing near it

	leastApart = 1.0 // what a sentence and its counterpart share, but for numbers, where two numbers stand in each other's sentence
	apartRatio = 3.0
)
