package tasks

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
)

// Status is what is known of a job. Two of them can be compared with ==.
type Status struct {
	ID        string `json:"id"`
	State     State  `json:"state"`
	Kind      string `json:"kind"`
	Queue     string `json:"queue"`
	ArticleID string `json:"article_id"`
	Version   int    `json:"version"`
	Title     string `json:"title,omitempty"` // of the article, cut short
	From      Lang   `json:"from"`
	To        Lang   `json:"to"`

	Progress Progress `json:"progress,omitzero"` // of a running job, if its worker has told
	// Attempts is how many were begun; those that waited for the LLM's limits or lost their worker are not
	// counted. It is 0 when the queue has forgotten.
	Attempts    int       `json:"attempts"`
	MaxAttempts int       `json:"max_attempts,omitempty"`
	LastError   string    `json:"last_error,omitempty"`
	NextAttempt time.Time `json:"next_attempt,omitzero"` // of a job that is scheduled or retrying
	Deadline    time.Time `json:"deadline,omitzero"`
	SubmittedAt time.Time `json:"submitted_at,omitzero"`
	FinishedAt  time.Time `json:"finished_at,omitzero"` // when it was done, or its last attempt failed

	Seconds float64 `json:"seconds,omitzero"` // how long the work took that led to the result; 0 when nobody measured it
	Cost    Cost    `json:"cost_usd,omitzero"`
}

// Status returns where a job stands. The error wraps [ErrNotFound] for a job that never was, or is forgotten.
func (c *Client) Status(ctx context.Context, id string) (Status, error) {
	status, _, err := c.lookUp(ctx, id)
	return status, err
}

// lookUp returns a job's status and, if its queue has it, its task.
func (c *Client) lookUp(ctx context.Context, id string) (Status, *asynq.TaskInfo, error) {
	rec, found, err := c.record(ctx, id)
	if err != nil {
		return Status{}, nil, err
	}
	queues := Queues() // the record may have expired while a failed task lies in the archive
	if found {
		queues = []string{rec.Queue}
	}
	for _, name := range queues {
		info, err := c.task(ctx, name, id)
		if err != nil {
			return Status{}, nil, err
		}
		if info != nil {
			status, err := c.ofTask(ctx, rec, info)
			return status, info, err
		}
	}
	status, err := c.withoutTask(ctx, id, rec)
	return status, nil, err
}

// withoutTask is the status of a job that its queue does not know, or knows no longer.
func (c *Client) withoutTask(ctx context.Context, id string, rec record) (Status, error) {
	status := rec.status(id)
	result, done, err := c.result(ctx, id)
	switch {
	case err != nil:
		return Status{}, err
	case done:
		status.fromResult(result)
		return status, nil
	}
	_, cancelled, err := c.ledger.Get(ctx, queue.CancelKey(id))
	if err != nil {
		return Status{}, err
	}
	failure, failed, err := c.failure(ctx, id)
	switch {
	case err != nil:
		return Status{}, err
	case failed && !cancelled:
		status.fromFailure(failure)
		return status, nil
	}
	payload, aside, err := c.ledger.Get(ctx, queue.PayloadKey(id))
	if err != nil {
		return Status{}, err
	}
	// A payload that was put aside and never came back is that of a Retry that broke off.
	if !aside && !cancelled {
		return Status{}, fmt.Errorf("job %s: %w", id, ErrNotFound)
	}
	if rec.ArticleID == "" {
		status.fromPayload(payload)
	}
	status.State = Cancelled
	return status, nil
}

