package worker

import (
	"context"
	"errors"
	"time"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
)

// steady is a model whose calls outlive an attempt that was cut off because Redis is away: the lease of a job ends then, and
// with it the attempt, but a call that is under way is paid for, and its reply can be kept.
type steady struct {
	desk.Model
	away func(context.Context) bool
}

// Complete makes a call. The end of ctx ends it, unless Redis is away.
func (m steady) Complete(ctx context.Context, r llm.Request) (llm.Reply, error) {
	call, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	stop := context.AfterFunc(ctx, func() {
		if !errors.Is(ctx.Err(), context.Canceled) || !m.away(call) {
			cancel()
		}
	})
	defer stop()
	return m.Model.Complete(call, r)
}

// awayAfter is how long Redis has to answer before it counts as away.
const awayAfter = time.Second

// away reports whether Redis does not answer, or does not take what was paid for.
func (p *parts) away(ctx context.Context) bool {
	if p.replies != nil && p.replies.Held() > 0 {
		return true
	}
	answer := make(chan error, 1)
	go func() { answer <- p.redis.Ping(ctx).Err() }() // may outlast a frozen Redis, whatever ctx says
	select {
	case err := <-answer:
		return err != nil
	case <-time.After(awayAfter):
		return true
	}
}
