package llmsim

import (
	"context"
	"math"
	"math/rand/v2"
	"net/http"
	"time"
)

// enter waits for a slot. It returns a failure when the queue is full, and the context's error when the client leaves.
func (s *Server) enter(ctx context.Context) (leave func(), full *failure, err error) {
	if s.slots != nil {
		if full, err := s.takeSlot(ctx); full != nil || err != nil {
			return nil, full, err
		}
	}
	s.recorder.serving(1)
	return func() {
		s.recorder.serving(-1)
		if s.slots != nil {
			<-s.slots
		}
	}, nil, nil
}

func (s *Server) takeSlot(ctx context.Context) (*failure, error) {
	select {
	case s.slots <- struct{}{}:
		return nil, nil
	default:
	}
	if waiting := s.waiting.Add(1); s.config.QueueLimit > 0 && waiting > int64(s.config.QueueLimit) {
		s.waiting.Add(-1)
		return &failure{status: http.StatusServiceUnavailable, kind: "server_error", message: "server busy, please try again. maximum pending requests exceeded (simulated)"}, nil
	}
	s.recorder.waiting(1)
	defer func() {
		s.waiting.Add(-1)
		s.recorder.waiting(-1)
	}()
	select {
	case s.slots <- struct{}{}:
		return nil, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// firstToken draws the time to the first token: fixed, or log-normal around its median.
func (c Config) firstToken(random *rand.Rand) time.Duration {
	if c.LatencySpread == 0 {
		return c.Latency
	}
	return time.Duration(float64(c.Latency) * math.Exp(c.LatencySpread*random.NormFloat64()))
}

// writing is how long n tokens take.
func (c Config) writing(n int) time.Duration {
	if c.TokensPerSecond <= 0 {
		return 0
	}
	return time.Duration(float64(n) / c.TokensPerSecond * float64(time.Second))
}

// pause waits for d and reports whether the client is still there.
func pause(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
