package e2e

import (
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// BenchmarkArticles is what one worker process gets out of a provider that takes a second for a reply and serves 64
// at once: at best 64 articles a second, when each needs one call. An operation is a queue full of articles.
func BenchmarkArticles(b *testing.B) {
	const (
		slots   = 64
		batch   = 10 * slots
		latency = time.Second
	)
	server := redistest.Start(b, redistest.Options{AOF: true})
	n := connect(b, server.URL())
	sim, url := serveSim(b, llmsim.Config{Latency: latency, Slots: slots})
	worker := spawnWorker(b, server.URL(), setting{URL: url, Model: sim.Model(), Concurrency: slots})
	n.submitTranslations(b, 0, 1) // so that the worker is up
	n.wantCompleted(b, 1)
	done := 1
	b.ResetTimer()
	for b.Loop() {
		n.submitTranslations(b, done, batch)
		done += batch
		n.wantCompleted(b, done)
	}
	b.StopTimer()
	worker.drain(b)
	journal := sim.Journal()
	if journal.Totals.Completed != done {
		b.Errorf("%d calls for %d articles", journal.Totals.Completed, done)
	}
	b.ReportMetric(float64(done-1)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(journal.PeakConcurrency), "peak-calls")
}

func (n *newsroom) submitTranslations(b *testing.B, first, count int) {
	b.Helper()
	for i := range count {
		n.submit(b, tasks.Request{Article: story(first + i), To: news.Korean, Kind: tasks.Translate})
	}
}
