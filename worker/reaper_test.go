package worker

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
)

func TestReaperRunsUntilItsContextEnds(t *testing.T) {
	t.Parallel()
	p := setup(t)
	id := p.submit(t, tasks.Request{Article: article("story")})
	for _, cmd := range []redis.Cmder{ // taken by a worker whose lease is lost
		p.redis.RPopLPush(t.Context(), "asynq:{default}:pending", "asynq:{default}:active"),
		p.redis.HSet(t.Context(), "asynq:{default}:t:"+id, "state", "active"),
	} {
		if err := cmd.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if info := p.info(id); info == nil || info.State != asynq.TaskStateActive {
		t.Fatalf("the job is %+v, want it active", info)
	}
	r := &reaper{asynq: queue.NewAsynq(p.redis), queues: queue.Queues(), interval: time.Millisecond, log: slog.New(slog.DiscardHandler)}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		r.run(ctx)
	}()
	eventually(t, "the job is taken back", func() bool { return p.info(id).State == asynq.TaskStatePending })
	cancel()
	<-done
}

func TestReaperComplainsOnceAboutRedis(t *testing.T) {
	t.Parallel()
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1", MaxRetries: -1, DialerRetries: 1})
	t.Cleanup(func() { _ = client.Close() })
	log := &countingHandler{}
	r := &reaper{asynq: queue.NewAsynq(client), queues: queue.Queues(), interval: time.Millisecond, log: slog.New(log)}
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	r.run(ctx)
	if n := log.n.Load(); n != 1 {
		t.Errorf("%d lines, want 1", n)
	}
}
