package provider

import (
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

const (
	// StoppedWait is how long a dead key or an empty wallet is left alone at first before one call tries again: longer
	// than any caller waits in place, since a person has to act.
	StoppedWait = 20 * time.Second
	// longestWait is how long any provider is left alone at most. With what jobs wait on top, all of them notice within
	// a minute that somebody has acted, or that the server is back.
	longestWait = 50 * time.Second
	// DefaultCool is waited after a 429 that does not say how long.
	DefaultCool = 5 * time.Second
	// maxCool bounds what a provider may ask for.
	maxCool = 5 * time.Minute
)

// pausesAfter is how long to leave a provider alone that serves nobody because of an error of that kind.
func pausesAfter(kind llm.Kind) quota.Pauses {
	if kind.Means().Again == llm.AgainMended {
		return quota.Pauses{First: StoppedWait, Most: longestWait}
	}
	return quota.Pauses{First: time.Second, Most: longestWait}
}

// CoolFor is how long to leave the provider alone after its n-th 429 in a row, counted from 0: as long as it
// asks for and, when that was not enough or nothing was asked for, twice as long each time.
func CoolFor(e *llm.Error, n int) time.Duration {
	if n == 0 && e.RetryAfter > 0 {
		return min(e.RetryAfter, maxCool)
	}
	return min(max(e.RetryAfter, DefaultCool<<min(n, 10)), maxCool)
}
