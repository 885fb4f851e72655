package worker

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/llm"
)

// What asynq makes of an error: whether it archives it, counts it, and when it tries again.
func TestFailureAsAsynqSeesIt(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		verdict verdict
		skip    bool
		counted bool
	}{
		{"retry", verdict{retry, 20 * time.Second, "r"}, false, true},
		{"wait", verdict{wait, 90 * time.Second, "r"}, false, false},
		{"give up", verdict{giveUp, 0, "r"}, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			cause := kind(llm.KindUnavailable)
			err := fmt.Errorf("wrapped: %w", &failure{verdict: tt.verdict, err: cause})
			if got := errors.Is(err, asynq.SkipRetry); got != tt.skip {
				t.Errorf("skips retry: %v, want %v", got, tt.skip)
			}
			if got := isFailure(err); got != tt.counted {
				t.Errorf("uses up an attempt: %v, want %v", got, tt.counted)
			}
			if got := retryDelay(3, err, nil); got != tt.verdict.delay {
				t.Errorf("delay %s, want %s", got, tt.verdict.delay)
			}
			if !errors.Is(err, cause) {
				t.Error("the cause is lost")
			}
		})
	}
}

// asynq finds some errors itself, and the handler has no say.
func TestErrorsThatAsynqFinds(t *testing.T) {
	t.Parallel()
	tests := []struct {
		err      error
		counted  bool
		min, max time.Duration
	}{
		{asynq.ErrLeaseExpired, false, 0, leaseSpread},
		{context.Canceled, false, 0, 0},
		{context.DeadlineExceeded, true, 0, 0},
		{errors.New("handler not found for task"), true, firstBackoff << 2 / 2, firstBackoff << 2},
	}
	for _, tt := range tests {
		t.Run(tt.err.Error(), func(t *testing.T) {
			t.Parallel()
			if got := isFailure(tt.err); got != tt.counted {
				t.Errorf("uses up an attempt: %v, want %v", got, tt.counted)
			}
			if got := retryDelay(2, tt.err, nil); got < tt.min || got > tt.max {
				t.Errorf("delay %s, want %s to %s", got, tt.min, tt.max)
			}
		})
	}
}

func TestRevokedJobLeavesTheQueue(t *testing.T) {
	t.Parallel()
	if err := judge(t.Context(), asynq.RevokeTask, time.Time{}); !errors.Is(err, asynq.RevokeTask) || errors.Is(err, asynq.SkipRetry) {
		t.Errorf("judge(RevokeTask) = %v", err)
	}
}

func TestStoredErrorText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		err  error
		want func(text string) bool
	}{
		{"short", errors.New("HTTP 503"), func(s string) bool { return s == "reason: HTTP 503" }},
		{"long", errors.New(strings.Repeat("x", 1<<20)), func(s string) bool { return len(s) == maxErrorText }},
		{"long Hangul is not cut inside a syllable", errors.New(strings.Repeat("가나다", 1000)), utf8.ValidString},
		{"broken bytes", errors.New("\xb0\xa1"), func(s string) bool { return s == "reason: ?" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := (&failure{verdict: verdict{reason: "reason"}, err: tt.err}).Error()
			if len(got) > maxErrorText || !tt.want(got) {
				t.Errorf("%d bytes: %.60q", len(got), got)
			}
		})
	}
}
