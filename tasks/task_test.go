package tasks_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
)

// enqueue hands a request to asynq itself, as a program with a client of its own does.
func (b *bundle) enqueue(t *testing.T, r tasks.Request, opts ...asynq.Option) string {
	t.Helper()
	task, err := tasks.NewTask(r)
	if err != nil {
		t.Fatal(err)
	}
	info, err := asynq.NewClientFromRedisClient(b.redis).Enqueue(task, opts...)
	if err != nil {
		t.Fatal(err)
	}
	return info.ID
}

// TestNewTaskIsTheTaskOfSubmit compares what a worker sees of a request that came by either way.
func TestNewTaskIsTheTaskOfSubmit(t *testing.T) {
	t.Parallel()
	r := request("a")
	r.Queue, r.Timeout, r.Deadline = tasks.Bulk, 90*time.Second, time.Now().Add(time.Hour).Truncate(time.Second)
	var infos []*asynq.TaskInfo
	submitted, enqueued := onMiniredis(t), onMiniredis(t)
	submit(t, submitted, r)
	enqueued.enqueue(t, r)
	for _, b := range []*bundle{submitted, enqueued} {
		info, err := b.inspector.GetTaskInfo(tasks.Bulk, r.ID())
		if err != nil {
			t.Fatal(err)
		}
		infos = append(infos, info)
	}
	if diff := cmp.Diff(infos[0], infos[1], cmpopts.IgnoreFields(asynq.TaskInfo{}, "NextProcessAt")); diff != "" {
		t.Errorf("(-Submit +NewTask):\n%s", diff)
	}
}

func TestClientKnowsATaskOfOnesOwn(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		r := request("a")
		r.Article.Paragraphs[1].Text = strings.Repeat("The board met for six hours. ", 2000) // more than Submit lets travel
		id := b.enqueue(t, r, asynq.ProcessIn(time.Hour))
		status := waitState(t, b, id, tasks.Scheduled)
		if status.ArticleID != "a" || status.Kind != tasks.Digest || status.Queue != tasks.Default || status.To != "ko" {
			t.Errorf("status %+v", status)
		}
		if err := b.client.Cancel(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		status = waitState(t, b, id, tasks.Cancelled)
		if status.ArticleID != "a" || status.Kind != tasks.Digest || status.Queue != tasks.Default || status.To != "ko" {
			t.Errorf("status of the cancelled job %+v", status)
		}
		if err := b.client.Retry(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			if _, err := queue.Decode(ctx, task.Payload(), b.ledger); err != nil {
				return err
			}
			return b.finish(ctx, task, "ok")
		})
		if done, err := b.client.Wait(t.Context(), id, nil); err != nil || done.State != tasks.OK {
			t.Fatalf("waited for %+v, %v", done, err)
		}
		if _, err := b.client.Result(t.Context(), id); err != nil {
			t.Error(err)
		}
		if receipt := submit(t, b, r); !receipt.Existing {
			t.Error("Submit takes the work on again")
		}
	})
}

// TestStatusOfATaskThatTheQueueForgot has nothing left but the result.
func TestStatusOfATaskThatTheQueueForgot(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	id := b.enqueue(t, request("a"))
	b.work(t, func(ctx context.Context, task *asynq.Task) error { return b.finish(ctx, task, "ok") })
	waitState(t, b, id, tasks.OK)
	if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
		t.Fatal(err)
	}
	if status := waitState(t, b, id, tasks.OK); status.To != "ko" {
		t.Errorf("status %+v", status)
	}
}

func TestNewTaskRefuses(t *testing.T) {
	t.Parallel()
	invalid := request("a")
	invalid.To = "en"
	late := request("a")
	late.Deadline = time.Now().Add(-time.Minute)
	large := request("a")
	large.Article.Paragraphs[0].Text = strings.Repeat("x", tasks.MaxTaskArticle)
	for name, tc := range map[string]struct {
		request tasks.Request
		want    string
	}{
		"invalid": {invalid, "in English already"}, "late": {late, "has passed"}, "large": {large, "above the 262144 that a task carries: use Client.Submit"},
	} {
		if _, err := tasks.NewTask(tc.request); !errors.Is(err, tasks.ErrInvalid) || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: error %v, want ErrInvalid with %q", name, err, tc.want)
		}
	}
}
