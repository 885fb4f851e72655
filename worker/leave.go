package worker

import (
	"context"
	"errors"
	"net"
	"sync/atomic"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"
)

const (
	// goodbye is what the servers have, when their jobs have ended, to tell Redis so.
	goodbye = 2 * time.Second
	// lastWrites is how long a worker that ends tries to write what Redis does not take.
	lastWrites = 2 * time.Second
	// letGo is what the servers need to notice that nobody will answer: a read that has begun takes three seconds.
	letGo = 4 * time.Second
)

// StopsWithin is the longest time that Run takes to return after its context has ended, whatever Redis and the model do:
// what a supervisor has to grant a worker that it stops.
func (c Config) StopsWithin() time.Duration {
	return c.withDefaults().ShutdownTimeout + goodbye + lastWrites + letGo + abandonedTime
}

// errLeaving is what whoever still waits for Redis is told when the worker ends.
var errLeaving = errors.New("the worker ends")

// leaving is a hook of a Redis client that opens no more connections while it is set. asynq tries for half a minute to tell a
// Redis that is away of its end, and cannot be told to stop.
type leaving struct{ atomic.Bool }

// DialHook refuses new connections while the worker leaves.
func (l *leaving) DialHook(next redis.DialHook) redis.DialHook {
	return func(ctx context.Context, network, addr string) (net.Conn, error) {
		if l.Load() {
			return nil, errLeaving
		}
		return next(ctx, network, addr)
	}
}

// ProcessHook changes nothing.
func (l *leaving) ProcessHook(next redis.ProcessHook) redis.ProcessHook { return next }

// ProcessPipelineHook changes nothing.
func (l *leaving) ProcessPipelineHook(next redis.ProcessPipelineHook) redis.ProcessPipelineHook {
	return next
}

// drain lets the servers end what they do, until it takes too long or somebody is in a hurry. Then it ends the jobs, and
// leaves a Redis that is away without a word: the jobs are taken back when their leases end.
func (w *Worker) drain(servers []*asynq.Server, endJobs func()) {
	defer endJobs()
	down := make(chan struct{})
	go func() {
		shutdown(servers)
		close(down)
		w.leaving.Store(false) // the client may be used by others
	}()
	select {
	case <-down:
		return
	case <-time.After(w.config.ShutdownTimeout):
	case <-w.hurry:
		w.config.Logger.Warn("worker ends at once: the jobs that run go back to the queue")
		w.handler.hurried.Store(true)
		endJobs()
	}
	if isClosed(down, goodbye) {
		return
	}
	w.config.Logger.Warn("Redis is away: the jobs that run are taken up again when their leases end")
	endJobs()
	w.parts.writeLast()
	w.leaving.Store(true)
	w.parts.inUse = !isClosed(down, letGo)
}

// isClosed waits for a channel to be closed, and reports whether it was in time.
func isClosed(c <-chan struct{}, limit time.Duration) bool {
	select {
	case <-c:
		return true
	case <-time.After(limit):
		return false
	}
}
