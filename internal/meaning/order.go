package meaning

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

var orderCues = sync.OnceValue(func() *cueTable { return readCues("order") })

// The classes of order.
const (
	before      = "before"
	after       = "after"
	maybeBefore = "maybe before"
	maybeAfter  = "maybe after"
	thenCue     = "then" // behind it stands what came later: 떨어졌다가 회복했다
	from        = "from" // 부터
	upTo        = "upto" // 까지
)

// order tells of a sentence in which "before" became "after", or the reverse.
func order(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	for _, a := range aligned(p) {
		o := ordering{p, a, p.Source.orders(a.source), p.Target.orders(a.target)}
		if told, written, found := o.reversed(); found {
			doubts = append(doubts, Doubt{Family: news.FamilyTime, Severity: news.Warning, Message: "before and after are exchanged",
				Source: told.Span, Target: written.Span})
		}
	}
	return doubts
}

// orders returns the cues of order in a stretch. 앞서 that opens a sentence speaks of the sentence before it: earlier. Before a courtroom is
// in front of it, and a day before the court is not. Two days late is behind a time, and late in May is in it.
func (t *Text) orders(s Span) []cue {
	return slices.DeleteFunc(orderCues().find(t, s), func(c cue) bool {
		if _, counts := t.lengthBefore(c); counts {
			return false
		}
		return t.facesAudience(c) || isCounted(t.Of(c.Span)) || t.Of(c.Span) == "앞서" && strings.Trim(t.Raw[t.sentenceAt(c.Start).Start:c.Start], ` "“`) == ""
	})
}

// isCounted reports whether an English cue says what comes first only with the time that it counts: two days late.
func isCounted(words string) bool {
	switch strings.ToLower(words) {
	case "late", "early", "ahead of schedule", "behind schedule":
		return true
	}
	return false
}

// audiences are those before whom one speaks, and where they are.
var audiences = strings.Fields("court courtroom courthouse judge judges jury tribunal panel committee parliament congress senate house lawmakers crowd crowds audience fans spectators reporters cameras supporters worshippers")

// facesAudience reports whether a cue is a "before" that tells where somebody stands.
func (t *Text) facesAudience(c cue) bool {
	if !strings.EqualFold(t.Of(c.Span), before) {
		return false
	}
	words := t.englishIn(Span{c.End, min(len(t.Raw), c.End+45)})
	for i, w := range words[:min(len(words), 4)] {
		if w.cut || i == 0 && opensClause(words) {
			return false
		}
		if slices.Contains(audiences, w.lower) {
			return true
		}
	}
	return false
}

// An ordering is what two sentences that belong together say of what comes first.
type ordering struct {
	Pair
	at             alignedSpans
	source, target []cue
}

// reversed returns two cues that speak of one event and disagree. First come those that stand beside a number and those that tell the events in
// the wrong order; of the rest, the cues that surely belong together are laid aside: those of one class that speak of the same words or numbers.
func (o *ordering) reversed() (told, written cue, found bool) {
	for _, rule := range []func() (told, written cue, found bool){o.counted, o.turned, o.toldOrder} {
		if s, t, found := rule(); found {
			return s, t, true
		}
	}
	o.pairOff()
	for _, rule := range []func() (told, written cue, found bool){o.opposed, o.ranged, o.alone, o.linked, o.inYear} {
		if s, t, found := rule(); found {
			return s, t, true
		}
	}
	return cue{}, cue{}, false
}

// opposed returns a before and an after that speak of the same words or numbers, or of events that have changed places.
func (o *ordering) opposed() (told, written cue, found bool) {
	for _, s := range o.source {
		for _, t := range o.target {
			sure := isOrder(s.class) && isOrder(t.class)
			if !opposite(s.class, t.class) || !isOrder(s.class) && !isOrder(t.class) || o.isBackCount(s, t) {
				continue
			}
			if o.together(s, t) > 0 || sure && o.crossed(s, t) {
				return s, t, true
			}
		}
	}
	return cue{}, cue{}, false
}

// alone returns a before and an after where neither text has another cue that could belong to them.
func (o *ordering) alone() (told, written cue, found bool) {
	for _, class := range []string{before, after} {
		other := after
		if class == after {
			other = before
		}
		sources, targets := ofClass(o.source, class), ofClass(o.target, other)
		if len(sources) == 0 || len(targets) == 0 || count(o.source, class) <= count(o.target, class) || count(o.target, other) <= count(o.source, other) {
			continue
		}
		if count(o.target, class) == 0 && count(o.target, "maybe "+class) > 0 || count(o.source, other) == 0 && count(o.source, "maybe "+other) > 0 {
			continue
		}
		s, t := sources[0], targets[0]
		if !o.isBackCount(s, t) && (o.sameClause(s, t) && !o.straight(s, t) || o.areAdverbs(s, t)) {
			return s, t, true
		}
	}
	return cue{}, cue{}, false
}

// pairOff takes away the cues of one class that speak of one event.
func (o *ordering) pairOff() {
	for i := 0; i < len(o.source); i++ {
		for j := range o.target {
			if o.agree(o.source[i], o.target[j]) {
				o.source, o.target = slices.Delete(o.source, i, i+1), slices.Delete(o.target, j, j+1)
				i--
				break
			}
		}
	}
}

// agree reports whether two cues say the same of one event: both before it, or since 2006 and 2006년부터.
func (o *ordering) agree(s, t cue) bool {
	if isOrder(s.class) && s.class == t.class {
		return o.together(s, t) > 0
	}
	e := o.eventsOf(s, t)
	return e.cue.class == after && e.koreanCue.class == from && o.sameTime(s, t) > 0
}

func isOrder(class string) bool { return class == before || class == after }

func ofClass(cues []cue, class string) []cue {
	var list []cue
	for _, c := range cues {
		if c.class == class {
			list = append(list, c)
		}
	}
	return list
}

func count(cues []cue, class string) int {
	n := 0
	for _, c := range cues {
		if c.class == class {
			n++
		}
	}
	return n
}