func (c *Client) ofTask(ctx context.Context, rec record, info *asynq.TaskInfo) (Status, error) {
	status := rec.status(info.ID)
	status.Kind, status.Queue = info.Type, info.Queue
	status.Attempts, status.MaxAttempts = info.Retried, info.MaxRetry
	status.LastError, status.Deadline = info.LastErr, info.Deadline.UTC()
	if rec.ArticleID == "" {
		status.fromPayload(info.Payload)
	}
	var err error
	switch info.State {
	case asynq.TaskStateActive:
		status.State = Running
		status.Attempts++
		status.Progress, err = c.progress(ctx, info.ID)
	case asynq.TaskStateCompleted:
		status.Attempts++
		status.FinishedAt = info.CompletedAt.UTC()
		var brief queue.Brief
		brief, err = c.verdict(ctx, info)
		status.fromBrief(brief)
	case asynq.TaskStateArchived:
		status.Attempts++
		status.FinishedAt = info.LastFailedAt.UTC()
		status.State, err = c.unlessCancelled(ctx, info.ID, Failed)
	case asynq.TaskStateRetry:
		status.NextAttempt = info.NextProcessAt.UTC()
		status.State, err = c.unlessCancelled(ctx, info.ID, Retrying)
	case asynq.TaskStateScheduled:
		status.NextAttempt = info.NextProcessAt.UTC()
		status.State, err = c.unlessCancelled(ctx, info.ID, Scheduled)
	default:
		status.State, err = c.unlessCancelled(ctx, info.ID, Queued)
	}
	return status, err
}

// unlessCancelled is the state of a job that nobody works at: with the flag set, nobody ever will.
func (c *Client) unlessCancelled(ctx context.Context, id string, state State) (State, error) {
	_, cancelled, err := c.ledger.Get(ctx, queue.CancelKey(id))
	if cancelled {
		return Cancelled, err
	}
	return state, err
}

// verdict is what came out of a job that its worker has done: the brief says it, and if not, the result does.
func (c *Client) verdict(ctx context.Context, info *asynq.TaskInfo) (queue.Brief, error) {
	var brief queue.Brief
	if json.Unmarshal(info.Result, &brief) == nil && brief.State.HasResult() {
		return brief, nil
	}
	result, found, err := c.result(ctx, info.ID)
	if err == nil && !found {
		err = fmt.Errorf("job %s has ended and its result is gone: %w", info.ID, ErrNotFound)
	}
	return queue.NewBrief(result), err
}

func (c *Client) progress(ctx context.Context, id string) (Progress, error) {
	raw, found, err := c.ledger.Get(ctx, queue.ProgressKey(id))
	if err != nil || !found {
		return Progress{}, err
	}
	var p Progress
	if err := json.Unmarshal(raw, &p); err != nil {
		return Progress{}, fmt.Errorf("progress of job %s is not JSON: %w", id, err)
	}
	return p, nil
}

func (r record) status(id string) Status {
	return Status{
		ID: id, Kind: r.Kind, Queue: r.Queue, ArticleID: r.ArticleID, Version: r.Version, Title: r.Title,
		From: r.From, To: r.To, SubmittedAt: r.SubmittedAt,
	}
}

// fromPayload fills in what the record would say. A payload that cannot be read says nothing: the job's
// last error will.
func (s *Status) fromPayload(raw []byte) {
	head, err := queue.DecodeHead(raw)
	if err != nil {
		return
	}
	s.fromArticle(head.Article)
	s.To = head.To
	if s.Kind == "" { // the task is gone, and nothing else says what it was
		s.Kind, s.Queue = head.Kind, head.Queue
	}
}

// fromFailure fills in what is kept of a job that was given up and whose task is gone.
func (s *Status) fromFailure(f queue.Failure) {
	s.State, s.LastError, s.FinishedAt = Failed, f.Error, f.At
	s.Attempts, s.MaxAttempts = f.Attempts, f.MaxAttempts
	if s.ArticleID == "" {
		s.fromPayload(f.Payload)
	}
}

// fromResult fills in what a job's result says of it, when its task is gone.
func (s *Status) fromResult(r Result) {
	s.fromBrief(queue.NewBrief(r))
	s.FinishedAt = r.Provenance.CreatedAt.UTC()
	if s.ArticleID == "" {
		s.fromArticle(r.Article)
		s.To = r.To
	}
}

func (s *Status) fromBrief(b queue.Brief) {
	s.State, s.Seconds = b.State, b.Seconds
	if b.CostUSD != nil {
		s.Cost = Cost{USD: *b.CostUSD, Known: true}
	}
}

func (s *Status) fromArticle(a Article) {
	s.ArticleID, s.Version, s.Title, s.From = a.ID, a.Version, queue.ShortTitle(a), a.Lang
}
