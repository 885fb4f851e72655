package quota

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	// gatesKey is a set of the providers whose gates were closed lately.
	gatesKey = "gisa:gates"
	// keepGates is longer than any gate stays closed without being closed again.
	keepGates = 7 * 24 * time.Hour
)

// Providers returns the names of the providers whose gates in this Redis were closed within the last days, sorted.
// It is how an operator's program, which may be set up for another provider or for none, finds what is stopped.
func Providers(ctx context.Context, client redis.UniversalClient) ([]string, error) {
	names, err := client.SMembers(ctx, gatesKey).Result()
	if err != nil {
		return nil, fmt.Errorf("list the providers' gates: %w", err)
	}
	slices.Sort(names)
	return names, nil
}

// ReopenAll ends every stop. It is for somebody who has mended a key or paid; for which provider need not be known:
// one that was not mended is stopped again by the first call.
func ReopenAll(ctx context.Context, client redis.UniversalClient) error {
	names, err := Providers(ctx, client)
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := NewGate(client, name).Reopen(ctx); err != nil {
			return err
		}
	}
	return nil
}

// list puts the gate's provider among those that Providers returns.
func (s *redisStore) list(ctx context.Context) error {
	_, err := s.client.TxPipelined(ctx, func(p redis.Pipeliner) error {
		p.SAdd(ctx, gatesKey, s.provider)
		p.Expire(ctx, gatesKey, keepGates)
		return nil
	})
	return err
}
