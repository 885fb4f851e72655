package ledger

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"maps"
	"sync"
	"time"
)

const (
	// tryFor is how long Put tries to write before it leaves the value to be written later.
	tryFor = 3 * time.Second
	// rewriteEvery is how often it is tried to write what is held.
	rewriteEvery = 200 * time.Millisecond
	// rewriteFor bounds one such try.
	rewriteFor = time.Second
	// waitFor is how long Get waits for that.
	waitFor = time.Minute
)

// Lasting is a ledger in Redis for what was paid for: a value that Redis does not take, because it is away, frozen, full
// or may not write, is held in memory and written as soon as that can be. It is safe for concurrent use.
//
// While anything is held, Get waits with whatever it would have to ask Redis for, so that nobody pays for more that
// could not be kept. What is held is gone when the process ends: see Close.
type Lasting struct {
	redis *Redis
	log   *slog.Logger

	mu      sync.Mutex
	held    map[string]entry
	settled chan struct{} // closed when nothing is held; nil until something was
	end     context.CancelFunc
	closed  bool
	writer  sync.WaitGroup
}

// NewLasting returns a ledger over one in Redis. The log hears when values are held, and when they are written. The caller
// closes it.
func NewLasting(l *Redis, log *slog.Logger) *Lasting {
	return &Lasting{redis: l, log: log, held: map[string]entry{}}
}

// Get returns the value under key, and whether there is one.
func (l *Lasting) Get(ctx context.Context, key string) (value []byte, found bool, err error) {
	l.mu.Lock()
	e, held := l.held[key]
	l.mu.Unlock()
	if held {
		return bytes.Clone(e.value), true, nil
	}
	waiting, cancel := context.WithTimeout(ctx, waitFor)
	defer cancel()
	if err := l.Settled(waiting); err != nil {
		return nil, false, fmt.Errorf("ledger: get %s: %w", key, err)
	}
	return l.redis.Get(ctx, key)
}

// Put stores value under key for ttl, in Redis or until Redis takes it. An error means that the value can never be stored.
func (l *Lasting) Put(ctx context.Context, key string, value []byte, ttl time.Duration) error {
	if err := checkTTL(ttl); err != nil {
		return fmt.Errorf("ledger: put %s: %w", key, err)
	}
	if len(value) > maxValue {
		return fmt.Errorf("ledger: put %s: value of %d bytes is above the limit of %d", key, len(value), maxValue)
	}
	e := entry{value: bytes.Clone(value), expires: time.Now().Add(ttl)}
	l.hold(key, e)
	ctx, cancel := context.WithTimeout(ctx, tryFor)
	defer cancel()
	if err := l.write(ctx, key, e); err != nil {
		l.writeLater(err)
	}
	return nil
}

// Held returns how many values are held that Redis does not have.
func (l *Lasting) Held() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.held)
}

// Settled returns when Redis has taken what it did not take at once, or with an error that wraps [ErrAway] when ctx ends.
func (l *Lasting) Settled(ctx context.Context) error {
	l.mu.Lock()
	settled := l.settled
	l.mu.Unlock()
	if settled == nil {
		return nil
	}
	select {
	case <-settled:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("%w: it does not take what was paid for: %w", ErrAway, ctx.Err())
	}
}

// Close tries until ctx ends to write what is held. What then is left is lost, which the log says. Closing twice is no error.
func (l *Lasting) Close(ctx context.Context) {
	l.mu.Lock()
	closed := l.closed
	l.closed = true
	l.mu.Unlock()
	if closed {
		return
	}
	_ = l.Settled(ctx)
	l.mu.Lock()
	end, left := l.end, len(l.held)
	l.mu.Unlock()
	if left > 0 {
		l.log.Error("Redis took no writes to the end: replies that were paid for are lost", "replies", left)
	}
	if end != nil {
		end()
	}
	l.writer.Wait()
}

func (l *Lasting) hold(key string, e entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.held[key] = e
}

// write puts a held value into Redis, and lets go of it.
func (l *Lasting) write(ctx context.Context, key string, e entry) error {
	left := time.Until(e.expires)
	if left >= time.Millisecond {
		if err := l.redis.Put(ctx, key, e.value, left); err != nil {
			return err
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if now, ok := l.held[key]; ok && now.expires.Equal(e.expires) { // nobody has put another value there meanwhile
		delete(l.held, key)
	}
	if len(l.held) == 0 && l.settled != nil {
		l.log.Info("Redis takes writes again: what was held is written")
		close(l.settled)
		l.settled = nil
	}
	return nil
}

// writeLater has what is held written as soon as Redis takes it.
func (l *Lasting) writeLater(why error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.settled != nil || len(l.held) == 0 {
		return
	}
	l.log.Warn("Redis takes no writes: replies that were paid for are held in memory, and nothing new is begun", "err", why)
	l.settled = make(chan struct{})
	if l.end != nil {
		l.end()
	}
	ctx, cancel := context.WithCancel(context.Background())
	l.end = cancel
	settled := l.settled
	l.writer.Go(func() { l.rewrite(ctx, settled) })
}

// rewrite writes what is held until nothing is.
func (l *Lasting) rewrite(ctx context.Context, settled <-chan struct{}) {
	for {
		for key, e := range l.all() {
			trying, cancel := context.WithTimeout(ctx, rewriteFor)
			err := l.write(trying, key, e)
			cancel()
			if err != nil {
				break
			}
		}
		select {
		case <-settled:
			return
		case <-ctx.Done():
			return
		case <-time.After(rewriteEvery):
		}
	}
}

// all returns what is held now.
func (l *Lasting) all() map[string]entry {
	l.mu.Lock()
	defer l.mu.Unlock()
	return maps.Clone(l.held)
}
