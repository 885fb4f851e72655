// Package embedredis runs a Redis inside this process, for a demo and for tests. It keeps nothing and serves nobody else.
package embedredis

import (
	"context"
	"fmt"
	"time"

	"github.com/alicebob/miniredis/v2"
)

// Start starts a Redis and returns its URL and what stops it. It knows no time by itself: its clock is wound until ctx
// ends or it is stopped.
func Start(ctx context.Context) (url string, stop func(), err error) {
	mini := miniredis.NewMiniRedis()
	if err := mini.Start(); err != nil {
		return "", nil, fmt.Errorf("embedded Redis: %w", err)
	}
	ctx, cancel := context.WithCancel(ctx)
	wound := make(chan struct{})
	go func() {
		defer close(wound)
		wind(ctx, mini)
	}()
	return "redis://" + mini.Addr(), func() { cancel(); <-wound; mini.Close() }, nil
}

func wind(ctx context.Context, mini *miniredis.Miniredis) {
	const tick = 100 * time.Millisecond
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			mini.FastForward(tick)
		}
	}
}
