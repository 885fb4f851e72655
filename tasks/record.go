package tasks

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
)

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
	Bullets     int       `json:"bullets,omitempty"`
	SubmittedAt time.Time `json:"submitted_at"`
}

func newRecord(j queue.Job, now time.Time) record {
	return record{
		Queue: j.Queue, Kind: j.Kind, ArticleID: j.Article.ID, Version: j.Article.Version,
		Title: queue.ShortTitle(j.Article), From: j.Article.Lang, To: j.To, Bullets: j.Bullets,
		SubmittedAt: now.UTC().Truncate(time.Millisecond),
	}
}

// claim is what Redis said when a job was to be entered.
type claim struct {
	kept  record // the record that holds
	first bool   // it is the caller's
	done  bool   // the job has a result, or was given up: there is nothing to do
}

// claim looks whether the job is done, enters its record and takes back what Cancel left, in one round trip. Of several
// submitters, the first one's record holds, and with it the queue.
func (c *Client) claim(ctx context.Context, id string, rec record) (claim, error) {
	raw, err := json.Marshal(rec)
	if err != nil {
		return claim{}, err
	}
	var done, failed *redis.IntCmd
	var entered *redis.StatusCmd
	cmds, _ := c.redis.Pipelined(ctx, func(p redis.Pipeliner) error { // the commands have their errors
		done = p.Exists(ctx, ledger.Prefix+queue.ResultKey(id))
		failed = p.Exists(ctx, ledger.Prefix+queue.FailedKey(id))
		entered = p.SetArgs(ctx, ledger.Prefix+queue.JobKey(id), raw, redis.SetArgs{Mode: "NX", TTL: queue.KeepJob})
		forgetOld(ctx, p, rec.SubmittedAt)
		p.ZAddNX(ctx, queue.IndexKey, entry(id, rec))
		p.Del(ctx, ledger.Prefix+queue.CancelKey(id))
		p.Del(ctx, ledger.Prefix+queue.PayloadKey(id))
		c.asynq.Announce(ctx, p, rec.Queue)
		return nil
	})
	for _, cmd := range cmds {
		if err := cmd.Err(); err != nil && !errors.Is(err, redis.Nil) {
			return claim{}, fmt.Errorf("enter job %s: %w", id, err)
		}
	}
	if ended := done.Val()+failed.Val() > 0; ended || entered.Err() == nil {
		return claim{kept: rec, first: true, done: ended}, nil
	}
	kept, err := c.settle(ctx, id, rec)
	return claim{kept: kept}, err
}

// settle returns the record of a job that was submitted before, after giving it another queue if it is a job of the
// past.
func (c *Client) settle(ctx context.Context, id string, rec record) (record, error) {
	kept, found, err := c.record(ctx, id)
	if err != nil || !found {
		return rec, err
	}
	if kept.Queue == rec.Queue || rec.SubmittedAt.Sub(kept.SubmittedAt) < claimGrace {
		return kept, nil
	}
	if info, err := c.task(ctx, kept.Queue, id); err != nil || info != nil {
		return kept, err
	}
	return rec, c.putRecord(ctx, id, rec)
}

func (c *Client) putRecord(ctx context.Context, id string, rec record) error {
	raw, err := json.Marshal(rec)
	if err != nil {
		return err
	}
	stored, err := ledger.Pack(raw)
	if err != nil {
		return err
	}
	_, err = c.redis.Pipelined(ctx, func(p redis.Pipeliner) error {
		p.Set(ctx, ledger.Prefix+queue.JobKey(id), stored, queue.KeepJob)
		forgetOld(ctx, p, rec.SubmittedAt)
		p.ZAdd(ctx, queue.IndexKey, entry(id, rec))
		return nil
	})
	if err != nil {
		return fmt.Errorf("enter job %s: %w", id, err)
	}
	return nil
}

func entry(id string, rec record) redis.Z {
	return redis.Z{Score: float64(rec.SubmittedAt.UnixMilli()), Member: id}
}

// forgetOld drops the jobs from the index whose records have expired.
func forgetOld(ctx context.Context, p redis.Pipeliner, now time.Time) {
	p.ZRemRangeByScore(ctx, queue.IndexKey, "-inf", strconv.FormatInt(now.Add(-queue.KeepJob).UnixMilli(), 10))
}

func (c *Client) record(ctx context.Context, id string) (rec record, found bool, err error) {
	raw, found, err := c.ledger.Get(ctx, queue.JobKey(id))
	if err != nil || !found {
		return record{}, false, err
	}
	if err := json.Unmarshal(raw, &rec); err != nil {
		return record{}, false, fmt.Errorf("record of job %s is not JSON: %w", id, err)
	}
	return rec, true, nil
}
