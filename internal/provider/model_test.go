package provider

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// gated is a Model over a client of a test and this gate.
func gated(client Client, gate *quota.Gate, log *slog.Logger) *Model {
	return New(Config{Client: client, BaseURL: "http://llm.example/v1", Gate: func(ID) *quota.Gate { return gate }, Logger: log})
}

func kind(k llm.Kind) error { return &llm.Error{Kind: k} }

// both is how a call and the probe after it fail for the same reason.
func both(k llm.Kind) []error { return []error{kind(k), kind(k)} }

// scripted is a model that answers with these errors in turn, and well after that.
type scripted struct {
	errs   []error
	calls  atomic.Int32 // probes too
	probes atomic.Int32
}

func (m *scripted) Complete(context.Context, llm.Request) (llm.Reply, error) {
	n := int(m.calls.Add(1)) - 1
	if n < len(m.errs) && m.errs[n] != nil {
		return llm.Reply{}, m.errs[n]
	}
	return llm.Reply{Model: "scripted"}, nil
}

func (m *scripted) Probe(ctx context.Context, like llm.Request) error {
	m.probes.Add(1)
	_, err := m.Complete(ctx, like)
	return err
}

func (m *scripted) ResolveModel(context.Context) (string, error) { return "scripted", nil }
func (m *scripted) Models(context.Context) ([]string, error)     { return []string{"scripted"}, nil }

func limited(after time.Duration) error {
	return &llm.Error{Kind: llm.KindRateLimited, Status: 429, RetryAfter: after}
}

func TestCalls(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		errs   []error
		kind   llm.Kind // of the error that comes back
		calls  int32
		waited time.Duration // at least
		state  quota.State   // of the gate afterwards
	}{
		{name: "answer", calls: 1, state: quota.Open},
		{name: "short 429 is waited out", errs: []error{limited(7 * time.Second)}, calls: 2, waited: 7 * time.Second, state: quota.Open},
		{name: "429 without a time", errs: []error{limited(0)}, calls: 2, waited: DefaultCool, state: quota.Open},
		{name: "429s without a time double until they are too long", errs: []error{limited(0), limited(0), limited(0), limited(0)},
			kind: llm.KindRateLimited, calls: 3, waited: 15 * time.Second, state: quota.Cooling},
		{name: "429s that always ask for a little", errs: []error{limited(5e9), limited(5e9), limited(5e9), limited(5e9), limited(5e9), limited(5e9), limited(5e9)},
			kind: llm.KindRateLimited, calls: 3, waited: 15 * time.Second, state: quota.Cooling},
		{name: "long 429 gives the slot back", errs: []error{limited(time.Minute)}, kind: llm.KindRateLimited, calls: 1, state: quota.Cooling},
		{name: "empty wallet", errs: []error{kind(llm.KindQuota)}, kind: llm.KindQuota, calls: 1, state: quota.Stopped},
		{name: "dead key", errs: []error{kind(llm.KindAuth)}, kind: llm.KindAuth, calls: 1, state: quota.Stopped},
		{name: "no such model", errs: []error{kind(llm.KindModelNotFound)}, kind: llm.KindModelNotFound, calls: 1, state: quota.Stopped},
		{name: "5xx that a probe does not meet", errs: []error{kind(llm.KindUnavailable)}, kind: llm.KindUnavailable, calls: 2, state: quota.Open},
		{name: "5xx that a probe meets", errs: both(llm.KindUnavailable), kind: llm.KindUnavailable, calls: 2, state: quota.Stopped},
		{name: "bad request that a probe does not meet", errs: []error{kind(llm.KindBadRequest)}, kind: llm.KindBadRequest, calls: 2, state: quota.Open},
		{name: "bad request that a probe meets", errs: both(llm.KindBadRequest), kind: llm.KindBadRequest, calls: 2, state: quota.Stopped},
		{name: "403 about an account that a probe does not meet", errs: []error{&llm.Error{Kind: llm.KindAuth, Status: 403}}, kind: llm.KindBlocked, calls: 2, state: quota.Open},
		{name: "403 about an account that a probe meets", errs: []error{&llm.Error{Kind: llm.KindAuth, Status: 403}, kind(llm.KindAuth)},
			kind: llm.KindAuth, calls: 2, state: quota.Stopped},
		{name: "403 that a probe does not meet", errs: []error{kind(llm.KindBlocked)}, kind: llm.KindBlocked, calls: 2, state: quota.Open},
		{name: "403 that a probe meets", errs: both(llm.KindBlocked), kind: llm.KindBlocked, calls: 2, state: quota.Stopped},
		{name: "format that a probe does not meet", errs: []error{kind(llm.KindFormatUnsupported)}, kind: llm.KindFormatUnsupported, calls: 2, state: quota.Open},
		{name: "format that a probe meets", errs: both(llm.KindFormatUnsupported), kind: llm.KindFormatUnsupported, calls: 2, state: quota.Stopped},
		{name: "a probe with a useless answer was served", errs: []error{kind(llm.KindUnavailable), kind(llm.KindInvalidOutput)},
			kind: llm.KindUnavailable, calls: 2, state: quota.Open},
		{name: "the model's own failure", errs: []error{kind(llm.KindInvalidOutput)}, kind: llm.KindInvalidOutput, calls: 1, state: quota.Open},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				model, gate := &scripted{errs: tt.errs}, quota.NewLocalGate()
				start := time.Now()
				_, err := gated(model, gate, slog.New(slog.DiscardHandler)).Complete(t.Context(), llm.Request{})
				if got := llm.KindOf(err); got != tt.kind {
					t.Errorf("kind %q (%v), want %q", got, err, tt.kind)
				}
				if got := model.calls.Load(); got != tt.calls {
					t.Errorf("%d calls, want %d", got, tt.calls)
				}
				if waited := time.Since(start); waited < tt.waited || waited > tt.waited+5*time.Second {
					t.Errorf("waited %s, want about %s", waited, tt.waited)
				}
				status, gateErr := gate.Status(t.Context())
				if gateErr != nil || status.State != tt.state {
					t.Errorf("gate is %s (%v), want %s", status.State, gateErr, tt.state)
				}
				if _, blocked := errors.AsType[*quota.Blocked](err); blocked != llm.Waits(err) || blocked != (tt.state == quota.Stopped) && tt.kind != llm.KindRateLimited {
					t.Errorf("the gate is %s, and the error says that one waits: %v, %v", status.State, blocked, llm.Waits(err))
				}
			})
		})
	}
}

