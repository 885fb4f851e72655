package desk

import (
	"errors"
	"fmt"

	"github.com/gisa-news/gisa/tasks/news"
)

// Job is one article and what is wanted of it.
type Job struct {
	ID        string // the queue's task id; empty for a one-off
	Article   news.Article
	To        news.Lang
	Translate bool
	Summarize bool
	Bullets   int // how many bullets are wanted, 1 to MaxBullets; 0 means DefaultBullets
	// Last says that nobody will run the job again: where a repair cannot be made, the draft is the result.
	Last bool
	// Progress hears of every finished step. It is called from several goroutines and must not block.
	Progress func(stage string, done, total int)
}

// The number of bullets of a summary.
const (
	DefaultBullets = 3
	MaxBullets     = 10
)

// Validate reports the first thing that makes the job impossible.
func (j Job) Validate() error {
	if err := j.Article.Validate(); err != nil {
		return err
	}
	switch {
	case !j.To.IsTarget():
		return fmt.Errorf("target language %q is not one that gisa writes", j.To)
	case !j.Translate && !j.Summarize:
		return errors.New("neither a translation nor a summary is wanted")
	case j.Translate && j.To == j.Article.Lang:
		return fmt.Errorf("the article is in %s already", j.To.EnglishName())
	case j.Bullets < 0 || j.Bullets > MaxBullets:
		return fmt.Errorf("%d bullets are wanted, must be 1 to %d", j.Bullets, MaxBullets)
	}
	return nil
}
