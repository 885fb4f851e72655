package meaning

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// clausesLost returns the stretches of a sentence, or of two that the other text tells in one, of which the other text has nothing: their
// words and figures are missing there, the rest is there, and there is no room for them either.
func (h half) clausesLost(other half) []unmatched {
	var list []unmatched
	quotes := h.text.quotes()
	for at, p := range h.passages {
		if n := p.own.To - p.own.From; n == 0 || n > 2 || p.other.IsZero() {
			continue
		}
		place := h.text.Span(p.own)
		if text := strings.TrimRight(h.text.Of(place), "\"'”’)"); !strings.ContainsAny(text[max(0, len(text)-1):], ".?!") {
			continue // a headline leaves out
		}
		if strings.Count(h.text.Of(place), `"`)%2 == 1 || strings.Count(h.text.Of(place), "“") != strings.Count(h.text.Of(place), "”") {
			continue // a part of a quotation: nobody can tell what belongs to it
		}
		pieces := h.pieces(place, h.other.Span(p.other), h.cluesOf(p.own), quotes)
		for _, c := range other.clues {
			if p.other.Has(c.sentence) && c.kind == wordClue && c.in == 0 {
				pieces.strange++
			}
		}
		if best := pieces.mostLost(weighClause(h.text.Lang)); best.certainty > 0 && !h.isToldBeside(at, best.Span, other) {
			list = append(list, unmatched{h.text.trimmed(best.Span), best.certainty})
		}
	}
	return list
}

// isToldBeside reports whether the other text has a sentence beside the counterpart of a passage that nothing here says, and that has room for the
// clause: a desk tells it in words of its own.
func (h half) isToldBeside(passage int, clause Span, other half) bool {
	tallies := other.tallies
	for _, q := range h.around(passage) {
		if q.other == h.passages[passage].other || q.other.To-q.other.From < 2 {
			continue
		}
		for j := q.other.From; j < q.other.To; j++ {
			t, size := tallies[j], h.other.size(h.other.Sentences[j].Span)
			if t.present[wordClue] == 0 && t.present[figureClue] == 0 && t.missing[wordClue] >= 2 && size >= leastRoom*h.text.size(clause) {
				return true
			}
		}
	}
	return false
}

// leastRoom is the share of a clause that a sentence has room for that tells it.
const leastRoom = 0.6

// cluesOf returns the clues of some sentences.
func (h half) cluesOf(s Sentences) []clue {
	list := make([]clue, 0, len(h.clues))
	for _, c := range h.clues {
		if s.Has(c.sentence) {
			list = append(list, c)
		}
	}
	return list
}

// pieces are the parts of a place between which it may be cut.
type pieces struct {
	cuts    []int   // where they begin, and where the last one ends
	tally   []tally // what the other text has of all before each cut, and has not
	quoted  []int   // how many of those before each cut are quoted
	size    []float64
	other   float64 // the size of the counterpart
	strange int     // how many words of the counterpart are not here
}

// pieces cuts a place at the borders of its clauses and counts what the other text has of each piece.
func (h half) pieces(place, other Span, clues []clue, quotes []Span) pieces {
	cuts := h.text.cuts(place)
	p := pieces{cuts: cuts, tally: make([]tally, len(cuts)), quoted: make([]int, len(cuts)), size: make([]float64, len(cuts)), other: h.other.size(other)}
	for _, c := range clues {
		if h.text.inBrackets(c.Span, place) || h.text.inGloss(c.Span, place) || c.in == 0 && h.isOpen(c, place, other) {
			continue
		}
		k, found := slices.BinarySearch(cuts, c.Start)
		if found {
			k++
		}
		if k >= len(cuts) {
			continue
		}
		if c.in == 0 {
			p.tally[k].missing[c.kind]++
		} else {
			p.tally[k].present[c.kind]++
		}
	}
	for k := 1; k < len(cuts); k++ {
		p.tally[k].add(p.tally[k-1])
		piece := Span{cuts[k-1], cuts[k]}
		p.quoted[k] = p.quoted[k-1]
		if slices.ContainsFunc(quotes, piece.overlaps) || strings.ContainsAny(h.text.Of(piece), "‘") || h.text.Lang == news.Korean && strings.Contains(h.text.Of(piece), "'") {
			p.quoted[k]++ // quotations are compared by themselves
		}
		p.size[k] = p.size[k-1] + h.text.size(piece)
	}
	return p
}

