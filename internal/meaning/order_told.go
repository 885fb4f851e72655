package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// toldOrder returns the English cue of a sentence whose Korean has no word of order and tells two events the other way round: 부상을 입고 수술을
// 받았다 for "underwent surgery before suffering an injury". Korean tells first what came first.
func (o *ordering) toldOrder() (told, written cue, found bool) {
	english, korean, cues, others, at := o.Source, o.Target, o.source, o.target, o.at.target
	if english.Lang == news.Korean {
		english, korean, cues, others, at = korean, english, others, cues, o.at.source
	}
	if len(cues) != 1 || len(others) != 0 || !english.namesEvent(cues[0]) || strings.Contains(korean.Of(at), "앞") {
		return cue{}, cue{}, false
	}
	c := cues[0]
	first, second := o.beside(c, korean)
	if c.class == after {
		first, second = second, first
	}
	if first.IsZero() || second.IsZero() || first.Start < second.End || !korean.tied(second, first) {
		return cue{}, cue{}, false
	}
	place := cue{Span{second.Start, first.End}, c.class}
	if korean == o.Source {
		return place, c, true
	}
	return c, place, true
}

// namesEvent reports whether a cue is the English before or after of an event.
func (t *Text) namesEvent(c cue) bool {
	if word := strings.ToLower(t.Of(c.Span)); word != before && word != after {
		return false
	}
	words := t.englishIn(Span{c.End, min(len(t.Raw), c.End+20)})
	return len(words) > 0 && !slices.Contains(timesOfDay, words[0].lower)
}

var timesOfDay = strings.Fields("dawn noon midday midnight sunrise sunset nightfall daybreak dark breakfast lunch dinner long")

// beside returns where Korean has what stands next to an English cue, before it and behind it.
func (o *ordering) beside(c cue, korean *Text) (before, behind Span) {
	for _, l := range wordLinks(o.Source.content(o.at.source), o.Target.content(o.at.target)) {
		english, other := l.source, l.target
		if korean == o.Source {
			english, other = other, english
		}
		switch {
		case english.End <= c.Start && c.Start-english.End < 45:
			before = other
		case english.Start >= c.End && english.Start-c.End < 45 && behind.IsZero():
			behind = other
		}
	}
	return before, behind
}

// tied reports whether a Korean word that may tie a clause to the next one ends between two words of one sentence: 입고, 휩쓸려.
func (t *Text) tied(from, to Span) bool {
	if t.sentenceAt(from.Start) != t.sentenceAt(to.Start) {
		return false
	}
	for word := range strings.FieldsSeq(t.Raw[from.Start:to.Start]) {
		word = strings.TrimSuffix(word, ",")
		if !endsAsAdverbial(word) && slices.ContainsFunc(ties, func(ending string) bool { return strings.HasSuffix(word, ending) }) {
			return true
		}
	}
	return false
}

// endsAsAdverbial reports whether a word ends as a verb that ties clauses does and tells a time or a place: 지난해, 점검에서.
func endsAsAdverbial(word string) bool {
	return slices.ContainsFunc(adverbialEnds, func(ending string) bool { return strings.HasSuffix(word, ending) })
}

var adverbialEnds = strings.Fields("지난해 올해 이듬해 그해 한해 에서 에게서 로서")

// ties are the last syllables of Korean verbs that go on to another clause.
var ties = []string{"고", "해", "여", "돼", "려", "져", "쳐", "켜", "혀", "겨", "워", "와", "춰", "나", "아", "어", "서", "며", "자"}
