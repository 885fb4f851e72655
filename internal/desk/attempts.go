package desk

import (
	"context"
	"errors"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	// attempts is how often a job without a queue behind it is tried.
	attempts = 3
	// longestPause is the longest wait that a person at a terminal is asked for.
	longestPause = time.Minute
)

// RunWithRetries does a job that no queue stands behind, and does it again when the server fails or asks to wait.
// report hears of each pause before it begins. The last attempt, which comes at once where waiting is no cure, gives
// what there is. What an earlier attempt paid for is in Memory. After a reply that did not come in time, shorter ones are
// asked for. Where a person has to act the error says so, and not that the provider is left alone since.
func (d *Desk) RunWithRetries(ctx context.Context, job Job, report func(pause time.Duration, err error)) (news.Result, error) {
	began := d.Now()
	var stopped error
	nextAttempt := job.addUpTokens()
	for n := 1; ; n++ {
		nextAttempt()
		result, err := d.Run(ctx, job)
		if err != nil && stopped != nil {
			return result, stopped
		}
		if err == nil || job.Last || ctx.Err() != nil {
			result.Usage.Seconds = d.secondsSince(began)
			return result, err
		}
		pause, again := pauseAfter(err, n)
		job.Last = !again || n+1 == attempts
		if llm.KindOf(err).Means().Again == llm.AgainMended {
			stopped = err
		}
		if timedOut(err) {
			job.timeouts++
		}
		if !again {
			continue
		}
		if !job.Until.IsZero() {
			pause = max(0, min(pause, time.Until(job.Until)))
		}
		report(pause, err)
		select {
		case <-ctx.Done():
			return result, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// addUpTokens makes the job's progress tell the tokens of all attempts together. The caller calls what it returns before
// each of them.
func (j *Job) addUpTokens() (nextAttempt func()) {
	hear, earlier, all := j.Progress, 0, 0
	if hear == nil {
		return func() {}
	}
	j.Progress = func(p news.Progress) {
		p.Tokens += earlier
		all = p.Tokens
		hear(p)
	}
	return func() { earlier = all }
}

// pauseAfter is how long to wait after the n-th attempt, and false when waiting is no cure.
func pauseAfter(err error, n int) (time.Duration, bool) {
	failed, ok := errors.AsType[*llm.Error](err)
	if !ok || failed.RetryAfter > longestPause {
		return 0, false
	}
	means := failed.Kind.Means()
	if means.Fault != llm.FaultProvider || means.Again != llm.AgainLater && means.Again != llm.AgainCooled {
		return 0, false
	}
	return max(failed.RetryAfter, time.Duration(n*n)*time.Second), true
}
