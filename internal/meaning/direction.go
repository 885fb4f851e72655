package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// figures tells of shared numbers and movements: what rises in one text and falls in the other, and numbers that are exchanged.
func figures(p Pair) []Doubt {
	shared, ways := anchors(p), [2][]way{p.Source.ways(), p.Target.ways()}
	numbers := swappable(p, shared)
	doubts := whose(p, numbers, ways)
	for _, d := range append(movements(p, numbers, ways), partsOfWholes(p, numbers)...) {
		if !overlapsAny(doubts, d) {
			doubts = append(doubts, d)
		}
	}
	return append(doubts, directions(p, shared, ways)...)
}

// directions tells of what rises in one text and falls in the other: first by the shared numbers, and where none tells,
// by the words of each pair of sentences.
func directions(p Pair, shared []anchor, ways [2][]way) []Doubt {
	source, target := p.compared(ways)
	if len(source) == 0 || len(target) == 0 {
		return nil
	}
	var doubts []Doubt
	for _, a := range shared {
		if d, ok := numberWent(p, a, source, target); ok {
			doubts = append(doubts, d)
		}
	}
	for _, d := range againstFigures(p, shared, source, target) {
		if !overlapsAny(doubts, d) {
			doubts = append(doubts, d)
		}
	}
	for _, pair := range p.spans() {
		d, ok := turnedRound(p, pair, source, target)
		if !ok {
			d, ok = besides(p, pair, source, target)
		}
		if ok && !overlapsAny(doubts, d) {
			doubts = append(doubts, d)
		}
	}
	return doubts
}

func overlapsAny(list []Doubt, d Doubt) bool {
	return slices.ContainsFunc(list, func(o Doubt) bool {
		return o.Target.Start < d.Target.End && d.Target.Start < o.Target.End || o.Source.Start < d.Source.End && d.Source.Start < o.Source.End
	})
}

// spans returns the stretches of the two texts that belong together.
func (p Pair) spans() []alignedSpans { return p.spansOf(p.Passages()) }

func (p Pair) spansOf(passages []Passage) []alignedSpans {
	var list []alignedSpans
	for _, passage := range passages {
		if !passage.Source.IsZero() && !passage.Target.IsZero() {
			list = append(list, alignedSpans{p.Source.Span(passage.Source), p.Target.Span(passage.Target)})
		}
	}
	return list
}

func wayDoubt(severity news.Severity, s, t way) Doubt {
	return Doubt{Family: news.FamilyDirection, Severity: severity, Source: s.Span, Target: t.Span, Message: "the source says " + s.String() + ", the translation " + t.String()}
}

// numberWent compares the ways that a number went which stands once in both texts.
func numberWent(p Pair, a anchor, source, target []way) (Doubt, bool) {
	if len(a.source) != 1 || len(a.target) != 1 {
		return Doubt{}, false
	}
	s, t := a.source[0], a.target[0]
	grows := isTimes(p.Source.Quantities[s]) && isTimes(p.Target.Quantities[t])
	if !grows && (!moves(p.Source.Quantities[s]) || !moves(p.Target.Quantities[t])) {
		return Doubt{}, false
	}
	went, went2 := p.Source.wayOf(s, source, false), p.Target.wayOf(t, target, false)
	if grows && went == nil {
		went = p.Source.grown(s)
	} else if grows && went2 == nil {
		went2 = p.Target.grown(t)
	}
	made, made2 := p.Source.wayOf(s, source, true), p.Target.wayOf(t, target, true)
	for _, both := range [][2]*way{{went, went2}, {made, made2}} {
		if both[0] != nil && both[1] != nil {
			if both[0].up == both[1].up || p.yields(both[0].Span, both[1].Span) {
				return Doubt{}, false
			}
			return wayDoubt(news.Error, *both[0], *both[1]), true
		}
	}
	return Doubt{}, false
}

// maxWay is how many bytes may stand between a number and what says which way it went.
const maxWay = 40

// moves reports whether the quantity is an amount, which can rise and fall.
func moves(q quantity.Quantity) bool {
	return !isDate(q) && q.Kind != quantity.Duration && q.Kind != quantity.Vague && q.Weight > quantity.Soft
}

// wayOf returns what says which way number i went, or what it was made of; nil where nothing does.
func (t *Text) wayOf(i int, ways []way, made bool) *way {
	if t.Lang == news.English {
		return t.englishWay(i, ways, made)
	}
	return t.koreanWay(i, ways, made)
}

