package e2e

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks/news"
)

// turnstile stands before a provider and holds requests until the test opens it, so that a test can be in the middle
// of an article for as long as it likes.
type turnstile struct {
	provider http.Handler
	admit    func(n int, task string) bool // whether the n-th request, from 1, goes through at once

	held     atomic.Int32 // requests that wait
	mu       sync.Mutex
	arrivals []string // the tasks of the requests, in the order of their coming
	opened   chan struct{}
	open     func()
}

func newTurnstile(provider http.Handler, admit func(n int, task string) bool) *turnstile {
	ts := &turnstile{provider: provider, admit: admit, opened: make(chan struct{})}
	ts.open = sync.OnceFunc(func() { close(ts.opened) })
	return ts
}

func (ts *turnstile) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body) // read to its end, so that the server notices a client that leaves
	if err != nil || r.Method == http.MethodPost && !ts.pass(r, taskOf(body)) {
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	ts.provider.ServeHTTP(w, r)
}

// pass reports whether the request may go on, after as long as that takes; it may not when its client has left.
func (ts *turnstile) pass(r *http.Request, task string) bool {
	ts.mu.Lock()
	ts.arrivals = append(ts.arrivals, task)
	admitted := ts.admit(len(ts.arrivals), task)
	ts.mu.Unlock()
	if admitted {
		return true
	}
	ts.held.Add(1)
	defer ts.held.Add(-1)
	select {
	case <-r.Context().Done():
		return false
	case <-ts.opened:
		return r.Context().Err() == nil
	}
}

// arrived counts the requests that came, held or not.
func (ts *turnstile) arrived(task string) (count int) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	for _, arrival := range ts.arrivals {
		if arrival == task {
			count++
		}
	}
	return count
}

const (
	translate = "translate"
	summarise = "summarise"
)

// taskOf is the task that a prompt names.
func taskOf(body []byte) string {
	_, line, _ := strings.Cut(string(body), "TASK ")
	task, _, _ := strings.Cut(line, " ")
	return task
}

// What is under way when another call of the same job fails has been paid for: it is waited for and kept.
func TestReplyUnderWayIsKeptWhenAnotherCallFails(t *testing.T) {
	t.Parallel()
	r := orders(t)["en-ko"]
	sim := llmsim.New(llmsim.Config{})
	sim.FailNext(1, llmsim.HTTP500)
	bullets := newTurnstile(sim, func(_ int, task string) bool { return task == translate })
	both := newTurnstile(bullets, func(_ int, task string) bool { return task == summarise })
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: serve(t, both)})
	id := n.submit(t, r)
	eventually(t, "both calls are under way", func() bool { return both.arrived(translate) == 1 && both.arrived(summarise) == 1 })
	bullets.open()
	eventually(t, "the summary has failed", func() bool { return sim.Journal().Totals.Faulted == 1 })
	time.Sleep(200 * time.Millisecond) // for a desk that would throw the translation away
	both.open()
	if result := n.result(t, r, n.finish(t, id)); result.State != news.OK {
		t.Errorf("%s: %+v", result.State, result.Findings)
	}
	if count := both.arrived(translate); count != 1 {
		t.Errorf("the translation was asked for %d times", count)
	}
}
