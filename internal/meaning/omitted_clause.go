package meaning

import (
	"math"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// clausesLost returns the clauses at the head or the end of a sentence of which the other text has nothing, in sentences that have a
// counterpart of their own: none of at least three words, while the rest is there, and no room for it either.
func (h half) clausesLost() []unmatched {
	var list []unmatched
	for _, p := range h.passages {
		if p.own.To-p.own.From != 1 || p.other.IsZero() {
			continue
		}
		sentence := h.text.Sentences[p.own.From].Span
		best, quotes := unmatched{}, h.text.quotes()
		for _, joint := range h.text.joints(sentence) {
			for _, clause := range []Span{{h.text.afterTopic(Span{sentence.Start, joint.Start}), joint.Start}, {joint.End, sentence.End}} {
				if touches(quotes, clause) { // quotations are compared by themselves
					continue
				}
				if c := h.clauseLost(clause, sentence, h.other.Span(p.other)); c > best.certainty {
					best = unmatched{clause, c}
				}
			}
		}
		if best.certainty > 0 {
			list = append(list, unmatched{h.text.trimmed(best.Span), best.certainty})
		}
	}
	return list
}

// afterTopic returns where a Korean clause goes on behind its topic, which is that of the main clause as well: 정부는 | 물가 불안이 계속되자.
func (t *Text) afterTopic(clause Span) int {
	first, _, more := strings.Cut(t.Of(clause), " ")
	if t.Lang == news.Korean && more && (strings.HasSuffix(first, "은") || strings.HasSuffix(first, "는")) {
		return clause.Start + len(first) + 1
	}
	return clause.Start
}

// touches reports whether a quotation and a place have something in common.
func touches(quotes []Span, place Span) bool {
	return slices.ContainsFunc(quotes, func(q Span) bool { return q.Start < place.End && place.Start < q.End })
}

// trimmed is a place without the space around it.
func (t *Text) trimmed(s Span) Span {
	text := t.Of(s)
	start := s.Start + len(text) - len(strings.TrimLeft(text, " "))
	return Span{start, start + len(strings.TrimSpace(text))}
}

// clauseLost is how certain it is that a clause of a sentence is not in its counterpart; 0 or less where it is not.
func (h half) clauseLost(clause, sentence, other Span) float64 {
	var in, out tally
	for _, c := range h.clues {
		if c.Start < sentence.Start || c.End > sentence.End {
			continue
		}
		t := &out
		if c.Start >= clause.Start && c.End <= clause.End {
			t = &in
		}
		if c.in == 0 {
			t.missing[c.kind]++
		} else {
			t.present[c.kind]++
		}
	}
	whole := out.lacks() == 0 && out.kept() >= 3 && !h.countsIn(clause, other) // all the rest is there
	if in.present != ([clueKinds]int{}) || in.lacks() < 2 || in.lacks() < 3 && !whole || out.kept() < 2 || out.kept() < out.missing[wordClue] {
		return 0
	}
	own, share := h.text.size(sentence), h.text.size(clause)/h.text.size(sentence)
	with := math.Log(max(h.other.size(other), 1) / own)
	without := with - math.Log(max(1-share, 0.1))
	length := (with*with - without*without) / (2 * lengthSpread * lengthSpread)
	base := englishClauseBase
	if h.text.Lang == news.Korean {
		base = koreanClauseBase
	}
	if whole {
		base += wholeRest
	}
	return base + 0.6*float64(in.lacks()) + min(max(length, -4), 4)
}

// countsIn reports whether a clause has a number, be it in words, that the other text has.
func (h half) countsIn(clause, other Span) bool {
	return slices.ContainsFunc(h.text.quantitiesIn(clause), func(q quantity.Quantity) bool {
		return slices.ContainsFunc(h.other.quantitiesIn(other), func(o quantity.Quantity) bool { return saysSame(q, o) })
	})
}

// What speaks against a clause that is lost, before anything is known of it: one in a thousand paragraphs is flagged falsely.
const (
	englishClauseBase = -5.2
	koreanClauseBase  = -3.2
	wholeRest         = 1.2 // all of the rest of the sentence is there
)

func (t tally) kept() int { return t.present[wordClue] + t.present[figureClue] + t.present[nameClue] }
