package tasks

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redisconn"
)

// Client submits jobs and follows them. It is safe for concurrent use.
type Client struct {
	redis     redis.UniversalClient
	owned     bool
	ledger    *ledger.Redis
	enqueuer  *asynq.Client
	inspector *asynq.Inspector
	asynq     *queue.Asynq
}

// Open returns a client for the Redis at url: redis, rediss, unix, redis-sentinel or redis-cluster. Close
// it after use. Nothing is sent yet: the first call tells whether Redis is there.
func Open(url string) (*Client, error) {
	config, err := redisconn.Parse(url)
	if err != nil {
		return nil, err
	}
	c := NewClient(config.OpenForEnqueue())
	c.owned = true
	return c, nil
}

// NewClient returns a client over a connection that stays the caller's to close. It should have
// ContextTimeoutEnabled, or a context cannot end a call that waits for a frozen Redis.
func NewClient(rdb redis.UniversalClient) *Client {
	return &Client{
		redis: rdb, ledger: ledger.NewRedis(rdb), asynq: queue.NewAsynq(rdb),
		enqueuer: asynq.NewClientFromRedisClient(rdb), inspector: asynq.NewInspectorFromRedisClient(rdb),
	}
}

// Close closes a client that Open returned, and does nothing to one over a caller's connection.
func (c *Client) Close() error {
	if !c.owned {
		return nil
	}
	return c.redis.Close()
}

// Result returns what came out of a job that is ok or needs review. The error wraps [ErrNotFound] or, when
// the job has no result yet or never will, [ErrState].
func (c *Client) Result(ctx context.Context, id string) (Result, error) {
	result, found, err := c.result(ctx, id)
	if err != nil || found {
		return result, err
	}
	status, err := c.Status(ctx, id)
	if err != nil {
		return Result{}, err
	}
	return Result{}, fmt.Errorf("job %s has no result, it is %s: %w", id, status.State, ErrState)
}

func (c *Client) result(ctx context.Context, id string) (result Result, found bool, err error) {
	raw, found, err := c.ledger.Get(ctx, queue.ResultKey(id))
	if err != nil || !found {
		return Result{}, false, err
	}
	if err := json.Unmarshal(raw, &result); err != nil {
		return Result{}, false, fmt.Errorf("result of job %s is not the JSON of a result (%d bytes)", id, len(raw))
	}
	return result, true, nil
}

// failure returns what is kept of a job that was given up.
func (c *Client) failure(ctx context.Context, id string) (f queue.Failure, found bool, err error) {
	raw, found, err := c.ledger.Get(ctx, queue.FailedKey(id))
	if err != nil || !found {
		return queue.Failure{}, false, err
	}
	if f, err = queue.DecodeFailure(raw); err != nil {
		return queue.Failure{}, false, fmt.Errorf("failure of job %s: %w", id, err)
	}
	return f, true, nil
}

// task returns what asynq knows of a job, or nil when it knows none. asynq takes no context here: what ends
// the call is the connection's read timeout.
func (c *Client) task(ctx context.Context, in, id string) (*asynq.TaskInfo, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	info, err := c.inspector.GetTaskInfo(in, id)
	switch {
	case err == nil:
		return info, nil
	case isGone(err):
		return nil, nil
	}
	if cleared, ghostErr := c.asynq.ClearGhost(ctx, in, id); ghostErr == nil && cleared {
		return nil, nil
	}
	return nil, fmt.Errorf("look up job %s: %w", id, err)
}

// isGone reports asynq's answers for a task that is not there. A queue that never had a task is not there either.
func isGone(err error) bool {
	return errors.Is(err, asynq.ErrTaskNotFound) || errors.Is(err, asynq.ErrQueueNotFound)
}
