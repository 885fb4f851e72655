package worker

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/quota"
)

// action is what happens to a job whose attempt failed.
type action string

const (
	retry  action = "retry"   // later, as one of the job's attempts
	wait   action = "wait"    // later, and no attempt is used up: it was not the job's fault
	giveUp action = "give up" // never, unless a person says so: the job goes to the archive
	revoke action = "revoke"  // never: a person cancelled the job, and it leaves the queue
)

// verdict is an action, when it happens, and why, in words for the web UI.
type verdict struct {
	action action
	delay  time.Duration // of retry and wait
	reason string
}

// attempt is what a verdict depends on beside the error.
type attempt struct {
	retried  int // attempts used up before this one
	maxRetry int
	now      time.Time
	deadline time.Time // after which the result is of no use; zero when not known
	luck     float64   // 0 to 1: spreads what would otherwise come back at the same moment
	// interrupted says that the attempt was cut off from outside, whatever error came of it.
	interrupted bool
}

// Errors of the handler itself.
var (
	errPoison      = errors.New("every worker that did this job alone died")
	errAttemptTime = errors.New("the attempt took too long")
)

const (
	firstBackoff = 10 * time.Second
	maxBackoff   = 5 * time.Minute
	// leaseSpread keeps the jobs of a dead worker from all starting in the same second.
	leaseSpread = 2 * time.Second
	// newerWait gives a newer worker time to take the job.
	newerWait = time.Minute
	// redisWait is how long a job waits for a Redis that is away. Nothing is paid for meanwhile.
	redisWait = 10 * time.Second
	// seatWait lets a job be taken by a worker that has room for it.
	seatWait = 5 * time.Second
	// shortestAttempt is the time that an attempt is worth beginning for.
	shortestAttempt = 10 * time.Second
)

// decide is the policy: the one place that says what a failure does to a job. It depends on nothing but its arguments.
//
// asynq archives a job that has used up its retries even when the error is one to wait for. So the last retry is
// never used: a job gives up one attempt early, and a wait is always possible.
func decide(err error, at attempt) verdict {
	v := classify(err, at)
	switch {
	case v.action != retry && v.action != wait:
		return v
	case v.action == retry && at.last():
		return verdict{action: giveUp, reason: fmt.Sprintf("gave up after attempt %d: %s", at.retried+1, v.reason)}
	case !at.deadline.IsZero() && at.now.Add(v.delay+shortestAttempt).After(at.deadline):
		return verdict{action: giveUp, reason: fmt.Sprintf("the deadline %s comes before another attempt: %s",
			at.deadline.UTC().Format(time.RFC3339), v.reason)}
	}
	return v
}

// last reports whether a failure of this attempt is the job's end.
func (at attempt) last() bool { return at.retried+1 >= at.maxRetry }

// classify tells what the error is, without regard to what the job has left.
func classify(err error, at attempt) verdict {
	if blocked, ok := errors.AsType[*quota.Blocked](err); ok {
		return verdict{wait, spread(blocked.Until.Sub(at.now), at.luck), "waits for the provider"}
	}
	switch {
	case errors.Is(err, asynq.RevokeTask):
		return verdict{revoke, 0, "cancelled"}
	case errors.Is(err, asynq.ErrLeaseExpired):
		return verdict{wait, time.Duration(at.luck * float64(leaseSpread)), "its worker died or lost Redis"}
	case at.interrupted:
		return verdict{wait, 0, "was interrupted"}
	case errors.Is(err, ledger.ErrAway), errors.Is(err, quota.ErrAway):
		return verdict{wait, spread(redisWait, at.luck), "waits for Redis"}
	case errors.Is(err, errNoSeat), errors.Is(err, errNotDone):
		return verdict{wait, spread(seatWait, at.luck), "waits for its turn"}
	case errors.Is(err, errPoison):
		return verdict{giveUp, 0, "kills workers"}
	case errors.Is(err, queue.ErrBadPayload):
		return verdict{giveUp, 0, "cannot be read"}
	case errors.Is(err, queue.ErrNewerPayload), errors.Is(err, errUnknownKind):
		return verdict{wait, spread(newerWait, at.luck), "waits for a newer worker"}
	case errors.Is(err, errAttemptTime), errors.Is(err, desk.ErrTimeUp):
		return verdict{retry, backoff(at), "took too long"}
	}
	if e, ok := errors.AsType[*llm.Error](err); ok {
		return classifyLLM(e, at)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		// asynq's own: the deadline passed while the job was queued. The attempts left are spent at once, since
		// asynq knows no other way to the archive from here.
		return verdict{retry, 0, "its deadline passed"}
	}
	return verdict{retry, backoff(at), "failed"}
}

// classifyLLM reads the verdict off the table of package llm.
func classifyLLM(e *llm.Error, at attempt) verdict {
	means := e.Kind.Means()
	switch means.Again {
	case llm.AgainCooled:
		return verdict{wait, spread(provider.CoolFor(e, 0), at.luck), means.Words}
	case llm.AgainMended:
		return verdict{wait, spread(provider.StoppedWait, at.luck), means.Words}
	case llm.AgainOnce:
		if at.retried == 0 {
			return verdict{retry, backoff(at), means.Words}
		}
		return verdict{giveUp, 0, means.Words}
	case llm.AgainNever:
		return verdict{giveUp, 0, means.Words}
	}
	return verdict{retry, max(backoff(at), min(e.RetryAfter, maxBackoff)), means.Words}
}

// backoff doubles with every attempt, up to a few minutes: news does not wait for days. Half of it is chance.
func backoff(at attempt) time.Duration {
	d := min(firstBackoff<<min(at.retried, 10), maxBackoff)
	return d/2 + time.Duration(at.luck*float64(d/2))
}

// spread adds up to a tenth to d, and never makes it shorter.
func spread(d time.Duration, luck float64) time.Duration {
	d = max(d, 0)
	return d + time.Duration(luck*float64(d)/10)
}
