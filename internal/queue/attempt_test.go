package queue

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/tasks/news"
)

// bench is a Redis and a worker's attempts on it.
type bench struct {
	*Attempts
	server *miniredis.Miniredis
	store  *ledger.Redis
}

func newBench(t *testing.T) *bench {
	t.Helper()
	server := miniredis.RunT(t)
	client := redis.NewClient(&redis.Options{Addr: server.Addr(), MaxRetries: -1})
	t.Cleanup(func() { _ = client.Close() })
	return &bench{Attempts: NewAttempts(client), server: server, store: ledger.NewRedis(client)}
}

func (b *bench) open(t *testing.T) Opening {
	t.Helper()
	o, err := b.Open(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// ui is the way of a task to the web UI.
type ui struct{ strings.Builder }

func TestStartsAreCountedUntilAnAttemptIsClosed(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	for want := 1; want <= 3; want++ { // workers that die
		if got := b.open(t).Starts; got != want {
			t.Errorf("%d starts, want %d", got, want)
		}
		if ttl := b.server.TTL(StartsKey("a")); ttl != KeepStarts {
			t.Errorf("the count is kept for %v", ttl)
		}
	}
	b.Close(t.Context(), "a")
	if got := b.open(t).Starts; got != 1 {
		t.Errorf("%d starts after one was closed", got)
	}
}

func TestOpenSeesCancelAndResult(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	if o := b.open(t); o.Cancelled || o.Result != nil {
		t.Errorf("of a new job: %+v", o)
	}
	large := news.Result{Job: "a", State: news.OK, Article: news.Article{Title: strings.Repeat("가", 40_000)}} // is compressed
	if err := b.Done(t.Context(), Default, large, &ui{}); err != nil {
		t.Fatal(err)
	}
	if err := b.store.Put(t.Context(), CancelKey("a"), []byte("1"), time.Hour); err != nil {
		t.Fatal(err)
	}
	if o := b.open(t); !o.Cancelled || o.Result == nil || o.Result.Article.Title != large.Article.Title {
		t.Errorf("cancelled %v, result %v", o.Cancelled, o.Result != nil)
	}
	b.Close(t.Context(), "a")
	if err := b.store.Put(t.Context(), ResultKey("a"), []byte("금리"), time.Hour); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Open(t.Context(), "a"); err == nil || strings.Contains(err.Error(), "금리") {
		t.Errorf("error %v of a result that is no JSON", err)
	}
	if b.server.Exists(StartsKey("a")) {
		t.Error("an attempt that could not be opened counts as a death")
	}
	b.server.SetError("LOADING")
	if _, err := b.Open(t.Context(), "a"); err == nil {
		t.Error("a Redis that does not answer says that there is nothing")
	}
}

func TestDone(t *testing.T) {
	t.Parallel()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for name, tc := range map[string]struct {
		ctx     context.Context
		version string
		inHash  bool // the brief is among the keys of asynq
		byUI    bool // the brief went the task's own way
		err     error
	}{
		"known asynq":     {t.Context(), asynqVersion, true, false, nil},
		"another asynq":   {t.Context(), "v0.99.0", false, true, nil},
		"ended meanwhile": {ended, asynqVersion, false, false, context.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			b.asynq.version = tc.version
			b.open(t)
			var shown ui
			if err := b.Done(tc.ctx, Default, news.Result{Job: "a", State: news.OK}, &shown); !errors.Is(err, tc.err) {
				t.Errorf("error %v, want %v", err, tc.err)
			}
			if _, found, err := b.store.Get(t.Context(), ResultKey("a")); err != nil || !found {
				t.Errorf("what was paid for is not kept: %v", err)
			}
			if b.server.Exists(StartsKey("a")) {
				t.Error("the attempt is still open")
			}
			brief := b.server.HGet(taskKey(Default, "a"), "result")
			if (brief != "") != tc.inHash || (shown.Len() > 0) != tc.byUI {
				t.Errorf("brief %q in asynq's key, %q by the task's way", brief, shown.String())
			}
		})
	}
}

func TestAnotherAsynqIsLeftAlone(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.asynq.version = "v0.99.0"
	b.server.HSet(taskKey(Default, "ghost"), "result", "{}")
	if cleared, err := b.asynq.ClearGhost(t.Context(), Default, "ghost"); cleared || err == nil {
		t.Errorf("a ghost was cleared: %v, %v", cleared, err)
	}
	if _, err := b.asynq.TakeBack(t.Context(), Default, time.Now()); err == nil {
		t.Error("jobs were taken back")
	}
	p := b.redis.Pipeline()
	b.asynq.Announce(t.Context(), p, Default)
	if p.Len() != 0 {
		t.Error("a queue was announced")
	}
}
