package tasks

import (
	"fmt"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
)

// The kinds of work.
const (
	Translate = queue.Translate // "article.translate": a translation, with its title
	Summarize = queue.Summarize // "article.summarize": bullets in the target language, written from the source
	Digest    = queue.Digest    // "article.digest": both
)

// KindPrefix is what every kind of work begins with, "article.": a pattern for an asynq mux.
const KindPrefix = queue.KindPrefix

// The queues. Urgent has workers of its own, so that breaking news does not wait behind a backlog.
const (
	Urgent  = queue.Urgent  // "urgent"
	Default = queue.Default // "default"
	Bulk    = queue.Bulk    // "bulk"
)

// Kinds returns every kind of work.
func Kinds() []string { return queue.Kinds() }

// Queues returns every queue, the most urgent first.
func Queues() []string { return queue.Queues() }

// What a request means that leaves its times out.
const (
	DefaultTimeout  = queue.DefaultTimeout  // 20 minutes an attempt
	DefaultDeadline = queue.DefaultDeadline // 6 hours from submission: older news is of no use
)

// Request is one article and what is wanted of it. Article, To and Kind are required.
type Request struct {
	Article Article
	To      Lang
	Kind    string // Translate, Summarize or Digest
	// Bullets is how many bullets a summary has, 1 to 10; 0 means 3. A Translate has none.
	Bullets int
	// Queue is where the job waits: Urgent, Default or Bulk; empty means Default.
	Queue string
	// Timeout is how long one attempt may take, in whole seconds, at least one; 0 means DefaultTimeout.
	Timeout time.Duration
	// Deadline is the time after which the result is of no use; zero means DefaultDeadline from submission.
	Deadline time.Time
}

// Validate reports the first thing that makes the request impossible, as an error that wraps [ErrInvalid].
// Its errors never hold article text.
func (r Request) Validate() error { return queue.Job(r).Validate() }

// ID is the id that the request's job has: readable, and the same for the same work wherever it is computed, such as
// "yna_20261121_001_v1_digest_ko_9f86d081". Everything that changes the result is in it: the article, the kind, the
// target language, the number of bullets. The queue, the timeout and the deadline are not.
func (r Request) ID() string { return queue.Job(r).ID() }

// MaxTaskArticle is how large the article of a task that NewTask makes may be, in bytes of its JSON. A news story has
// 2 to 20 thousand.
const MaxTaskArticle = 256 << 10

// NewTask returns the request as a task for an asynq client or scheduler of your own, with all that a gisa worker
// counts on: id, queue, attempts, timeout, deadline, and how long it is kept. Enqueue it without options of your own,
// except [asynq.ProcessAt] and [asynq.ProcessIn].
//
// [Client.Submit] does more, and is to be preferred where it will do. The id of the task is that of the job, so
// Status, Wait, Result, Cancel and Retry of a [Client] know it, and [asynq.ErrTaskIDConflict] means that the same job
// is in that queue already. But List does not show it, an enqueued job that was done before is looked at by a worker
// again (which finds the result and pays nothing), and one job in two queues is two tasks.
//
// The deadline counts from now: make the task when it is to be enqueued, or set the request's Deadline. The article
// travels in the task, so a large one is refused, with an error that wraps [ErrInvalid]: Submit keeps it beside the
// queue.
func NewTask(r Request) (*asynq.Task, error) {
	job, err := queue.Job(r).Accept(time.Now())
	if err != nil {
		return nil, err
	}
	e, err := job.Pack(MaxTaskArticle)
	if err != nil {
		return nil, err
	}
	if e.ArticleRef != "" {
		return nil, fmt.Errorf("%w: article %s has %d bytes of JSON, above the %d that a task carries: use Client.Submit",
			ErrInvalid, r.Article.ID, len(e.Article), MaxTaskArticle)
	}
	return queue.NewTask(e.ID, e.Payload, job), nil
}
