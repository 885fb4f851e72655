package desk

import (
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Job is one order for the desk, and how it stands with its queue.
type Job struct {
	news.Order
	ID string // the queue's task id; empty for a one-off
	// Redo names a run that makes a result again: what the model answered to earlier runs does not count. It is empty
	// for the first.
	Redo string
	// Last says that nobody will run the job again after a failure of its own: what there is by then is the result. For
	// trouble that is everybody's (see llm.Waits) a job with an ID is run again all the same.
	Last bool
	// Tried is how many attempts at the job have failed before this one.
	Tried int
	// Until is when the desk asks no more and the result is what there is by then. The zero time means no end.
	Until time.Time
	// Progress hears of the beginning, of every finished step and of the tokens that a model writes. It is called from
	// several goroutines, one at a time, and must not block.
	Progress func(news.Progress)

	timeouts int // earlier attempts that ended with a reply that did not come in time
}

// run is what the name of a model ends with where replies are kept, for a run that takes none of an earlier one.
func (j Job) run() string {
	if j.Redo == "" {
		return ""
	}
	return " redo " + j.Redo
}
