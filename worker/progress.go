package worker

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks/news"
)

const progressInterval = 500 * time.Millisecond

// startProgress returns a function that the desk may call from any goroutine and that never blocks, and one that ends
// the reporting and waits for it. The last report of each interval is put; what comes faster is left out. A job that
// reports nothing costs nothing.
func startProgress(ctx context.Context, interval time.Duration, put func(context.Context, news.Progress)) (
	report func(news.Progress), stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	latest := &latestProgress{changed: make(chan struct{}, 1)}
	var wg sync.WaitGroup
	// The writer begins with the first report, unless stop came before it.
	var begin sync.Once
	report = func(p news.Progress) {
		latest.set(p)
		begin.Do(func() {
			wg.Go(func() {
				for latest.next(ctx) {
					put(ctx, latest.get())
					pause(ctx, interval)
				}
			})
		})
	}
	stop = func() {
		begin.Do(func() {})
		cancel()
		wg.Wait()
	}
	return report, stop
}

// latestProgress holds one report, which a newer one replaces.
type latestProgress struct {
	mu       sync.Mutex
	progress news.Progress
	changed  chan struct{}
}

func (l *latestProgress) set(p news.Progress) {
	l.mu.Lock()
	l.progress = p
	l.mu.Unlock()
	select {
	case l.changed <- struct{}{}:
	default: // the reader has not seen the last change yet, and will see this one with it
	}
}

func (l *latestProgress) get() news.Progress {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.progress
}

// next waits for a change. It is false when ctx has ended.
func (l *latestProgress) next(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return false
	case <-l.changed:
		return ctx.Err() == nil
	}
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// putProgress writes a job's progress for whoever waits for it. A job does not fail because nobody can watch it.
func (h *Handler) putProgress(id string) func(context.Context, news.Progress) {
	return func(ctx context.Context, p news.Progress) {
		raw, err := json.Marshal(p)
		if err == nil {
			err = h.store.Put(ctx, queue.ProgressKey(id), raw, queue.KeepProgress)
		}
		if err != nil && ctx.Err() == nil {
			h.log.Debug("progress not written", "job", id, "err", err)
		}
	}
}
