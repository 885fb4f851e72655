package desk

import (
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

// teller tells whoever waits for a job how far it has come.
type teller struct {
	mu       sync.Mutex
	progress news.Progress
	hear     func(news.Progress) // nil when nobody waits
}

// newTeller tells of a job that has just begun.
func newTeller(job Job) *teller {
	t := &teller{hear: job.Progress}
	t.tell(func(p *news.Progress) {
		if job.Summarize {
			p.Summary.Total = job.Bullets
			at(p, news.StageSummarise, p.Summary)
		}
		if job.Translate {
			p.Translation.Total = len(job.Article.Paragraphs)
			at(p, news.StageTranslate, p.Translation)
		}
	})
	return t
}

func (t *teller) translated(paragraphs int) {
	t.tell(func(p *news.Progress) {
		p.Translation.Done = max(p.Translation.Done, paragraphs)
		at(p, news.StageTranslate, p.Translation)
	})
}

func (t *teller) summarised(bullets int) {
	t.tell(func(p *news.Progress) {
		p.Summary.Done = bullets
		at(p, news.StageSummarise, p.Summary)
	})
}

// repairing tells that a round of repair begins.
func (t *teller) repairing(round, texts int) {
	t.tell(func(p *news.Progress) {
		p.Repairing = texts
		at(p, news.StageRepair, news.Share{Done: round, Total: maxRounds})
	})
}

// tokens tells that the model has written more tokens, or fewer than was told.
func (t *teller) tokens(more int) {
	t.tell(func(p *news.Progress) { p.Tokens = max(0, p.Tokens+more) })
}

func (t *teller) tell(change func(*news.Progress)) {
	if t.hear == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	change(&t.progress)
	t.hear(t.progress)
}

// at names the stage that is told of.
func at(p *news.Progress, stage string, share news.Share) {
	p.Stage, p.Done, p.Total = stage, share.Done, share.Total
}
