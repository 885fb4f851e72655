package quantity

import (
	"slices"
	"strings"
)

// shareDegrees gives a bare number beside degrees that may be Fahrenheit their unit as another meaning: 113 degrees Fahrenheit, the 20th day
// above 110.
func (e *english) shareDegrees() {
	if !slices.ContainsFunc(e.found, Quantity.mayBeFahrenheit) {
		return
	}
	for i := range e.found {
		q := &e.found[i]
		if n, whole := q.Value.Int64(); q.Kind == Number && whole && n <= hottest && e.isReached(q.Start) && e.standsAlone(q.End) {
			q.Alternatives = append(q.Alternatives, Reading{Measure, q.Value, "°F"})
		}
	}
}

// hottest is the highest temperature of the air that anybody tells, in Fahrenheit.
const hottest = 135

func (q Quantity) mayBeFahrenheit() bool {
	return slices.ContainsFunc(q.readings(), func(r Reading) bool { return r.Kind == Measure && r.Unit == "°F" })
}

// isReached reports whether the word before an offset is one behind which a temperature stands: above 110, climb to 91.
func (e *english) isReached(at int) bool {
	before := strings.TrimRight(e.text[:at], " ")
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	return reachedWords[word]
}

// reachedWords stand before a temperature.
var reachedWords = map[string]bool{
	"above": true, "below": true, "over": true, "to": true, "past": true, "near": true, "hit": true, "hitting": true, "reached": true,
	"reaching": true, "topped": true, "topping": true, "exceeded": true, "of": true, "at": true,
}

// standsAlone reports whether no word that is counted follows an offset: a mark, a name or a small word does.
func (e *english) standsAlone(at int) bool {
	rest := e.text[at:]
	after := strings.TrimLeft(rest, " ")
	if after == rest || after == "" {
		return after == "" || strings.IndexByte(".,;:)\"", rest[0]) >= 0
	}
	word, _, _ := strings.Cut(after, " ")
	return word[:1] >= "A" && word[:1] <= "Z" || afterDegrees[strings.TrimRight(word, ".,;:")]
}

// afterDegrees follow a temperature that is told without its unit.
var afterDegrees = map[string]bool{
	"on": true, "for": true, "by": true, "in": true, "through": true, "and": true, "or": true, "this": true, "as": true, "until": true, "before": true,
	"during": true, "but": true, "today": true, "tomorrow": true,
}
