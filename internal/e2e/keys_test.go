package e2e

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestEveryKeyIsInTheTable takes jobs through all that can happen to them, and holds what lies in Redis against the
// table in the comment of package queue: no key that it does not name, no row without a key.
func TestEveryKeyIsInTheTable(t *testing.T) {
	t.Parallel()
	n, _ := openNewsroom(t)
	sim := llmsim.New(llmsim.Config{Dialect: llmsim.DeepSeek})                          // takes no schema: the ladder steps down
	ts := newTurnstile(sim, func(_ int, task string) bool { return task != summarise }) // the translation goes on, the job does not end
	dismiss := n.hire(t, setting{URL: serve(t, withoutTemperature(ts)), Model: sim.Model(), ChunkTokens: smallChunks, Concurrency: 1})
	seen := map[string]bool{}

	suspect := orders(t)["en-ko"].ID()
	if err := n.redis.Set(t.Context(), queue.StartsKey(suspect), 2, queue.KeepStarts).Err(); err != nil { // two workers died
		t.Fatal(err)
	}
	running := n.submit(t, orders(t)["en-ko"])
	starts, progress := queue.StartsKey(running), ledger.Prefix+queue.ProgressKey(running)
	eventually(t, "the job runs, and says that the model has translated", func() bool {
		var told news.Progress
		raw, _ := n.redis.Get(t.Context(), progress).Bytes()
		return n.redis.Exists(t.Context(), starts).Val() == 1 && json.Unmarshal(raw, &told) == nil && told.Translation.Done > 0
	})
	n.lookAtKeys(t, seen)

	large := tasks.Request{Article: story(1), To: news.Korean, Kind: tasks.Translate, Queue: tasks.Bulk}
	large.Article.Paragraphs[2].Text = strings.Repeat("The pier is long and was paid for by the province. ", 1000)
	waiting := n.submit(t, large)
	if err := n.queue.Cancel(t.Context(), waiting); err != nil {
		t.Fatal(err)
	}
	n.lookAtKeys(t, seen)
	if err := n.queue.Retry(t.Context(), waiting); err != nil {
		t.Fatal(err)
	}
	if err := n.queue.Cancel(t.Context(), running); err != nil {
		t.Fatal(err)
	}
	n.await(t, running, tasks.Cancelled)
	gate := quota.NewGate(n.redis, "provider")
	if _, _, err := gate.Stop(t.Context(), quota.Pass{}, quota.Pauses{First: 5 * time.Minute, Most: 5 * time.Minute}, "no money"); err != nil {
		t.Fatal(err)
	}
	n.lookAtKeys(t, seen)
	if err := gate.Reopen(t.Context()); err != nil {
		t.Fatal(err)
	}
	ts.open()
	if err := n.queue.Cancel(t.Context(), waiting); err != nil {
		t.Fatal(err)
	}
	again := n.submit(t, orders(t)["en-ko"])
	n.finish(t, again)
	n.lookAtKeys(t, seen)

	n.failForGood(t)
	n.lookAtKeys(t, seen)
	dismiss()
	n.takeTooLong(t)
	n.lookAtKeys(t, seen)
	n.redo(t, orders(t)["en-ko"].Article)
	n.lookAtKeys(t, seen)

	for _, k := range queue.KeyFamilies() {
		if !seen[k.Pattern] {
			t.Errorf("no key of %s was seen", k.Pattern)
		}
	}
}

// lookAtKeys holds every key in Redis, beside asynq's own, against the table, and notes which rows have one.
func (n *newsroom) lookAtKeys(t *testing.T, seen map[string]bool) {
	t.Helper()
	keys, err := n.redis.Keys(t.Context(), "*").Result()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if strings.HasPrefix(key, "asynq:") {
			continue
		}
		known := false
		for _, k := range queue.KeyFamilies() {
			if k.Match(key) {
				known, seen[k.Pattern] = true, true
				n.compareKey(t, key, k)
			}
		}
		if !known {
			t.Errorf("the key %s is in no row of the table", key)
		}
	}
}

func (n *newsroom) compareKey(t *testing.T, key string, k queue.Keys) {
	t.Helper()
	kind, left := n.redis.Type(t.Context(), key).Val(), n.redis.TTL(t.Context(), key).Val()
	if kind == "none" { // it went meanwhile
		return
	}
	if kind != k.Type {
		t.Errorf("%s is a %s, the table says %s", key, kind, k.Type)
	}
	if (left < 0) != (k.TTL == 0) || left > k.TTL {
		t.Errorf("%s has %v to live, the table says %v at most", key, left, k.TTL)
	}
}

// withoutTemperature is a server that takes no temperature, as some models of thought do not: the client leaves it out.
func withoutTemperature(server http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		if bytes.Contains(body, []byte(`"temperature"`)) {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"error":{"message":"Unsupported parameter: 'temperature' is not supported with this model.","param":"temperature"}}`)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		server.ServeHTTP(w, r)
	})
}

// failForGood hands in a job that no worker can read, and waits until one has given it up.
func (n *newsroom) failForGood(t *testing.T) {
	t.Helper()
	task := asynq.NewTask(tasks.Digest, []byte(`{"v":1}`), asynq.TaskID("unreadable"), asynq.Queue(tasks.Default))
	if _, err := asynq.NewClientFromRedisClient(n.redis).EnqueueContext(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	failed := ledger.Prefix + queue.FailedKey("unreadable")
	eventually(t, "the job is given up", func() bool { return n.redis.Exists(t.Context(), failed).Val() == 1 })
}

// redo has a result made again that needs review.
func (n *newsroom) redo(t *testing.T, a news.Article) {
	t.Helper()
	raw, err := json.Marshal(news.Result{Job: "made", State: news.NeedsReview, Article: a, To: news.Korean, Translation: &news.Translation{}})
	if err == nil {
		err = ledger.NewRedis(n.redis).Put(t.Context(), queue.ResultKey("made"), raw, queue.KeepResult)
	}
	if err == nil {
		err = n.queue.Redo(t.Context(), "made")
	}
	if err != nil {
		t.Fatal(err)
	}
}
