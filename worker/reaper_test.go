package worker

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/queue"
)

// yard is a queue with jobs that were taken by workers that are no more.
type yard struct {
	client    *redis.Client
	inspector *asynq.Inspector
	reaper    *reaper
}

const yardQueue = "default"

func newYard(t *testing.T) *yard {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: miniredis.RunT(t).Addr()})
	t.Cleanup(func() { _ = client.Close() })
	return &yard{
		client:    client,
		inspector: asynq.NewInspectorFromRedisClient(client),
		reaper:    &reaper{asynq: queue.NewAsynq(client), queues: []string{yardQueue}, interval: time.Millisecond, log: slog.New(slog.DiscardHandler)},
	}
}

// take puts a job into the state that asynq's dequeue leaves it in, with a lease that ends then.
func (y *yard) take(t *testing.T, id string, lease time.Time) {
	t.Helper()
	_, err := asynq.NewClientFromRedisClient(y.client).Enqueue(asynq.NewTask("article.digest", nil), asynq.TaskID(id), asynq.Queue(yardQueue))
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	y.do(t, y.client.LRem(ctx, "asynq:{default}:pending", 0, id))
	y.do(t, y.client.LPush(ctx, "asynq:{default}:active", id))
	y.do(t, y.client.HSet(ctx, "asynq:{default}:t:"+id, "state", "active"))
	y.do(t, y.client.HDel(ctx, "asynq:{default}:t:"+id, "pending_since"))
	y.do(t, y.client.ZAdd(ctx, "asynq:{default}:lease", redis.Z{Score: float64(lease.Unix()), Member: id}))
}

func (y *yard) do(t *testing.T, cmd redis.Cmder) {
	t.Helper()
	if err := cmd.Err(); err != nil {
		t.Fatal(err)
	}
}

func (y *yard) state(t *testing.T, id string) asynq.TaskState {
	t.Helper()
	info, err := y.inspector.GetTaskInfo(yardQueue, id)
	if err != nil {
		t.Fatalf("job %s: %v", id, err)
	}
	return info.State
}

func TestReaperRunsUntilItsContextEnds(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	y.take(t, "dead_worker", time.Now().Add(-time.Minute))
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		y.reaper.run(ctx)
	}()
	eventually(t, "the job is taken back", func() bool { return y.state(t, "dead_worker") == asynq.TaskStatePending })
	cancel()
	<-done
}

func TestReaperComplainsOnceAboutRedis(t *testing.T) {
	t.Parallel()
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1", MaxRetries: -1, DialerRetries: 1})
	t.Cleanup(func() { _ = client.Close() })
	log := &countingHandler{}
	r := &reaper{asynq: queue.NewAsynq(client), queues: []string{yardQueue}, interval: time.Millisecond, log: slog.New(log)}
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	r.run(ctx)
	if n := log.n.Load(); n != 1 {
		t.Errorf("%d lines, want 1", n)
	}
}
