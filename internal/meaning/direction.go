package meaning

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

var directionCues = sync.OnceValue(func() *cueTable { return readCues("direction") })

// Which way a cue says that something went, or what it says that was made.
const (
	up   = "up"
	down = "down"
	gain = "gain"
	loss = "loss"
)

// axes are the classes of cues that can turn into each other.
var axes = [][2]string{{up, down}, {gain, loss}}

// directions tells of what rises in one text and falls in the other: first by the shared numbers, and where none tells,
// by the words of each pair of sentences.
func directions(p Pair) []Doubt {
	source, target := p.Source.ways(), p.Target.ways()
	var doubts []Doubt
	for _, a := range anchors(p) {
		for _, axis := range axes {
			if d, ok := numberWent(p, a, along(source, axis), along(target, axis)); ok {
				doubts = append(doubts, d)
			}
		}
	}
	for _, pair := range aligned(p) {
		if d, ok := turnedRound(p, pair, source, target); ok && !overlapsAny(doubts, d) {
			doubts = append(doubts, d)
		}
	}
	return doubts
}

func overlapsAny(list []Doubt, d Doubt) bool {
	for _, other := range list {
		if other.Target.Start < d.Target.End && d.Target.Start < other.Target.End {
			return true
		}
	}
	return false
}

// along returns the cues of an axis.
func along(cues []cue, axis [2]string) []cue {
	var list []cue
	for _, c := range cues {
		if c.class == axis[0] || c.class == axis[1] {
			list = append(list, c)
		}
	}
	return list
}

// ways returns the cues of direction of a text.
func (t *Text) ways() []cue {
	var list []cue
	for _, c := range directionCues().find(t, Span{0, len(t.Raw)}) {
		if class, ok := strings.CutSuffix(c.class, " figure"); ok {
			if !startsWithFigure(t.Raw[c.End:]) {
				continue
			}
			c.class = class
		}
		if strings.HasSuffix(c.class, " loose") && strings.HasPrefix(t.Raw[c.End:], "-") {
			continue // high-bandwidth
		}
		list = append(list, c)
	}
	return list
}

// startsWithFigure reports whether a number in figures comes next.
func startsWithFigure(s string) bool {
	s = strings.TrimLeft(s, " $€£¥")
	return s != "" && isFigure(s[0])
}

// numberWent compares the ways that a number went which stands once in both texts.
func numberWent(p Pair, a anchor, source, target []cue) (Doubt, bool) {
	if len(a.source) != 1 || len(a.target) != 1 || !moves(p.Source.Quantities[a.source[0]]) || !moves(p.Target.Quantities[a.target[0]]) {
		return Doubt{}, false
	}
	s, ok := p.Source.wayOf(a.source[0], source)
	t, ok2 := p.Target.wayOf(a.target[0], target)
	if !ok || !ok2 || s.class == t.class || p.turnsWay(p.Source.sentenceAt(s.Start), p.Target.sentenceAt(t.Start)) {
		return Doubt{}, false
	}
	return Doubt{Family: news.FamilyDirection, Severity: news.Error, Source: s.Span, Target: t.Span,
		Message: "the source says " + s.class + ", the translation " + t.class}, true
}

// maxWay is how many bytes may stand between a number and what says which way it went.
const maxWay = 40

// moves reports whether the quantity is an amount, which can rise and fall.
func moves(q quantity.Quantity) bool {
	return !isDate(q) && q.Kind != quantity.Duration && q.Kind != quantity.Vague && q.Weight > quantity.Soft
}

// wayOf returns the cue that says which way number i went.
func (t *Text) wayOf(i int, cues []cue) (cue, bool) {
	if t.Lang == news.English {
		return t.englishWay(i, cues)
	}
	return t.koreanWay(i, cues)
}

