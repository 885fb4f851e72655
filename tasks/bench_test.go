package tasks_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

const (
	benchCallers = 16
	benchRound   = 500 // articles that each side hands over before it is the other's turn
)

// wireStory is an article of about 5 KB.
func wireStory(id string) tasks.Request {
	r := request(id)
	r.Article.Paragraphs = nil
	for i := range 20 {
		r.Article.Paragraphs = append(r.Article.Paragraphs, tasks.Paragraph{ID: fmt.Sprintf("p%d", i+1),
			Text: strings.Repeat("The board left its key rate at 2.5 percent and said so. ", 4)})
	}
	return r
}

// BenchmarkSubmit measures what a newsroom's importer can hand over to a Redis on the same machine, beside what
// asynq alone would take: the same bytes under the same options, in turn on the same Redis. submit/asynq is the
// ratio of the two rates.
func BenchmarkSubmit(b *testing.B) {
	server := redistest.Start(b, redistest.Options{})
	rdb := redis.NewClient(&redis.Options{Addr: server.Addr(), PoolSize: 2 * benchCallers})
	b.Cleanup(func() { rdb.Close() })
	client, bare := tasks.NewClient(rdb), asynq.NewClientFromRedisClient(rdb)
	payload := []byte(strings.Repeat("x", 5400))
	stories := make([]tasks.Request, benchRound)
	for i := range stories {
		stories[i] = wireStory(fmt.Sprintf("story_%d", i))
	}
	var ours, theirs time.Duration
	n := 0
	for b.Loop() {
		theirs += inParallel(b, func(i int) error {
			_, err := bare.EnqueueContext(b.Context(), asynq.NewTask("bare", payload), asynq.TaskID(fmt.Sprintf("bare_%d_%d", n, i)),
				asynq.MaxRetry(8), asynq.Timeout(time.Minute), asynq.Deadline(time.Now().Add(time.Hour)), asynq.Retention(time.Hour))
			return err
		})
		ours += inParallel(b, func(i int) error {
			_, err := client.Submit(b.Context(), stories[i])
			return err
		})
		n++
		if err := rdb.FlushDB(context.Background()).Err(); err != nil {
			b.Fatal(err)
		}
	}
	total := float64(n * benchRound)
	b.ReportMetric(total/ours.Seconds(), "submit/s")
	b.ReportMetric(total/theirs.Seconds(), "asynq/s")
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "submit/asynq")
}

// inParallel makes the calls of one round, and returns how long they took together.
func inParallel(b *testing.B, call func(i int) error) time.Duration {
	b.Helper()
	var next atomic.Int64
	var group sync.WaitGroup
	began := time.Now()
	for range benchCallers {
		group.Go(func() {
			for i := next.Add(1) - 1; i < benchRound; i = next.Add(1) - 1 {
				if err := call(int(i)); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	return time.Since(began)
}

func BenchmarkStatus(b *testing.B) {
	client, err := tasks.Open(redistest.Start(b, redistest.Options{}).URL())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { client.Close() })
	receipt, err := client.Submit(b.Context(), request("a"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := client.Status(b.Context(), receipt.ID); err != nil {
			b.Fatal(err)
		}
	}
}
