package tasks_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// bundle is a Redis of the test's own and what talks to it.
type bundle struct {
	url       string
	redis     redis.UniversalClient
	client    *tasks.Client
	ledger    *ledger.Redis
	inspector *asynq.Inspector
}

func newBundle(t *testing.T, url string) *bundle {
	t.Helper()
	config, err := redisconn.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	rdb := config.OpenForEnqueue()
	t.Cleanup(func() { rdb.Close() })
	return &bundle{url: url, redis: rdb, client: tasks.NewClient(rdb), ledger: ledger.NewRedis(rdb),
		inspector: asynq.NewInspectorFromRedisClient(rdb)}
}

func onMiniredis(t *testing.T) *bundle {
	t.Helper()
	return newBundle(t, "redis://"+miniredis.RunT(t).Addr())
}

// The web UI takes its connection from here.
var _ asynq.RedisConnOpt = redisconn.Factory{}

// eachRedis runs a test on miniredis and on a real server.
func eachRedis(t *testing.T, test func(t *testing.T, b *bundle)) {
	t.Parallel()
	t.Run("miniredis", func(t *testing.T) {
		t.Parallel()
		test(t, onMiniredis(t))
	})
	t.Run("redis", func(t *testing.T) {
		t.Parallel()
		test(t, newBundle(t, redistest.Start(t, redistest.Options{}).URL()))
	})
}

// work runs an asynq server with this handler until the test ends.
func (b *bundle) work(t *testing.T, handle func(context.Context, *asynq.Task) error) {
	t.Helper()
	server := asynq.NewServerFromRedisClient(b.redis, asynq.Config{
		Concurrency: 4, Queues: map[string]int{tasks.Urgent: 3, tasks.Default: 2, tasks.Bulk: 1},
		TaskCheckInterval: 10 * time.Millisecond, DelayedTaskCheckInterval: 20 * time.Millisecond,
		RetryDelayFunc: func(int, error, *asynq.Task) time.Duration { return time.Hour },
		LogLevel:       asynq.FatalLevel, ShutdownTimeout: time.Second,
	})
	if err := server.Start(asynq.HandlerFunc(handle)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Shutdown)
}

// finish does what a worker does at the end: the result into the ledger, then the brief into the queue.
func (b *bundle) finish(ctx context.Context, task *asynq.Task, state news.State) error {
	return b.finishWith(ctx, task, state, news.Usage{})
}

func (b *bundle) finishWith(ctx context.Context, task *asynq.Task, state news.State, usage news.Usage) error {
	id, _ := asynq.GetTaskID(ctx)
	return b.finishResult(ctx, task, tasks.Result{Job: id, State: state, To: "ko", Findings: []tasks.Finding{}, Usage: usage,
		Translation: &news.Translation{Title: "한은, 기준금리 동결"}})
}

func (b *bundle) finishResult(ctx context.Context, task *asynq.Task, result tasks.Result) error {
	raw, err := json.Marshal(result)
	if err != nil {
		return err
	}
	if err := b.ledger.Put(ctx, queue.ResultKey(result.Job), raw, queue.KeepResult); err != nil {
		return err
	}
	brief, err := queue.NewBrief(result).Encode()
	if err != nil {
		return err
	}
	_, err = task.ResultWriter().Write(brief)
	return err
}

func request(id string) tasks.Request {
	return tasks.Request{Kind: tasks.Digest, To: "ko", Article: tasks.Article{
		ID: id, Version: 1, Lang: "en", Title: "Central bank holds key rate",
		Paragraphs: []tasks.Paragraph{
			{ID: "p1", Text: "The central bank left its key rate unchanged at 2.5 percent on Thursday."},
			{ID: "p2", Text: "Governor Han said prices were stable, but household debt was not."},
		}}}
}

// largeRequest is above what travels in a payload.
func largeRequest(id string) tasks.Request {
	r := request(id)
	r.Article.Paragraphs[1].Text = strings.Repeat("The board met for six hours and took no vote. ", 2000)
	return r
}

func submit(t *testing.T, b *bundle, r tasks.Request) tasks.Receipt {
	t.Helper()
	receipt, err := b.client.Submit(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

func waitState(t *testing.T, b *bundle, id string, want tasks.State) tasks.Status {
	t.Helper()
	var last tasks.Status
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		status, err := b.client.Status(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if last = status; status.State == want {
			return status
		}
	}
	t.Fatalf("job is %+v, want %s", last, want)
	return last
}

func countTasks(t *testing.T, b *bundle) (n int) {
	t.Helper()
	queues, err := b.inspector.Queues()
	if err != nil {
		t.Fatal(err)
	}
	for _, queue := range queues {
		info, err := b.inspector.GetQueueInfo(queue)
		if err != nil {
			t.Fatal(err)
		}
		n += info.Size + info.Completed
	}
	return n
}

func articleName(i int) string { return fmt.Sprintf("yna_20261121_%03d", i) }

// beforeEach is a connection that does something before each command of one name.
type beforeEach struct {
	command string
	do      func()
}

func (h *beforeEach) DialHook(next redis.DialHook) redis.DialHook { return next }
func (h *beforeEach) ProcessPipelineHook(next redis.ProcessPipelineHook) redis.ProcessPipelineHook {
	return next
}
func (h *beforeEach) ProcessHook(next redis.ProcessHook) redis.ProcessHook {
	return func(ctx context.Context, cmd redis.Cmder) error {
		if cmd.Name() == h.command {
			h.do()
		}
		return next(ctx, cmd)
	}
}
