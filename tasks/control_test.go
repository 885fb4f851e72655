package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
)

func TestCancelOfAWaitingJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		id := submit(t, b, request("a")).ID
		for range 2 { // twice is no error
			if err := b.client.Cancel(t.Context(), id); err != nil {
				t.Fatal(err)
			}
			waitState(t, b, id, tasks.Cancelled)
		}
		if n := countTasks(t, b); n != 0 {
			t.Errorf("%d tasks are left in the queue", n)
		}
		// Whoever submits it again wants it done.
		if receipt := submit(t, b, request("a")); receipt.Existing || receipt.ID != id {
			t.Errorf("receipt %+v, want %s taken on again", receipt, id)
		}
		waitState(t, b, id, tasks.Queued)
	})
}

func TestCancelOfARunningJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		var attempts atomic.Int32
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			attempts.Add(1)
			<-ctx.Done()
			return ctx.Err()
		})
		id := submit(t, b, request("a")).ID
		waitState(t, b, id, tasks.Running)
		if err := b.client.Cancel(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		// asynq puts an interrupted task among those that are tried again. The flag says that this one is not.
		waitState(t, b, id, tasks.Cancelled)
		if _, flagged, err := b.ledger.Get(t.Context(), queue.CancelKey(id)); err != nil || !flagged {
			t.Errorf("no cancel flag for the worker: %v", err)
		}
		if attempts.Load() != 1 {
			t.Errorf("%d attempts", attempts.Load())
		}
		if err := b.client.Retry(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		waitState(t, b, id, tasks.Running)
	})
}

func TestCancelAndRetryRefuse(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		id := submit(t, b, request("a")).ID
		if err := b.client.Retry(t.Context(), id); !errors.Is(err, tasks.ErrState) {
			t.Errorf("retry of a waiting job: %v, want ErrState", err)
		}
		b.work(t, func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "ok") })
		waitState(t, b, id, tasks.OK)
		for name, act := range map[string]func(context.Context, string) error{"cancel": b.client.Cancel, "retry": b.client.Retry} {
			if err := act(t.Context(), id); !errors.Is(err, tasks.ErrState) {
				t.Errorf("%s of a finished job: %v, want ErrState", name, err)
			}
			if err := act(t.Context(), "unknown"); !errors.Is(err, tasks.ErrNotFound) {
				t.Errorf("%s of an unknown job: %v, want ErrNotFound", name, err)
			}
		}
	})
}

func TestRetryOfAFailedJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		var mended atomic.Bool
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			if !mended.Load() {
				return asynq.SkipRetry
			}
			return b.finish(ctx, task, "ok")
		})
		r := request("a")
		r.Deadline = time.Now().Add(time.Hour).Truncate(time.Second)
		id := submit(t, b, r).ID
		failed := waitState(t, b, id, tasks.Failed)
		if !failed.Deadline.Equal(r.Deadline) {
			t.Errorf("deadline %v, want %v", failed.Deadline, r.Deadline)
		}
		if receipt := submit(t, b, r); !receipt.Existing {
			t.Error("a failed job was taken on again without being asked")
		}
		waitState(t, b, id, tasks.Failed)
		mended.Store(true)
		if err := b.client.Retry(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		done := waitState(t, b, id, tasks.OK)
		if done.Attempts != 1 || time.Until(done.Deadline) < 5*time.Hour {
			t.Errorf("after Retry: %d attempts, deadline %v; want new ones", done.Attempts, done.Deadline)
		}
		info, err := b.inspector.GetTaskInfo(tasks.Default, id)
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := queue.Decode(t.Context(), info.Payload, b.ledger)
		if err != nil || !decoded.Deadline.Equal(done.Deadline) {
			t.Errorf("the payload's deadline is %v (%v), the task's %v", decoded.Deadline, err, done.Deadline)
		}
	})
}

func TestRetryOfAWaitingAttempt(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	var mended atomic.Bool
	b.work(t, func(ctx context.Context, task *asynq.Task) error {
		if !mended.Load() {
			return errors.New("not yet") // the next attempt is an hour away
		}
		return b.finish(ctx, task, "ok")
	})
	id := submit(t, b, request("a")).ID
	waitState(t, b, id, tasks.Retrying)
	mended.Store(true)
	if err := b.client.Retry(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if status := waitState(t, b, id, tasks.OK); status.Attempts != 2 {
		t.Errorf("%d attempts, want 2", status.Attempts)
	}
}

// Several people retry one waiting job at once: it is tried, or told to be in another state by then.
func TestRetriesAtOnce(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	b.work(t, func(context.Context, *asynq.Task) error { return errors.New("not yet") })
	for n := range 20 {
		id := submit(t, b, request(fmt.Sprint("a", n))).ID
		waitState(t, b, id, tasks.Retrying)
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				if err := b.client.Retry(t.Context(), id); err != nil && !errors.Is(err, tasks.ErrState) {
					t.Errorf("%v: want nil, or that its state is another", err)
				}
			})
		}
		all.Wait()
	}
}

