package tasks

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
)

const (
	enqueueTries = 4
	firstPause   = 100 * time.Millisecond // between tries; doubles
)

// Receipt says under which id a request was accepted.
type Receipt struct {
	ID string `json:"id"`
	// Existing means that the same job was submitted before. It may be waiting, running or done, or have
	// failed: State tells, and Retry has a failed one tried again.
	Existing bool `json:"existing"`
	// State is Queued for a new job, and for an existing one what Status told when it was accepted. It is empty when
	// that could not be told.
	State State `json:"state,omitempty"`
	// LastError is why an existing job failed, or why its last attempt did.
	LastError string `json:"last_error,omitempty"`
}

// Submit puts a request into its queue and returns at once. The same request gives the same job, whoever
// submits it and however often, for as long as the job or its result is kept; a job that was cancelled is
// taken up again. So after an error of the network, Submit may be called again without harm.
//
// The error wraps [ErrInvalid] when the request can never be accepted.
func (c *Client) Submit(ctx context.Context, r Request) (Receipt, error) {
	now := time.Now()
	job, err := queue.Job(r).Accept(now)
	if err != nil {
		return Receipt{}, err
	}
	receipt, err := c.submit(ctx, job, now)
	if err != nil {
		return Receipt{}, fmt.Errorf("submit article %s: %w", r.Article.ID, err)
	}
	return receipt, nil
}

// submit takes two round trips for a new job: one to enter it, one to enqueue its task.
func (c *Client) submit(ctx context.Context, job queue.Job, now time.Time) (Receipt, error) {
	e, err := job.Pack(queue.MaxInline)
	if err != nil {
		return Receipt{}, err
	}
	rec := newRecord(job, now)
	claimed, err := c.claim(ctx, e.ID, rec)
	switch {
	case err != nil:
		return Receipt{}, err
	case claimed.done:
		return c.existing(ctx, e.ID), nil
	}
	if e.ArticleRef != "" { // before the task: a worker may be quick
		if err := c.ledger.Put(ctx, e.ArticleRef, e.Article, queue.KeepJob); err != nil {
			return Receipt{}, err
		}
	}
	enqueuer := c.enqueuer
	if claimed.kept.Queue != rec.Queue || c.asynq.Known() != nil {
		enqueuer = asynq.NewClientFromRedisClient(c.redis) // announces the queue, as claim could not
	}
	rec.Queue, job.Queue = claimed.kept.Queue, claimed.kept.Queue
	existing, err := c.enqueue(ctx, enqueuer, e.ID, job.Queue, queue.NewTask(e.ID, e.Payload, job))
	if err == nil && !existing && !claimed.first {
		err = c.putRecord(ctx, e.ID, rec) // the job of the old record is gone: this one is new
	}
	switch {
	case err != nil:
		return Receipt{}, err
	case existing:
		return c.existing(ctx, e.ID), nil
	}
	return Receipt{ID: e.ID, State: Queued}, nil
}

// existing is the receipt for a job that was there before. A status that cannot be had leaves its state open: the job is
// accepted all the same.
func (c *Client) existing(ctx context.Context, id string) Receipt {
	receipt := Receipt{ID: id, Existing: true}
	if status, err := c.Status(ctx, id); err == nil {
		receipt.State, receipt.LastError = status.State, status.LastError
	}
	return receipt
}

// enqueue reports whether the queue had the job already. An error of the network leaves it open whether the
// task was taken, so it is sent again under the same id; the conflict that follows is then our own.
func (c *Client) enqueue(ctx context.Context, to *asynq.Client, id, name string, task *asynq.Task) (existing bool, err error) {
	pause, ours := firstPause, false
	for range enqueueTries {
		_, err = to.EnqueueContext(ctx, task)
		switch {
		case err == nil:
			return false, nil
		case errors.Is(err, asynq.ErrTaskIDConflict):
			again, err := c.clearConflict(ctx, name, id)
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

// clearConflict looks at the task that holds the id, and reports whether it is out of the way now, as one is
// that did its work, is still kept, and has lost its result.
func (c *Client) clearConflict(ctx context.Context, name, id string) (again bool, err error) {
	info, err := c.task(ctx, name, id)
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
		return true, c.remove(name, id)
	}
	return false, nil
}

// remove takes a task out of its queue. One that is gone already is no error.
func (c *Client) remove(name, id string) error {
	if err := c.inspector.DeleteTask(name, id); err != nil && !isGone(err) {
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
