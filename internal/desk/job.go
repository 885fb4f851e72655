package desk

import (
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Job is one order for the desk, and how it stands with its queue.
type Job struct {
	news.Order
	ID string // the queue's task id; empty for a one-off
	// Last says that nobody will run the job again: where a repair cannot be made, the draft is the result.
	Last bool
	// Until is when the desk asks no more and the result is what there is by then. The zero time means no end.
	Until time.Time
	// Progress hears of the beginning, of every finished step and of the tokens that a model writes. It is called from
	// several goroutines, one at a time, and must not block.
	Progress func(news.Progress)
}
