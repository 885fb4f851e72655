package llm

import (
	"context"
	"time"
)

// longestStream is how many times its timeout a stream may take in all, however lively it is.
const longestStream = 10

// within returns a context that ends after that time, and of a stream that much later with each piece that comes. The
// cause is errTimeout.
func (c *call) within(ctx context.Context, timeout time.Duration) (context.Context, context.CancelFunc) {
	ctx, stop := context.WithTimeoutCause(ctx, longestStream*timeout, errTimeout)
	ctx, cancel := context.WithCancelCause(ctx)
	silence := time.AfterFunc(timeout, func() { cancel(errTimeout) })
	c.alive = func() { silence.Reset(timeout) }
	return ctx, func() {
		silence.Stop()
		cancel(nil)
		stop()
	}
}

// stir tells that a piece of a stream has come.
func (c *call) stir() {
	if c.alive != nil {
		c.alive()
	}
}
