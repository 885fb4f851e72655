package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	// sharedDeaths is how many workers may die while a job is among those that they have. With more it is suspected, and
	// done alone: then a death says whose fault it is.
	sharedDeaths = 2
	// maxDeaths is how many workers one job may take with it, alone, before it is no longer given to any.
	maxDeaths = 3
)

// Handler does the jobs of package tasks. It is an [asynq.Handler], for a server that [Handler.Configure] set up.
type Handler struct {
	desk     articleDesk
	store    store
	attempts *queue.Attempts
	log      *slog.Logger
	kinds    map[string]func(context.Context, *asynq.Task) error // what does each kind of task
	running  sync.WaitGroup                                      // attempts, also those that asynq no longer waits for
	floor    *floor
	parts    *parts

	done, failed atomic.Int64 // jobs that came to their end here

	hurried         atomic.Bool // the worker ends at once: that cuts attempts off, and is no cancel
	shutdownTimeout time.Duration
}

// ProcessTask makes one attempt at a job. The error says what becomes of the job, to a server that Configure set up.
func (h *Handler) ProcessTask(ctx context.Context, task *asynq.Task) error {
	h.running.Add(1)
	defer h.running.Done()
	return h.dispatch(ctx, task)
}

// article makes one attempt at a job about an article.
func (h *Handler) article(ctx context.Context, task *asynq.Task) error {
	id, _ := asynq.GetTaskID(ctx)
	began := time.Now()
	result, deadline, err := h.do(ctx, id, task)
	if err != nil {
		return judge(ctx, err, deadline)
	}
	h.logDone(id, result, time.Since(began))
	return nil
}

// do returns the job's result, stored and shown. A job that is cancelled or done already costs nothing. The deadline
// is the job's own, as far as it could be read.
func (h *Handler) do(ctx context.Context, id string, task *asynq.Task) (result news.Result, deadline time.Time, err error) {
	if err := h.parts.settled(ctx); err != nil { // nothing new while there is nowhere to keep what it costs
		return result, deadline, err
	}
	visit, err := h.floor.enter(ctx, id)
	if err != nil {
		return result, deadline, err
	}
	defer visit.leave()
	opening, err := h.attempts.Open(ctx, id)
	if err != nil {
		return result, deadline, err
	}
	closed := false
	defer func() {
		if !closed {
			h.attempts.Close(ctx, id)
		}
	}()
	switch {
	case opening.Cancelled:
		return result, deadline, asynq.RevokeTask
	case opening.Result != nil:
		return *opening.Result, deadline, queue.Show(*opening.Result, task.ResultWriter())
	}
	if opening.Starts > sharedDeaths {
		if closed, err = h.isolate(ctx, visit, id); err != nil {
			return result, deadline, err
		}
	}
	job, err := queue.Decode(ctx, task.Payload(), h.store)
	if err != nil {
		return result, deadline, err
	}
	if result, err = h.run(ctx, id, job, opening.Redo); err != nil {
		return result, job.Deadline, err
	}
	// asynq hears of the result only when it is stored, so a failure here costs one more attempt and no more money.
	closed = true
	name, _ := asynq.GetQueueName(ctx)
	return result, job.Deadline, h.attempts.Done(ctx, name, result, task.ResultWriter())
}

// isolate waits until a job has the worker to itself, and gives it up when as many workers have died of it as may. An
// attempt that was not begun is withdrawn: the job stays suspected.
func (h *Handler) isolate(ctx context.Context, v *visit, id string) (withdrawn bool, err error) {
	if err := v.alone(ctx); err != nil {
		h.attempts.Withdraw(ctx, id)
		return true, err
	}
	deaths, err := h.attempts.BeginAlone(ctx, id)
	if err == nil && deaths >= maxDeaths {
		err = fmt.Errorf("%w, %d times", errPoison, deaths)
	}
	return false, err
}

// run has the desk do the job, with the end of the attempt put before the end that asynq sets: when asynq's comes
// first, it throws the reason away.
func (h *Handler) run(ctx context.Context, id string, job queue.Job, redo string) (result news.Result, err error) {
	defer recoverAsError(&err)
	limit := attemptTime(ctx, job.Timeout)
	inner, cancel := context.WithTimeoutCause(ctx, limit, errAttemptTime)
	defer cancel()
	report, stop := startProgress(inner, progressInterval, h.putProgress(id))
	defer stop()
	retried, _ := asynq.GetRetryCount(ctx)
	order := desk.Job{ID: id, Order: job.Order(), Progress: report, Last: isLast(ctx), Tried: retried, Redo: redo}
	if order.Last {
		order.Until = time.Now().Add(limit - limit/lastMargin) // what there is by then is the result
	}
	result, err = h.desk.Run(inner, order)
	if err != nil && errors.Is(context.Cause(inner), errAttemptTime) {
		err = fmt.Errorf("%w: %w", errAttemptTime, err)
	}
	result.Job = id
	return result, err
}

// lastMargin is the part of the last attempt that is left for checking and storing what there is, as a fraction.
const lastMargin = 20

// isLast reports whether the policy gives the job up when this attempt fails.
func isLast(ctx context.Context) bool {
	retried, _ := asynq.GetRetryCount(ctx)
	maxRetry, bounded := asynq.GetMaxRetry(ctx)
	return bounded && attempt{retried: retried, maxRetry: maxRetry}.last()
}

// attemptTime is how long the desk may take: what the request says, or a tenth less than asynq leaves, to be done
// with storing before it.
func attemptTime(ctx context.Context, limit time.Duration) time.Duration {
	if end, ok := ctx.Deadline(); ok {
		left := time.Until(end)
		return min(limit, left-min(left/10, shutdownMargin))
	}
	return limit
}

// abandonedTime is how long an attempt that was cut off has to notice it.
const abandonedTime = 4 * time.Second

// waitForAbandoned gives attempts that asynq gave back to the queue the time to end in order. One that does not is
// left behind: a process that cannot end is worse.
func (h *Handler) waitForAbandoned() {
	done := make(chan struct{})
	go func() {
		h.running.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(abandonedTime):
		h.log.Warn("attempts did not end with their context")
	}
}