func TestRetryThatBrokeOffCanBeRepeated(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	b.work(t, func(context.Context, *asynq.Task) error { return asynq.SkipRetry })
	id := submit(t, b, request("a")).ID
	waitState(t, b, id, tasks.Failed)
	info, err := b.inspector.GetTaskInfo(tasks.Default, id)
	if err != nil {
		t.Fatal(err)
	}
	// As if the process had died between removing the task and enqueuing it again.
	if err := b.ledger.Put(t.Context(), queue.PayloadKey(id), info.Payload, time.Hour); err != nil {
		t.Fatal(err)
	}
	if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
		t.Fatal(err)
	}
	waitState(t, b, id, tasks.Cancelled)
	if err := b.client.Retry(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	waitState(t, b, id, tasks.Failed) // it ran, and failed again
	if err := b.ledger.Delete(t.Context(), queue.PayloadKey(id)); err != nil {
		t.Fatal(err)
	}
}

func TestRetryWithoutPayload(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	id := submit(t, b, request("a")).ID
	if err := b.client.Cancel(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if err := b.ledger.Delete(t.Context(), queue.PayloadKey(id)); err != nil {
		t.Fatal(err)
	}
	if err := b.client.Retry(t.Context(), id); !errors.Is(err, tasks.ErrState) {
		t.Errorf("error %v, want ErrState", err)
	}
}

func TestList(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		if list, err := b.client.List(t.Context(), tasks.Filter{}); err != nil || len(list) != 0 {
			t.Fatalf("an empty Redis lists %+v, %v", list, err)
		}
		var ids []string
		for i, queue := range []string{tasks.Bulk, tasks.Urgent, tasks.Default, tasks.Urgent, tasks.Bulk} {
			r := request(articleName(i))
			r.Queue = queue
			ids = append(ids, submit(t, b, r).ID)
			time.Sleep(2 * time.Millisecond) // the order is by milliseconds
		}
		cancel := func(id string) {
			if err := b.client.Cancel(t.Context(), id); err != nil {
				t.Fatal(err)
			}
		}
		cancel(ids[1])
		if err := b.inspector.DeleteTask(tasks.Default, ids[2]); err != nil { // forgotten
			t.Fatal(err)
		}
		for _, tc := range []struct {
			name   string
			filter tasks.Filter
			want   []string
		}{
			{"all, newest first", tasks.Filter{}, []string{ids[4], ids[3], ids[1], ids[0]}},
			{"limit", tasks.Filter{Limit: 2}, []string{ids[4], ids[3]}},
			{"queue", tasks.Filter{Queue: tasks.Urgent}, []string{ids[3], ids[1]}},
			{"state", tasks.Filter{State: tasks.Cancelled}, []string{ids[1]}},
			{"both", tasks.Filter{Queue: tasks.Bulk, State: tasks.Queued, Limit: 1}, []string{ids[4]}},
			{"none", tasks.Filter{State: tasks.Failed}, nil},
		} {
			list, err := b.client.List(t.Context(), tc.filter)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, status := range list {
				got = append(got, status.ID)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tc.name, diff)
			}
		}
	})
}

func TestListOfMoreThanAPage(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	other := newBundle(t, b.url)
	n := 250
	for i := range n {
		r := request(articleName(i))
		if i == 0 {
			r.Queue = tasks.Bulk
		}
		submit(t, b, r)
	}
	list, err := b.client.List(t.Context(), tasks.Filter{Limit: 1000})
	if err != nil || len(list) != 250 {
		t.Errorf("%d jobs listed, %v; want 250", len(list), err)
	}
	// Jobs that come in between two pages push others onto the next one.
	b.redis.AddHook(&beforeEach{command: "zrevrange", do: func() {
		n++
		submit(t, other, request(articleName(n)))
	}})
	if list, err = b.client.List(t.Context(), tasks.Filter{Limit: 1000}); err != nil {
		t.Fatal(err)
	}
	listed := map[string]int{}
	for _, status := range list {
		if listed[status.ID]++; listed[status.ID] > 1 {
			t.Errorf("%s is listed %d times", status.ID, listed[status.ID])
		}
	}
	if list, err = b.client.List(t.Context(), tasks.Filter{Queue: tasks.Bulk}); err != nil || len(list) != 1 {
		t.Errorf("%d jobs of the bulk queue, %v; want 1", len(list), err)
	}
}
