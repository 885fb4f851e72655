package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// maxEvent is how many bytes from an English cue the words of its event may stand.
const maxEvent = 60

// linked returns an English before, after or then and the place in Korean that tells its two events the other way round: 휘슬이 울리고도 자리를 뜨지
// 않았다 for "did not leave before the whistle". What both texts share of each event must stand apart in Korean, in two clauses.
func (o *ordering) linked() (told, written cue, found bool) {
	english, korean, cues, others, at := o.Source, o.Target, o.source, o.target, o.at
	if english.Lang == news.Korean {
		english, korean, cues, others, at = korean, english, others, cues, alignedSpans{at.target, at.source}
	}
	var links []link
	for _, c := range cues {
		if !english.joinsEvents(c) {
			continue
		}
		if links == nil {
			links = o.eventLinks()
		}
		first, second := english.eventsBeside(c, at.source)
		a, b := placesIn(links, first), placesIn(links, second)
		if c.class == after {
			a, b = b, a
		}
		if a.IsZero() || b.IsZero() || a.overlaps(b) || korean.sentenceAt(a.Start) != korean.sentenceAt(b.Start) {
			continue // a sentence of its own tells what came before as well
		}
		place := Span{min(a.Start, b.Start), max(a.End, b.End)}
		gap := Span{min(a.End, b.End), max(a.Start, b.Start)}
		if says, ok := korean.orderAt(gap, others); ok && says != (a.Start < b.Start) {
			there := cue{place, c.class}
			if korean == o.Source {
				return there, c, true
			}
			return c, there, true
		}
	}
	return cue{}, cue{}, false
}

// joinsEvents reports whether a cue of English joins two events.
func (t *Text) joinsEvents(c cue) bool {
	return t.namesEvent(c) || strings.EqualFold(t.Of(c.Span), "then")
}

// eventLinks returns what the two sentences share, English first, without lengths of time, dates, and Korean topics: a topic
// stands first, whichever event is its own.
func (o *ordering) eventLinks() []link {
	links, korean := newLinker(o.Pair).links(o.at), o.Target
	if o.Source.Lang == news.Korean {
		korean = o.Source
		for i, l := range links {
			links[i].source, links[i].target = l.target, l.source
		}
	}
	return slices.DeleteFunc(links, func(l link) bool {
		particle, _, _ := strings.Cut(korean.Raw[l.target.End:], " ")
		return l.kind == quantity.Duration || isTopic(korean.Of(l.target)+particle)
	})
}

// eventsBeside returns the stretches of English before and behind a cue that tell of its two events.
func (t *Text) eventsBeside(c cue, sentence Span) (first, second Span) {
	first, second = backward(t, sentence, c.Span, maxEvent), t.untilJoint(forward(t, sentence, c.Span, maxEvent))
	if text := strings.TrimRight(t.Raw[:c.Start], " "); strings.HasSuffix(text, ",") {
		first = backward(t, sentence, Span{len(text) - 1, len(text) - 1}, maxEvent)
	}
	if c.class == maybeAfter {
		return first, second // and then: all that was said is the first event
	}
	for _, w := range t.englishIn(first) {
		if joinsEnglish(w.lower) && w.lower != "that" {
			first.Start = w.End
		}
	}
	return first, second
}

// placesIn returns the stretch of Korean in which stands what it shares with a stretch of English.
func placesIn(links []link, english Span) Span {
	var place Span
	for _, l := range links {
		switch {
		case l.source.Start < english.Start || l.source.End > english.End:
		case place.IsZero():
			place = l.target
		default:
			place = Span{min(place.Start, l.target.Start), max(place.End, l.target.End)}
		}
	}
	return place
}

// orderAt returns whether Korean tells two events in the order in which they came, false where the second came first; ok is false where
// nothing between them says so.
func (t *Text) orderAt(gap Span, cues []cue) (straight, ok bool) {
	ahead, behind := false, false
	for _, c := range cues {
		if c.Start < gap.Start-9 || c.End > gap.End {
			continue
		}
		switch c.class {
		case before:
			ahead = true
		case maybeBefore: // within the year: it joins no events
			ahead, behind = true, true
		case after, maybeAfter, thenCue:
			behind = true
		}
	}
	switch {
	case strings.Contains(t.Of(gap), "앞서") || ahead && behind:
		return false, false
	case ahead:
		return false, true
	}
	return true, behind || t.tied(Span{gap.Start, gap.Start}, Span{gap.End, gap.End})
}
