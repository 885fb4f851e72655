package meaning

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
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
// in front of it.
func (t *Text) orders(s Span) []cue {
	return slices.DeleteFunc(orderCues().find(t, s), func(c cue) bool {
		return t.facesAudience(c) || t.Of(c.Span) == "앞서" && strings.Trim(t.Raw[t.sentenceAt(c.Start).Start:c.Start], ` "“`) == ""
	})
}

// audiences are those before whom one speaks, and where they are.
var audiences = strings.Fields("court courtroom courthouse judge judges jury tribunal panel committee parliament congress senate house lawmakers crowd crowds audience fans spectators reporters cameras supporters worshippers nation world")

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

// reversed returns two opposite cues that speak of one event. First the cues that surely belong together are laid aside:
// those of one class that speak of the same words or numbers.
func (o *ordering) reversed() (told, written cue, found bool) {
	if s, t, found := o.counted(); found {
		return s, t, true
	}
	if s, t, found := o.turned(); found {
		return s, t, true
	}
	if s, t, found := o.toldOrder(); found {
		return s, t, true
	}
	o.pairOff()
	for _, class := range []string{before, after} {
		other := after
		if class == after {
			other = before
		}
		sources, targets := ofClass(o.source, class), ofClass(o.target, other)
		for _, s := range append(sources, ofClass(o.source, "maybe "+class)...) {
			for _, t := range append(targets, ofClass(o.target, "maybe "+other)...) {
				sure := isOrder(s.class) && isOrder(t.class)
				likely := (isOrder(s.class) || isOrder(t.class)) && !o.isBackCount(s, t)
				if (sure || likely) && o.together(s, t) > 0 || sure && o.crossed(s, t) {
					return s, t, true
				}
			}
		}
		if len(sources) == 0 || len(targets) == 0 || count(o.source, class) <= count(o.target, class) || count(o.target, other) <= count(o.source, other) {
			continue
		}
		if count(o.target, class) == 0 && count(o.target, "maybe "+class) > 0 || count(o.source, other) == 0 && count(o.source, "maybe "+other) > 0 {
			continue
		}
		if o.sameClause(sources[0], targets[0]) && !o.straight(sources[0], targets[0]) || o.areAdverbs(sources[0], targets[0]) {
			return sources[0], targets[0], true
		}
	}
	return cue{}, cue{}, false
}

// pairOff takes away the cues of one class that speak of one event.
func (o *ordering) pairOff() {
	for i := 0; i < len(o.source); i++ {
		for j := range o.target {
			if isOrder(o.source[i].class) && o.source[i].class == o.target[j].class && o.together(o.source[i], o.target[j]) > 0 {
				o.source, o.target = slices.Delete(o.source, i, i+1), slices.Delete(o.target, j, j+1)
				i--
				break
			}
		}
	}
}

func isOrder(class string) bool { return class == before || class == after }

// together returns how much two cues have in common of what they speak of.
func (o *ordering) together(s, t cue) int {
	if isRangeEnd(o.Source.Of(s.Span)) || isRangeEnd(o.Target.Of(t.Span)) {
		return o.sameTime(s, t)
	}
	return shared(o.Source, o.about(o.Source, o.at.source, s), o.Target, o.about(o.Target, o.at.target, t))
}

// crossed reports whether what Korean tells behind the cue stands before the English one: 퇴원한 뒤 증상이 나타났다, and symptoms before
// leaving. A right "before" for 뒤 has it behind.
func (o *ordering) crossed(s, t cue) bool {
	e := o.eventsOf(s, t)
	return !followsTime(e.english, e.cue) && e.shares(e.before, e.second) && !e.shares(e.after, e.second) && !e.shares(e.before, e.first)
}

// straight reports whether what Korean tells behind the cue stands behind the English one: left before the symptoms appeared, 퇴원한 뒤
// 증상이 나타났다.
func (o *ordering) straight(s, t cue) bool {
	e := o.eventsOf(s, t)
	return e.shares(e.after, e.second) && !e.shares(e.after, e.first)
}

// areAdverbs reports whether neither cue names an event: later, 나중에.
func (o *ordering) areAdverbs(s, t cue) bool {
	e := o.eventsOf(s, t)
	return followsTime(e.english, e.cue) && e.korean.Of(e.koreanCue.Span) == "나중에"
}

// events are what stands on both sides of an English and of a Korean cue.
type events struct {
	english, korean              *Text
	cue, koreanCue               cue
	at                           alignedSpans // English and Korean
	before, after, first, second Span
}

func (o *ordering) eventsOf(s, t cue) events {
	e, k, at := events{english: o.Source, korean: o.Target, cue: s}, t, o.at
	if o.Source.Lang == news.Korean {
		e, k, at = events{english: o.Target, korean: o.Source, cue: t}, s, alignedSpans{at.target, at.source}
	}
	e.koreanCue, e.at = k, at
	e.before, e.after = backward(e.english, at.source, e.cue.Span, 45), forward(e.english, at.source, e.cue.Span, 45)
	e.first, e.second = backward(e.korean, at.target, k.Span, 45), forward(e.korean, at.target, k.Span, 60)
	e.first.Start = e.korean.afterTopic(e.first)
	return e
}

func (e events) shares(english, korean Span) bool {
	return shared(e.english, english, e.korean, korean) > 0
}

// about returns the stretch that a cue speaks of. English names the event behind before and after, the time before ago and later.
func (o *ordering) about(t *Text, sentence Span, c cue) Span {
	if t.Lang == news.Korean {
		switch t.Of(c.Span) {
		case "늦어도":
			return forward(t, sentence, c.Span, 30)
		}
		return backward(t, sentence, c.Span, 45)
	}
	if followsTime(t, c) {
		return backward(t, sentence, c.Span, 25)
	}
	return forward(t, sentence, c.Span, 45)
}

// followsTime reports whether an English cue stands behind the time that it counts: two months earlier.
func followsTime(t *Text, c cue) bool {
	switch strings.ToLower(t.Of(c.Span)) {
	case "ago", "earlier", "later", "previously", "afterward", "afterwards", "prior":
		return t.Lang == news.English
	}
	return false
}

// isBackCount reports whether a pair is the time that passed and a word that looks back on it: 두 달 만에 is two months earlier as well.
func (o *ordering) isBackCount(s, t cue) bool {
	return followsTime(o.Source, s) || followsTime(o.Target, t)
}

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

// sameClause reports whether two opposite cues hang on one event. "He trained before joining" is told as 훈련한 뒤
// 입사했다: there the other event is named, and nothing is wrong.
func (p Pair) sameClause(a, b cue) bool {
	english, korean, texts := a, b, p
	if p.Source.Lang == news.Korean {
		english, korean = b, a
		texts.Source, texts.Target = p.Target, p.Source
	}
	closed := closesClause(texts.Target.Raw[:korean.Start]) || texts.Target.Of(korean.Span) == "고 나서"
	return !(opensClause(texts.Source.englishIn(Span{english.End, english.End + 40})) && closed)
}

// opensClause reports whether English words begin with a verb or a pronoun: before joining, before he joined.
func opensClause(words []englishWord) bool {
	if len(words) == 0 {
		return false
	}
	switch words[0].lower {
	case "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their":
		return true
	}
	return strings.HasSuffix(words[0].lower, "ing")
}

// closesClause reports whether Korean text ends in a verb that goes with a noun, such as 뒤: 끝난, 마친.
func closesClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	_, _, final := prose.Letters(r)
	return final == 'ㄴ'
}
