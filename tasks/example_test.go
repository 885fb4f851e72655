package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"log"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/tasks"
)

// exampleArticle is what an importer makes of its own format: paragraphs are numbered p1, p2, … in order.
func exampleArticle() tasks.Article {
	return tasks.Article{
		ID: "yna_20261121_001", Version: 1, Lang: "ko", Title: "한은, 기준금리 2.5%로 동결",
		Paragraphs: []tasks.Paragraph{
			{ID: "p1", Text: "한국은행은 21일 기준금리를 연 2.5%로 동결했다."},
			{ID: "p2", Text: "총재는 가계부채가 여전히 높은 수준이라고 밝혔다."},
		},
	}
}

func Example() {
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
	request := tasks.Request{Kind: tasks.Digest, Article: exampleArticle(), To: "en", Queue: tasks.Urgent}
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
