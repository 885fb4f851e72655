package tasks

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
)

// indexKey holds the ids of all jobs by the time of their submission. asynq can list by queue and state
// only, and forgets finished jobs first.
const indexKey = ledger.Prefix + "jobs"

// claimGrace is how long a record without a task may be that of a Submit on its way.
const claimGrace = time.Minute

// record is what stays known of a job when its task is gone. It also decides its queue: asynq keeps ids
// apart by queue, so without it the same job could be in two.
type record struct {
	Queue       string    `json:"queue"`
	Kind        string    `json:"kind"`
	ArticleID   string    `json:"article_id"`
	Version     int       `json:"version"`
	Title       string    `json:"title,omitempty"`
	From        Lang      `json:"from"`
	To          Lang      `json:"to"`
	SubmittedAt time.Time `json:"submitted_at"`
}

func newRecord(r Request, now time.Time) record {
	return record{
		Queue: r.Queue, Kind: r.Kind, ArticleID: r.Article.ID, Version: r.Article.Version,
		Title: firstRunes(r.Article.Title, titleRunes), From: r.Article.Lang, To: r.To,
		SubmittedAt: now.UTC().Truncate(time.Millisecond),
	}
}

// claim settles which queue a job belongs to: of several submitters, the first one's. It returns the record
// that holds, and whether it is the caller's.
func (c *Client) claim(ctx context.Context, id string, rec record) (kept record, first bool, err error) {
	raw, err := json.Marshal(rec)
	if err != nil {
		return record{}, false, err
	}
	if first, err = c.ledger.PutNew(ctx, jobKey(id), raw, keepJob); err != nil {
		return record{}, false, err
	}
	if first {
		return rec, true, c.index(ctx, id, rec.SubmittedAt)
	}
	kept, found, err := c.record(ctx, id)
	if err != nil || !found {
		return rec, false, err
	}
	if kept.Queue == rec.Queue || rec.SubmittedAt.Sub(kept.SubmittedAt) < claimGrace {
		return kept, false, nil
	}
	if info, err := c.task(ctx, kept.Queue, id); err != nil || info != nil {
		return kept, false, err
	}
	return rec, false, c.putRecord(ctx, id, rec) // a job of the past: the queue is free to choose
}

func (c *Client) putRecord(ctx context.Context, id string, rec record) error {
	raw, err := json.Marshal(rec)
	if err != nil {
		return err
	}
	if err := c.ledger.Put(ctx, jobKey(id), raw, keepJob); err != nil {
		return err
	}
	return c.index(ctx, id, rec.SubmittedAt)
}

func (c *Client) record(ctx context.Context, id string) (rec record, found bool, err error) {
	raw, found, err := c.ledger.Get(ctx, jobKey(id))
	if err != nil || !found {
		return record{}, false, err
	}
	if err := json.Unmarshal(raw, &rec); err != nil {
		return record{}, false, fmt.Errorf("record of job %s is not JSON: %w", id, err)
	}
	return rec, true, nil
}

// index enters a job, and drops those whose records have expired.
func (c *Client) index(ctx context.Context, id string, at time.Time) error {
	expired := strconv.FormatInt(at.Add(-keepJob).UnixMilli(), 10)
	_, err := c.redis.Pipelined(ctx, func(p redis.Pipeliner) error {
		p.ZAdd(ctx, indexKey, redis.Z{Score: float64(at.UnixMilli()), Member: id})
		p.ZRemRangeByScore(ctx, indexKey, "-inf", expired)
		return nil
	})
	if err != nil {
		return fmt.Errorf("enter job %s into the index: %w", id, err)
	}
	return nil
}
