package tasks

import (
	"context"
	"fmt"
	"time"

	"github.com/hibiken/asynq"
	"golang.org/x/sync/errgroup"

	"github.com/gisa-news/gisa/internal/queue"
)

// Cancel stops a job: one that waits never begins, one that runs is interrupted as soon as its worker hears
// of it, which Status shows. What has been paid for is kept, and Retry or Submit takes the job up again.
// Cancelling twice is no error. The error wraps [ErrNotFound], or [ErrState] when the job is done or has failed.
func (c *Client) Cancel(ctx context.Context, id string) error {
	status, info, err := c.lookUp(ctx, id)
	switch {
	case err != nil:
		return err
	case status.State == Cancelled:
		return nil
	case status.State.Done() || info == nil:
		return stateError("cancel", status)
	}
	if err := c.ledger.Put(ctx, queue.PayloadKey(id), info.Payload, queue.KeepJob); err != nil {
		return err
	}
	// The flag comes before the deed: whatever happens to the task meanwhile, a worker that takes it up
	// finds the flag.
	if err := c.ledger.Put(ctx, queue.CancelKey(id), []byte(time.Now().UTC().Format(time.RFC3339)), queue.KeepJob); err != nil {
		return err
	}
	if c.inspector.DeleteTask(info.Queue, id) == nil {
		return nil
	}
	// It runs, or it has ended just now; asynq does not tell which.
	if err := c.inspector.CancelProcessing(id); err != nil {
		return fmt.Errorf("interrupt job %s: %w", id, err)
	}
	return nil
}

// Retry has a job that failed or was cancelled tried again, with all its attempts and a deadline of
// [DefaultDeadline] from now, and one that is waiting for its next attempt tried at once. The error wraps
// [ErrNotFound], or [ErrState] when the job waits in line, runs or is done.
func (c *Client) Retry(ctx context.Context, id string) error {
	status, info, err := c.lookUp(ctx, id)
	if err != nil {
		return err
	}
	switch status.State {
	case Failed, Cancelled:
		return c.bringBack(ctx, status, info)
	case Retrying, Scheduled:
		return c.runNow(ctx, status)
	}
	return stateError("retry", status)
}

// runNow ends the pause of a job. When Redis answers and asynq still refuses, the pause has ended by itself meanwhile.
func (c *Client) runNow(ctx context.Context, status Status) error {
	err := c.inspector.RunTask(status.Queue, status.ID)
	if err == nil {
		return nil
	}
	if now, _, lost := c.lookUp(ctx, status.ID); lost == nil {
		return stateError("retry", now)
	}
	return fmt.Errorf("retry job %s: %w", status.ID, err)
}

// RetryAll does what [Client.Retry] does to every job that the filter admits, thousands if need be, and returns how many
// were taken up again. A limit of 0 means all. refused hears of each job that cannot be, such as one whose payload is gone
// or that has moved on since. A Redis that answers no more ends it.
func (c *Client) RetryAll(ctx context.Context, f Filter, refused func(id string, err error)) (retried int, err error) {
	for page, err := range c.pages(ctx, f) {
		if err != nil {
			return retried, fmt.Errorf("retry jobs: %w", err)
		}
		if f.Limit > 0 {
			page = page[:min(len(page), f.Limit-retried)]
		}
		errs := make([]error, len(page))
		var group errgroup.Group
		group.SetLimit(lookUps)
		for i, status := range page {
			group.Go(func() error {
				errs[i] = c.Retry(ctx, status.ID)
				return nil
			})
		}
		_ = group.Wait() // every job has its own error
		for i, err := range errs {
			switch {
			case err == nil:
				retried++
			case c.redis.Ping(ctx).Err() != nil: // one job's trouble is not the others'; Redis's is
				return retried, err
			default:
				refused(page[i].ID, err)
			}
		}
		if f.Limit > 0 && retried == f.Limit {
			break
		}
	}
	return retried, nil
}

// bringBack enqueues a job anew. asynq would run an archived task again too, but with its old deadline and
// with one attempt left.
func (c *Client) bringBack(ctx context.Context, status Status, info *asynq.TaskInfo) error {
	payload, err := c.keptPayload(ctx, status, info)
	if err != nil {
		return err
	}
	head, err := queue.DecodeHead(payload)
	if err != nil {
		return fmt.Errorf("retry job %s: %w", status.ID, err)
	}
	head.Kind, head.Queue = status.Kind, status.Queue
	head.Timeout = max(head.Timeout, time.Second)
	head.Deadline = time.Now().Add(DefaultDeadline)
	if payload, err = queue.WithDeadline(payload, head.Deadline); err != nil {
		return fmt.Errorf("retry job %s: %w", status.ID, err)
	}
	// Put aside first: between removing the task and enqueuing it again, the payload is nowhere else.
	if err := c.ledger.Put(ctx, queue.PayloadKey(status.ID), payload, queue.KeepJob); err != nil {
		return err
	}
	if err := c.remove(status.Queue, status.ID); err != nil {
		return err
	}
	for _, key := range []string{queue.CancelKey(status.ID), queue.FailedKey(status.ID)} {
		if err := c.ledger.Delete(ctx, key); err != nil {
			return err
		}
	}
	// A client of its own, which announces the queue: Redis may have lost its data since this one did.
	enqueuer := asynq.NewClientFromRedisClient(c.redis)
	if _, err = c.enqueue(ctx, enqueuer, status.ID, status.Queue, queue.NewTask(status.ID, payload, head)); err != nil {
		return fmt.Errorf("retry job %s: %w", status.ID, err)
	}
	return c.ledger.Delete(ctx, queue.PayloadKey(status.ID))
}

// keptPayload is the payload of the task, that which Cancel put aside, or that which its last worker kept.
func (c *Client) keptPayload(ctx context.Context, status Status, info *asynq.TaskInfo) ([]byte, error) {
	if info != nil {
		return info.Payload, nil
	}
	payload, found, err := c.ledger.Get(ctx, queue.PayloadKey(status.ID))
	if err == nil && !found {
		var failure queue.Failure
		failure, _, err = c.failure(ctx, status.ID)
		payload, found = failure.Payload, len(failure.Payload) > 0
	}
	if err == nil && !found {
		err = fmt.Errorf("the payload of job %s is gone, submit it again: %w", status.ID, ErrState)
	}
	return payload, err
}

func stateError(operation string, status Status) error {
	return fmt.Errorf("%s job %s, which is %s: %w", operation, status.ID, status.State, ErrState)
}
