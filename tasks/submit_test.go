package tasks_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestSubmitSetsTheTasksLimits(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	r := request("a")
	r.Queue, r.Timeout = tasks.Bulk, 90*time.Second
	r.Deadline = time.Now().Add(time.Hour).Truncate(time.Second)
	receipt := submit(t, b, r)
	info, err := b.inspector.GetTaskInfo(tasks.Bulk, receipt.ID)
	if err != nil {
		t.Fatal(err)
	}
	if info.Type != tasks.Digest || info.Timeout != 90*time.Second || !info.Deadline.Equal(r.Deadline) ||
		info.Retention != queue.Retention || info.MaxRetry < 5 {
		t.Errorf("task %+v", info)
	}
	decoded, err := queue.Decode(t.Context(), info.Payload, b.ledger)
	if err != nil {
		t.Fatal(err)
	}
	want := queue.Job(r)
	want.Bullets = news.DefaultBullets
	if diff := cmp.Diff(want, decoded); diff != "" {
		t.Errorf("decoded request (-want +got):\n%s", diff)
	}
}

func TestSubmitOfAnInvalidRequestEnqueuesNothing(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	late := request("a")
	late.Deadline = time.Now().Add(-time.Minute)
	huge := request("a")
	huge.Article.Paragraphs[0].Text = strings.Repeat("x", 5<<20)
	for name, r := range map[string]tasks.Request{"no kind": {Article: request("a").Article, To: "ko"}, "late": late, "huge": huge} {
		if _, err := b.client.Submit(t.Context(), r); !errors.Is(err, tasks.ErrInvalid) {
			t.Errorf("%s: error %v, want ErrInvalid", name, err)
		}
	}
	if keys := b.redis.Keys(t.Context(), "*").Val(); len(keys) != 0 {
		t.Errorf("Redis holds %q", keys)
	}
}

func TestLargeArticleTravelsByReference(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		r := largeRequest("large")
		receipt := submit(t, b, r)
		info, err := b.inspector.GetTaskInfo(tasks.Default, receipt.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(info.Payload) > 1000 {
			t.Errorf("payload of %d bytes", len(info.Payload))
		}
		decoded, err := queue.Decode(t.Context(), info.Payload, b.ledger)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r.Article, decoded.Article); diff != "" {
			t.Errorf("article (-want +got):\n%s", diff)
		}
		if decoded.ID() != receipt.ID {
			t.Errorf("decoded request has id %s, was submitted as %s", decoded.ID(), receipt.ID)
		}
	})
}

func TestSubmitOfDoneWorkPaysNothing(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		var runs atomic.Int32
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			runs.Add(1)
			return b.finish(ctx, task, "ok")
		})
		id := submit(t, b, request("a")).ID
		waitState(t, b, id, tasks.OK)
		if receipt := submit(t, b, request("a")); !receipt.Existing {
			t.Error("done work was taken on again")
		}
		// The queue forgets before the ledger does.
		if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
			t.Fatal(err)
		}
		if receipt := submit(t, b, request("a")); !receipt.Existing || runs.Load() != 1 {
			t.Errorf("receipt %+v after %d runs", receipt, runs.Load())
		}
		// With the result gone, the work has to be done again, although the queue still holds the task.
		if err := b.ledger.Delete(t.Context(), queue.ResultKey(id)); err != nil {
			t.Fatal(err)
		}
		if receipt := submit(t, b, request("a")); receipt.Existing {
			t.Error("lost work was not taken on again")
		}
		waitState(t, b, id, tasks.OK)
		if err := b.ledger.Delete(t.Context(), queue.ResultKey(id)); err != nil {
			t.Fatal(err)
		}
		if receipt := submit(t, b, request("a")); receipt.Existing {
			t.Error("work whose result is lost and whose task is kept was not taken on again")
		}
		waitState(t, b, id, tasks.OK)
		if runs.Load() != 3 {
			t.Errorf("%d runs, want 3", runs.Load())
		}
	})
}

// TestGhostDoesNotBlockAJob plants what asynq leaves when a result is written for a task that is gone.
func TestGhostDoesNotBlockAJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		r := request("a")
		id := submit(t, b, r).ID
		key := "asynq:{default}:t:" + id
		if fields := b.redis.HKeys(t.Context(), key).Val(); !slices.Contains(fields, "msg") {
			t.Fatalf("asynq keeps a task in fields %q: the ghost script has to change", fields)
		}
		if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
			t.Fatal(err)
		}
		b.redis.HSet(t.Context(), key, "result", "{}")
		if receipt := submit(t, b, r); receipt.Existing {
			t.Errorf("receipt %+v, want a new job in place of the ghost", receipt)
		}
		waitState(t, b, id, tasks.Queued)
	})
}

func TestGhostIsNoStatus(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		id := submit(t, b, request("a")).ID
		if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
			t.Fatal(err)
		}
		b.redis.HSet(t.Context(), "asynq:{default}:t:"+id, "result", "{}")
		if _, err := b.client.Status(t.Context(), id); !errors.Is(err, tasks.ErrNotFound) {
			t.Errorf("error %v, want ErrNotFound", err)
		}
	})
}

func TestSubmitGivesUpWithItsContext(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, redistest.Options{})
	b := newBundle(t, server.URL())
	submit(t, b, request("a"))
	server.Freeze()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, err := b.client.Submit(ctx, request("b")); err == nil {
		t.Error("a frozen Redis took a job")
	}
	server.Thaw()
}

// TestJobsAreVisibleAfterRedisLostItsData fails with an asynq client that lives on: it announces a queue once.
func TestJobsAreVisibleAfterRedisLostItsData(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		submit(t, b, request("a"))
		if err := b.redis.FlushAll(t.Context()).Err(); err != nil {
			t.Fatal(err)
		}
		if receipt := submit(t, b, request("a")); receipt.Existing {
			t.Error("the job is lost, the receipt says that it exists")
		}
		if n := countTasks(t, b); n != 1 {
			t.Errorf("the inspector sees %d tasks, want 1", n)
		}
	})
}

func TestCluster(t *testing.T) {
	t.Parallel()
	b := newBundle(t, redistest.StartCluster(t))
	var ids []string
	for i, queue := range tasks.Queues() { // each queue has a node of its own
		r := largeRequest(articleName(i))
		r.Queue = queue
		ids = append(ids, submit(t, b, r).ID)
	}
	if list, err := b.client.List(t.Context(), tasks.Filter{}); err != nil || len(list) != 3 {
		t.Fatalf("list %+v, %v", list, err)
	}
	if err := b.client.Cancel(t.Context(), ids[0]); err != nil {
		t.Fatal(err)
	}
	if err := b.client.Retry(t.Context(), ids[0]); err != nil {
		t.Fatal(err)
	}
	b.work(t, func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "ok") })
	for _, id := range ids {
		waitState(t, b, id, tasks.OK)
	}
}
