package ledger

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// Prefix begins every key that gisa writes to Redis, beside those of the queue itself.
const Prefix = "gisa:"

// ErrAway means that Redis could not be asked, or did not take what it was given: it is away, frozen, full or may not write.
var ErrAway = errors.New("redis is away")

// Redis is a ledger in Redis. It is safe for concurrent use.
type Redis struct {
	client redis.UniversalClient
}

// NewRedis returns a ledger behind client, which stays the caller's to close.
func NewRedis(client redis.UniversalClient) *Redis { return &Redis{client: client} }

// Get returns the value under key, and whether there is one.
func (l *Redis) Get(ctx context.Context, key string) (value []byte, found bool, err error) {
	stored, err := l.client.Get(ctx, Prefix+key).Bytes()
	switch {
	case errors.Is(err, redis.Nil):
		return nil, false, nil
	case err != nil:
		return nil, false, fmt.Errorf("ledger: get %s: %w", key, away(ctx, err))
	}
	if value, err = Unpack(stored); err != nil {
		return nil, false, fmt.Errorf("ledger: get %s: %w", key, err)
	}
	return value, true, nil
}

// Put stores value under key for ttl, which is at least a millisecond, in place of what was there.
func (l *Redis) Put(ctx context.Context, key string, value []byte, ttl time.Duration) error {
	if err := checkTTL(ttl); err != nil {
		return fmt.Errorf("ledger: put %s: %w", key, err)
	}
	stored, err := Pack(value)
	if err != nil {
		return fmt.Errorf("ledger: put %s: %w", key, err)
	}
	if err := l.client.Set(ctx, Prefix+key, stored, ttl).Err(); err != nil {
		return fmt.Errorf("ledger: put %s: %w", key, away(ctx, err))
	}
	return nil
}

// PutNew stores value under key for ttl if the key has no value, and reports whether it did. Of any number
// of callers at once, one is told true.
func (l *Redis) PutNew(ctx context.Context, key string, value []byte, ttl time.Duration) (bool, error) {
	if err := checkTTL(ttl); err != nil {
		return false, fmt.Errorf("ledger: put new %s: %w", key, err)
	}
	stored, err := Pack(value)
	if err != nil {
		return false, fmt.Errorf("ledger: put new %s: %w", key, err)
	}
	err = l.client.SetArgs(ctx, Prefix+key, stored, redis.SetArgs{Mode: "NX", TTL: ttl}).Err()
	switch {
	case errors.Is(err, redis.Nil):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("ledger: put new %s: %w", key, away(ctx, err))
	}
	return true, nil
}

// Delete removes the value under key, if there is one.
func (l *Redis) Delete(ctx context.Context, key string) error {
	if err := l.client.Del(ctx, Prefix+key).Err(); err != nil {
		return fmt.Errorf("ledger: delete %s: %w", key, away(ctx, err))
	}
	return nil
}

// away marks an error of Redis, unless it is that of a caller who would not wait.
func away(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return err
	}
	return fmt.Errorf("%w: %w", ErrAway, err)
}

// checkTTL returns an error for a time to live that Redis would take for ever (0) or round up with a complaint in its log.
func checkTTL(ttl time.Duration) error {
	if ttl < time.Millisecond {
		return fmt.Errorf("time to live %v is below one millisecond", ttl)
	}
	return nil
}
