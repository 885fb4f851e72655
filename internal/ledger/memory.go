package ledger

import (
	"bytes"
	"context"
	"fmt"
	"sync"
	"time"
)

// Memory is a ledger in the process, for one-off commands and tests. It is safe for concurrent use, and
// its zero value is empty and ready.
//
// It has no bound: an expired value is dropped when it is next looked at, not before. A process that runs
// for long wants [Redis].
type Memory struct {
	mu     sync.Mutex
	values map[string]entry
}

type entry struct {
	value   []byte
	expires time.Time
}

// NewMemory returns an empty ledger.
func NewMemory() *Memory { return &Memory{} }

// Get returns the value under key, and whether there is one.
func (l *Memory) Get(ctx context.Context, key string) (value []byte, found bool, err error) {
	if err := ctx.Err(); err != nil {
		return nil, false, fmt.Errorf("ledger: get %s: %w", key, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	e, ok := l.live(key)
	if !ok {
		return nil, false, nil
	}
	// A copy that is never nil: what is found is a value, as with Redis.
	return append([]byte{}, e.value...), true, nil
}

// Put stores value under key for ttl, which is at least a millisecond, in place of what was there.
func (l *Memory) Put(ctx context.Context, key string, value []byte, ttl time.Duration) error {
	if err := checkPut(ctx, ttl); err != nil {
		return fmt.Errorf("ledger: put %s: %w", key, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.set(key, value, ttl)
	return nil
}

// PutNew stores value under key for ttl if the key has no value, and reports whether it did. Of any number
// of callers at once, one is told true.
func (l *Memory) PutNew(ctx context.Context, key string, value []byte, ttl time.Duration) (bool, error) {
	if err := checkPut(ctx, ttl); err != nil {
		return false, fmt.Errorf("ledger: put new %s: %w", key, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, taken := l.live(key); taken {
		return false, nil
	}
	l.set(key, value, ttl)
	return true, nil
}

// Delete removes the value under key, if there is one.
func (l *Memory) Delete(ctx context.Context, key string) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("ledger: delete %s: %w", key, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.values, key)
	return nil
}

func (l *Memory) live(key string) (entry, bool) {
	e, ok := l.values[key]
	if ok && !time.Now().Before(e.expires) {
		delete(l.values, key)
		return entry{}, false
	}
	return e, ok
}

func (l *Memory) set(key string, value []byte, ttl time.Duration) {
	if l.values == nil {
		l.values = make(map[string]entry)
	}
	l.values[key] = entry{value: bytes.Clone(value), expires: time.Now().Add(ttl)}
}

func checkPut(ctx context.Context, ttl time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return checkTTL(ttl)
}
