package worker

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// deskFunc is a desk made of one function.
type deskFunc func(context.Context, desk.Job) (news.Result, error)

func (f deskFunc) Run(ctx context.Context, job desk.Job) (news.Result, error) { return f(ctx, job) }

// answer is what a desk that has nothing to complain about returns.
func answer(job desk.Job) news.Result {
	return news.Result{
		State: news.OK, Article: job.Article, To: job.To, Findings: []news.Finding{},
		Translation: &news.Translation{Title: "한은, 기준금리 동결", Paragraphs: []news.Paragraph{{ID: "p1", Text: "한국은행이 기준금리를 동결했다."}}},
	}
}

// article is a story with an id of its own.
func article(id string) news.Article {
	return news.Article{
		ID: id, Version: 1, Lang: news.English, Title: "Bank of Korea holds rate",
		Paragraphs: []news.Paragraph{{ID: "p1", Text: "The Bank of Korea held its benchmark rate on Tuesday."}},
	}
}

// plant is a Redis, a ledger, a client, and a worker that runs until the test ends.
type plant struct {
	redis     redis.UniversalClient
	store     *ledger.Redis
	tasks     *tasks.Client
	inspector *asynq.Inspector
	worker    *Worker
	stop      func() // ends the worker and waits for it
}

// setup returns a plant without a worker.
func setup(t testing.TB) *plant {
	t.Helper()
	return connect(t, miniredis.RunT(t).Addr())
}

func connect(t testing.TB, addr string) *plant {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: addr, MaxRetries: 12, MinRetryBackoff: 100 * time.Millisecond, MaxRetryBackoff: 2 * time.Second})
	t.Cleanup(func() { _ = client.Close() })
	return &plant{
		redis: client, store: ledger.NewRedis(client), tasks: tasks.NewClient(client),
		inspector: asynq.NewInspectorFromRedisClient(client), stop: func() {},
	}
}

// workerWith is a worker with this desk in the place of one that asks a model.
func workerWith(client redis.UniversalClient, d articleDesk) *Worker {
	const brisk = 20 * time.Millisecond
	config := Config{Redis: client, TaskCheckInterval: brisk, UrgentCheckInterval: brisk}.withDefaults()
	return newWorker(config, &parts{redis: client, desk: d, store: ledger.NewRedis(client)})
}

// start runs a worker with this desk. The changes may break rules that New holds.
func (p *plant) start(t testing.TB, d articleDesk, changes ...func(*Worker)) {
	t.Helper()
	w := workerWith(p.redis, d)
	for _, change := range changes {
		change(w)
	}
	p.run(t, w)
}

// run runs a worker until the test ends, or until p.stop is called.
func (p *plant) run(t testing.TB, w *Worker) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	p.worker = w
	p.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	t.Cleanup(p.stop)
}

// submit hands in a job about an article of its own and returns its id.
func (p *plant) submit(t testing.TB, request tasks.Request) string {
	t.Helper()
	if request.Kind == "" {
		request.Kind = tasks.Digest
	}
	request.To = news.Korean
	receipt, err := p.tasks.Submit(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	return receipt.ID
}

// info is what the queue knows of a job, nil when it has forgotten it.
func (p *plant) info(id string) *asynq.TaskInfo {
	for _, queue := range tasks.Queues() {
		if info, err := p.inspector.GetTaskInfo(queue, id); err == nil {
			return info
		}
	}
	return nil
}

// wait waits until the job is in that state and returns what the queue knows then.
func (p *plant) wait(t testing.TB, id string, state asynq.TaskState) *asynq.TaskInfo {
	t.Helper()
	var info *asynq.TaskInfo
	eventually(t, id+" is "+state.String(), func() bool {
		info = p.info(id)
		return info != nil && info.State == state
	})
	return info
}

func (p *plant) result(t testing.TB, id string) (result news.Result, found bool) {
	t.Helper()
	raw, found, err := p.store.Get(t.Context(), queue.ResultKey(id))
	if err != nil {
		t.Fatal(err)
	}
	if found {
		if err := json.Unmarshal(raw, &result); err != nil {
			t.Fatal(err)
		}
	}
	return result, found
}

func (p *plant) exists(t testing.TB, key string) bool {
	t.Helper()
	n, err := p.redis.Exists(t.Context(), key).Result()
	if err != nil {
		t.Fatal(err)
	}
	return n == 1
}

// countingHandler counts log records.
type countingHandler struct{ n atomic.Int32 }

func (h *countingHandler) Enabled(context.Context, slog.Level) bool { return true }
func (h *countingHandler) WithAttrs([]slog.Attr) slog.Handler       { return h }
func (h *countingHandler) WithGroup(string) slog.Handler            { return h }
func (h *countingHandler) Handle(context.Context, slog.Record) error {
	h.n.Add(1)
	return nil
}

// eventually waits for what other goroutines and processes bring about, long enough for a slow machine.
func eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(90 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within 90 seconds: %s", what)
}