func (t *tally) add(o tally) {
	for k := range clueKinds {
		t.present[k] += o.present[k]
		t.missing[k] += o.missing[k]
	}
}

// less returns the tally without another one.
func (t tally) less(o tally) tally {
	for k := range clueKinds {
		t.present[k] -= o.present[k]
		t.missing[k] -= o.missing[k]
	}
	return t
}

// isOpen reports whether nothing follows from it that the other text has not a clue: a word of a title or a name may be one word with
// others there, and some figures are told in another way.
func (h half) isOpen(c clue, place, other Span) bool {
	if c.kind == figureClue {
		return !h.isLost(c, other)
	}
	return c.kind == wordClue && c.Start > place.Start && isCapital(h.text.Raw[c.Start])
}

// isLost reports whether a figure that the other text has not is one that it must have: no date or measure, which a desk tells in another way, and
// nothing near it.
func (h half) isLost(c clue, other Span) bool {
	others := h.other.quantitiesIn(other)
	list := h.text.Quantities
	for i := sort.Search(len(list), func(i int) bool { return list[i].Start >= c.Start }); i < len(list) && list[i].Start < c.End; i++ {
		q := list[i]
		behind, _, _ := strings.Cut(h.text.Of(h.text.after(i)), " 가운데") // of seven cubs four are female: the whole may be left out
		if q.Weight < quantity.Hard || h.endsRange(i, others) || len(behind) < len(h.text.Of(h.text.after(i))) && len(behind) <= 9 {
			return false
		}
		switch q.Kind {
		case quantity.Number, quantity.Percent, quantity.Points, quantity.Money, quantity.Multiple, quantity.Age, quantity.Clock, quantity.Ordinal:
			return !isRest(q, list, others) && !slices.ContainsFunc(others, func(o quantity.Quantity) bool { return isNear(q.Value.Float64(), o.Value.Float64()) })
		}
	}
	return false
}

// isRest reports whether a number is what a total of the other text leaves beside a part that both tell: 14 and 9 are 23, 14 of them.
func isRest(q quantity.Quantity, own, others []quantity.Quantity) bool {
	return q.Kind == quantity.Number && slices.ContainsFunc(own, func(part quantity.Quantity) bool {
		total, ok := part.Value.Add(q.Value)
		has := func(v quantity.Value) bool {
			return slices.ContainsFunc(others, func(o quantity.Quantity) bool { return o.Kind == quantity.Number && o.Value == v })
		}
		return ok && part.Kind == quantity.Number && part.Start != q.Start && has(total) && has(part.Value)
	})
}

// isNear reports whether a value is another one, but for a twentieth of it or, from ten thousand on, its zeros, which may be wrong.
func isNear(value, other float64) bool {
	if math.Abs(value) >= 10_000 && other != 0 {
		scale := math.Pow(10, math.Round(math.Log10(math.Abs(value/other))))
		other *= scale
	}
	return math.Abs(other-value) < 0.05*math.Abs(value)
}

// endsRange reports whether number i is the end of a range of which the other text has the start, 4%대 is between 4% and 5%, or the start of one
// that is a measure.
func (h half) endsRange(i int, others []quantity.Quantity) bool {
	list := h.text.Quantities
	return i > 0 && h.text.joinsRange(i-1) && slices.ContainsFunc(others, func(o quantity.Quantity) bool { return o.Value == list[i-1].Value }) ||
		i+1 < len(list) && list[i+1].Kind == quantity.Measure && h.text.joinsRange(i)
}

func isCapital(b byte) bool { return b >= 'A' && b <= 'Z' }

