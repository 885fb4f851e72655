package tasks_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

func TestStatusOfEachState(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		running, release := make(chan struct{}), make(chan struct{})
		handle := map[string]func(context.Context, *asynq.Task) error{
			"ok":     func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "ok") },
			"review": func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "needs_review") },
			"retry":  func(context.Context, *asynq.Task) error { return errors.New("llm: unavailable") },
			"fail": func(context.Context, *asynq.Task) error {
				return errors.Join(errors.New("llm: refused"), asynq.SkipRetry)
			},
			"run": func(ctx context.Context, task *asynq.Task) error {
				id, _ := asynq.GetTaskID(ctx)
				raw, err := json.Marshal(tasks.Progress{Stage: "translate", Done: 3, Total: 8})
				if err != nil {
					return err
				}
				if err := b.ledger.Put(ctx, queue.ProgressKey(id), raw, time.Minute); err != nil {
					return err
				}
				close(running)
				<-release
				return b.finish(ctx, task, "ok")
			},
		}
		queued := submit(t, b, request("queued")).ID
		status := waitState(t, b, queued, tasks.Queued)
		want := tasks.Status{ID: queued, State: tasks.Queued, Kind: tasks.Digest, Queue: tasks.Default, ArticleID: "queued", Version: 1,
			Title: "Central bank holds key rate", From: "en", To: "ko", MaxAttempts: 8}
		if diff := cmp.Diff(want, status, cmpopts.IgnoreFields(tasks.Status{}, "SubmittedAt", "Deadline")); diff != "" {
			t.Errorf("queued (-want +got):\n%s", diff)
		}
		if status.SubmittedAt.IsZero() || time.Until(status.Deadline) < 5*time.Hour {
			t.Errorf("submitted %v, deadline %v", status.SubmittedAt, status.Deadline)
		}
		if err := b.client.Cancel(t.Context(), queued); err != nil {
			t.Fatal(err)
		}
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			request, err := queue.Decode(ctx, task.Payload(), b.ledger)
			if err != nil {
				return err
			}
			return handle[request.Article.ID](ctx, task)
		})
		ids := map[string]string{}
		for name := range handle {
			ids[name] = submit(t, b, request(name)).ID
		}
		for _, tc := range []struct {
			name     string
			state    tasks.State
			attempts int
			problem  string
		}{
			{"ok", tasks.OK, 1, ""},
			{"review", tasks.NeedsReview, 1, ""},
			{"retry", tasks.Retrying, 1, "llm: unavailable"},
			{"fail", tasks.Failed, 1, "llm: refused"},
			{"run", tasks.Running, 1, ""},
		} {
			status := waitState(t, b, ids[tc.name], tc.state)
			if status.Attempts != tc.attempts || !strings.HasPrefix(status.LastError, tc.problem) || (tc.problem == "") != (status.LastError == "") {
				t.Errorf("%s: %d attempts, last error %q", tc.name, status.Attempts, status.LastError)
			}
			if status.FinishedAt.IsZero() == (tc.state.Done()) {
				t.Errorf("%s: finished at %v", tc.name, status.FinishedAt)
			}
			if status.NextAttempt.IsZero() == (tc.state == tasks.Retrying) {
				t.Errorf("%s: next attempt at %v", tc.name, status.NextAttempt)
			}
			again, err := b.client.Status(t.Context(), ids[tc.name])
			if err != nil || again != status && tc.name != "run" {
				t.Errorf("%s: a second look says %+v, the first said %+v (%v)", tc.name, again, status, err)
			}
		}
		<-running
		if got := waitState(t, b, ids["run"], tasks.Running).Progress; got != (tasks.Progress{Stage: "translate", Done: 3, Total: 8}) {
			t.Errorf("progress %+v", got)
		}
		close(release)
		waitState(t, b, ids["run"], tasks.OK)
	})
}

func TestStatusWhenTheQueueHasForgotten(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	b.work(t, func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "needs_review") })
	id := submit(t, b, request("a")).ID
	waitState(t, b, id, tasks.NeedsReview)
	if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
		t.Fatal(err)
	}
	if status, err := b.client.Status(t.Context(), id); err != nil || status.State != tasks.NeedsReview || status.ArticleID != "a" {
		t.Errorf("status %+v, %v", status, err)
	}
	if err := b.ledger.Delete(t.Context(), queue.ResultKey(id)); err != nil {
		t.Fatal(err)
	}
	if _, err := b.client.Status(t.Context(), id); !errors.Is(err, tasks.ErrNotFound) {
		t.Errorf("with the result gone too: %v, want ErrNotFound", err)
	}
}

