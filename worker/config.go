package worker

import (
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"
)

// Config says where a worker finds its jobs and its model, and how it works. Redis or RedisURL, and LLMBaseURL, are
// required; a zero value elsewhere means the default.
type Config struct {
	// Redis reaches the queue and what is kept beside it. The caller closes it, after the worker or the handler has
	// ended. Its MaxRetries should outlast a restart of Redis (12): asynq loses the end of a job that it cannot write
	// down at once, and does the job again.
	Redis redis.UniversalClient
	// RedisURL is used where Redis is nil: a URL whose scheme is redis, rediss, unix, redis-sentinel or redis-cluster,
	// such as "redis://:password@127.0.0.1:6379/0". The client that it opens has the right MaxRetries, and is closed
	// by Worker.Run or Handler.Close.
	RedisURL string

	// LLMBaseURL is the root of an OpenAI-compatible API, such as "https://api.openai.com/v1" or
	// "http://127.0.0.1:11434/v1". A URL without a path gets "/v1".
	LLMBaseURL string
	// LLMAPIKey is sent to that server as a bearer token. Default none. It is never logged and never stored.
	LLMAPIKey string
	// Model is the model's name as the server knows it. Default: the only model that the server offers, which is
	// asked for when it is first needed, and again until the server answers; jobs wait meanwhile and use up nothing.
	Model string
	// SummaryModel is the model of the same server that writes the summaries, where Model is a translator that does
	// not. Default: Model.
	SummaryModel string
	// LLMTimeout is the longest that one call of the model takes, from when it can be made; with LLMStream it is the
	// longest silence, and a call takes ten times as long at most. Default 3 minutes, at least a second.
	LLMTimeout time.Duration
	// LLMStream has replies streamed, where a proxy cuts connections on which nothing moves. Default false.
	LLMStream bool
	// LLMSlots is how many calls this process has under way at once, over as many connections. Default: 2 for Ollama and
	// LM Studio, and 8 more than it does jobs for others. Set it to the slots of a local server.
	LLMSlots int
	// LLMEffort is how hard a thinking model thinks, in the server's words, such as "low". Default: as the server likes.
	LLMEffort string
	// LLMExtra are fields that are merged into every request, as a JSON object; a null removes one. Default none.
	LLMExtra string
	// PricesFile is a file of model prices in LiteLLM's JSON format. Its prices come before the built-in ones.
	// Default none. The price of a model that no list knows is unknown, never 0.
	PricesFile string

	// ChunkTokens is about how many tokens of translation one call is asked for. Default 1,500; small models do
	// better with 300.
	ChunkTokens int
	// MaxCalls is how many calls one job makes at most, repairs included. Default 6 and two a paragraph,
	// but no more than 26 and 20 a chunk.
	MaxCalls int
	// MaxCostUSD is how many US dollars one job may cost before it makes no more calls, for a model whose price is
	// known. Default: two dollars, and a half for every 1,000 characters of its article.
	MaxCostUSD float64
	// GlossaryFile is a glossary of the house, JSON or CSV, which comes before the one that gisa ships. Default none.
	GlossaryFile string
	// Style is what the house prints in Korean where more than one way is right, as settings with commas between
	// them: register=plain or polite, numbers=yonhap, daily or spaced, originals=on or off, around=께 or 경. The
	// default is "register=plain,numbers=yonhap,originals=off,around=께".
	Style string

	// Concurrency is how many jobs of the queues tasks.Default and tasks.Bulk run at once. Default 8. A Handler in a
	// server of its own uses it, with UrgentConcurrency, for no more than the number of connections to keep.
	Concurrency int
	// UrgentConcurrency is how many jobs of the queue tasks.Urgent run at once, beside the others. Default 2.
	UrgentConcurrency int
	// ShutdownTimeout is how long running jobs may go on after the worker was told to end; what is not done then goes
	// back into the queue. At least LLMTimeout plus 15 seconds, which is the default: less pays for calls twice.
	ShutdownTimeout time.Duration
	// TaskCheckInterval is how often an idle worker looks for a job in tasks.Default and tasks.Bulk. Default 200 ms,
	// at least 10 ms. See "What idling costs" in the package's documentation.
	TaskCheckInterval time.Duration
	// UrgentCheckInterval is the same for tasks.Urgent. Default 50 ms, at least 10 ms.
	UrgentCheckInterval time.Duration
	// NoReaper turns off the reaper, which takes a job back about 35 seconds after its worker died. Without it
	// asynq does so after 100 seconds and more. It reads asynq's own keys, and is off by itself with an asynq that it
	// does not know.
	NoReaper bool

	// Logger hears of jobs and of trouble, never of an article's text. Default none.
	Logger *slog.Logger
}

const (
	defaultConcurrency         = 8
	defaultUrgentConcurrency   = 2
	defaultLLMTimeout          = 3 * time.Minute
	defaultTaskCheckInterval   = 200 * time.Millisecond
	defaultUrgentCheckInterval = 50 * time.Millisecond
	minCheckInterval           = 10 * time.Millisecond

	// shutdownMargin is what a job does after its last call: check, store, tell the queue.
	shutdownMargin = 15 * time.Second
)

func (c Config) withDefaults() Config {
	setDefault(&c.Concurrency, defaultConcurrency)
	setDefault(&c.UrgentConcurrency, defaultUrgentConcurrency)
	setDefault(&c.LLMTimeout, defaultLLMTimeout)
	setDefault(&c.ShutdownTimeout, c.LLMTimeout+shutdownMargin)
	setDefault(&c.TaskCheckInterval, defaultTaskCheckInterval)
	setDefault(&c.UrgentCheckInterval, defaultUrgentCheckInterval)
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

// validate reports the first field that makes no sense. What only opening it can tell, New and NewHandler report.
func (c Config) validate() error {
	switch {
	case c.Redis == nil && c.RedisURL == "":
		return errors.New("worker: no Redis client and no Redis URL")
	case c.LLMBaseURL == "":
		return errors.New("worker: no base URL of an LLM server")
	case c.Concurrency < 1 || c.UrgentConcurrency < 1:
		return fmt.Errorf("worker: concurrency is %d and %d for urgent jobs, must be 1 or more", c.Concurrency, c.UrgentConcurrency)
	case c.LLMTimeout < time.Second:
		return fmt.Errorf("worker: LLM timeout %s is below one second", c.LLMTimeout)
	case c.ChunkTokens < 0 || c.MaxCalls < 0 || c.MaxCostUSD < 0:
		return fmt.Errorf("worker: chunk tokens %d, calls %d and cost %g of a job must not be negative", c.ChunkTokens, c.MaxCalls, c.MaxCostUSD)
	case c.ShutdownTimeout < c.LLMTimeout+shutdownMargin:
		return fmt.Errorf("worker: shutdown timeout %s is below the LLM timeout plus %s", c.ShutdownTimeout, shutdownMargin)
	case c.TaskCheckInterval < minCheckInterval || c.UrgentCheckInterval < minCheckInterval:
		return fmt.Errorf("worker: task check interval %s, %s for urgent jobs, is below %s", c.TaskCheckInterval, c.UrgentCheckInterval, minCheckInterval)
	}
	return nil
}
