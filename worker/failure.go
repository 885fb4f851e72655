package worker

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/hibiken/asynq"
)

// maxErrorText cuts what the queue keeps of an error, in bytes: asynq keeps all of it, for 90 days.
const maxErrorText = 2 << 10

// failure is an error with its verdict. It is what the handler returns to asynq.
type failure struct {
	verdict verdict
	err     error
}

// Error is the reason and the error, as the queue and its web UI show them.
func (f *failure) Error() string {
	text := strings.ToValidUTF8(f.verdict.reason+": "+f.err.Error(), "?")
	if len(text) <= maxErrorText {
		return text
	}
	return strings.ToValidUTF8(text[:maxErrorText-len("…")], "") + "…"
}

// Unwrap lets asynq find its own word for giving up.
func (f *failure) Unwrap() []error {
	if f.verdict.action == giveUp {
		return []error{f.err, asynq.SkipRetry}
	}
	return []error{f.err}
}

// judge puts a verdict on an error of the handler.
func judge(ctx context.Context, err error, deadline time.Time) error {
	retried, _ := asynq.GetRetryCount(ctx)
	maxRetry, _ := asynq.GetMaxRetry(ctx)
	return &failure{err: err, verdict: decide(err, attempt{
		retried: retried, maxRetry: maxRetry, now: time.Now(), deadline: deadline, luck: rand.Float64(),
		interrupted: errors.Is(ctx.Err(), context.Canceled),
	})}
}

// verdictOn returns the verdict that the handler gave, or one for an error that asynq found itself, such as a lease
// that ran out. asynq does not say then how many retries there are, and looks after that number itself.
func verdictOn(err error, retried int) verdict {
	if f, ok := errors.AsType[*failure](err); ok {
		return f.verdict
	}
	return classify(err, attempt{
		retried: retried, now: time.Now(), luck: rand.Float64(), interrupted: errors.Is(err, context.Canceled),
	})
}

// retryDelay is asynq's RetryDelayFunc.
func retryDelay(retried int, err error, _ *asynq.Task) time.Duration {
	return verdictOn(err, retried).delay
}

// isFailure is asynq's IsFailure: whether an attempt is used up.
func isFailure(err error) bool { return verdictOn(err, 0).action != wait }
