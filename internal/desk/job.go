package desk

import "github.com/gisa-news/gisa/tasks/news"

// Job is one order for the desk, and how it stands with its queue.
type Job struct {
	news.Order
	ID string // the queue's task id; empty for a one-off
	// Last says that nobody will run the job again: where a repair cannot be made, the draft is the result.
	Last bool
	// Progress hears of every finished step. It is called from several goroutines and must not block.
	Progress func(stage string, done, total int)
}
