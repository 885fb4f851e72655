package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/tasks/news"
)

// Desk does the work of one job. Its error says what a later attempt may cure (see the kinds of package llm);
// what is wrong with a text is a finding in the result. It must return soon after ctx has ended. *desk.Desk is one.
type Desk interface {
	Run(ctx context.Context, job desk.Job) (news.Result, error)
}

// Store holds articles that are too large for the queue, the progress of jobs and cancel flags. An error means that it is
// not known whether there is a value; it is not a miss. The ledger behind Redis is one; results go there directly.
type Store interface {
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
	Put(ctx context.Context, key string, value []byte, ttl time.Duration) error
}

// Config says how a worker works. Redis, Desk and Store are required; a zero value elsewhere means the default.
type Config struct {
	// Redis reaches the queue. Its MaxRetries should outlast a restart of Redis (12): asynq loses the end of a
	// job that it cannot write down at once, and does the job again. The caller closes it after Run has returned.
	Redis redis.UniversalClient
	Desk  Desk
	Store Store

	// Concurrency is how many jobs of the queues "default" and "bulk" run at once. Default 8.
	Concurrency int
	// UrgentConcurrency is how many jobs of the queue "urgent" run at once, beside the others. Default 2.
	UrgentConcurrency int

	// LLMTimeout is the longest that one call of the model takes. Default 2 minutes.
	LLMTimeout time.Duration
	// ShutdownTimeout is how long running jobs may go on after Run was told to end; what is not done then goes
	// back into the queue. At least LLMTimeout plus 15 seconds, which is the default: less pays for calls twice.
	ShutdownTimeout time.Duration
	// TaskCheckInterval is how often an idle server looks for a job. Default 200 ms, at least 10 ms: at 200 ms a
	// job waits 0.1 s on average, and an idle server sends Redis about 20 commands a second.
	TaskCheckInterval time.Duration

	// NoReaper turns off the reaper, which takes a job back about 35 seconds after its worker died. Without it
	// asynq does so after 100 seconds and more. It reads asynq's own keys; see reaper.go.
	NoReaper bool

	// Logger hears of jobs and of trouble. Default none.
	Logger *slog.Logger
}

const (
	defaultConcurrency       = 8
	defaultUrgentConcurrency = 2
	defaultLLMTimeout        = 2 * time.Minute
	defaultTaskCheckInterval = 200 * time.Millisecond
	minTaskCheckInterval     = 10 * time.Millisecond

	// shutdownMargin is what a job does after its last call: check, store, tell the queue.
	shutdownMargin = 15 * time.Second
)

func (c Config) withDefaults() Config {
	setDefault(&c.Concurrency, defaultConcurrency)
	setDefault(&c.UrgentConcurrency, defaultUrgentConcurrency)
	setDefault(&c.LLMTimeout, defaultLLMTimeout)
	setDefault(&c.ShutdownTimeout, c.LLMTimeout+shutdownMargin)
	setDefault(&c.TaskCheckInterval, defaultTaskCheckInterval)
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

func setDefault[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

func (c Config) validate() error {
	switch {
	case c.Redis == nil:
		return errors.New("worker: no Redis client")
	case c.Desk == nil:
		return errors.New("worker: no desk")
	case c.Store == nil:
		return errors.New("worker: no store")
	case c.Concurrency < 1 || c.UrgentConcurrency < 1:
		return fmt.Errorf("worker: concurrency is %d and %d for urgent jobs, must be 1 or more", c.Concurrency, c.UrgentConcurrency)
	case c.LLMTimeout < time.Second:
		return fmt.Errorf("worker: LLM timeout %s is below one second", c.LLMTimeout)
	case c.ShutdownTimeout < c.LLMTimeout+shutdownMargin:
		return fmt.Errorf("worker: shutdown timeout %s is below the LLM timeout plus %s", c.ShutdownTimeout, shutdownMargin)
	case c.TaskCheckInterval < minTaskCheckInterval:
		return fmt.Errorf("worker: task check interval %s is below %s", c.TaskCheckInterval, minTaskCheckInterval)
	}
	return nil
}
