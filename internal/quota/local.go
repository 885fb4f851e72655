package quota

import (
	"context"
	"sync"
	"time"
)

// localStore is the state of a gate in memory. Its zero value is an open gate.
type localStore struct {
	mu      sync.Mutex
	until   time.Time // zero: open
	stopped bool
	reason  string
}

func (s *localStore) look(_ context.Context, claim bool) (Status, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	left := time.Until(s.until)
	switch {
	case s.until.IsZero() || left <= 0 && !s.stopped:
		return Status{State: Open}, nil
	case left > 0 && s.stopped:
		return Status{State: Stopped, Left: left, Reason: s.reason}, nil
	case left > 0:
		return Status{State: Cooling, Left: left, Reason: s.reason}, nil
	}
	if claim {
		s.until = time.Now().Add(probeTime)
	}
	return Status{State: Probing, Reason: s.reason}, nil
}

func (s *localStore) block(_ context.Context, d time.Duration, stop bool, reason string) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	until := time.Now().Add(d)
	if !stop && (s.stopped || !until.After(s.until)) {
		return false, nil
	}
	news := stop && !s.stopped
	s.until, s.stopped, s.reason = until, stop, reason
	return news, nil
}

func (s *localStore) reopen(context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopped {
		s.until, s.stopped, s.reason = time.Time{}, false, ""
	}
	return nil
}
