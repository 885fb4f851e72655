package worker

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

// patientModel answers after a while, unless its context ends.
type patientModel struct{ began chan struct{} }

func (m patientModel) Complete(ctx context.Context, _ llm.Request) (llm.Reply, error) {
	close(m.began)
	select {
	case <-ctx.Done():
		return llm.Reply{}, ctx.Err()
	case <-time.After(200 * time.Millisecond):
		return llm.Reply{Model: "m"}, nil
	}
}

// TestACallOutlivesItsAttemptWhenRedisIsAway holds when the end of an attempt ends a call that is under way.
func TestACallOutlivesItsAttemptWhenRedisIsAway(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		away     bool
		timeout  time.Duration // of the attempt; 0: it is cancelled
		answered bool
	}{
		"cancelled":                 {false, 0, false},
		"cut off by an outage":      {true, 0, true},
		"its time is up":            {false, 50 * time.Millisecond, false},
		"its time is up, an outage": {true, 50 * time.Millisecond, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			if tt.timeout > 0 {
				ctx, cancel = context.WithTimeout(ctx, tt.timeout)
				defer cancel()
			}
			model := patientModel{make(chan struct{})}
			if tt.timeout == 0 {
				go func() { <-model.began; cancel() }()
			}
			_, err := steady{model, func(context.Context) bool { return tt.away }}.Complete(ctx, llm.Request{})
			if (err == nil) != tt.answered || err != nil && !errors.Is(err, context.Canceled) {
				t.Errorf("error %v", err)
			}
		})
	}
}
