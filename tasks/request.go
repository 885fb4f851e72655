package tasks

import (
	"fmt"
	"slices"
	"time"
)

// The bounds and defaults of a request.
const (
	DefaultBullets  = 3
	MaxBullets      = 10
	DefaultTimeout  = 20 * time.Minute
	DefaultDeadline = 6 * time.Hour // from submission: older news is of no use

	maxArticleID = 512 // bytes
)

// Request is one article and what is wanted of it. Article, To and Kind are required.
type Request struct {
	Article Article
	To      Lang
	Kind    string // Translate, Summarize or Digest
	// Bullets is how many bullets a summary has, 1 to MaxBullets; 0 means DefaultBullets. A Translate has none.
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
	if err := r.Article.Validate(); err != nil {
		return err
	}
	switch {
	case len(r.Article.ID) > maxArticleID:
		return fmt.Errorf("article id of %d bytes is above the limit of %d", len(r.Article.ID), maxArticleID)
	case !slices.Contains(Kinds(), r.Kind):
		return fmt.Errorf("kind %q is not one of %q", r.Kind, Kinds())
	case !r.To.IsTarget():
		return fmt.Errorf("target language %q is not one that gisa writes", r.To)
	case r.To == r.Article.Lang && r.Kind != Summarize:
		return fmt.Errorf("the article is in %s already", r.To.EnglishName())
	case r.Bullets < 0 || r.Bullets > MaxBullets:
		return fmt.Errorf("%d bullets are wanted, must be 1 to %d", r.Bullets, MaxBullets)
	}
	return r.timeProblem()
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
	r.Bullets = r.bullets()
	return r
}

func (r Request) bullets() int {
	switch {
	case r.Kind == Translate:
		return 0
	case r.Bullets == 0:
		return DefaultBullets
	}
	return r.Bullets
}
