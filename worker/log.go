package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks/news"
)

// handleError logs a failed attempt, once, and makes a cancel stick. asynq calls it before it acts on the error.
func (h *Handler) handleError(ctx context.Context, task *asynq.Task, err error) {
	id, _ := asynq.GetTaskID(ctx)
	retried, _ := asynq.GetRetryCount(ctx)
	v := verdictOn(err, retried)
	if errors.Is(ctx.Err(), context.Canceled) && !errors.Is(err, asynq.ErrLeaseExpired) && !h.hurried.Load() {
		h.markCancelled(ctx, id)
	}
	if maxRetry, _ := asynq.GetMaxRetry(ctx); v.action == giveUp || v.action == retry && retried >= maxRetry {
		h.failed.Add(1)
		h.keepFailure(ctx, id, queue.Failure{
			Error: err.Error(), At: time.Now().UTC().Truncate(time.Second), Attempts: retried + 1, MaxAttempts: maxRetry, Payload: task.Payload(),
		})
	}
	attrs := []any{"job", id, "kind", task.Type(), "retried", retried,
		"action", string(v.action), "delay_ms", v.delay.Milliseconds(), "err", err.Error()}
	if p, ok := errors.AsType[*panicError](err); ok {
		attrs = append(attrs, "stack", string(p.stack))
	}
	h.log.Log(ctx, levelOf(v.action), messageOf(v.action), attrs...)
}

// keepFailure keeps what it takes to explain a job that is given up and to try it again, before asynq puts the task into
// an archive that deletes the oldest.
func (h *Handler) keepFailure(ctx context.Context, id string, f queue.Failure) {
	raw, err := f.Encode()
	if err == nil {
		err = h.store.Put(context.WithoutCancel(ctx), queue.FailedKey(id), raw, queue.KeepJob)
	}
	if err != nil {
		h.log.Warn("failure not kept: the job can be tried again while the queue has its task", "job", id, "err", err)
	}
}

// markCancelled makes a cancel stick: asynq would try the job again, also after the Cancel button of its UI. Nothing
// else ends the context of an attempt that asynq still waits for, except the end of its lease.
func (h *Handler) markCancelled(ctx context.Context, id string) {
	err := h.store.Put(context.WithoutCancel(ctx), queue.CancelKey(id), []byte("1"), queue.KeepResult)
	if err != nil {
		h.log.Warn("cancel not recorded: the job will run again", "job", id, "err", err)
	}
}

func (h *Handler) logDone(id string, result news.Result, took time.Duration) {
	h.done.Add(1)
	h.log.Info("job done", "job", id, "state", string(result.State), "findings", len(result.Findings),
		"calls", result.Usage.Calls, "took_ms", took.Milliseconds())
}

func levelOf(a action) slog.Level {
	switch a {
	case giveUp:
		return slog.LevelError
	case retry:
		return slog.LevelWarn
	}
	return slog.LevelInfo
}

func messageOf(a action) string {
	switch a {
	case giveUp:
		return "job given up"
	case revoke:
		return "job cancelled"
	}
	return "attempt failed"
}

// asynqLogger hands asynq's own messages on. They hold job ids and Redis errors, no article text.
type asynqLogger struct{ log *slog.Logger }

// Debug hands on a message of that level.
func (l asynqLogger) Debug(args ...any) { l.log.Debug(text(args)) }

// Info hands on a message of that level.
func (l asynqLogger) Info(args ...any) { l.log.Info(text(args)) }

// Warn hands on a message of that level.
func (l asynqLogger) Warn(args ...any) { l.log.Warn(text(args)) }

// Error hands on a message of that level.
func (l asynqLogger) Error(args ...any) { l.log.Error(text(args)) }

// Fatal does not end the process: only main does. asynq v0.26 has no call of it.
func (l asynqLogger) Fatal(args ...any) { l.log.Error(text(args)) }

func text(args []any) string { return "asynq: " + fmt.Sprint(args...) }