// inBrackets reports whether a clue stands in brackets within a place, where desks put what they add.
func (t *Text) inBrackets(c, place Span) bool {
	before := t.Raw[place.Start:max(place.Start, c.Start)]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// inGloss reports whether a clue stands between two commas in what explains the name before, which Koreans need not be told:
// , one of the country's two umbrella groups,
func (t *Text) inGloss(c, place Span) bool {
	if t.Lang != news.English {
		return false
	}
	at := strings.LastIndex(t.Raw[place.Start:c.Start], ", ")
	if at < 0 || !strings.Contains(t.Raw[c.End:place.End], ",") {
		return false
	}
	gloss := t.Raw[place.Start+at+2 : place.End]
	return strings.HasPrefix(gloss, "a ") || strings.HasPrefix(gloss, "an ") || strings.HasPrefix(gloss, "one of ") || strings.HasPrefix(gloss, "which ")
}

// Between these shares of a place a clause may be.
const (
	leastShare = 0.2
	mostShare  = 0.8

	perWord = 55 // characters of a clause of which so many words are missing at most: in names the lexicon knows too few
)

// mostLost returns the stretch of some pieces that is most certainly lost. Its certainty is 0 or less where none is.
func (p pieces) mostLost(w clauseWeights) (best unmatched) {
	last := len(p.cuts) - 1
	best.certainty = math.Inf(-1)
	for i := range last {
		for j := i + 1; j <= last; j++ {
			share := (p.size[j] - p.size[i]) / p.size[last]
			if share < leastShare || share > mostShare || p.quoted[j] != p.quoted[i] {
				continue
			}
			in := p.tally[j].less(p.tally[i])
			if out := p.tally[last].less(in); !in.isMostlyLost() || out.kept() < 2 || p.size[j]-p.size[i] > perWord*float64(in.lacks()) {
				continue
			} else if c := w.certainty(in, out, p.strange, math.Log(max(p.other, 1)/p.size[last]), share); c > best.certainty {
				best = unmatched{Span{p.cuts[i], p.cuts[j]}, c}
			}
		}
	}
	return best
}

// clauseWeights are what each thing that is known of a clause says for and against its being lost: logarithms of odds, fitted to clauses
// dropped from NTREX, the gold and the clean articles, and to those untouched.
type clauseWeights struct {
	base                                         float64
	missing, figureMissing, present, namePresent float64 // of the clause
	none                                         float64 // nothing of it is there
	restMissing                                  float64 // of the rest
	strange                                      float64 // of the counterpart, words that are not here
	length, room                                 float64
	half                                         float64 // less for the length where some of the clause is there
}

func weighClause(lang news.Lang) clauseWeights {
	if lang == news.Korean {
		return clauseWeights{base: -2.63, missing: 0.57, figureMissing: 5.06, present: -0.31, namePresent: -0.22, none: 1.75, restMissing: -0.17, strange: -0.51, length: 0.55, half: -0.15, room: 0.38}
	}
	return clauseWeights{base: -5.25, missing: 0.48, figureMissing: 5.2, present: -0.48, namePresent: -0.22, none: 0.71, restMissing: -0.12, strange: -0.1, length: 0.78, room: 2.02}
}

// certainty weighs a clause that is a share of its place; with is the logarithm of how long the other text is for all of the place.
func (w clauseWeights) certainty(in, out tally, strange int, with, share float64) float64 {
	with = min(max(with, -1.6), 0.8)
	without := with - math.Log(1-share)
	length := min(max((with*with-without*without)/(2*lengthSpread*lengthSpread), -4), 6)
	c := w.base + w.missing*least(in.missing[wordClue], 6) + w.figureMissing*least(in.missing[figureClue], 2) + w.present*least(in.present[wordClue], 4) +
		w.namePresent*least(in.present[figureClue]+in.present[nameClue], 3) + w.restMissing*least(out.missing[wordClue], 6) + w.strange*least(strange, 6) + w.length*length + w.room*without
	switch {
	case in.kept() == 0:
		c += w.none
	case in.kept() > 1:
		c += w.half * length
	}
	return c
}

// trimmed is a place without the space around it.
func (t *Text) trimmed(s Span) Span {
	text := t.Of(s)
	start := s.Start + len(text) - len(strings.TrimLeft(text, " "))
	return Span{start, start + len(strings.TrimSpace(text))}
}

// isMostlyLost reports whether enough is missing of a clause for it to be left out: two words and more, or figures with nearly all of the
// words beside them. A figure alone that is left out is told by itself.
func (t tally) isMostlyLost() bool {
	return t.missing[wordClue] >= 2 || t.missing[figureClue] > 0 && t.missing[wordClue]+t.missing[figureClue] > max(1, 2*t.kept())
}

func (t tally) kept() int { return t.present[wordClue] + t.present[figureClue] + t.present[nameClue] }
