package llm

import (
	"context"
	"errors"
	"io"
	"time"
)

// guard reads a reply's body. It ends one that is too long, or that stops moving once it has begun: a server
// may think as long as the deadline allows, but not pause in mid-sentence. It drains a little on Close, so
// that the connection can be used again.
type guard struct {
	body   io.ReadCloser
	left   int64
	idle   time.Duration
	ctx    context.Context // the request's own, so that the cause of its end can be told
	cancel context.CancelCauseFunc

	begun bool
	ended bool
}

// What Close may spend on reading a rest: the end of a chunked body is a few bytes.
const (
	drainBytes = 4 << 10
	drainTime  = 100 * time.Millisecond
)

// Read reads the body, until it is too long or stands still.
func (g *guard) Read(p []byte) (int, error) {
	if g.left <= 0 {
		return 0, errTooLarge
	}
	p = p[:min(int64(len(p)), g.left)]
	stop := func() bool { return true }
	if g.begun {
		stop = time.AfterFunc(g.idle, func() { g.cancel(errIdle) }).Stop
	}
	n, err := g.body.Read(p)
	stop()
	g.left -= int64(n)
	g.begun = g.begun || n > 0
	if err == io.EOF {
		g.ended = true
	} else if err != nil && errors.Is(context.Cause(g.ctx), errIdle) {
		err = errIdle
	}
	return n, err
}

// Close reads a little of the rest and closes the body.
func (g *guard) Close() error {
	if !g.ended {
		timer := time.AfterFunc(drainTime, func() { g.cancel(nil) })
		_, _ = io.CopyN(io.Discard, g.body, drainBytes)
		timer.Stop()
	}
	err := g.body.Close()
	g.cancel(nil)
	return err
}
