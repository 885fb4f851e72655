package worker

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	benchJobs        = 1000 // of one round
	benchConcurrency = 16
)

// wireStory is an article of about 5 KB.
func wireStory(n int) news.Article {
	a := article(fmt.Sprintf("story%d", n))
	a.Paragraphs = nil
	for i := range 20 {
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(i + 1),
			Text: strings.Repeat("The board left its key rate at 2.5 percent and said so. ", 4)})
	}
	return a
}

// BenchmarkWork measures how many jobs of 5 KB a second a worker gets done with a desk that does nothing, beside an
// asynq server with a handler that does nothing: the same tasks, in turn on the same Redis. work/asynq is the ratio of
// the two rates.
func BenchmarkWork(b *testing.B) {
	p := connect(b, redistest.Start(b, redistest.Options{}).Addr())
	var ours, theirs time.Duration
	var ratios []float64
	for b.Loop() {
		p.fill(b)
		bare := p.drainWithAsynq(b)
		p.fill(b)
		full := p.drainWithWorker(b)
		ours, theirs = ours+full, theirs+bare
		ratios = append(ratios, bare.Seconds()/full.Seconds())
	}
	total := float64(len(ratios) * benchJobs)
	slices.Sort(ratios)
	b.ReportMetric(total/ours.Seconds(), "work/s")
	b.ReportMetric(total/theirs.Seconds(), "asynq/s")
	b.ReportMetric(ratios[len(ratios)/2], "work/asynq")
}

// fill empties Redis and submits the jobs of one round.
func (p *plant) fill(b *testing.B) {
	b.Helper()
	if err := p.redis.FlushDB(b.Context()).Err(); err != nil {
		b.Fatal(err)
	}
	for n := range benchJobs {
		p.submit(b, tasks.Request{Article: wireStory(n)})
	}
}

func (p *plant) drainWithAsynq(b *testing.B) time.Duration {
	b.Helper()
	server := asynq.NewServerFromRedisClient(p.redis, asynq.Config{
		Concurrency: benchConcurrency, Queues: map[string]int{tasks.Default: defaultWeight, tasks.Bulk: bulkWeight}, TaskCheckInterval: defaultTaskCheckInterval,
		LogLevel: asynq.WarnLevel, Logger: asynqLogger{Config{}.withDefaults().Logger},
	})
	began := time.Now()
	if err := server.Start(asynq.HandlerFunc(func(context.Context, *asynq.Task) error { return nil })); err != nil {
		b.Fatal(err)
	}
	defer server.Shutdown()
	p.waitForCompleted(b)
	return time.Since(began)
}

func (p *plant) drainWithWorker(b *testing.B) time.Duration {
	b.Helper()
	w, err := New(Config{Redis: p.redis, Store: p.store, Concurrency: benchConcurrency,
		Desk: deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) { return answer(job), nil })})
	if err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(b.Context())
	done := make(chan error)
	began := time.Now()
	go func() { done <- w.Run(ctx) }()
	p.waitForCompleted(b)
	took := time.Since(began)
	stop()
	if err := <-done; err != nil {
		b.Fatal(err)
	}
	return took
}

func (p *plant) waitForCompleted(b *testing.B) {
	b.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		n, err := p.redis.ZCard(b.Context(), "asynq:{default}:completed").Result()
		if err != nil {
			b.Fatal(err)
		}
		if n == benchJobs {
			return
		}
	}
	b.Fatal("the jobs are not done within a minute")
}
