package worker

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
)

// NewHandler returns a handler of the kinds of package tasks, for an asynq server or mux of the caller's own. The
// server must be set up by [Handler.Configure]. NewHandler connects to nothing yet; it reports what is missing or
// impossible in the config, and files that cannot be read. The caller closes the handler.
func NewHandler(config Config) (*Handler, error) {
	config = config.withDefaults()
	p, err := open(config)
	if err != nil {
		return nil, err
	}
	return newHandler(config, p), nil
}

func newHandler(config Config, p *parts) *Handler {
	h := &Handler{
		desk: p.desk, store: p.store, attempts: queue.NewAttempts(p.redis), log: config.Logger, parts: p,
		shutdownTimeout: config.ShutdownTimeout, floor: newFloor(),
	}
	h.kinds = map[string]func(context.Context, *asynq.Task) error{
		queue.Translate: h.article,
		queue.Summarize: h.article,
		queue.Digest:    h.article,
	}
	return h
}

// Configure returns the settings of an asynq server with what the handler needs of it: which failures are tried again
// and when, which use up an attempt, how failures are logged, and at least as long to shut down as a call of the model
// takes. What c says of tasks of other kinds keeps its effect on them.
func (h *Handler) Configure(c asynq.Config) asynq.Config {
	others := c
	c.RetryDelayFunc = func(retried int, err error, task *asynq.Task) time.Duration {
		switch {
		case h.owns(task, err):
			return retryDelay(retried, err, task)
		case others.RetryDelayFunc != nil:
			return others.RetryDelayFunc(retried, err, task)
		}
		return asynq.DefaultRetryDelayFunc(retried, err, task)
	}
	c.IsFailure = func(err error) bool {
		if _, ours := errors.AsType[*failure](err); ours || others.IsFailure == nil || !isFailure(err) {
			return isFailure(err)
		}
		return others.IsFailure(err)
	}
	c.ErrorHandler = asynq.ErrorHandlerFunc(func(ctx context.Context, task *asynq.Task, err error) {
		if h.owns(task, err) {
			h.handleError(ctx, task, err)
		} else if others.ErrorHandler != nil {
			others.ErrorHandler.HandleError(ctx, task, err)
		}
	})
	c.ShutdownTimeout = max(c.ShutdownTimeout, h.shutdownTimeout)
	if c.DelayedTaskCheckInterval == 0 {
		c.DelayedTaskCheckInterval = retryCheckInterval
	}
	return c
}

// owns reports whether a failed task is the handler's: by its kind, or because the handler returned the error.
func (h *Handler) owns(task *asynq.Task, err error) bool {
	_, judged := errors.AsType[*failure](err)
	return judged || h.kinds[task.Type()] != nil
}

// Close closes what NewHandler opened. Call it after the server was shut down.
func (h *Handler) Close() error {
	h.waitForAbandoned()
	h.parts.end()
	return nil
}

// errUnknownKind is what becomes of a task that a newer version, or another program, put into our queues. It is not
// destroyed: a worker that knows the kind may come.
var errUnknownKind = errors.New("this worker does not know the kind")

// dispatch has the task done by what its kind says.
func (h *Handler) dispatch(ctx context.Context, task *asynq.Task) error {
	do, known := h.kinds[task.Type()]
	if !known {
		return judge(ctx, fmt.Errorf("%w %q, only %q", errUnknownKind, task.Type(), queue.Kinds()), time.Time{})
	}
	return do(ctx, task)
}
