package meaning

import "strings"

// The classes of Korean words that name a part of a year, a month or a day by itself.
const (
	lateCue  = "late"  // 올해 말
	earlyCue = "early" // 올해 초
)

// inYear returns an English cue and a Korean word that name the same year, month or day and another part of it: later this year, 올해 초; after
// the end of the year, 연내.
func (o *ordering) inYear() (told, written cue, found bool) {
	for _, s := range o.source {
		for _, t := range o.target {
			e := o.eventsOf(s, t)
			if !e.namesAnother(e.koreanCue) {
				continue
			}
			return s, t, true
		}
	}
	return cue{}, cue{}, false
}

// namesAnother reports whether the English cue names another part of a time than a Korean word does, and the English text no such part.
func (e events) namesAnother(korean cue) bool {
	text, word := strings.ToLower(e.english.Of(e.cue.Span)), e.korean.Of(korean.Span)
	sentence := strings.ToLower(e.english.Of(e.at.source))
	switch {
	case korean.class == lateCue || word == "날 늦게":
		return strings.HasPrefix(text, "earlier ") && !hasWord(sentence, "late", "later", "end", "december")
	case korean.class == earlyCue:
		return strings.HasPrefix(text, "later ") && !hasWord(sentence, "early", "earlier", "beginning", "start", "january")
	case word == "연내":
		behind := strings.ToLower(e.english.Of(e.after))
		return text == after && (strings.HasPrefix(behind, " the end of the year") || strings.HasPrefix(behind, " the end of this year") || strings.HasPrefix(behind, " year"))
	}
	return false
}
