package worker

import (
	"context"
	"testing"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestRedoMakesAResultAgain holds that the worker does not take the result that is there, and what becomes of it.
func TestRedoMakesAResultAgain(t *testing.T) {
	t.Parallel()
	p := setup(t)
	runs := make(chan string, 2)
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		runs <- job.Redo
		result := answer(job)
		if job.Redo == "" {
			result.State = news.NeedsReview
		}
		return result, nil
	}))
	id := p.submit(t, tasks.Request{Article: article("story"), Kind: tasks.Translate})
	p.wait(t, id, asynq.TaskStateCompleted)
	if run := <-runs; run != "" {
		t.Errorf("the first run is %q", run)
	}
	if err := p.tasks.Redo(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if run := <-runs; run == "" {
		t.Error("the second run has no name")
	}
	p.wait(t, id, asynq.TaskStateCompleted)
	if result, found := p.result(t, id); !found || result.State != news.OK || p.exists(t, "gisa:"+queue.RedoKey(id)) {
		t.Errorf("%v, result %s", found, result.State)
	}
}
