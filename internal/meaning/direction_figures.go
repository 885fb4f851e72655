package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// againstFigures tells of a translation whose figures go one way and whose word says the other: dropped from 680 million to 800 million. The
// figures are those of the source, which has no such word.
func againstFigures(p Pair, shared []anchor, source, target []way) []Doubt {
	var doubts []Doubt
	t := p.Target
	for i := range t.Quantities[:max(0, len(t.Quantities)-1)] {
		from, to := t.fromTo(i, i+1, target)
		if from < 0 {
			continue
		}
		w := t.wayOf(from, target, false)
		if w == nil {
			w = t.wayOf(to, target, false)
		}
		a, b := t.Quantities[from].Value.Float64(), t.Quantities[to].Value.Float64()
		if w == nil || w.up == (a < b) || t.isOfMoney(w.Span) {
			continue
		}
		if s := p.saidOf(shared, source, from, to); !s.IsZero() {
			doubts = append(doubts, wayDoubt(news.Error, way{Span: s, up: a < b}, *w))
		}
	}
	return doubts
}

// fromTo returns which of two numbers is where something came from and which where it went; -1 where neither is, or they are no amounts of one
// kind.
func (t *Text) fromTo(i, j int, ways []way) (from, to int) {
	a, b := t.Quantities[i], t.Quantities[j]
	if a.Kind != b.Kind || a.Unit != b.Unit || a.Kind != quantity.Duration && !moves(a) || a.Value.Float64() <= 0 || b.Value.Float64() <= 0 || a.Value == b.Value {
		return -1, -1
	}
	list := firm(ways)
	switch [2]part{t.partOf(i, list), t.partOf(j, list)} {
	case [2]part{fromPart, toPart}:
		return i, j
	case [2]part{toPart, fromPart}:
		return j, i
	}
	return -1, -1
}

// isOfMoney reports whether a way is that of a currency, whose price in another one goes the other way, or of bonds.
func (t *Text) isOfMoney(s Span) bool {
	sentence := strings.ToLower(t.Of(t.sentenceAt(s.Start)))
	if t.Lang == news.English {
		return hasWord(sentence, "currency", "bond", "bonds", "treasuries", "exchange") || slices.ContainsFunc([]string{"the won", "the yen", "the yuan", "the dollar", "the euro", "per dollar", "to the dollar"}, func(w string) bool { return firstWord(sentence, w) >= 0 })
	}
	return slices.ContainsFunc([]string{"환율", "원화", "엔화", "위안화", "달러화", "유로화", "달러당", "채권", "국채"}, func(w string) bool { return strings.Contains(sentence, w) })
}

// saidOf returns where the source has the numbers from and to of the translation, each once, with no word beside them of the way that the
// translation tells; else nothing.
func (p Pair) saidOf(shared []anchor, source []way, from, to int) Span {
	var places []int
	for _, a := range shared {
		if len(a.source) == 1 && len(a.target) == 1 && (a.target[0] == from || a.target[0] == to) {
			places = append(places, a.source[0])
		}
	}
	if len(places) != 2 {
		return Span{}
	}
	up := p.Target.Quantities[from].Value.Float64() < p.Target.Quantities[to].Value.Float64()
	for _, i := range places {
		if w := p.Source.wayOf(i, source, false); w != nil && w.up != up {
			return Span{}
		}
	}
	return p.Source.both(places[0], places[1])
}

// isTimes reports whether a quantity is a multiple that makes more of something.
func isTimes(q quantity.Quantity) bool { return q.Kind == quantity.Multiple && q.Value.Float64() > 1 }

// grown returns the way up that an English multiple tells by itself: doubled, 1.2 times as many; nil where it does not.
func (t *Text) grown(i int) *way {
	q := t.Quantities[i]
	text, after := strings.ToLower(q.Text), t.Of(t.after(i))
	for _, more := range []string{"doubl", "tripl", "quadrupl"} {
		if strings.HasPrefix(text, more) {
			return &way{Span: Span{q.Start, q.End}, up: true}
		}
	}
	if strings.HasPrefix(after, " as many") || strings.HasPrefix(after, " as much") || strings.HasPrefix(after, " the number") || strings.HasPrefix(after, " the amount") {
		return &way{Span: Span{q.Start, q.End}, up: true}
	}
	return nil
}
