package worker

import (
	"context"
	"encoding/json"
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

// BenchmarkWork measures how many jobs of 5 KB a second a worker gets done with a desk that does nothing, beside asynq
// alone with the same queues, in turn with the same tasks on the same Redis. work/asynq is the ratio to a handler that
// reads the article's JSON and writes the same result with asynq's ResultWriter; work/noop to one that does nothing at
// all. Both are medians of the rounds.
func BenchmarkWork(b *testing.B) {
	p := connect(b, redistest.Start(b, redistest.Options{}).Addr())
	var ours time.Duration
	var toSame, toNoop []float64
	for b.Loop() {
		p.fill(b)
		noop := p.drainWithAsynq(b, func(context.Context, *asynq.Task) error { return nil })
		p.fill(b)
		same := p.drainWithAsynq(b, readAndWrite)
		p.fill(b)
		full := p.drainWithWorker(b)
		ours += full
		toSame = append(toSame, same.Seconds()/full.Seconds())
		toNoop = append(toNoop, noop.Seconds()/full.Seconds())
	}
	b.ReportMetric(float64(len(toSame)*benchJobs)/ours.Seconds(), "work/s")
	b.ReportMetric(median(toSame), "work/asynq")
	b.ReportMetric(median(toNoop), "work/noop")
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// readAndWrite is what a program on asynq alone does with a task: it reads it, and leaves a result.
func readAndWrite(_ context.Context, task *asynq.Task) error {
	var read struct{ Article news.Article }
	if err := json.Unmarshal(task.Payload(), &read); err != nil {
		return err
	}
	raw, err := json.Marshal(answer(desk.Job{Order: news.Order{Article: read.Article, To: news.Korean}}))
	if err != nil {
		return err
	}
	_, err = task.ResultWriter().Write(raw)
	return err
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

func (p *plant) drainWithAsynq(b *testing.B, handle asynq.HandlerFunc) time.Duration {
	b.Helper()
	server := asynq.NewServerFromRedisClient(p.redis, asynq.Config{
		Concurrency: benchConcurrency, Queues: map[string]int{tasks.Default: defaultWeight, tasks.Bulk: bulkWeight}, TaskCheckInterval: defaultTaskCheckInterval,
		LogLevel: asynq.WarnLevel, Logger: asynqLogger{Config{}.withDefaults().Logger},
	})
	began := time.Now()
	if err := server.Start(handle); err != nil {
		b.Fatal(err)
	}
	defer server.Shutdown()
	p.waitForCompleted(b)
	return time.Since(began)
}

func (p *plant) drainWithWorker(b *testing.B) time.Duration {
	b.Helper()
	w := workerWith(p.redis, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) { return answer(job), nil }))
	w.config = Config{Concurrency: benchConcurrency}.withDefaults()
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
