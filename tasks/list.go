package tasks

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/gisa-news/gisa/internal/queue"
)

const (
	defaultLimit = 50
	pageSize     = 100 // ids that are looked at together
	lookUps      = 8   // at a time
)

// Filter says which jobs a list holds. The zero value means the last 50, whatever their state and queue.
type Filter struct {
	State State  // empty means any
	Queue string // empty means any
	Limit int    // 0 means 50
}

func (f Filter) admits(s Status) bool {
	return s.ID != "" && (f.State == "" || f.State == s.State) && (f.Queue == "" || f.Queue == s.Queue)
}

// List returns jobs of all queues, the last submitted first. Forgotten jobs are left out. A filter that few
// jobs pass makes List look at all jobs of the last fourteen days.
func (c *Client) List(ctx context.Context, f Filter) ([]Status, error) {
	if f.Limit == 0 {
		f.Limit = defaultLimit
	}
	var list []Status
	for page, err := range c.pages(ctx, f) {
		if err != nil {
			return nil, fmt.Errorf("list jobs: %w", err)
		}
		if list = append(list, page...); len(list) >= f.Limit {
			return list[:f.Limit], nil
		}
	}
	return list, nil
}

// pages yields the jobs that the filter admits, the last submitted first, in pages of which some may be empty. It looks
// at a page when it is asked for, and ends with the first error. The filter's limit is the caller's affair.
func (c *Client) pages(ctx context.Context, f Filter) iter.Seq2[[]Status, error] {
	return func(yield func([]Status, error) bool) {
		seen := make(map[string]bool) // a job that comes in meanwhile moves the others to the next page
		for start := int64(0); ; start += pageSize {
			ids, err := c.redis.ZRevRange(ctx, queue.IndexKey, start, start+pageSize-1).Result()
			if err == nil && len(ids) == 0 {
				return
			}
			var page []Status
			if err == nil {
				page, err = c.statuses(ctx, unseen(ids, seen))
			}
			page = slices.DeleteFunc(page, func(s Status) bool { return !f.admits(s) })
			if !yield(page, err) || err != nil {
				return
			}
		}
	}
}

// statuses looks jobs up side by side. A forgotten job leaves an empty status.
func (c *Client) statuses(ctx context.Context, ids []string) ([]Status, error) {
	statuses := make([]Status, len(ids))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(lookUps)
	for i, id := range ids {
		group.Go(func() error {
			status, err := c.Status(ctx, id)
			if errors.Is(err, ErrNotFound) {
				return nil
			}
			statuses[i] = status
			return err
		})
	}
	return statuses, group.Wait()
}

// unseen returns the ids that are not in seen, and enters them.
func unseen(ids []string, seen map[string]bool) []string {
	var fresh []string
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			fresh = append(fresh, id)
		}
	}
	return fresh
}

// Served reports whether a worker that is alive takes jobs from the queue of that name. A worker that was killed counts as
// alive for some seconds.
func (c *Client) Served(ctx context.Context, name string) (bool, error) {
	if err := ctx.Err(); err != nil { // asynq takes no context here
		return false, err
	}
	servers, err := c.inspector.Servers()
	if err != nil {
		return false, fmt.Errorf("list workers: %w", err)
	}
	for _, s := range servers {
		if s.Queues[name] > 0 {
			return true, nil
		}
	}
	return false, nil
}
