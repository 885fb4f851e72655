package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/tasks"
)

// exampleArticle is what an importer makes of its own format: paragraphs are numbered p1, p2, … in order.
func exampleArticle() tasks.Article {
	return tasks.Article{
		ID: "yna_20261121_001", Version: 1, Lang: tasks.Korean, Title: "한은, 기준금리 2.5%로 동결",
		Paragraphs: []tasks.Paragraph{
			{ID: "p1", Text: "한국은행은 21일 기준금리를 연 2.5%로 동결했다."},
			{ID: "p2", Text: "총재는 가계부채가 여전히 높은 수준이라고 밝혔다."},
		},
	}
}

func ExampleNewArticle() {
	article, err := tasks.NewArticle(tasks.English, "Central bank holds key rate", `SEOUL, Nov. 21 (Yonhap) -- The central bank left its
key rate at 2.5 percent on Thursday.

Governor Han said household debt was still high.`)
	if err != nil {
		log.Fatal(err)
	}
	article.ID = "yna_20261121_001" // the newsroom's own; without it, a hash of the content
	fmt.Println(article.Dateline, article.Credit)
	for _, p := range article.Paragraphs {
		fmt.Println(p.ID, p.Text)
	}
	// Output:
	// SEOUL, Nov. 21 Yonhap
	// p1 The central bank left its key rate at 2.5 percent on Thursday.
	// p2 Governor Han said household debt was still high.
}

func ExampleReadArticle() {
	article, err := tasks.ReadArticle("rate.md", []byte("# 한은, 기준금리 2.5%로 동결\n\n한국은행은 21일 기준금리를 연 2.5%로 동결했다.\n"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(article.Lang, article.Title)
	fmt.Println(article.Paragraphs[0].Text)

	_, err = tasks.ReadArticle("rate.pdf", []byte("%PDF-1.7\n1 0 obj"))
	fmt.Println(err)
	// Output:
	// ko 한은, 기준금리 2.5%로 동결
	// 한국은행은 21일 기준금리를 연 2.5%로 동결했다.
	// rate.pdf: PDF file, not text
}

// A program that has an asynq client of its own enqueues the task itself, here in an hour. A tasks.Client finds it.
func ExampleNewTask() {
	server, err := miniredis.Run() // in place of a Redis server
	if err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	queue := asynq.NewClient(asynq.RedisClientOpt{Addr: server.Addr()})
	defer queue.Close()

	task, err := tasks.NewTask(tasks.Request{Kind: tasks.Translate, Article: exampleArticle(), To: tasks.English})
	if err != nil {
		log.Fatal(err)
	}
	info, err := queue.Enqueue(task, asynq.ProcessIn(time.Hour))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(info.ID, info.Queue)
	_, err = queue.Enqueue(task)
	fmt.Println("once more:", errors.Is(err, asynq.ErrTaskIDConflict))

	client, err := tasks.Open("redis://" + server.Addr())
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	status, err := client.Status(context.Background(), info.ID)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status.State, status.Title)
	// Output:
	// yna_20261121_001_v1_translate_en_d9b91867 default
	// once more: true
	// scheduled 한은, 기준금리 2.5%로 동결
}

func ExampleClient_Submit() {
	server, err := miniredis.Run() // in place of a Redis server
	if err != nil {
		log.Fatal(err)
	}
	defer server.Close()

	client, err := tasks.Open("redis://" + server.Addr())
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	ctx := context.Background()
	request := tasks.Request{Kind: tasks.Digest, Article: exampleArticle(), To: tasks.English, Queue: tasks.Urgent}
	receipt, err := client.Submit(ctx, request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(receipt.ID, "existing:", receipt.Existing)

	again, err := client.Submit(ctx, request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("the same once more:", again.ID == receipt.ID, "existing:", again.Existing)

	status, err := client.Status(ctx, receipt.ID)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status.State, "in", status.Queue, "-", status.Title)
	// Output:
	// yna_20261121_001_v1_digest_en_d582fe07 existing: false
	// the same once more: true existing: true
	// queued in urgent - 한은, 기준금리 2.5%로 동결
}

func ExampleClient_Cancel() {
	server, err := miniredis.Run()
	if err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	client, err := tasks.Open("redis://" + server.Addr())
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	ctx := context.Background()
	receipt, err := client.Submit(ctx, tasks.Request{Kind: tasks.Translate, Article: exampleArticle(), To: "en"})
	if err != nil {
		log.Fatal(err)
	}
	if err := client.Cancel(ctx, receipt.ID); err != nil {
		log.Fatal(err)
	}
	status, err := client.Wait(ctx, receipt.ID, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status.State)

	_, err = client.Result(ctx, receipt.ID)
	fmt.Println(errors.Is(err, tasks.ErrState))

	if err := client.Retry(ctx, receipt.ID); err != nil { // somebody changed their mind
		log.Fatal(err)
	}
	list, err := client.List(ctx, tasks.Filter{State: tasks.Queued})
	if err != nil {
		log.Fatal(err)
	}
	for _, job := range list {
		fmt.Println(job.ArticleID, job.From, "->", job.To, job.State)
	}
	// Output:
	// cancelled
	// true
	// yna_20261121_001 ko -> en queued
}

func ExampleRequest_Validate() {
	request := tasks.Request{Kind: tasks.Translate, Article: exampleArticle(), To: "ko"}
	err := request.Validate()
	fmt.Println(err)
	fmt.Println(errors.Is(err, tasks.ErrInvalid))
	// Output:
	// invalid request: the article is in Korean already
	// true
}
