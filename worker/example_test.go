package worker_test

import (
	"context"
	"log"
	"log/slog"
	"os"
	"os/signal"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/worker"
)

// A worker that works until Ctrl-C.
func ExampleNew() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	w, err := worker.New(worker.Config{
		RedisURL:     "redis://127.0.0.1:6379/0",
		LLMBaseURL:   "http://127.0.0.1:11434/v1",
		GlossaryFile: "glossary.csv",
		Style:        "register=plain,numbers=daily",
		MaxCostUSD:   0.50,
		Logger:       slog.Default(),
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := w.Run(ctx); err != nil {
		log.Fatal(err)
	}
}

// A newsroom's own asynq server, which makes thumbnails, does gisa's jobs too.
func ExampleNewHandler() {
	rdb := redis.NewClient(&redis.Options{Addr: "127.0.0.1:6379", MaxRetries: 12})
	defer rdb.Close()
	handler, err := worker.NewHandler(worker.Config{Redis: rdb, LLMBaseURL: "http://127.0.0.1:11434/v1"})
	if err != nil {
		log.Fatal(err)
	}
	defer handler.Close()
	mux := asynq.NewServeMux()
	mux.Handle(tasks.KindPrefix, handler)
	mux.HandleFunc("thumbnail", func(context.Context, *asynq.Task) error { return nil })
	server := asynq.NewServerFromRedisClient(rdb, handler.Configure(asynq.Config{
		Concurrency: 4,
		Queues:      map[string]int{tasks.Urgent: 8, tasks.Default: 4, tasks.Bulk: 1, "images": 1},
	}))
	if err := server.Run(mux); err != nil {
		log.Fatal(err)
	}
}
