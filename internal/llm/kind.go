package llm

import (
	"errors"
	"slices"
)

// Kind says what went wrong, in terms of what can be done about it. [Kind.Means] says what can.
type Kind string

// The kinds. Each has a row in meanings, and a test holds it there.
const (
	KindUnavailable       Kind = "unavailable"        // 5xx, reset, timeout, truncated stream, no choices, error body under 200
	KindRateLimited       Kind = "rate_limited"       // 429, 529: wait RetryAfter
	KindQuota             Kind = "quota"              // the wallet is empty: nothing will work until a person acts
	KindAuth              Kind = "auth"               // 401, 403 in words about a key or an account: the key is wrong
	KindBadRequest        Kind = "bad_request"        // the server does not take such a request, ever
	KindBlocked           Kind = "blocked"            // 403 in other words: a firewall before the server refuses this text
	KindModelNotFound     Kind = "model_not_found"    // the server has no model of that name
	KindFormatUnsupported Kind = "format_unsupported" // this rung of the ladder is not offered
	KindContextTooLong    Kind = "context_too_long"   // prompt and reply do not fit the window: ask for less
	KindRefused           Kind = "refused"            // the model declined
	KindFiltered          Kind = "content_filter"     // a filter cut the prompt or the reply
	KindTruncated         Kind = "truncated"          // finish reason length: halve the request, never repeat it
	KindThinking          Kind = "thinking"           // the model thought to the end of its room and wrote nothing, or not all
	KindInvalidOutput     Kind = "invalid_output"     // the reply is blank or not in the form asked for
	KindCanceled          Kind = "canceled"           // the caller's context ended
)

// Meaning is what an error of one kind means to whoever asked. The zero value of each field is "no" or "never".
type Meaning struct {
	// Words is the kind in a few words, for people.
	Words string
	// Fault is whose fault it is.
	Fault Fault
	// Again is when the same question may be asked again.
	Again Again
	// Split is what asking for less at once is good for.
	Split Split
	// Paid reports whether the call is charged for as a rule: the server read the prompt, and the model wrote.
	Paid bool
	// Repeats reports whether the same question would end the same way.
	Repeats bool
	// Served reports whether the server took the call: its key and its wallet are good.
	Served bool
	// Doubt reports whether one such error leaves open whose fault it is: perhaps this text's alone, perhaps everybody
	// meets it. A question without the text tells; see Client.Probe.
	Doubt bool
	// Exit is the exit code of a one-off command that fails with it.
	Exit int
}

// Fault is whose fault an error is.
type Fault string

// The faults. That of nobody is the caller's own end, a kind that this program does not know, or what cannot be told.
const (
	FaultNobody        Fault = ""
	FaultJob           Fault = "job"           // this text, or what the model made of it
	FaultProvider      Fault = "provider"      // the server or its account: every job meets it
	FaultConfiguration Fault = "configuration" // how gisa was set up: every job meets it
)

// Again is when the same question may be asked again.
type Again string

// The times to ask again.
const (
	AgainNever  Again = ""       // it is of no use
	AgainOnce   Again = "once"   // once more after a pause: its words are not known, and it may have been a passing trouble
	AgainLater  Again = "later"  // after a pause of the caller's choice
	AgainCooled Again = "cooled" // after the wait that the provider asks for, in place where it is short; nobody asks it meanwhile
	AgainMended Again = "mended" // once a person has acted; nobody but a probe asks the provider meanwhile
)

// Split is what asking for less at once is good for.
type Split string

// The reasons to ask for less.
const (
	SplitNever    Split = ""          // it is no cure
	SplitToFit    Split = "to fit"    // less fits the window
	SplitToFinish Split = "to finish" // less comes whole and readable, and a loop in the reply is broken
)

// The exit codes of a one-off command.
const (
	exitFailure     = 1
	exitUnavailable = 3 // what is asked for cannot be had now, or as gisa is set up
	exitInterrupted = 130
)

// meanings is the one table of what a kind of error means. Whoever branches on kinds asks it, so that a new kind is a
// constant and a row.
var meanings = map[Kind]Meaning{
	KindUnavailable: {Words: "the model is not available",
		Fault: FaultProvider, Again: AgainLater, Doubt: true, Exit: exitUnavailable},
	KindRateLimited: {Words: "the provider asks for fewer requests",
		Fault: FaultProvider, Again: AgainCooled, Served: true, Exit: exitUnavailable},
	KindQuota: {Words: "the provider's quota is spent: somebody has to pay",
		Fault: FaultProvider, Again: AgainMended, Exit: exitUnavailable},
	KindAuth: {Words: "the provider refuses the key: somebody has to change it",
		Fault: FaultConfiguration, Again: AgainMended, Exit: exitUnavailable},
	KindBadRequest: {Words: "the server does not take such a request",
		Fault: FaultConfiguration, Again: AgainOnce, Doubt: true, Exit: exitFailure},
	KindBlocked: {Words: "a firewall before the server refuses this text", // or everything: one text cannot tell
		Again: AgainLater, Doubt: true, Exit: exitFailure},
	KindModelNotFound: {Words: "the server has no such model: somebody has to name another, or pull it",
		Fault: FaultConfiguration, Again: AgainMended, Exit: exitUnavailable},
	KindFormatUnsupported: {Words: "the server cannot answer in any form that gisa reads",
		Fault: FaultConfiguration, Doubt: true, Exit: exitFailure},
	KindContextTooLong: {Words: "the article does not fit the model",
		Fault: FaultJob, Split: SplitToFit, Served: true, Exit: exitFailure},
	KindRefused: {Words: "the model refused",
		Fault: FaultJob, Paid: true, Repeats: true, Served: true, Exit: exitFailure},
	KindFiltered: {Words: "the model refused",
		Fault: FaultJob, Paid: true, Repeats: true, Served: true, Exit: exitFailure},
	KindTruncated: {Words: "the article does not fit the model",
		Fault: FaultJob, Split: SplitToFinish, Paid: true, Repeats: true, Served: true, Exit: exitFailure},
	KindThinking: {Words: "the model thinks for longer than it may write",
		Fault: FaultJob, Paid: true, Repeats: true, Served: true, Exit: exitFailure},
	KindInvalidOutput: {Words: "the model gave no usable reply",
		Fault: FaultJob, Again: AgainLater, Split: SplitToFinish, Paid: true, Repeats: true, Served: true, Exit: exitFailure},
	KindCanceled: {Words: "the model gave no usable reply", // to a job that was not cancelled itself
		Again: AgainLater, Exit: exitInterrupted},
}

// Means returns what the kind means. One that has no row, of a newer program's record, may be asked again later.
func (k Kind) Means() Meaning {
	if m, ok := meanings[k]; ok {
		return m
	}
	return Meaning{Words: "the model gave no usable reply", Again: AgainLater, Exit: exitFailure}
}

// Kinds returns every kind, in the order of their names.
func Kinds() []Kind {
	kinds := make([]Kind, 0, len(meanings))
	for k := range meanings {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	return kinds
}

// KindOf returns the kind of the first *Error in err's chain, or "" when there is none.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return ""
}
