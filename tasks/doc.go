// Package tasks is how a newsroom tool hands articles to gisa and gets them back.
//
// A [Client] puts a [Request] into a queue in Redis and returns at once. A gisa worker, which may run
// anywhere, translates or summarises the article; [Client.Status] and [Client.Wait] follow it, and
// [Client.Result] fetches what came out.
//
//	client, err := tasks.Open("redis://localhost:6379/0")
//	article, err := tasks.ReadArticle("story.html", data)
//	receipt, err := client.Submit(ctx, tasks.Request{Kind: tasks.Digest, Article: article, To: tasks.Korean})
//	status, err := client.Wait(ctx, receipt.ID, nil)
//	result, err := client.Result(ctx, receipt.ID)
//
// # Where articles come from
//
// [ReadArticle] reads a file of any kind that "gisa parse" reads, [NewArticle] a text and its title. A program that
// has its articles in paragraphs already fills in an [Article] itself: see [news.Article]. Give it the newsroom's own
// ID and Version, and the job's id will show them.
//
// # One job
//
// A job is one revision of one article, one kind of work and one target language. Its id is made from
// these and from the content, so submitting the same thing twice, from one process or from two, is one
// job and is paid for once: the second [Receipt] says Existing, and in which state it is: one that failed before is not
// tried again until somebody calls [Client.Retry], or [Client.RetryAll]. A changed article is another job, whether
// or not its version was raised. The queue is not part of the id: a job stays in the queue that it was
// first given to. People need not write whole ids: [Client.Find] takes the beginning of one, or of its hash.
//
// # What a result says
//
// A job that is [OK] has no finding of severity [Error] or [Warning]; one that is [NeedsReview] has findings that an
// editor has to look at, each with the paragraph that it is about. Both have a [Result]. One that has [Failed] or was [Cancelled]
// has none, and [Client.Retry] takes it up again.
//
// # An asynq client of one's own
//
// The queue is asynq's. A program that has an asynq client or scheduler makes its tasks with [NewTask], whose comment
// says what Submit does beyond that.
//
// # What is kept, and how long
//
// Results are kept for seven days, the records from which [Client.List] reads for fourteen, under keys that begin with
// "gisa:". The queue itself, and its web UI, keep a finished job for a day and a failed one for up to 90 days, but
// no more than ten thousand of those: why a job failed, and what it takes to try it again, is kept beside the queue for
// fourteen days, as articles above 32 KiB are.
//
// An embargo does not hold a job back: the work is done at once, and whoever delivers the result looks at
// the article's embargo.
//
// The package never asks an LLM, logs nothing itself, and its errors never hold the text of an article.
package tasks
