package meaning

import (
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
)

// counted returns two opposite cues beside one length of time that each text has once: two years ago, 2년 뒤; 18 hours before undocking,
// 도킹 해제 18시간 만에.
func (o *ordering) counted() (told, written cue, found bool) {
	for _, s := range o.source {
		q, ok := o.Source.lengthBefore(s)
		if !ok {
			continue
		}
		for _, t := range o.target {
			r, ok := o.Target.lengthBefore(t)
			if !ok || q.Value != r.Value || !opposite(s.class, t.class) || o.isBackCount(s, t) && !(isOrder(s.class) && isOrder(t.class)) {
				continue
			}
			if o.Source.timesOf(q) == 1 && o.Target.timesOf(r) == 1 && !o.otherWay(s, t, q, r) {
				return s, t, true
			}
		}
	}
	return cue{}, cue{}, false
}

// lengthBefore returns the length of time right before a cue.
func (t *Text) lengthBefore(c cue) (quantity.Quantity, bool) {
	for _, q := range t.quantitiesIn(Span{max(0, c.Start-30), c.Start}) {
		if q.End <= c.Start && strings.TrimSpace(t.Raw[q.End:c.Start]) == "" && q.Kind == quantity.Duration {
			return q, true
		}
	}
	return quantity.Quantity{}, false
}

// timesOf returns how often the text has the value of a quantity as one of its kind.
func (t *Text) timesOf(q quantity.Quantity) int {
	n := 0
	for _, r := range t.Quantities {
		if r.Value == q.Value && r.Kind == q.Kind {
			n++
		}
	}
	return n
}

// opposite reports whether one class is before and the other after, either of them perhaps.
func opposite(a, b string) bool {
	const maybe = "maybe "
	a, b = strings.TrimPrefix(a, maybe), strings.TrimPrefix(b, maybe)
	return a == before && b == after || a == after && b == before
}

// otherWay reports whether the two texts may name the other event of the two: arrested two days before the trial, 체포된 지 이틀 만에 재판이
// 열렸다.
func (o *ordering) otherWay(s, t cue, q, r quantity.Quantity) bool {
	e := o.eventsOf(s, t)
	if e.english == o.Target {
		q, r = r, q
	}
	e.before.End, e.first.End = max(e.before.Start, q.Start), max(e.first.Start, r.Start)
	if followsTime(e.english, e.cue) {
		return false
	}
	return e.shares(e.after, e.second) || e.shares(e.before, e.first) && !e.shares(e.after, e.first)
}

// ranged returns a before or after of English and the particle of Korean that says the reverse of the same time: before 2006, 2006년부터.
func (o *ordering) ranged() (told, written cue, found bool) {
	for _, s := range o.source {
		for _, t := range o.target {
			e := o.eventsOf(s, t)
			opposed := e.cue.class == before && e.koreanCue.class == from || e.cue.class == after && e.koreanCue.class == upTo
			if opposed && o.sameTime(s, t) > 0 {
				return s, t, true
			}
		}
	}
	return cue{}, cue{}, false
}

// sameTime returns how much two cues have in common that stand right beside them: before 2006, 2006년부터.
func (o *ordering) sameTime(s, t cue) int {
	e := o.eventsOf(s, t)
	cue := strings.ToLower(e.english.Of(e.cue.Span))
	if followsTime(e.english, e.cue) || strings.HasPrefix(cue, "later") || strings.HasPrefix(cue, "earlier") {
		return 0
	}
	return shared(e.english, forward(e.english, e.at.source, e.cue.Span, 20), e.korean, backward(e.korean, e.at.target, e.koreanCue.Span, 15))
}

// turned returns two cues of one class whose events have changed places: 1428원까지 떨어졌다가 1421.5원으로 회복했다 for "fell to 1,428 after
// recovering to 1,421.5".
func (o *ordering) turned() (told, written cue, found bool) {
	for _, s := range o.source {
		for _, t := range o.target {
			e := o.eventsOf(s, t)
			same := isOrder(s.class) && s.class == t.class || e.cue.class == after && e.koreanCue.class == thenCue
			if !same || followsTime(e.english, e.cue) {
				continue
			}
			e.after = e.english.untilJoint(e.after)
			if comma := strings.TrimRight(e.english.Raw[:e.cue.Start], " "); strings.HasSuffix(comma, ",") { // the highest since Feb. 11, before easing
				e.before = backward(e.english, e.at.source, Span{len(comma) - 1, len(comma) - 1}, 45)
			}
			if e.shares(e.after, e.second) && !e.shares(e.after, e.first) && e.shares(e.before, e.first) && !e.shares(e.before, e.second) {
				return s, t, true
			}
		}
	}
	return cue{}, cue{}, false
}

// untilJoint returns a stretch of English up to the next word that joins clauses.
func (t *Text) untilJoint(s Span) Span {
	for _, w := range t.englishIn(s) {
		if joinsEnglish(w.lower) || w.lower == "since" || w.lower == "then" {
			s.End = min(s.End, w.Start)
		}
	}
	return s
}
