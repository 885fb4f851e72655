package worker

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// mendable is a desk that gives every job up until it is mended.
func mendable() (d deskFunc, mend func()) {
	var mended atomic.Bool
	return func(_ context.Context, job desk.Job) (news.Result, error) {
		if !mended.Load() {
			return news.Result{}, &llm.Error{Kind: llm.KindBlocked, Err: errors.New("the firewall says no")}
		}
		return answer(job), nil
	}, func() { mended.Store(true) }
}

// once makes a job's first failure its last.
func once(w *Worker) {
	w.handler.kinds[queue.Digest] = func(ctx context.Context, task *asynq.Task) error {
		err := w.handler.article(ctx, task)
		if f, ok := errors.AsType[*failure](err); ok {
			f.verdict.action = giveUp
		}
		return err
	}
}

// TestAGivenUpJobOutlivesItsTask holds that a failed job can be found, explained and tried again when asynq has deleted its
// task.
func TestAGivenUpJobOutlivesItsTask(t *testing.T) {
	t.Parallel()
	p := setup(t)
	d, mend := mendable()
	p.start(t, d, once)
	id := p.submit(t, tasks.Request{Article: article("story")})
	p.wait(t, id, asynq.TaskStateArchived)
	with, err := p.tasks.Status(t.Context(), id)
	if err != nil || with.State != tasks.Failed {
		t.Fatalf("%+v, %v", with, err)
	}
	if err := p.inspector.DeleteTask(tasks.Default, id); err != nil {
		t.Fatal(err)
	}
	without, err := p.tasks.Status(t.Context(), id)
	without.FinishedAt, without.Deadline = with.FinishedAt, with.Deadline // a second more or less; of use to a job that waits
	if err != nil || without != with {
		t.Errorf("%v\n got %+v\nwant %+v", err, without, with)
	}
	receipt, err := p.tasks.Submit(t.Context(), tasks.Request{Article: article("story"), Kind: tasks.Digest, To: news.Korean})
	if err != nil || !receipt.Existing || receipt.State != tasks.Failed || receipt.LastError != with.LastError {
		t.Errorf("submitted again: %+v, %v", receipt, err)
	}
	mend()
	if err := p.tasks.Retry(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if done, err := p.tasks.Wait(t.Context(), id, nil); err != nil || done.State != tasks.OK {
		t.Errorf("%+v, %v", done, err)
	}
	if key := "gisa:" + queue.FailedKey(id); p.exists(t, key) {
		t.Errorf("%s outlives the failure", key)
	}
}

// TestRetryBringsBackEveryFailedJob fails more jobs than asynq's archive holds.
func TestRetryBringsBackEveryFailedJob(t *testing.T) {
	t.Parallel()
	const jobs = 10_400
	p := connect(t, redistest.Start(t, redistest.Options{}).Addr())
	d, mend := mendable()
	p.start(t, d, once, func(w *Worker) { w.config.Concurrency = 50 })
	for i := range jobs {
		p.submit(t, tasks.Request{Article: article(fmt.Sprint("story", i))})
	}
	failed := func() int {
		keys := 0
		scan := p.redis.Scan(t.Context(), 0, "gisa:failed:*", 10_000).Iterator()
		for scan.Next(t.Context()) {
			keys++
		}
		return keys
	}
	eventually(t, "all jobs have failed", func() bool { return failed() == jobs })
	eventually(t, "asynq has deleted some of them", func() bool {
		info, err := p.inspector.GetQueueInfo(tasks.Default)
		return err == nil && info.Active == 0 && info.Archived < jobs
	})
	mend()
	n, err := p.tasks.RetryAll(t.Context(), tasks.Filter{State: tasks.Failed}, func(id string, err error) { t.Errorf("%s: %v", id, err) })
	if n != jobs || err != nil {
		t.Errorf("%d jobs are tried again, %v; want %d", n, err, jobs)
	}
	eventually(t, "all jobs are done", func() bool { return p.worker.handler.done.Load() == jobs })
}
