package worker

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// handler does jobs of every kind. asynq calls its ProcessTask and its HandleError.
type handler struct {
	desk    Desk
	store   Store
	starts  starts
	log     *slog.Logger
	running sync.WaitGroup // attempts, also those that asynq no longer waits for
}

// ProcessTask is what asynq calls: one attempt at a job.
func (h *handler) ProcessTask(ctx context.Context, task *asynq.Task) error {
	h.running.Add(1)
	defer h.running.Done()
	id, _ := asynq.GetTaskID(ctx)
	began := time.Now()
	result, deadline, err := h.do(ctx, id, task.Payload())
	if err == nil {
		err = writeBrief(task, result)
	}
	if err != nil {
		return judge(ctx, err, deadline)
	}
	h.logDone(id, result, time.Since(began))
	return nil
}

// do returns the job's result, stored. A job that is cancelled or done already costs nothing. The deadline is the
// job's own, as far as it could be read.
func (h *handler) do(ctx context.Context, id string, payload []byte) (result news.Result, deadline time.Time, err error) {
	if _, cancelled, err := h.store.Get(ctx, tasks.CancelKey(id)); err != nil || cancelled {
		return result, deadline, orElse(err, asynq.RevokeTask)
	}
	if result, found, err := h.stored(ctx, id); err != nil || found {
		return result, deadline, err
	}
	request, err := tasks.Decode(ctx, payload, h.store)
	if err != nil {
		return result, deadline, err
	}
	if err := h.starts.begin(ctx, id); err != nil {
		return result, request.Deadline, err
	}
	defer h.starts.end(ctx, id)
	if result, err = h.run(ctx, id, request); err != nil {
		return result, request.Deadline, err
	}
	return result, request.Deadline, h.keep(ctx, result)
}

// run has the desk do the job, with the end of the attempt put before the end that asynq sets: when asynq's comes
// first, it throws the reason away.
func (h *handler) run(ctx context.Context, id string, request tasks.Request) (result news.Result, err error) {
	defer recoverAsError(&err)
	inner, cancel := context.WithTimeoutCause(ctx, attemptTime(ctx, request.Timeout), errAttemptTime)
	defer cancel()
	report, stop := startProgress(inner, progressInterval, h.putProgress(id))
	defer stop()
	result, err = h.desk.Run(inner, desk.Job{
		ID: id, Order: request.Order(), Progress: report, Last: isLast(ctx),
	})
	if err != nil && context.Cause(inner) == errAttemptTime {
		err = fmt.Errorf("%w: %w", errAttemptTime, err)
	}
	result.Job = id
	return result, err
}

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

// stored looks for a result of an earlier attempt, whose worker died before the queue heard of it.
func (h *handler) stored(ctx context.Context, id string) (result news.Result, found bool, err error) {
	raw, found, err := h.store.Get(ctx, tasks.ResultKey(id))
	if err != nil || !found {
		return result, false, err
	}
	if err := json.Unmarshal(raw, &result); err != nil {
		return result, false, fmt.Errorf("read the stored result of %s: not the JSON of a result", id)
	}
	return result, true, nil
}

// keep stores a result even when the attempt was cancelled meanwhile: it has been paid for.
func (h *handler) keep(ctx context.Context, result news.Result) error {
	raw, err := json.Marshal(result)
	if err != nil {
		return fmt.Errorf("encode the result of %s: %w", result.Job, err)
	}
	return h.store.Put(context.WithoutCancel(ctx), tasks.ResultKey(result.Job), raw, tasks.KeepResult)
}

// writeBrief shows the result in the queue's web UI. It comes after the result is stored, so a failure of it costs
// one more attempt and no more money.
func writeBrief(task *asynq.Task, result news.Result) error {
	raw, err := tasks.NewBrief(result).Encode()
	if err != nil {
		return fmt.Errorf("encode the brief of %s: %w", result.Job, err)
	}
	if _, err := task.ResultWriter().Write(raw); err != nil {
		return fmt.Errorf("write the brief of %s: %w", result.Job, err)
	}
	return nil
}

func orElse(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}
