package provider

import (
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

func TestCoolDoublesWithEvery429(t *testing.T) {
	t.Parallel()
	tests := []struct {
		after time.Duration
		n     int
		want  time.Duration
	}{
		{0, 0, 5 * time.Second}, {0, 1, 10 * time.Second}, {0, 2, 20 * time.Second}, {0, 99, maxCool},
		{time.Second, 0, time.Second}, {time.Second, 1, 10 * time.Second}, {12 * time.Second, 1, 12 * time.Second}, {time.Hour, 0, maxCool},
	}
	for _, tt := range tests {
		if got := CoolFor(&llm.Error{RetryAfter: tt.after}, tt.n); got != tt.want {
			t.Errorf("Retry-After %s, 429 number %d: %s, want %s", tt.after, tt.n, got, tt.want)
		}
	}
}
