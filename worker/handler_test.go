package worker

import (
	"context"
	"encoding/json"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestJobIsDoneStoredAndShown(t *testing.T) {
	t.Parallel()
	tests := []struct {
		kind                 string
		translate, summarize bool
	}{
		{tasks.Translate, true, false},
		{tasks.Summarize, false, true},
		{tasks.Digest, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.kind, func(t *testing.T) {
			t.Parallel()
			p := setup(t)
			jobs := make(chan desk.Job, 2)
			p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
				jobs <- job
				return answer(job), nil
			}))
			id := p.submit(t, tasks.Request{Article: article("story"), Kind: tt.kind, Bullets: 5})
			info := p.wait(t, id, asynq.TaskStateCompleted)

			job := <-jobs
			if job.ID != id || job.Translate != tt.translate || job.Summarize != tt.summarize || job.To != news.Korean {
				t.Errorf("the desk was given %s: translate %v, summarize %v, to %s", job.ID, job.Translate, job.Summarize, job.To)
			}
			if diff := cmp.Diff(article("story"), job.Article); diff != "" {
				t.Error(diff)
			}
			result, found := p.result(t, id)
			if !found || result.Job != id || result.State != news.OK {
				t.Errorf("stored: %v, job %q, state %q", found, result.Job, result.State)
			}
			var brief queue.Brief
			if err := json.Unmarshal(info.Result, &brief); err != nil || brief.Title != "한은, 기준금리 동결" {
				t.Errorf("the web UI shows %s (%v)", info.Result, err)
			}
			if p.exists(t, queue.StartsKey(id)) {
				t.Error("the start of a finished job is still counted")
			}
		})
	}
}

func TestStoredResultIsNotMadeAgain(t *testing.T) {
	t.Parallel()
	p := setup(t)
	id := p.submit(t, tasks.Request{Article: article("story")})
	earlier, err := json.Marshal(news.Result{Job: id, State: news.NeedsReview, To: news.Korean})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.store.Put(t.Context(), queue.ResultKey(id), earlier, time.Hour); err != nil {
		t.Fatal(err)
	}
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		t.Error("the desk did a job that was done")
		return answer(job), nil
	}))
	info := p.wait(t, id, asynq.TaskStateCompleted)
	if !strings.Contains(string(info.Result), string(news.NeedsReview)) {
		t.Errorf("the web UI shows %s", info.Result)
	}
}

func TestCancelledBeforeItStarts(t *testing.T) {
	t.Parallel()
	p := setup(t)
	id := p.submit(t, tasks.Request{Article: article("story")})
	if err := p.store.Put(t.Context(), queue.CancelKey(id), []byte("1"), time.Hour); err != nil {
		t.Fatal(err)
	}
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		t.Error("the desk did a cancelled job")
		return answer(job), nil
	}))
	eventually(t, "the job leaves the queue", func() bool { return p.info(id) == nil })
}

// Cancel comes from the client, or from the button of asynq's web UI, which sets no flag.
func TestCancelWhileRunning(t *testing.T) {
	t.Parallel()
	tests := map[string]func(context.Context, *plant, string) error{
		"client":     func(ctx context.Context, p *plant, id string) error { return p.tasks.Cancel(ctx, id) },
		"web UI":     func(_ context.Context, p *plant, id string) error { return p.inspector.CancelProcessing(id) },
		"deaf a bit": func(_ context.Context, p *plant, id string) error { return p.inspector.CancelProcessing(id) },
	}
	for name, cancel := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := setup(t)
			var runs atomic.Int32
			began := make(chan struct{}, 9)
			p.start(t, deskFunc(func(ctx context.Context, _ desk.Job) (news.Result, error) {
				runs.Add(1)
				began <- struct{}{}
				<-ctx.Done()
				if name == "deaf a bit" {
					time.Sleep(50 * time.Millisecond)
				}
				return news.Result{}, &llm.Error{Kind: llm.KindCanceled, Err: ctx.Err()}
			}))
			id := p.submit(t, tasks.Request{Article: article("story")})
			<-began
			// The worker listens for cancels from some moment after its start.
			eventually(t, "the job leaves the queue", func() bool {
				if err := cancel(t.Context(), p, id); err != nil && p.info(id) != nil {
					t.Logf("cancel: %v", err)
				}
				return p.info(id) == nil
			})
			if n := runs.Load(); n != 1 {
				t.Errorf("the desk ran %d times", n)
			}
			if _, found := p.result(t, id); found {
				t.Error("a cancelled job has a result")
			}
		})
	}
}

func TestFailuresEndWhereThePolicySays(t *testing.T) {
	t.Parallel()
	secret := "부총리가 사임했다"
	tests := []struct {
		name    string
		fail    func(job desk.Job) error
		state   asynq.TaskState
		retried int
		lastErr string
	}{
		{"5xx", func(desk.Job) error {
			return &llm.Error{Kind: llm.KindUnavailable, Status: 503, Message: "overloaded"}
		}, asynq.TaskStateRetry, 1, "the model is not available: llm: unavailable (HTTP 503): overloaded"},
		{"bad request", func(desk.Job) error {
			return &llm.Error{Kind: llm.KindBadRequest, Status: 400, Message: "no such field"}
		},
			asynq.TaskStateRetry, 1, "the server does not take such a request: llm: bad_request (HTTP 400): no such field"},
		{"empty wallet", func(desk.Job) error {
			return &llm.Error{Kind: llm.KindQuota, Status: 429, Code: "insufficient_quota", Message: "check your plan"}
		}, asynq.TaskStateRetry, 0, "the provider's quota is spent: somebody has to pay: llm: quota (HTTP 429): check your plan"},
		{"blocked", func(desk.Job) error {
			return &quota.Blocked{Until: time.Now().Add(time.Hour), Reason: "key is dead"}
		}, asynq.TaskStateRetry, 0, "waits for the provider"},
		{"panic with article text", func(desk.Job) error { panic(secret) }, asynq.TaskStateRetry, 1, "failed: panic: a value of type string"},
		{"panic of the runtime", func(job desk.Job) error {
			_ = job.Article.Paragraphs[99]
			return nil
		}, asynq.TaskStateRetry, 1, "failed: panic: runtime error: index out of range [99] with length 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := setup(t)
			p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
				return news.Result{}, tt.fail(job)
			}))
			id := p.submit(t, tasks.Request{Article: article("story")})
			info := p.wait(t, id, tt.state)
			if info.Retried != tt.retried {
				t.Errorf("%d attempts used up, want %d", info.Retried, tt.retried)
			}
			if !strings.HasPrefix(info.LastErr, tt.lastErr) || strings.Contains(info.LastErr, secret) {
				t.Errorf("last error %q, want %q", info.LastErr, tt.lastErr)
			}
			if p.exists(t, queue.StartsKey(id)) {
				t.Error("the start of an attempt that ended is still counted")
			}
		})
	}
}

