package tasks_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestRedo has results made again, also such as asynq has forgotten, and nothing that is in another state.
func TestRedo(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		payloads := make(chan []byte, 9)
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			payloads <- task.Payload()
			if id, _ := asynq.GetTaskID(ctx); strings.HasPrefix(id, "fine") {
				return b.finishOf(ctx, task, news.OK)
			}
			return b.finishOf(ctx, task, news.NeedsReview)
		})
		for name, r := range map[string]tasks.Request{"small": request("small"), "large": largeRequest("large")} {
			r.Bullets = 5
			id := submit(t, b, r).ID
			for _, forgotten := range []bool{false, true} {
				if _, err := b.client.Wait(t.Context(), id, nil); err != nil {
					t.Fatal(err)
				}
				<-payloads
				if forgotten {
					if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
						t.Fatal(err)
					}
				}
				if err := b.client.Redo(t.Context(), id); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				waitState(t, b, id, tasks.NeedsReview)
				payload := <-payloads
				job, err := queue.Decode(t.Context(), payload, b.ledger)
				if err != nil || job.Bullets != 5 || job.Article.Title != r.Article.Title || job.Kind != r.Kind {
					t.Errorf("%s: made again as %+v, %v", name, job, err)
				}
				if run, found, err := b.ledger.Get(t.Context(), queue.RedoKey(id)); !found || err != nil || len(run) == 0 {
					t.Errorf("%s: no worker can tell that it is to be made again: %v", name, err)
				}
				payloads <- payload // of the next turn
			}
			<-payloads
		}
		id := submit(t, b, request("fine")).ID
		if _, err := b.client.Wait(t.Context(), id, nil); err != nil {
			t.Fatal(err)
		}
		if err := b.client.Redo(t.Context(), id); !errors.Is(err, tasks.ErrState) {
			t.Errorf("a job that is ok: %v", err)
		}
		if err := b.client.Redo(t.Context(), "nothing"); !errors.Is(err, tasks.ErrNotFound) {
			t.Errorf("a job that never was: %v", err)
		}
	})
}

// finishOf is finish with the article that the job is about.
func (b *bundle) finishOf(ctx context.Context, task *asynq.Task, state news.State) error {
	id, _ := asynq.GetTaskID(ctx)
	job, err := queue.Decode(ctx, task.Payload(), b.ledger)
	if err != nil {
		return err
	}
	return b.finishResult(ctx, task, tasks.Result{Job: id, State: state, To: job.To, Article: job.Article, Findings: []tasks.Finding{},
		Translation: &news.Translation{Title: "한은, 기준금리 동결"}, Summary: &news.Summary{}})
}
