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
	probe   string // the id of the call that looks whether a stop is over; empty: none does
	probes  int    // that were in vain since the gate was stopped
}

func (s *localStore) acquire(_ context.Context, id string) (Status, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	left := time.Until(s.until)
	switch {
	case s.until.IsZero() || left <= 0 && !s.stopped:
		return Status{State: Open}, nil
	case !s.stopped:
		return Status{State: Cooling, Left: left, Reason: s.reason}, nil
	case left > 0 && (s.probe == "" || s.probe != id):
		return Status{State: Stopped, Left: s.soon(left), Reason: s.reason}, nil
	case left <= 0 && id != "":
		s.until, s.probe = time.Now().Add(probeTime), id
	}
	return Status{State: Probing, Reason: s.reason}, nil
}

// soon is how long to stay away: not for long while a probe is under way. The caller holds the lock.
func (s *localStore) soon(left time.Duration) time.Duration {
	if s.probe != "" {
		left = min(left, lookAgain)
	}
	return max(left, 0)
}

func (s *localStore) settle(_ context.Context, id string, o outcome) (time.Duration, bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	isProbe := s.stopped && s.probe != "" && s.probe == id
	switch {
	case o.verdict == hasServed && isProbe:
		s.open()
	case o.verdict == wantsRest && !s.stopped:
		if until := time.Now().Add(o.pauses.First); until.After(s.until) {
			s.until, s.reason = until, o.reason
		}
	case o.verdict == servesNone && s.stopped && !isProbe:
		return s.soon(time.Until(s.until)), false, nil
	case o.verdict == servesNone:
		news := !s.stopped
		if isProbe {
			s.probes++
		}
		pause := o.pauses.after(s.probes)
		s.until, s.stopped, s.reason, s.probe = time.Now().Add(pause), true, o.reason, ""
		return pause, news, nil
	}
	return 0, false, nil
}

func (s *localStore) reopen(context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopped {
		s.open()
	}
	return nil
}

// open forgets everything. The caller holds the lock.
func (s *localStore) open() {
	s.until, s.stopped, s.reason, s.probe, s.probes = time.Time{}, false, "", "", 0
}
