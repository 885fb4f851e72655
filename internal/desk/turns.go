package desk

import (
	"context"

	"github.com/gisa-news/gisa/tasks/news"
)

// Turns let only so many articles be checked at once, and of long ones only one beside them, so that none waits for it. A check
// takes many times the room of its texts while it runs, and more of them than there are processors end no sooner.
type Turns struct{ short, long chan struct{} }

// NewTurns returns turns for n articles.
func NewTurns(n int) *Turns {
	return &Turns{short: make(chan struct{}, n), long: make(chan struct{}, 1)}
}

// longText is from how many bytes of text an article is long: its check takes a second.
const longText = 64 << 10

// of returns where an article takes its turn, nil where there are no turns.
func (t *Turns) of(a news.Article) chan struct{} {
	if t == nil {
		return nil
	}
	size := 0
	for _, p := range a.Paragraphs {
		size += len(p.Text)
	}
	if size >= longText {
		return t.long
	}
	return t.short
}

// inTurn calls check when it is the job's turn. It leaves it out where nobody waits for the result any more.
func (s *session) inTurn(ctx context.Context, check func()) {
	turn := s.Turns.of(s.job.Article)
	if turn == nil {
		check()
		return
	}
	select {
	case turn <- struct{}{}:
	case <-ctx.Done():
		if ended(ctx) {
			return
		}
		turn <- struct{}{} // the time is up, and there is to be a result
	}
	defer func() { <-turn }()
	check()
}
