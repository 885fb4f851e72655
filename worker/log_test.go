package worker

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// lockedBuffer is a buffer that several goroutines log to.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// records returns what was logged under this message, by field.
func (b *lockedBuffer) records(t *testing.T, msg string) (found []map[string]any) {
	t.Helper()
	for line := range strings.Lines(b.String()) {
		var record map[string]any
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatal(err)
		}
		if record["msg"] == msg {
			found = append(found, record)
		}
	}
	return found
}

func TestWhatIsLoggedAboutAJob(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		err  error
		msg  string
		want map[string]any // fields that are the same every time
	}{
		{"done", nil, "job done", map[string]any{"level": "INFO", "state": "ok", "findings": 0., "calls": 0.}},
		{"given up", &llm.Error{Kind: llm.KindContextTooLong, Status: 413}, "job given up", map[string]any{
			"level": "ERROR", "kind": tasks.Digest, "retried": 0., "action": "give up", "delay_ms": 0.,
			"err": "the article does not fit the model: llm: context_too_long (HTTP 413)",
		}},
		{"waits", &llm.Error{Kind: llm.KindRateLimited, Status: 429}, "attempt failed", map[string]any{
			"level": "INFO", "kind": tasks.Digest, "retried": 0., "action": "wait",
			"err": "the provider asks for fewer requests: llm: rate_limited (HTTP 429)",
		}},
		{"retried", errors.New("connection refused"), "attempt failed", map[string]any{
			"level": "WARN", "kind": tasks.Digest, "retried": 0., "action": "retry", "err": "failed: connection refused",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p, log := setup(t), &lockedBuffer{}
			p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
				return answer(job), tt.err
			}), withLogger(log))
			id := p.submit(t, tasks.Request{Article: article("story")})
			eventually(t, "it is logged", func() bool { return len(log.records(t, tt.msg)) > 0 })
			p.stop()
			got := log.records(t, tt.msg)[0]
			if got["job"] != id {
				t.Errorf("job is %v, want %s", got["job"], id)
			}
			for _, varying := range []string{"time", "msg", "job", "took_ms"} {
				delete(got, varying)
			}
			if _, exact := tt.want["delay_ms"]; !exact {
				delete(got, "delay_ms")
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			for _, secret := range []string{article("story").Title, article("story").Paragraphs[0].Text, "한국은행"} {
				if strings.Contains(log.String(), secret) {
					t.Errorf("the log holds %q", secret)
				}
			}
		})
	}
}

func TestPanicIsLoggedWithItsStackAndWithoutItsValue(t *testing.T) {
	t.Parallel()
	p, log := setup(t), &lockedBuffer{}
	p.start(t, deskFunc(func(context.Context, desk.Job) (news.Result, error) {
		panic("부총리가 사임했다")
	}), withLogger(log))
	p.wait(t, p.submit(t, tasks.Request{Article: article("story")}), asynq.TaskStateRetry)
	p.stop()
	records := log.records(t, "attempt failed")
	if len(records) != 1 || !strings.Contains(fmt.Sprint(records[0]["stack"]), "log_test.go") {
		t.Errorf("logged %v", records)
	}
	if strings.Contains(log.String(), "부총리") {
		t.Error("the log holds the panic's value")
	}
}

// withLogger has the worker log to w. The handler has its logger from New, before the config is changed.
func withLogger(w *lockedBuffer) func(*Worker) {
	return func(worker *Worker) {
		worker.config.Logger = slog.New(slog.NewJSONHandler(w, nil))
		worker.handler.log = worker.config.Logger
	}
}

func TestAsynqsOwnMessagesKeepTheirLevel(t *testing.T) {
	t.Parallel()
	log := &lockedBuffer{}
	l := asynqLogger{slog.New(slog.NewJSONHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug}))}
	for level, write := range map[string]func(...any){
		"DEBUG": l.Debug, "INFO": l.Info, "WARN": l.Warn, "ERROR": l.Error,
	} {
		write(level, " at work")
		records := log.records(t, "asynq: "+level+" at work")
		if len(records) != 1 || records[0]["level"] != level {
			t.Errorf("%s was logged as %v", level, records)
		}
	}
	l.Fatal("still here")
	if len(log.records(t, "asynq: still here")) != 1 {
		t.Error("Fatal was not logged")
	}
}

func TestLastLineTellsWhatWasDone(t *testing.T) {
	t.Parallel()
	p, log := setup(t), &lockedBuffer{}
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		if strings.HasPrefix(job.ID, "bad") {
			return news.Result{}, &llm.Error{Kind: llm.KindContextTooLong}
		}
		return answer(job), nil
	}), func(w *Worker) {
		w.config.Logger = slog.New(slog.NewJSONHandler(log, nil))
		w.handler.log = w.config.Logger
	})
	for _, id := range []string{"good", "better", "bad"} {
		p.submit(t, tasks.Request{Article: article(id)})
	}
	eventually(t, "all jobs have ended", func() bool {
		return len(log.records(t, "job done")) == 2 && len(log.records(t, "job given up")) == 1
	})
	p.stop()
	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	var last map[string]any
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &last); err != nil {
		t.Fatal(err)
	}
	if last["msg"] != "worker stopped" || last["jobs_done"] != 2. || last["jobs_failed"] != 1. {
		t.Errorf("the last line is %v", last)
	}
}
