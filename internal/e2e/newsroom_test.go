package e2e

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/worker"
)

// setting is how a worker is set up. It travels to worker processes as JSON.
type setting struct {
	URL    string // of the model's API
	Key    string
	Model  string // empty: the server's only one
	Stream bool

	LLMTimeout  time.Duration // of one call; 0 means half a minute
	ChunkTokens int           // 0 means the desk's default, as does MaxCalls
	MaxCalls    int
	Concurrency int // 0 means 8
}

func (s setting) withDefaults() setting {
	if s.LLMTimeout == 0 {
		s.LLMTimeout = 30 * time.Second
	}
	if s.Concurrency == 0 {
		s.Concurrency = 8
	}
	return s
}

// newWorker sets up a worker as the command line does.
func newWorker(client redis.UniversalClient, s setting, log *slog.Logger) (*worker.Worker, error) {
	s = s.withDefaults()
	const brisk = 20 * time.Millisecond
	return worker.New(worker.Config{
		Redis: client, LLMBaseURL: s.URL, LLMAPIKey: s.Key, Model: s.Model, LLMTimeout: s.LLMTimeout, LLMStream: s.Stream,
		ChunkTokens: s.ChunkTokens, MaxCalls: s.MaxCalls, Concurrency: s.Concurrency,
		TaskCheckInterval: brisk, UrgentCheckInterval: brisk, Logger: log,
	})
}

// newsroom is a Redis with what a newsroom tool and an operator hold of it.
type newsroom struct {
	url       string
	redis     redis.UniversalClient
	store     *ledger.Redis
	queue     *tasks.Client
	inspector *asynq.Inspector
	patience  time.Duration // bounds every wait
}

// openNewsroom returns a newsroom over a Redis in this process, which the test may turn the clock of.
func openNewsroom(t testing.TB) (*newsroom, *miniredis.Miniredis) {
	t.Helper()
	server := miniredis.RunT(t)
	return connect(t, "redis://"+server.Addr()), server
}

func connect(t testing.TB, url string) *newsroom {
	t.Helper()
	to, err := redisconn.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	client := to.Open()
	t.Cleanup(func() { _ = client.Close() })
	return &newsroom{
		url: url, redis: client, store: ledger.NewRedis(client), queue: tasks.NewClient(client),
		inspector: asynq.NewInspectorFromRedisClient(client),
		patience:  patience,
	}
}

// hire runs a worker in this process until the test ends, or until the function that it returns is called.
func (n *newsroom) hire(t testing.TB, s setting) (dismiss func()) {
	t.Helper()
	w, err := newWorker(n.redis, s, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	dismiss = sync.OnceFunc(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the worker ended with %v", err)
		}
	})
	t.Cleanup(dismiss)
	return dismiss
}

// gate is the state of the one provider that the workers of a test ask. A gate that was never closed is open.
func (n *newsroom) gate(t testing.TB) quota.Status {
	t.Helper()
	names, err := quota.Providers(t.Context(), n.redis)
	if err != nil || len(names) > 1 {
		t.Fatalf("the workers ask %v, %v, want one provider", names, err)
	}
	if len(names) == 0 {
		return quota.Status{State: quota.Open}
	}
	status, err := quota.NewGate(n.redis, names[0]).Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return status
}

// submit hands in a job and returns its id.
func (n *newsroom) submit(t testing.TB, r tasks.Request) string {
	t.Helper()
	receipt, err := n.queue.Submit(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return receipt.ID
}

// patience bounds a wait, long enough for a slow machine and far below a job's own deadline.
const patience = 90 * time.Second

// await waits until the job's state is one of these, or final.
func (n *newsroom) await(t testing.TB, id string, states ...tasks.State) tasks.Status {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), n.patience)
	defer cancel()
	var last tasks.Status
	reached, stop := context.WithCancel(ctx)
	defer stop()
	final, err := n.queue.Wait(reached, id, func(s tasks.Status) {
		last = s
		for _, state := range states {
			if s.State == state {
				stop()
			}
		}
	})
	if err != nil && reached.Err() == nil || ctx.Err() != nil {
		t.Fatalf("not within %s: %s is %v or final: it is %+v, %v", n.patience, id, states, last, err)
	}
	if err == nil {
		return final
	}
	return last
}

// finish waits until the job is final. When it waits for another attempt, the operator has it tried at once.
func (n *newsroom) finish(t testing.TB, id string) tasks.Status {
	t.Helper()
	var status tasks.Status
	for range maxRetries {
		if status = n.await(t, id, tasks.Retrying); status.State.Done() {
			return status
		}
		if err := n.queue.Retry(t.Context(), id); err != nil && !errors.Is(err, tasks.ErrState) {
			t.Fatal(err)
		}
	}
	t.Fatalf("after %d retries the job is %+v", maxRetries, status)
	return status
}

// maxRetries is far more often than any job of these tests has to be tried.
const maxRetries = 10

// result is the result of a job that is done, which must hold what is promised of any result.
func (n *newsroom) result(t testing.TB, r tasks.Request, status tasks.Status) news.Result {
	t.Helper()
	if status.State != tasks.OK && status.State != tasks.NeedsReview {
		t.Fatalf("the job is %+v", status)
	}
	result, err := n.queue.Result(t.Context(), status.ID)
	if err != nil {
		t.Fatal(err)
	}
	if string(result.State) != string(status.State) {
		t.Errorf("the result is %s, the job %s", result.State, status.State)
	}
	if diff := cmp.Diff(r.Article, result.Article); diff != "" {
		t.Errorf("the article of the result is not the one handed in (-want +got):\n%s", diff)
	}
	for _, broken := range brokenPromises(r, result) {
		t.Error(broken)
	}
	return result
}

// serveSim runs a simulated provider until the test ends.
func serveSim(t testing.TB, config llmsim.Config) (*llmsim.Server, string) {
	t.Helper()
	if err := config.Validate(); err != nil {
		t.Fatal(err)
	}
	sim := llmsim.New(config)
	return sim, serve(t, sim)
}

// serve returns the base URL of a provider that runs until the test ends.
func serve(t testing.TB, provider http.Handler) string {
	t.Helper()
	server := httptest.NewServer(provider)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return server.URL + "/v1"
}

// eventually waits for what other goroutines and processes bring about.
func eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	waitFor(t, patience, what, ok)
}

func (n *newsroom) eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	waitFor(t, n.patience, what, ok)
}

func waitFor(t testing.TB, limit time.Duration, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within %s: %s", limit, what)
}
