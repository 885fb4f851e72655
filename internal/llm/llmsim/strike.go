package llmsim

import (
	"math/rand/v2"
	"slices"
	"sync"
)

// faultQueue holds the faults that were asked for with FailNext, oldest first.
type faultQueue struct {
	mu     sync.Mutex
	queued []Fault
}

func (q *faultQueue) add(n int, f Fault) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for range n {
		q.queued = append(q.queued, f)
	}
}

// take removes and returns the first fault that can strike; the others wait for a request that they fit.
func (q *faultQueue) take(fits func(Fault) bool) Fault {
	q.mu.Lock()
	defer q.mu.Unlock()
	i := slices.IndexFunc(q.queued, fits)
	if i < 0 {
		return ""
	}
	f := q.queued[i]
	q.queued = slices.Delete(q.queued, i, i+1)
	return f
}

func (q *faultQueue) clear() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.queued = nil
}

// strike picks the fault for a call: the one in the header, the oldest queued one that fits, or one by chance.
func (s *Server) strike(c *call, header Fault) Fault {
	fits := func(f Fault) bool { return s.fits(f, c) }
	if header != "" {
		if fits(header) {
			return header
		}
		return ""
	}
	if f := s.queue.take(fits); f != "" {
		return f
	}
	for _, info := range faults { // a fixed order, so that the same draws give the same fault
		p := s.config.Faults[info.Fault]
		if p > 0 && c.random.Float64() < p && fits(info.Fault) {
			return info.Fault
		}
	}
	return ""
}

// fits reports whether the fault has something to strike in this call.
func (s *Server) fits(f Fault, c *call) bool {
	switch f.layer() {
	case LayerContent:
		if c.answer().ask.isRepair() && !s.config.FaultRepairs && f != StrayRepair {
			return false
		}
		_, ok := c.answer().spoil(f, c.draw)
		return ok
	case LayerFormat:
		_, ok := reform(f, c.answer().write(), c.answer().ask.form == formJSON)
		return ok
	case LayerTransport:
		return c.request.Stream || f != NoDone && f != NoNewline
	}
	return true
}

// newRandom depends on the seed, the request and how often it came, and not on what else is going on.
func newRandom(seed, key uint64, attempt int) *rand.Rand {
	return rand.New(rand.NewPCG(seed^key, seed+uint64(attempt)*0x9E3779B97F4A7C15))
}