// englishWay returns the nearest cue before number i, or right after it: rose 5 percent, a 5 percent rise. A number that is
// told in one breath with the one before shares its cue: rose 5 points to 12.
func (t *Text) englishWay(i int, cues []cue) (cue, bool) {
	before := t.before(i)
	if c, ok := lastIn(cues, before); ok && before.End-c.End <= maxWay && !strings.ContainsAny(t.Raw[c.End:before.End], ",;:") {
		return c, true
	}
	after := t.after(i)
	if c, ok := firstIn(cues, after); ok && strings.Count(t.Raw[after.Start:c.Start], " ") <= 2 && !strings.ContainsAny(t.Raw[after.Start:c.Start], ",.;") {
		return c, true
	}
	if i == 0 || before.Start != t.Quantities[i-1].End {
		return cue{}, false
	}
	switch gap := strings.TrimSpace(strings.ToLower(t.Of(before))); {
	case gap == "to", gap == "from", gap == ", to", gap == ", or", strings.HasPrefix(gap, "to ") && len(gap) < 12, strings.HasPrefix(gap, "from ") && len(gap) < 12:
		return t.englishWay(i-1, cues)
	}
	return cue{}, false
}

// koreanWay returns the first cue after number i in its clause: 5% 올랐다. A number that another one follows closely shares
// its cue: 3%에서 5%로 올랐다.
func (t *Text) koreanWay(i int, cues []cue) (cue, bool) {
	after := t.after(i)
	clause := Span{after.Start, after.Start + len(koreanClause(t.Of(after)))}
	if c, ok := firstIn(cues, clause); ok && c.Start-clause.Start <= maxWay {
		return c, true
	}
	if i+1 < len(t.Quantities) && after.End == t.Quantities[i+1].Start && clause.End == after.End && after.End-after.Start <= 24 {
		return t.koreanWay(i+1, cues)
	}
	return cue{}, false
}

func lastIn(cues []cue, s Span) (cue, bool) {
	for k := len(cues) - 1; k >= 0; k-- {
		if cues[k].Start >= s.Start && cues[k].End <= s.End {
			return cues[k], true
		}
	}
	return cue{}, false
}

func firstIn(cues []cue, s Span) (cue, bool) {
	for _, c := range cues {
		if c.Start >= s.Start && c.Start < s.End {
			return c, true
		}
	}
	return cue{}, false
}

// turnedRound compares how often a sentence and its translation say up and down. Where one "up" became one "down", and the
// rest agrees, the sentence says the opposite.
func turnedRound(p Pair, pair alignedSpans, source, target []cue) (Doubt, bool) {
	su, sd := count(source, pair.source)
	tu, td := count(target, pair.target)
	lostUp, madeDown := su-tu, td-sd
	if lostUp*madeDown <= 0 || p.turnsWay(pair.source, pair.target) {
		return Doubt{}, false
	}
	s, t := ofClass(source, pair.source, lostUp > 0), ofClass(target, pair.target, lostUp < 0)
	return Doubt{Family: news.FamilyDirection, Severity: news.Warning, Source: s.Span, Target: t.Span,
		Message: "the source says " + s.way() + ", the translation " + t.way()}, true
}

// way returns the class of the cue for people.
func (c cue) way() string {
	way, _, _ := strings.Cut(c.class, " ")
	return way
}

// isUp reports whether the cue is of what rises or is gained. Those of a class "loose" say so of a state: high, strong.
func (c cue) isUp() bool { return strings.HasPrefix(c.class, up) || c.class == gain }

func count(cues []cue, s Span) (ups, downs int) {
	for _, c := range cues {
		switch {
		case c.Start < s.Start || c.End > s.End:
		case c.isUp():
			ups++
		default:
			downs++
		}
	}
	return ups, downs
}

// ofClass returns the first cue of the span that goes up, or the first that goes down.
func ofClass(cues []cue, s Span, up bool) cue {
	for _, c := range cues {
		if c.Start >= s.Start && c.End <= s.End && c.isUp() == up {
			return c
		}
	}
	return cue{}
}

// turnsWay reports whether one of the two sentences tells of a thing that rises when the other's falls: the won and its
// rate, bonds and their yield.
func (p Pair) turnsWay(source, target Span) bool {
	english, korean := p.Source, p.Target
	if english.Lang == news.Korean {
		english, korean, source, target = korean, english, target, source
	}
	en, ko := strings.ToLower(english.Of(source)), korean.Of(target)
	rate := strings.Contains(ko, "환율") && !strings.Contains(en, "exchange rate")
	yield := hasWord(en, "yield", "yields") != (strings.Contains(ko, "금리") || strings.Contains(ko, "수익률")) && hasWord(en, "bond", "bonds", "treasury", "treasuries", "notes")
	return rate || yield
}
