package tasks

import (
	"fmt"
	"slices"
	"time"
)

// The defaults of a request.
const (
	DefaultTimeout  = 20 * time.Minute
	DefaultDeadline = 6 * time.Hour // from submission: older news is of no use
)

// Request is one article and what is wanted of it. Article, To and Kind are required.
type Request struct {
	Article Article
	To      Lang
	Kind    string // Translate, Summarize or Digest
	// Bullets is how many bullets a summary has, 1 to news.MaxBullets; 0 means news.DefaultBullets. A Translate has none.
	Bullets int
	// Queue is where the job waits: Urgent, Default or Bulk; empty means Default.
	Queue string
	// Timeout is how long one attempt may take, in whole seconds, at least one; 0 means DefaultTimeout.
	Timeout time.Duration
	// Deadline is the time after which the result is of no use; zero means DefaultDeadline from submission.
	Deadline time.Time
}

// Validate reports the first thing that makes the request impossible, as an error that wraps [ErrInvalid].
// Its errors never hold article text.
func (r Request) Validate() error {
	err := r.problem()
	if err == nil && r.Queue != "" && !slices.Contains(Queues(), r.Queue) {
		err = fmt.Errorf("queue %q is not one of %q", r.Queue, Queues())
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return nil
}

// problem is what keeps a request from being worked at, wherever it comes from. A queue of a newer version
// does not.
func (r Request) problem() error {
	if !slices.Contains(Kinds(), r.Kind) {
		return fmt.Errorf("kind %q is not one of %q", r.Kind, Kinds())
	}
	if err := r.Order().Validate(); err != nil {
		return err
	}
	return r.timeProblem()
}

// Order returns what the request asks of the desk.
func (r Request) Order() Order {
	return Order{
		Article: r.Article, To: r.To, Bullets: r.Bullets,
		Translate: r.Kind != Summarize, Summarize: r.Kind != Translate,
	}
}

// timeProblem keeps out what asynq would round away in silence: it stores whole seconds, and reads a
// timeout of 0 as half an hour.
func (r Request) timeProblem() error {
	switch {
	case r.Timeout != 0 && r.Timeout < time.Second:
		return fmt.Errorf("timeout %v is below one second", r.Timeout)
	case r.Timeout%time.Second != 0:
		return fmt.Errorf("timeout %v is not a whole number of seconds", r.Timeout)
	case !r.Deadline.IsZero() && r.Deadline.Unix() <= 0:
		return fmt.Errorf("deadline %v is not a time", r.Deadline)
	}
	return nil
}

// withDefaults fills in what the caller left out. What does not matter to the kind is cleared, so that it
// does not make two jobs of one.
func (r Request) withDefaults(now time.Time) Request {
	if r.Queue == "" {
		r.Queue = Default
	}
	if r.Timeout == 0 {
		r.Timeout = DefaultTimeout
	}
	if r.Deadline.IsZero() {
		r.Deadline = now.Add(DefaultDeadline)
	}
	r.Bullets = r.Order().WantedBullets()
	return r
}
