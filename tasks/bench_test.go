package tasks_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
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

// BenchmarkSubmit measures what a newsroom's importer can hand over to a Redis on the same machine, beside asynq
// alone, in turn on the same Redis. submit/asynq is the ratio to an asynq client that enqueues the same article as JSON
// under the same options; submit/bytes to one that is given bytes of that size. Both are medians of the rounds.
func BenchmarkSubmit(b *testing.B) {
	server := redistest.Start(b, redistest.Options{})
	rdb := redis.NewClient(&redis.Options{Addr: server.Addr(), PoolSize: 2 * benchCallers})
	b.Cleanup(func() { rdb.Close() })
	client, bare := tasks.NewClient(rdb), asynq.NewClientFromRedisClient(rdb)
	enqueue := func(id string, payload []byte) error {
		_, err := bare.EnqueueContext(b.Context(), asynq.NewTask("bare", payload), asynq.TaskID(id), asynq.MaxRetry(8),
			asynq.Timeout(time.Minute), asynq.Deadline(time.Now().Add(time.Hour)), asynq.Retention(time.Hour))
		return err
	}
	stories := make([]tasks.Request, benchRound)
	for i := range stories {
		stories[i] = wireStory(fmt.Sprintf("story_%d", i))
	}
	payload := []byte(strings.Repeat("x", 5400))
	var ours time.Duration
	var toJSON, toBytes []float64
	for b.Loop() {
		asBytes := inParallel(b, func(i int) error { return enqueue(fmt.Sprintf("bytes_%d", i), payload) })
		asJSON := inParallel(b, func(i int) error {
			raw, err := json.Marshal(stories[i].Article)
			if err != nil {
				return err
			}
			return enqueue(fmt.Sprintf("json_%d", i), raw)
		})
		submitted := inParallel(b, func(i int) error {
			_, err := client.Submit(b.Context(), stories[i])
			return err
		})
		ours += submitted
		toJSON = append(toJSON, asJSON.Seconds()/submitted.Seconds())
		toBytes = append(toBytes, asBytes.Seconds()/submitted.Seconds())
		if err := rdb.FlushDB(context.Background()).Err(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(toJSON)*benchRound)/ours.Seconds(), "submit/s")
	b.ReportMetric(median(toJSON), "submit/asynq")
	b.ReportMetric(median(toBytes), "submit/bytes")
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
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
