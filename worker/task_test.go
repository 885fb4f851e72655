package worker

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// A program with an asynq client of its own enqueues what tasks.NewTask makes.
func TestTaskOfAnotherClientIsDone(t *testing.T) {
	t.Parallel()
	p := setup(t)
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) { return answer(job), nil }))
	task, err := tasks.NewTask(tasks.Request{Article: article("story"), To: tasks.Korean, Kind: tasks.Translate})
	if err != nil {
		t.Fatal(err)
	}
	info, err := asynq.NewClientFromRedisClient(p.redis).Enqueue(task)
	if err != nil {
		t.Fatal(err)
	}
	if status, err := p.tasks.Wait(t.Context(), info.ID, nil); err != nil || status.State != tasks.OK {
		t.Fatalf("waited for %+v, %v", status, err)
	}
	result, err := p.tasks.Result(t.Context(), info.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(article("story"), result.Article); diff != "" {
		t.Error(diff)
	}
}
