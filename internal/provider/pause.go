package provider

import (
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

const (
	// StoppedWait is how long a dead key or an empty wallet is left alone before one call tries again.
	StoppedWait = 5 * time.Minute
	// DefaultCool is waited after a 429 that does not say how long.
	DefaultCool = 5 * time.Second
	// maxCool bounds what a provider may ask for.
	maxCool = 5 * time.Minute
)

// CoolFor is how long to leave the provider alone after its n-th 429 in a row, counted from 0: as long as it
// asks for and, when that was not enough or nothing was asked for, twice as long each time.
func CoolFor(e *llm.Error, n int) time.Duration {
	if n == 0 && e.RetryAfter > 0 {
		return min(e.RetryAfter, maxCool)
	}
	return min(max(e.RetryAfter, DefaultCool<<min(n, 10)), maxCool)
}
