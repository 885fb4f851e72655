package worker

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestProgressIsThrottledAndTheLastOneOfAnIntervalWins(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var put []int
		report, stop := startProgress(t.Context(), time.Second, func(_ context.Context, p news.Progress) {
			put = append(put, p.Done)
		})
		report(news.Progress{Stage: "translate", Done: 1, Total: 100})
		synctest.Wait()
		for n := 2; n <= 50; n++ {
			report(news.Progress{Stage: "translate", Done: n, Total: 100})
		}
		time.Sleep(1500 * time.Millisecond)
		stop()
		if diff := cmp.Diff([]int{1, 50}, put); diff != "" {
			t.Error(diff)
		}
	})
}

func TestProgressNeverBlocksTheDesk(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		report, stop := startProgress(t.Context(), time.Second, func(ctx context.Context, _ news.Progress) {
			<-ctx.Done() // a store that hangs
		})
		start := time.Now()
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				for n := range 100 {
					report(news.Progress{Stage: "translate", Done: n, Total: 100})
				}
			})
		}
		wg.Wait()
		stop()
		if took := time.Since(start); took != 0 {
			t.Errorf("the desk waited %s for the store", took)
		}
		report(news.Progress{Stage: "translate", Done: 100, Total: 100}) // a straggler after the end
	})
}