func TestWaitingUsesNoAttempt(t *testing.T) {
	t.Parallel()
	p := setup(t)
	var runs atomic.Int32
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		if runs.Add(1) <= 3 {
			return news.Result{}, &quota.Blocked{Until: time.Now(), Reason: "429"}
		}
		if job.Last {
			t.Error("the desk is told that the first of several attempts is the last")
		}
		return answer(job), nil
	}))
	info := p.wait(t, p.submit(t, tasks.Request{Article: article("story")}), asynq.TaskStateCompleted)
	if info.Retried != 0 || runs.Load() != 4 {
		t.Errorf("%d attempts used up in %d runs, want 0 in 4", info.Retried, runs.Load())
	}
}

// asynq archives a job without retries left whatever the error says. The policy never lets a job get there.
func TestWaitingOnTheLastAttempt(t *testing.T) {
	t.Parallel()
	p := setup(t)
	id := p.submit(t, tasks.Request{Article: article("story")})
	info := p.info(id)
	if err := p.inspector.DeleteTask(info.Queue, id); err != nil {
		t.Fatal(err)
	}
	task := asynq.NewTask(info.Type, info.Payload)
	if _, err := asynq.NewClientFromRedisClient(p.redis).Enqueue(task, asynq.TaskID(id), asynq.MaxRetry(1)); err != nil {
		t.Fatal(err)
	}
	errs := make(chan error, 2)
	errs <- &llm.Error{Kind: llm.KindRateLimited, RetryAfter: time.Hour}
	errs <- &llm.Error{Kind: llm.KindUnavailable}
	p.start(t, deskFunc(func(ctx context.Context, job desk.Job) (news.Result, error) {
		if !job.Last {
			t.Error("the desk is not told that this attempt is the last")
		}
		if end, ok := ctx.Deadline(); !ok || job.Until.IsZero() || !job.Until.Before(end) {
			t.Errorf("the desk is to end at %s an attempt that is cut off at %s", job.Until, end)
		}
		return news.Result{}, <-errs
	}))
	p.wait(t, id, asynq.TaskStateRetry)
	if err := p.inspector.RunTask(info.Queue, id); err != nil {
		t.Fatal(err)
	}
	if got := p.wait(t, id, asynq.TaskStateArchived); !strings.HasPrefix(got.LastErr, "gave up after attempt 1: ") {
		t.Errorf("last error %q", got.LastErr)
	}
}

func TestAttemptEndsBeforeAsynqEndsIt(t *testing.T) {
	t.Parallel()
	p := setup(t)
	p.start(t, deskFunc(func(ctx context.Context, _ desk.Job) (news.Result, error) {
		<-ctx.Done()
		return news.Result{}, &llm.Error{Kind: llm.KindCanceled, Err: ctx.Err()}
	}))
	id := p.submit(t, tasks.Request{Article: article("story"), Timeout: 2 * time.Second})
	info := p.wait(t, id, asynq.TaskStateRetry)
	if want := "took too long: the attempt took too long: llm: canceled: context deadline exceeded"; info.LastErr != want || info.Retried != 1 {
		t.Errorf("last error %q, %d used up; want %q, 1", info.LastErr, info.Retried, want)
	}
}

func TestProgressCanBeWatched(t *testing.T) {
	t.Parallel()
	p := setup(t)
	release := make(chan struct{})
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		job.Progress(news.Progress{Stage: "translate", Done: 1, Total: 3})
		<-release
		return answer(job), nil
	}))
	id := p.submit(t, tasks.Request{Article: article("story")})
	var got news.Progress
	eventually(t, "progress is written", func() bool {
		raw, found, err := p.store.Get(t.Context(), queue.ProgressKey(id))
		return err == nil && found && json.Unmarshal(raw, &got) == nil
	})
	close(release)
	if diff := cmp.Diff(news.Progress{Stage: "translate", Done: 1, Total: 3}, got); diff != "" {
		t.Error(diff)
	}
}

// asynq does not even start such a job, and spends its attempts one by one. That must not take long.
func TestDeadlineThatPassedInTheQueue(t *testing.T) {
	t.Parallel()
	p := setup(t)
	id := p.submit(t, tasks.Request{Article: article("story"), Deadline: time.Now().Add(1100 * time.Millisecond)})
	time.Sleep(2100 * time.Millisecond) // asynq keeps whole seconds
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		t.Error("the desk did a job that is of no use to anybody")
		return answer(job), nil
	}))
	if info := p.wait(t, id, asynq.TaskStateArchived); info.LastErr != context.DeadlineExceeded.Error() {
		t.Errorf("last error %q", info.LastErr)
	}
}
