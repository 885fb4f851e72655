package queue

import (
	"fmt"
	"slices"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// The defaults of a job.
const (
	DefaultTimeout  = 20 * time.Minute
	DefaultDeadline = 6 * time.Hour // from submission: older news is of no use
)

// Job is one article and what is wanted of it. Package tasks has the same fields, with what they mean, as Request.
type Job struct {
	Article  news.Article
	To       news.Lang
	Kind     string
	Bullets  int
	Queue    string
	Timeout  time.Duration
	Deadline time.Time
}

// Validate reports the first thing that makes the job impossible, as an error that wraps [ErrInvalid].
// Its errors never hold article text.
func (j Job) Validate() error {
	err := j.problem()
	if err == nil && j.Queue != "" && !slices.Contains(Queues(), j.Queue) {
		err = fmt.Errorf("queue %q is not one of %q", j.Queue, Queues())
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return nil
}

// problem is what keeps a job from being worked at, wherever it comes from. A queue of a newer version does not.
func (j Job) problem() error {
	if !slices.Contains(Kinds(), j.Kind) {
		return fmt.Errorf("kind %q is not one of %q", j.Kind, Kinds())
	}
	if err := j.Order().Validate(); err != nil {
		return err
	}
	return j.timeProblem()
}

// Order returns what the job asks of the desk.
func (j Job) Order() news.Order {
	return news.Order{
		Article: j.Article, To: j.To, Bullets: j.Bullets,
		Translate: j.Kind != Summarize, Summarize: j.Kind != Translate,
	}
}

// timeProblem keeps out what asynq would round away in silence: it stores whole seconds, and reads a
// timeout of 0 as half an hour.
func (j Job) timeProblem() error {
	switch {
	case j.Timeout != 0 && j.Timeout < time.Second:
		return fmt.Errorf("timeout %v is below one second", j.Timeout)
	case j.Timeout%time.Second != 0:
		return fmt.Errorf("timeout %v is not a whole number of seconds", j.Timeout)
	case !j.Deadline.IsZero() && j.Deadline.Unix() <= 0:
		return fmt.Errorf("deadline %v is not a time", j.Deadline)
	}
	return nil
}

// Accept returns the job as it is enqueued: valid, before its deadline, and with what the caller left out filled in.
// The error wraps [ErrInvalid].
func (j Job) Accept(now time.Time) (Job, error) {
	j.Article = j.Article.Clean()
	if err := j.Validate(); err != nil {
		return Job{}, err
	}
	if !j.Deadline.IsZero() && !j.Deadline.After(now) {
		return Job{}, fmt.Errorf("%w: the deadline %s has passed", ErrInvalid, j.Deadline.Format(time.RFC3339))
	}
	return j.withDefaults(now), nil
}

// withDefaults fills in what the caller left out. What does not matter to the kind is cleared, so that it
// does not make two jobs of one.
func (j Job) withDefaults(now time.Time) Job {
	if j.Queue == "" {
		j.Queue = Default
	}
	if j.Timeout == 0 {
		j.Timeout = DefaultTimeout
	}
	if j.Deadline.IsZero() {
		j.Deadline = now.Add(DefaultDeadline)
	}
	j.Bullets = j.Order().WantedBullets()
	return j
}
