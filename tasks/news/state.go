package news

import "slices"

// State says where a job or its result stands. A result is OK or NeedsReview; the others are a job's alone.
type State string

// The states. They are stored and printed: they never change. The last four are final: the job goes on only if
// somebody asks for it.
const (
	Queued      State = "queued"       // waits for a worker
	Scheduled   State = "scheduled"    // waits for its time
	Running     State = "running"      // a worker is at it
	Retrying    State = "retrying"     // an attempt failed, or had to wait for the model's limits; another one comes
	OK          State = "ok"           // done, and no error and no warning is left
	NeedsReview State = "needs_review" // done, with findings that an editor has to look at
	Failed      State = "failed"       // given up; the job's last error says why
	Cancelled   State = "cancelled"    // taken back by a person or a program
)

// States returns every state, in the order of a job's life.
func States() []State {
	return []State{Queued, Scheduled, Running, Retrying, OK, NeedsReview, Failed, Cancelled}
}

// Done reports whether the state is final.
func (s State) Done() bool { return slices.Contains([]State{OK, NeedsReview, Failed, Cancelled}, s) }

// HasResult reports whether a job in this state has a result to fetch.
func (s State) HasResult() bool { return s == OK || s == NeedsReview }
