package tasks

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
)

// Redo has a result that needs review made again, with new answers of the model, all attempts, and a deadline of
// [DefaultDeadline] from now. It costs about what the Usage of the present Result says, which stays until the new one is
// there. The error wraps [ErrNotFound], or [ErrState] for any job that does not need review.
func (c *Client) Redo(ctx context.Context, id string) error {
	status, info, err := c.lookUp(ctx, id)
	if err != nil {
		return err
	}
	if status.State != NeedsReview {
		return stateError("redo", status)
	}
	result, found, err := c.result(ctx, id)
	if err == nil && !found {
		err = fmt.Errorf("job %s has no result any more: %w", id, ErrNotFound)
	}
	if err != nil {
		return err
	}
	job, err := c.jobOf(ctx, status, info, result)
	if err != nil {
		return fmt.Errorf("redo job %s: %w", id, err)
	}
	if err := c.enqueueAgain(ctx, id, job); err != nil {
		return fmt.Errorf("redo job %s: %w", id, err)
	}
	return nil
}

// jobOf is the job that led to a result, ready to be accepted once more.
func (c *Client) jobOf(ctx context.Context, status Status, info *asynq.TaskInfo, result Result) (queue.Job, error) {
	job := queue.Job{
		Article: result.Article, To: result.To, Kind: cmp.Or(status.Kind, kindOf(result)), Queue: cmp.Or(status.Queue, Default),
	}
	rec, _, err := c.record(ctx, status.ID)
	if err != nil {
		return job, err
	}
	job.Bullets = rec.Bullets
	if info != nil {
		if head, err := queue.DecodeHead(info.Payload); err == nil {
			job.Bullets, job.Timeout = head.Bullets, head.Timeout
		}
	}
	return job.Accept(time.Now())
}

// kindOf is the kind of work that a result shows.
func kindOf(r Result) string {
	switch {
	case r.Summary == nil:
		return Translate
	case r.Translation == nil:
		return Summarize
	}
	return Digest
}

// enqueueAgain puts a job that is done back into its queue under the id that it has. The mark comes first: a worker that
// finds a result without it takes that.
func (c *Client) enqueueAgain(ctx context.Context, id string, job queue.Job) error {
	e, err := job.Pack(queue.MaxInline)
	if err != nil {
		return err
	}
	if e.ArticleRef != "" {
		if err := c.ledger.Put(ctx, e.ArticleRef, e.Article, queue.KeepJob); err != nil {
			return err
		}
	}
	run := strconv.FormatInt(time.Now().UnixMilli(), 36)
	if err := c.ledger.Put(ctx, queue.RedoKey(id), []byte(run), queue.KeepJob); err != nil {
		return err
	}
	if err := c.ledger.Delete(ctx, queue.CancelKey(id)); err != nil {
		return err
	}
	if err := c.remove(job.Queue, id); err != nil {
		return err
	}
	// A client of its own, which announces the queue: Redis may have lost its data since this one did.
	_, err = c.enqueue(ctx, asynq.NewClientFromRedisClient(c.redis), id, job.Queue, queue.NewTask(id, e.Payload, job))
	return err
}
