package llm

import (
	"context"

	"github.com/gisa-news/gisa/tasks/news"
)

type listenerKey struct{}

// WithTokens returns a context under which hear is told of every token that a model writes: as they come where replies are
// streamed, else when a reply is there. It is called from the goroutine of each call, and must not block. A streamed piece
// counts as one token until the server has told how many they were; then hear gets the difference, which may be negative.
func WithTokens(ctx context.Context, hear func(more int)) context.Context {
	return context.WithValue(ctx, listenerKey{}, hear)
}

// listener tells of one call's tokens. The zero value tells nobody.
type listener struct {
	hear func(more int)
	told int
}

func listenerOf(ctx context.Context) *listener {
	hear, _ := ctx.Value(listenerKey{}).(func(int))
	return &listener{hear: hear}
}

// whole tells what the pieces of a stream did not, once the call's usage is known.
func (l *listener) whole(u news.Usage) {
	if u.CompletionTokens > 0 {
		l.tell(u.CompletionTokens - l.told)
	}
}

func (l *listener) tell(more int) {
	l.told += more
	if l.hear != nil && more != 0 {
		l.hear(more)
	}
}
