package meaning

import (
	"math"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// A Passage is a sentence or two of the source and what says the same in the target. One side is empty where a sentence
// has no counterpart.
type Passage struct {
	Source, Target Sentences
}

// Sentences are some sentences of a text that follow each other, From to To, the last one not among them.
type Sentences struct{ From, To int }

// IsZero reports whether there is no sentence.
func (s Sentences) IsZero() bool { return s.From == s.To }

// Has reports whether a sentence is among them.
func (s Sentences) Has(i int) bool { return s.From <= i && i < s.To }

// Span returns where sentences stand in their text.
func (t *Text) Span(s Sentences) Span {
	if s.IsZero() {
		return Span{}
	}
	return Span{t.Sentences[s.From].Start, t.Sentences[s.To-1].End}
}

// Passages pairs the sentences of the two texts, in the order of the source: one with one, one with two, two with one, or one with none.
// It is nil where a text is empty or has more sentences than are paired (64). The order of sentences may differ here and there.
func (p Pair) Passages() []Passage { return p.read().passages }

// A reading is what is known of a pair of texts as a whole.
type reading struct {
	source, target []clue // of each text, those of a sentence side by side
	passages       []Passage
	shared         [][]float64 // see aligner
	aligned        []alignedSpans
	anchors        []anchor
	halves         [2]half // the source and the target
}

// read computes what is known of a pair, once for all families where Compare has prepared it.
func (p Pair) read() *reading {
	if p.prepared != nil {
		return p.prepared()
	}
	return readPair(p)
}

func readPair(p Pair) *reading {
	r := &reading{anchors: anchorsOf(p)}
	r.passages = r.pairSentences(p)
	r.aligned = alignedSpansOf(p, r.passages)
	r.readHalves(p)
	return r
}

// pairSentences returns the passages of a pair, and notes its clues.
func (r *reading) pairSentences(p Pair) []Passage {
	n, m := len(p.Source.Sentences), len(p.Target.Sentences)
	if n == 0 || m == 0 || n > maxSentences || m > maxSentences {
		return nil
	}
	source, target := placesOf(p.Source), placesOf(p.Target)
	r.source, r.target = clues(p.Source, source, target), clues(p.Target, target, source)
	a := newAligner(p, r, false)
	r.shared = a.shared
	return a.passages()
}

// An aligner finds the best way to pair sentences.
type aligner struct {
	n, m               int
	shared             [][]float64 // how much a sentence of the source and one of the target have in common
	lengthsS, lengthsT []float64   // in characters, those of the target as long as the source's would be
}

// usualRatio is the length of Korean per English character.
const usualRatio = 0.53

// newAligner weighs what the sentences share: words, names and figures, or without figures, where those may be wrong.
func newAligner(p Pair, r *reading, noFigures bool) *aligner {
	a := &aligner{n: len(p.Source.Sentences), m: len(p.Target.Sentences)}
	a.shared = make([][]float64, a.n)
	cells := make([]float64, a.n*a.m)
	for i := range a.shared {
		a.shared[i] = cells[i*a.m : (i+1)*a.m]
	}
	for _, c := range r.source {
		if noFigures && c.kind == figureClue {
			continue
		}
		for j := range a.m {
			if c.in>>j&1 == 1 {
				a.shared[c.sentence][j] += c.weight()
			}
		}
	}
	for _, c := range r.target {
		if noFigures && c.kind == figureClue {
			continue
		}
		for i := range a.n {
			if c.in>>i&1 == 1 {
				a.shared[i][c.sentence] += c.weight()
			}
		}
	}
	scale := usualRatio
	if p.Source.Lang == news.English {
		scale = 1 / usualRatio
	}
	a.lengthsS, a.lengthsT = lengthsOf(p.Source, 1), lengthsOf(p.Target, scale)
	return a
}

func lengthsOf(t *Text, scale float64) []float64 {
	lengths := make([]float64, len(t.Sentences))
	for i, s := range t.Sentences {
		lengths[i] = scale * float64(utf8.RuneCountInString(t.Of(s.Span)))
	}
	return lengths
}

// A step takes so many sentences of each text; its price is what must be gained by it.
type step struct {
	source, target int
	price          float64
}

// steps are the ways to go on.
var steps = [...]step{{1, 1, -1}, {1, 2, 0}, {2, 1, 0}, {1, 0, 0.5}, {0, 1, 0.5}, {1, 3, 1}, {3, 1, 1}}

// passages finds the pairs that share most, going through both texts in order, and then pairs what stands elsewhere.
func (a *aligner) passages() []Passage {
	width := a.m + 1
	best, taken := make([]float64, (a.n+1)*width), make([]step, (a.n+1)*width)
	for at := 1; at < len(best); at++ {
		i, j := at/width, at%width
		best[at] = math.Inf(-1)
		for _, s := range steps {
			if s.source > i || s.target > j {
				continue
			}
			if score := best[at-s.source*width-s.target] + a.score(i, j, s); score > best[at] {
				best[at], taken[at] = score, s
			}
		}
	}
	list := make([]Passage, 0, max(a.n, a.m))
	for i, j := a.n, a.m; i > 0 || j > 0; {
		s := taken[i*width+j]
		list = append(list, Passage{Sentences{i - s.source, i}, Sentences{j - s.target, j}})
		i, j = i-s.source, j-s.target
	}
	reverse(list)
	return a.moved(list)
}

func reverse(list []Passage) {
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
}

// score is what a step that ends before i and j gains: what the sentences share, less where their lengths do not fit.
func (a *aligner) score(i, j int, s step) float64 {
	gain := -s.price
	if s.source == 0 || s.target == 0 {
		return gain
	}
	source, target := 0.0, 0.0
	for k := i - s.source; k < i; k++ {
		source += a.lengthsS[k]
		for l := j - s.target; l < j; l++ {
			gain += a.shared[k][l]
		}
	}
	for l := j - s.target; l < j; l++ {
		target += a.lengthsT[l]
	}
	return gain - 1.5*math.Abs(math.Log(max(1, source)/max(1, target)))
}

// leastMoved is how much two sentences that are left over must share to belong together out of order.
const leastMoved = 2

// moved pairs sentences that were left over with each other where they share enough.
func (a *aligner) moved(list []Passage) []Passage {
	for i := range list {
		for j := range list {
			alone, loose := list[i].Target.IsZero() && !list[i].Source.IsZero(), list[j].Source.IsZero() && !list[j].Target.IsZero()
			if alone && loose && a.shared[list[i].Source.From][list[j].Target.From] >= leastMoved {
				list[i].Target, list[j].Target = list[j].Target, Sentences{}
			}
		}
	}
	kept := list[:0]
	for _, passage := range list {
		if !passage.Source.IsZero() || !passage.Target.IsZero() {
			kept = append(kept, passage)
		}
	}
	return kept
}
