// Command newsroom is a program outside of gisa's module: it submits an article and does the job itself, in an asynq
// server of its own. Package worker's tests build it. Its arguments are the address of a Redis and the URL of a model.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/worker"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := run(ctx, os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, redisAddr, llmURL string) error {
	rdb := redis.NewClient(&redis.Options{Addr: redisAddr, MaxRetries: 12})
	defer rdb.Close()
	stop, err := serve(rdb, llmURL)
	if err != nil {
		return err
	}
	defer stop()
	client := tasks.NewClient(rdb)
	receipt, err := client.Submit(ctx, tasks.Request{Kind: tasks.Digest, Queue: tasks.Urgent, To: news.Korean, Article: harbour()})
	if err != nil {
		return err
	}
	status, err := client.Wait(ctx, receipt.ID, nil)
	if err != nil {
		return err
	}
	result, err := client.Result(ctx, receipt.ID)
	if err != nil {
		return err
	}
	show(status, result)
	return nil
}

// serve runs the newsroom's own asynq server, of which gisa is one handler among others.
func serve(rdb redis.UniversalClient, llmURL string) (stop func(), err error) {
	handler, err := worker.NewHandler(worker.Config{
		Redis: rdb, LLMBaseURL: llmURL, Style: "register=plain,numbers=daily", MaxCostUSD: 1,
	})
	if err != nil {
		return nil, err
	}
	mux := asynq.NewServeMux()
	mux.Handle(tasks.KindPrefix, handler)
	mux.HandleFunc("thumbnail", func(context.Context, *asynq.Task) error { return nil })
	server := asynq.NewServerFromRedisClient(rdb, handler.Configure(asynq.Config{
		Concurrency: 2, TaskCheckInterval: 20 * time.Millisecond, LogLevel: asynq.ErrorLevel,
		Queues: map[string]int{tasks.Urgent: 8, tasks.Default: 4, tasks.Bulk: 1, "images": 1},
	}))
	if err := server.Start(mux); err != nil {
		return nil, err
	}
	return func() {
		server.Shutdown()
		_ = handler.Close()
	}, nil
}

func harbour() news.Article {
	return news.Article{
		ID: "harbour", Version: 1, Lang: news.English, Title: "Port of Busan reopens",
		Paragraphs: []news.Paragraph{
			{ID: news.ParagraphID(1), Text: "The port of Busan reopened on Tuesday after a storm, officials said."},
			{ID: news.ParagraphID(2), Text: "About 120 ships had waited at sea for three days."},
		},
	}
}

func show(status tasks.Status, r news.Result) {
	fmt.Println("state:", status.State, r.State)
	fmt.Println("article:", r.Article.ID, r.Article.Lang, "to", r.To)
	fmt.Println("title:", r.Translation.Title != "")
	for _, p := range r.Translation.Paragraphs {
		fmt.Println("paragraph:", p.ID, p.Text != "")
	}
	for _, b := range r.Summary.Bullets {
		fmt.Println("bullet:", b.Text != "", len(b.Evidence) > 0 && b.Evidence[0].Quote != "")
	}
	for _, f := range r.Findings {
		fmt.Println("finding:", f.Check, f.Severity, f.Paragraph)
	}
	fmt.Println("model:", r.Provenance.Model, r.Provenance.Label)
	fmt.Println("calls:", r.Usage.Calls, r.Usage.CostUSD == nil)
}
