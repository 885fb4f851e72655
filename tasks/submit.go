package tasks

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hibiken/asynq"
)

const (
	// maxRetry bounds the attempts of a job. asynq's default of 25 takes 20 days. Never 0: a worker that
	// dies would then take the job with it.
	maxRetry = 8

	enqueueTries = 4
	firstPause   = 100 * time.Millisecond // between tries; doubles
)

// Receipt says under which id a request was accepted.
type Receipt struct {
	ID string `json:"id"`
	// Existing means that the same job was submitted before. It may be waiting, running or done, or have
	// failed: Status tells, and Retry has a failed one tried again.
	Existing bool `json:"existing"`
}

// Submit puts a request into its queue and returns at once. The same request gives the same job, whoever
// submits it and however often, for as long as the job or its result is kept; a job that was cancelled is
// taken up again. So after an error of the network, Submit may be called again without harm.
//
// The error wraps [ErrInvalid] when the request can never be accepted.
func (c *Client) Submit(ctx context.Context, r Request) (Receipt, error) {
	now := time.Now()
	if err := r.Validate(); err != nil {
		return Receipt{}, err
	}
	if !r.Deadline.IsZero() && !r.Deadline.After(now) {
		return Receipt{}, fmt.Errorf("%w: the deadline %s has passed", ErrInvalid, r.Deadline.Format(time.RFC3339))
	}
	r = r.withDefaults(now)
	receipt, err := c.submit(ctx, r, now)
	if err != nil {
		return Receipt{}, fmt.Errorf("submit article %s: %w", r.Article.ID, err)
	}
	return receipt, nil
}

func (c *Client) submit(ctx context.Context, r Request, now time.Time) (Receipt, error) {
	raw, ref, article, err := encode(r)
	if err != nil {
		return Receipt{}, err
	}
	id := r.ID()
	if _, done, err := c.result(ctx, id); err != nil || done {
		return Receipt{ID: id, Existing: done}, err
	}
	if ref != "" { // before the task: a worker may be quick
		if err := c.ledger.Put(ctx, ref, article, keepJob); err != nil {
			return Receipt{}, err
		}
	}
	rec := newRecord(r, now)
	kept, first, err := c.claim(ctx, id, rec)
	if err != nil {
		return Receipt{}, err
	}
	if err := c.forgetCancel(ctx, id); err != nil {
		return Receipt{}, err
	}
	rec.Queue = kept.Queue
	existing, err := c.enqueue(ctx, job{id: id, kind: r.Kind, queue: rec.Queue, payload: raw, timeout: r.Timeout, deadline: r.Deadline})
	if err == nil && !existing && !first {
		err = c.putRecord(ctx, id, rec) // the job of the old record is gone: this one is new
	}
	return Receipt{ID: id, Existing: existing}, err
}

// job is a task on its way into a queue.
type job struct {
	id, kind, queue string
	payload         []byte
	timeout         time.Duration
	deadline        time.Time
}

// enqueue reports whether the queue had the job already. An error of the network leaves it open whether the
// task was taken, so it is sent again under the same id; the conflict that follows is then our own.
func (c *Client) enqueue(ctx context.Context, j job) (existing bool, err error) {
	pause, ours := firstPause, false
	for range enqueueTries {
		err = c.send(ctx, j)
		switch {
		case err == nil:
			return false, nil
		case errors.Is(err, asynq.ErrTaskIDConflict):
			again, err := c.clearConflict(ctx, j.queue, j.id)
			if err != nil {
				return false, err
			}
			if !again {
				return !ours, nil
			}
			continue
		case ctx.Err() != nil:
			return false, fmt.Errorf("enqueue: %w", err)
		}
		ours = true
		if err := sleep(ctx, pause); err != nil {
			return false, fmt.Errorf("enqueue: %w", err)
		}
		pause *= 2
	}
	return false, fmt.Errorf("enqueue, tried %d times: %w", enqueueTries, err)
}

func (c *Client) send(ctx context.Context, j job) error {
	// A client of its own for each task: one that lives on remembers which queues it has announced, and
	// after a loss of data in Redis would enqueue into a queue that nobody can see.
	_, err := asynq.NewClientFromRedisClient(c.redis).EnqueueContext(ctx, asynq.NewTask(j.kind, j.payload),
		asynq.TaskID(j.id), asynq.Queue(j.queue), asynq.MaxRetry(maxRetry),
		asynq.Timeout(j.timeout), asynq.Deadline(j.deadline), asynq.Retention(Retention))
	return err
}

// clearConflict looks at the task that holds the id, and reports whether it is out of the way now, as one is
// that did its work, is still kept, and has lost its result.
func (c *Client) clearConflict(ctx context.Context, queue, id string) (again bool, err error) {
	info, err := c.task(ctx, queue, id)
	if err != nil {
		return false, err
	}
	switch {
	case info == nil: // it has ended since, or was a ghost
		_, done, err := c.result(ctx, id)
		return !done, err
	case info.State == asynq.TaskStateCompleted:
		if _, done, err := c.result(ctx, id); err != nil || done {
			return false, err
		}
		return true, c.remove(queue, id)
	}
	return false, nil
}

// remove takes a task out of its queue. One that is gone already is no error.
func (c *Client) remove(queue, id string) error {
	if err := c.inspector.DeleteTask(queue, id); err != nil && !isGone(err) {
		return fmt.Errorf("remove job %s from its queue: %w", id, err)
	}
	return nil
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
