package desk

import (
	"context"
	"errors"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	// attempts is how often an article without a queue behind it is tried.
	attempts = 3
	// longestPause is the longest wait that a person at a terminal is asked for.
	longestPause = time.Minute
)

// RunWithRetries runs a job that no queue will run again: three times at most, when the server fails or asks to wait.
// What an earlier attempt has paid for is in the desk's Memory. The last attempt, which comes at once where waiting is
// no cure, gives what there is. report hears of each pause and of what it is for.
func (d *Desk) RunWithRetries(ctx context.Context, job Job, report func(pause time.Duration, err error)) (news.Result, error) {
	for n := 1; ; n++ {
		result, err := d.Run(ctx, job)
		if err == nil || job.Last || ctx.Err() != nil {
			return result, err
		}
		pause, again := pauseAfter(err, n)
		job.Last = !again || n+1 == attempts
		if !again {
			continue
		}
		report(pause, err)
		select {
		case <-ctx.Done():
			return result, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// pauseAfter is how long to wait after the n-th attempt, and false when waiting is no cure.
func pauseAfter(err error, n int) (time.Duration, bool) {
	failed, ok := errors.AsType[*llm.Error](err)
	if !ok || failed.Kind != llm.KindUnavailable && failed.Kind != llm.KindRateLimited || failed.RetryAfter > longestPause {
		return 0, false
	}
	return max(failed.RetryAfter, time.Duration(n*n)*time.Second), true
}