func TestStatusWithoutRecord(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	id := submit(t, b, request("a")).ID
	if err := b.ledger.Delete(t.Context(), queue.JobKey(id)); err != nil {
		t.Fatal(err)
	}
	status, err := b.client.Status(t.Context(), id)
	if err != nil || status.State != tasks.Queued || status.ArticleID != "a" || status.From != "en" || status.Title == "" {
		t.Errorf("status %+v, %v", status, err)
	}
}

func TestResult(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	if _, err := b.client.Result(t.Context(), "unknown"); !errors.Is(err, tasks.ErrNotFound) {
		t.Errorf("unknown job: %v, want ErrNotFound", err)
	}
	id := submit(t, b, request("a")).ID
	if _, err := b.client.Result(t.Context(), id); !errors.Is(err, tasks.ErrState) || !strings.Contains(err.Error(), "queued") {
		t.Errorf("waiting job: %v, want ErrState", err)
	}
	b.work(t, func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "ok") })
	waitState(t, b, id, tasks.OK)
	result, err := b.client.Result(t.Context(), id)
	if err != nil || result.Translation.Title != "한은, 기준금리 동결" {
		t.Errorf("result %+v, %v", result, err)
	}
}

func TestWaitTellsEveryChange(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		id := submit(t, b, request("a")).ID
		seenRunning := make(chan struct{})
		start := func() {
			b.work(t, func(ctx context.Context, task *asynq.Task) error {
				<-seenRunning // or Wait may miss that state
				return b.finish(ctx, task, "ok")
			})
		}
		var states []tasks.State
		last, err := b.client.Wait(t.Context(), id, func(s tasks.Status) {
			states = append(states, s.State)
			switch s.State {
			case tasks.Queued:
				start()
			case tasks.Running:
				close(seenRunning)
			}
		})
		if err != nil || last.State != tasks.OK {
			t.Fatalf("last %+v, %v", last, err)
		}
		if diff := cmp.Diff([]tasks.State{tasks.Queued, tasks.Running, tasks.OK}, states); diff != "" {
			t.Errorf("states (-want +got):\n%s", diff)
		}
	})
}

func TestWaitEnds(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	if _, err := b.client.Wait(t.Context(), "unknown", nil); !errors.Is(err, tasks.ErrNotFound) {
		t.Errorf("unknown job: %v, want ErrNotFound", err)
	}
	id := submit(t, b, request("a")).ID
	ctx, cancel := context.WithCancel(t.Context())
	status, err := b.client.Wait(ctx, id, func(tasks.Status) { cancel() })
	if !errors.Is(err, context.Canceled) || status.State != tasks.Queued {
		t.Errorf("status %+v, error %v; want the last status and context.Canceled", status, err)
	}
}

func TestWaitOutlastsARestartOfRedis(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, redistest.Options{AOF: true})
	b := newBundle(t, server.URL())
	id := submit(t, b, request("a")).ID
	done := make(chan tasks.Status, 1)
	waiting := make(chan struct{})
	go func() {
		status, err := b.client.Wait(t.Context(), id, func(s tasks.Status) {
			if s.State == tasks.Queued {
				close(waiting)
			}
		})
		if err != nil {
			t.Error(err)
		}
		done <- status
	}()
	<-waiting
	server.Kill()
	time.Sleep(time.Second)
	server.Restart()
	if err := b.client.Cancel(t.Context(), id); err != nil { // the job survived, too
		t.Fatal(err)
	}
	if status := <-done; status.State != tasks.Cancelled {
		t.Errorf("Wait ended with %+v", status)
	}
}

func TestServed(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		served := func() bool {
			t.Helper()
			ok, err := b.client.Served(t.Context(), tasks.Default)
			if err != nil {
				t.Fatal(err)
			}
			return ok
		}
		if served() {
			t.Error("a worker is told of where none was started")
		}
		b.work(t, func(context.Context, *asynq.Task) error { return nil })
		for end := time.Now().Add(5 * time.Second); !served(); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("the worker is not seen")
			}
		}
		if ok, err := b.client.Served(t.Context(), "another"); ok || err != nil {
			t.Errorf("a queue that the worker does not serve: %v, %v", ok, err)
		}
	})
}
