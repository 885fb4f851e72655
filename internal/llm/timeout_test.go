package llm

import (
	"context"
	"errors"
	"net"
	"net/http"
	"syscall"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestTimedOut(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		err  Error
		want bool
	}{
		"of the network":        {Error{Kind: KindUnavailable, Err: &net.OpError{Op: "dial", Err: context.DeadlineExceeded}}, true},
		"nothing but a failure": {Error{Kind: KindUnavailable, Err: errors.New("canceled")}, true},
		"refused connection":    {Error{Kind: KindUnavailable, Err: &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}}, false},
		"the server's words":    {Error{Kind: KindUnavailable, Message: "overloaded", Err: errors.New("x")}, false},
		"a status":              {Error{Kind: KindUnavailable, Status: http.StatusBadGateway, Err: errors.New("x")}, false},
		"a bill":                {Error{Kind: KindUnavailable, Usage: &news.Usage{}, Err: errors.New("x")}, false},
		"no error behind it":    {Error{Kind: KindUnavailable}, false},
		"of another kind":       {Error{Kind: KindAuth, Err: errors.New("x")}, false},
	} {
		if got := tt.err.TimedOut(); got != tt.want {
			t.Errorf("%s: %t, want %t", name, got, tt.want)
		}
	}
}

// TestTimedOutOfARealServer holds it against what the transport really makes of a server that hangs.
func TestTimedOutOfARealServer(t *testing.T) {
	t.Parallel()
	for fault, want := range map[llmsim.Fault]bool{llmsim.Hang: true, llmsim.HTTP500: false, llmsim.RateLimit: false} {
		sim, client := simulated(t, llmsim.Config{}, func(c *Config) { c.Timeout = 200 * time.Millisecond })
		sim.FailNext(1, fault)
		_, err := client.Complete(t.Context(), simArticle())
		if e, ok := errors.AsType[*Error](err); !ok || e.TimedOut() != want {
			t.Errorf("%s: error %v, want timed out %t", fault, err, want)
		}
	}
}
