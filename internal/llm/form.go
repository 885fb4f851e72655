package llm

import (
	"maps"
	"net/http"
	"slices"
)

// form is the form in which a question is asked: what is known of the server, and what this question tries out.
type form struct {
	rung   Rung
	traits traits
	room   int // tokens to think, beside the reply
	// guessed are fields that were left out because of words that nobody knows; they may be innocent.
	guessed []string
}

// capOf returns the cap to send for a reply of that many tokens.
func (f form) capOf(tokens int) int {
	tokens += f.room
	if f.traits.Most > 0 {
		tokens = min(tokens, f.traits.Most)
	}
	return tokens
}

// optional are the fields that a request can do without, and what takes the place of one, if anything does. The fields
// of a configuration, in Profile.Extra and Config.Extra, are optional, too.
var optional = map[string]string{
	"temperature":       "",
	"frequency_penalty": "",
	"seed":              "",
	"stream_options":    "",
	maxTokens:           maxCompletionTokens,
	maxCompletionTokens: maxTokens,
}

// leaveOut removes the fields that the server refuses.
func (f form) leaveOut(set map[string]any) {
	for _, name := range slices.Concat(slices.Sorted(maps.Keys(f.traits.Refused)), f.guessed) {
		value, present := set[name]
		set[name] = nil
		if other := optional[name]; present && value != nil && other != "" && !f.traits.Refused[other] {
			set[other] = value
		}
	}
	if set["stream"] == nil {
		set["stream_options"] = nil
	}
}

// The room that a model gets which was seen to think: at first, and when that was too little.
const (
	firstRoom = 8 << 10
	mostRoom  = 32 << 10
)

// withRoom returns the form with more room to think, and false where there is no more.
func (f form) withRoom() (form, bool) {
	before := f.room
	f.room = mostRoom
	if before < firstRoom {
		f.room = firstRoom
	}
	f.traits.Room = f.room
	return f, f.room > before && (f.traits.Most == 0 || before < f.traits.Most)
}

// withLessRoom returns the form with half the room: a small window has to hold it, too.
func (f form) withLessRoom() (form, bool) {
	const least = 1 << 10
	f.room /= 2
	f.traits.Room = 0 // a long prompt says nothing about the next one
	return f, f.room >= least
}

// The names under which learned.take knows what is no field.
const (
	takenSystem = "the system's role"
	takenRung   = "the rung "
)

// mend returns the form in which to ask again after a failure, and false when asking again is not this package's
// business.
func (c *Client) mend(steps *ladder, how form, failed *Error, sent map[string]any, f fault) (form, bool) {
	switch failed.Kind {
	case KindFormatUnsupported:
		rung, ok := steps.below(how.rung)
		how.rung = rung
		return how, ok
	case KindThinking:
		return how.withRoom()
	case KindContextTooLong:
		return how.withLessRoom()
	case KindBadRequest:
		if aboutTheRequest(failed.Status, f) {
			return c.plainer(steps, how, f, sent)
		}
	}
	return how, false
}

// aboutTheRequest reports whether a status is one under which servers refuse what a request holds.
func aboutTheRequest(status int, f fault) bool {
	if isSuccess(status) {
		status = f.number()
	}
	return slices.Contains([]int{http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusNotImplemented}, status)
}

// plainer returns the form without what a server refuses. What its words name goes, in any spelling; where they name
// nothing all that can be left out goes, first the optional fields, then the format and the system's role.
func (c *Client) plainer(steps *ladder, how form, f fault, sent map[string]any) (form, bool) {
	if !how.traits.NoSystem && refusesSystem(f) {
		how.traits.NoSystem = true
		return how, true
	}
	if most := mostTokens(f, sent); most > 0 {
		how.traits.Most = most
		return how, true
	}
	if name, known := refusedField(f, sent); known {
		if sent[name] == nil || optional[name] != "" && !mayChange(name, f, how.traits) {
			return how, false
		}
		how.traits = how.traits.without(name)
		return how, true
	}
	learned := c.learnedOf()
	if spare := spareable(sent); how.guessed == nil && len(spare) > 0 {
		how.guessed = spare
		if unknown := slices.DeleteFunc(slices.Clone(spare), func(name string) bool { return learned.took(name) }); len(unknown) > 0 {
			how.guessed = unknown
		}
		return how, true
	}
	if foot := steps.rungs[len(steps.rungs)-1]; how.rung != RungFree && how.rung != foot && !learned.took(takenRung+string(how.rung)) {
		how.rung = foot
		return how, true
	}
	if how.traits.NoSystem || learned.took(takenSystem) {
		return how, false
	}
	how.traits.NoSystem = true
	return how, true
}

// mayChange reports whether the cap on a reply may go under its other name. Without any, a loop would cost the whole
// window.
func mayChange(name string, f fault, t traits) bool {
	other := optional[name]
	return !t.Refused[other] && (refusing.MatchString(f.words()) || f.Param != other && spelling(other).MatchString(f.words()))
}

// spareable returns the fields of a request that can go without anything in their place, sorted.
func spareable(sent map[string]any) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(sent)) {
		if sent[name] != nil && name != "model" && name != "stream" && optional[name] == "" {
			names = append(names, name)
		}
	}
	return names
}

// served remembers the form in which a server took a question. A field that it has taken before is not refused by
// nature: leaving it out may have been luck.
func (c *Client) served(how form, record *call, hasSystem bool) traits {
	learned := c.learnedOf()
	for _, name := range how.guessed {
		if !learned.took(name) {
			how.traits = how.traits.without(name)
		}
	}
	for name, value := range record.set {
		if value != nil {
			learned.take(name)
		}
	}
	learned.take(takenRung + string(how.rung))
	if hasSystem && !how.traits.NoSystem {
		learned.take(takenSystem)
	}
	return how.traits
}
