package worker

import (
	"context"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// hanging is a desk that ends with its context alone.
func hanging() (d deskFunc, began chan struct{}) {
	began = make(chan struct{}, 9)
	return func(ctx context.Context, _ desk.Job) (news.Result, error) {
		began <- struct{}{}
		<-ctx.Done()
		return news.Result{}, ctx.Err()
	}, began
}

// TestHurryEndsADrainAtOnce holds that what runs goes back to the queue, and counts neither as an attempt nor as cancelled.
func TestHurryEndsADrainAtOnce(t *testing.T) {
	t.Parallel()
	p := connect(t, redistest.Start(t, redistest.Options{}).Addr())
	d, began := hanging()
	p.start(t, d)
	id := p.submit(t, tasks.Request{Article: article("story")})
	<-began
	time.AfterFunc(300*time.Millisecond, p.worker.Hurry)
	start := time.Now()
	p.stop()
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("it took %v", took)
	}
	status, err := p.tasks.Status(t.Context(), id)
	if err != nil || status.State.Done() || status.Attempts != 0 {
		t.Errorf("%+v, %v", status, err)
	}
	if p.exists(t, queue.StartsKey(id)) || p.exists(t, ledger.Prefix+queue.CancelKey(id)) {
		t.Error("the end of the worker counts as a death or as a cancel")
	}
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) { return answer(job), nil }))
	p.wait(t, id, asynq.TaskStateCompleted)
}

// TestAWorkerStopsInTimeWithoutRedis holds what StopsWithin says when there is nobody to say goodbye to.
func TestAWorkerStopsInTimeWithoutRedis(t *testing.T) {
	t.Parallel()
	for name, away := range map[string]func(*redistest.Server){"down": (*redistest.Server).Kill, "frozen": (*redistest.Server).Freeze} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := redistest.Start(t, redistest.Options{})
			p := connect(t, server.Addr())
			d, began := hanging()
			const drain = 500 * time.Millisecond
			p.start(t, d, func(w *Worker) { w.config.ShutdownTimeout = drain })
			p.submit(t, tasks.Request{Article: article("story")})
			<-began
			away(server)
			start := time.Now()
			p.stop()
			if took, most := time.Since(start), drain+goodbye+lastWrites+letGo+abandonedTime; took > most {
				t.Errorf("it took %v, more than %v", took, most)
			}
			if name == "frozen" {
				server.Thaw()
			}
			eventually(t, "asynq has let go", func() bool { return !p.worker.leaving.Load() })
		})
	}
}
