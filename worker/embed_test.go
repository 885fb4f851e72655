package worker

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// A task of a newer version's kind stays in the queue, with all its attempts, until a worker comes that knows it.
func TestUnknownKindIsNotDestroyed(t *testing.T) {
	t.Parallel()
	p := setup(t)
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		t.Error("the desk did a job of an unknown kind")
		return answer(job), nil
	}))
	task := asynq.NewTask("article.explain", []byte(`{"v":1}`))
	if _, err := asynq.NewClientFromRedisClient(p.redis).Enqueue(task, asynq.TaskID("future"), asynq.MaxRetry(8)); err != nil {
		t.Fatal(err)
	}
	info := p.wait(t, "future", asynq.TaskStateRetry)
	want := `waits for a newer worker: this worker does not know the kind "article.explain"`
	if info.Retried != 0 || !strings.HasPrefix(info.LastErr, want) {
		t.Errorf("%d attempts used up, last error %q, want %q", info.Retried, info.LastErr, want)
	}
	if in := time.Until(info.NextProcessAt); in < newerWait/2 {
		t.Errorf("it is tried again in %s", in)
	}
}

func TestEveryKindHasAHandler(t *testing.T) {
	t.Parallel()
	h := newHandler(Config{}.withDefaults(), &parts{})
	for _, kind := range tasks.Kinds() {
		if h.kinds[kind] == nil || !strings.HasPrefix(kind, tasks.KindPrefix) {
			t.Errorf("kind %s has no handler, or not the prefix that a mux goes by", kind)
		}
	}
}

// others are the settings of a program that the handler hangs into.
type others struct {
	delay    time.Duration
	counted  bool
	heard    atomic.Int32
	shutdown time.Duration
}

func (o *others) config() asynq.Config {
	return asynq.Config{
		RetryDelayFunc:  func(int, error, *asynq.Task) time.Duration { return o.delay },
		IsFailure:       func(error) bool { return o.counted },
		ErrorHandler:    asynq.ErrorHandlerFunc(func(context.Context, *asynq.Task, error) { o.heard.Add(1) }),
		ShutdownTimeout: o.shutdown,
	}
}

func TestConfigureLeavesOtherTasksAlone(t *testing.T) {
	t.Parallel()
	config := Config{}.withDefaults()
	h := newHandler(config, &parts{store: ledger.NewMemory()})
	theirs := &others{delay: time.Hour, shutdown: time.Second}
	c := h.Configure(theirs.config())

	own, other := asynq.NewTask(tasks.Digest, nil), asynq.NewTask("thumbnail", nil)
	waits := &failure{verdict: verdict{action: wait, delay: 90 * time.Second}, err: &llm.Error{Kind: llm.KindQuota}}
	if got := c.RetryDelayFunc(0, waits, own); got != 90*time.Second {
		t.Errorf("our job comes back in %s", got)
	}
	if got := c.RetryDelayFunc(0, asynq.ErrLeaseExpired, own); got > leaseSpread {
		t.Errorf("our job whose worker died comes back in %s", got)
	}
	if got := c.RetryDelayFunc(0, errors.New("no such image"), other); got != time.Hour {
		t.Errorf("another's task comes back in %s", got)
	}
	theirs.counted = true
	if c.IsFailure(waits) || !c.IsFailure(&failure{verdict: verdict{action: retry}, err: errors.New("x")}) || !c.IsFailure(errors.New("no such image")) {
		t.Error("what uses up an attempt is not what either says")
	}
	theirs.counted = false
	if c.IsFailure(errors.New("no such image")) || !c.IsFailure(&failure{verdict: verdict{action: retry}, err: errors.New("x")}) {
		t.Error("the others' IsFailure is asked about our errors, or not about theirs")
	}
	c.ErrorHandler.HandleError(t.Context(), own, waits)
	c.ErrorHandler.HandleError(t.Context(), other, errors.New("no such image"))
	if n := theirs.heard.Load(); n != 1 {
		t.Errorf("the others' ErrorHandler heard of %d failures, want theirs alone", n)
	}
	if c.ShutdownTimeout != config.ShutdownTimeout {
		t.Errorf("shutdown timeout %s cuts off a call of the model", c.ShutdownTimeout)
	}
}

func TestConfigureOfAnEmptyConfig(t *testing.T) {
	t.Parallel()
	c := newHandler(Config{}.withDefaults(), &parts{}).Configure(asynq.Config{ShutdownTimeout: time.Hour})
	other := asynq.NewTask("thumbnail", nil)
	if got := c.RetryDelayFunc(0, errors.New("x"), other); got < 15*time.Second {
		t.Errorf("another's task comes back in %s, want asynq's own delay", got)
	}
	if !c.IsFailure(errors.New("x")) {
		t.Error("another's error uses up no attempt")
	}
	c.ErrorHandler.HandleError(t.Context(), other, errors.New("x"))
	if c.ShutdownTimeout != time.Hour || c.DelayedTaskCheckInterval != retryCheckInterval {
		t.Errorf("shutdown in %s, delayed tasks every %s", c.ShutdownTimeout, c.DelayedTaskCheckInterval)
	}
}