func TestBlockedComesAsRateLimited(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		model, gate := &scripted{}, quota.NewLocalGate()
		if err := gate.Cool(t.Context(), time.Minute, "429"); err != nil {
			t.Fatal(err)
		}
		_, err := gated(model, gate, slog.New(slog.DiscardHandler)).Complete(t.Context(), llm.Request{})
		e, _ := errors.AsType[*llm.Error](err)
		if e == nil || e.Kind != llm.KindRateLimited || e.RetryAfter != time.Minute {
			t.Errorf("error is %v", err)
		}
		if _, ok := errors.AsType[*quota.Blocked](err); !ok {
			t.Error("the policy cannot see until when")
		}
		if model.calls.Load() != 0 {
			t.Error("the provider was asked all the same")
		}
	})
}

func TestWaitEndsWithContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		gate := quota.NewLocalGate()
		if err := gate.Cool(ctx, 10*time.Second, "429"); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Second, cancel)
		_, err := gated(&scripted{}, gate, slog.New(slog.DiscardHandler)).Complete(ctx, llm.Request{})
		if llm.KindOf(err) != llm.KindCanceled || !errors.Is(err, context.Canceled) {
			t.Errorf("error is %v, want kind canceled", err)
		}
	})
}

func TestStopIsLoggedOnceAndEndsWithAGoodProbe(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		dead := &llm.Error{Kind: llm.KindAuth, Status: 401, Message: "Incorrect API key provided"}
		model, gate := &scripted{errs: []error{dead, dead}}, quota.NewLocalGate()
		asked := gated(model, gate, slog.New(slog.NewTextHandler(&log, nil)))
		ask := func() error {
			_, err := asked.Complete(t.Context(), llm.Request{})
			return err
		}
		if err := ask(); llm.KindOf(err) != llm.KindAuth {
			t.Fatalf("first call: %v", err)
		}
		for range 3 {
			if err := ask(); !strings.Contains(err.Error(), "Incorrect API key") {
				t.Errorf("a waiting job is not told why: %v", err)
			}
		}
		time.Sleep(StoppedWait + time.Second)
		if err := ask(); llm.KindOf(err) != llm.KindAuth { // the probe fails
			t.Fatalf("probe: %v", err)
		}
		time.Sleep(2*StoppedWait + time.Second)
		for range 3 {
			if err := ask(); err != nil { // the probe succeeds, and the gate is open
				t.Fatalf("after the key was changed: %v", err)
			}
		}
		if n, probes := model.calls.Load(), model.probes.Load(); n != 6 || probes != 2 {
			t.Errorf("%d calls with %d probes, want 6 with 2", n, probes)
		}
		if n := strings.Count(log.String(), "level=ERROR"); n != 1 {
			t.Errorf("%d error lines, want 1:\n%s", n, &log)
		}
	})
}

// A reply that cannot be used was served and paid for all the same: the key works.
func TestUselessReplyAsProbeReopensAStoppedGate(t *testing.T) {
	t.Parallel()
	for _, useless := range []llm.Kind{llm.KindTruncated, llm.KindInvalidOutput, llm.KindRefused, llm.KindFiltered, llm.KindContextTooLong} {
		synctest.Test(t, func(t *testing.T) {
			model, gate := &scripted{errs: []error{kind(llm.KindAuth), kind(useless)}}, quota.NewLocalGate()
			asked := gated(model, gate, slog.New(slog.DiscardHandler))
			if _, err := asked.Complete(t.Context(), llm.Request{}); err == nil {
				t.Fatal("no error from the script")
			}
			time.Sleep(StoppedWait + time.Second)
			if _, err := asked.Complete(t.Context(), llm.Request{}); err != nil { // behind the probe
				t.Fatal(err)
			}
			if s, err := gate.Status(t.Context()); err != nil || s.State != quota.Open {
				t.Errorf("after %s the gate is %+v, %v", useless, s, err)
			}
		})
	}
}

func TestRateLimitedProbeReopensAStoppedGate(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		// A 429 that comes as a probe of a stopped provider shows that the key works.
		model, gate := &scripted{errs: []error{kind(llm.KindAuth), limited(0)}}, quota.NewLocalGate()
		asked := gated(model, gate, slog.New(slog.DiscardHandler))
		if _, err := asked.Complete(t.Context(), llm.Request{}); err == nil {
			t.Fatal("no error from a dead key")
		}
		time.Sleep(StoppedWait + time.Second)
		reply, err := asked.Complete(t.Context(), llm.Request{})
		if err != nil || reply.Model != "scripted" {
			t.Errorf("reply %q, %v", reply.Model, err)
		}
	})
}