// englishWay returns the nearest way before number i, or right after it: rose 5 percent, a 5 percent rise. A number that is
// told in one breath with the one before shares its way: rose 5 points to 12.
func (t *Text) englishWay(i int, ways []way, made bool) *way {
	before, after := t.before(i), t.after(i)
	next := firstIn(ways, after, made)
	if next != nil && t.Raw[after.Start:next.Start] == ", " && (strings.HasPrefix(t.Raw[next.End:], " from ") || strings.HasSuffix(t.Of(next.Span), " from")) {
		return next // grew 5 percent, down from 7
	}
	if w := lastIn(ways, before, made); w != nil && before.End-w.End <= maxWay && !strings.ContainsAny(t.Raw[w.End:before.End], ",;:") {
		return w
	}
	if i > 0 && before.Start == t.Quantities[i-1].End {
		gap := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.ToLower(t.Of(before))), ","))
		if gap == "or" || len(gap) < 12 && (strings.HasPrefix(gap, "to") || isWordSuffix(gap, "from")) {
			return t.englishWay(i-1, ways, made)
		}
	}
	if next == nil {
		return nil
	}
	between := t.Raw[after.Start:next.Start]
	if strings.Count(between, " ") > 2 || strings.ContainsAny(between, ",.;") || strings.HasPrefix(between, " and ") {
		return nil
	}
	return next
}

// koreanWay returns the first way after number i in its clause: 5% 올랐다. A number that another one follows closely shares
// its way: 3%에서 5%로 올랐다. What was made may stand right before it: 영업이익 150억원에서 적자 전환.
func (t *Text) koreanWay(i int, ways []way, made bool) *way {
	if before := t.before(i); made {
		if w := lastIn(ways, before, true); w != nil && t.Raw[w.End:before.End] == " " {
			return w
		}
	}
	after := t.after(i)
	clause := Span{after.Start, after.Start + len(koreanClause(t.Of(after)))}
	if w := firstIn(ways, clause, made); w != nil && w.Start-clause.Start <= maxWay {
		return w
	}
	if i+1 < len(t.Quantities) && after.End == t.Quantities[i+1].Start && (clause.End == after.End && after.End-after.Start <= 24 || t.Quantities[i].Kind == t.Quantities[i+1].Kind && isGapping(t.Of(after))) {
		return t.koreanWay(i+1, ways, made)
	}
	return nil
}

// isGapping reports whether the words between two Korean numbers are the next of the things of which one verb tells: 매출은 39%, 영업이익은 62% 늘었다.
func isGapping(between string) bool {
	noun, found := strings.CutPrefix(between, ", ")
	return found && strings.Count(noun, " ") == 1 && isTopic(strings.TrimSuffix(noun, " "))
}

func lastIn(ways []way, s Span, made bool) *way {
	for k := len(ways) - 1; k >= 0; k-- {
		if w := &ways[k]; w.made == made && !w.loose && w.Start >= s.Start && w.End <= s.End {
			return w
		}
	}
	return nil
}

func firstIn(ways []way, s Span, made bool) *way {
	for k := range ways {
		if w := &ways[k]; w.made == made && !w.loose && w.Start >= s.Start && w.Start < s.End {
			return w
		}
	}
	return nil
}

// turnedRound compares how often a sentence and its translation say up and down, and gain and loss. Where one "up" became one
// "down", and the rest agrees, the sentence says the opposite.
func turnedRound(p Pair, pair alignedSpans, source, target []way) (Doubt, bool) {
	for _, only := range []func(way) bool{func(way) bool { return true }, func(w way) bool { return w.made }} {
		su, sd := waysIn(source, pair.source, func(w way) bool { return only(w) && !p.Source.movesNothing(w, p.Target.Of(pair.target)) })
		tu, td := waysIn(target, pair.target, func(w way) bool { return only(w) && !p.Target.movesNothing(w, p.Source.Of(pair.source)) })
		var s, t way
		switch {
		case len(su) > len(tu) && len(td) > len(sd):
			s, t = su[0], td[0]
		case len(sd) > len(td) && len(tu) > len(su):
			s, t = sd[0], tu[0]
		default:
			continue
		}
		if !p.yields(pair.source, pair.target) {
			return wayDoubt(news.Warning, s, t), true
		}
	}
	return Doubt{}, false
}

// waysIn returns the ways up and down in a stretch that are asked for.
func waysIn(ways []way, s Span, only func(way) bool) (ups, downs []way) {
	for _, w := range ways {
		switch {
		case w.Start < s.Start || w.End > s.End || !only(w):
		case w.up:
			ups = append(ups, w)
		default:
			downs = append(downs, w)
		}
	}
	return ups, downs
}

// yields reports whether one of the two places tells of bonds and the other of their yield, which rises when they fall.
func (p Pair) yields(source, target Span) bool {
	english, korean, en, ko := p.Source, p.Target, source, target
	if english.Lang == news.Korean {
		english, korean, en, ko = korean, english, target, source
	}
	text, other := strings.ToLower(english.Of(english.sentenceAt(en.Start))), korean.Of(korean.sentenceAt(ko.Start))
	yield := strings.Contains(other, "수익률") || strings.Contains(other, "금리") && !hasWord(text, "rate", "rates")
	return hasWord(text, "bond", "bonds", "treasury", "treasuries", "notes") && hasWord(text, "yield", "yields") != yield
}
