package provider

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// Of many calls that fail at once, one probes for all.
func TestOneProbeForAllThatFailAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		model, gate := &collapsing{}, quota.NewLocalGate()
		asked := gated(model, gate, slog.New(slog.DiscardHandler))
		var calls sync.WaitGroup
		for range 30 {
			calls.Go(func() {
				if _, err := asked.Complete(t.Context(), llm.Request{}); !llm.Waits(err) {
					t.Errorf("error %v, want to be told to wait", err)
				}
			})
		}
		calls.Wait()
		if n := model.probes.Load(); n != 1 {
			t.Errorf("%d probes, want 1", n)
		}
		if s, err := gate.Status(t.Context()); err != nil || s.State != quota.Stopped {
			t.Errorf("the gate is %+v, %v", s, err)
		}
	})
}

// collapsing is a server that dies under its calls.
type collapsing struct{ scripted }

func (m *collapsing) Complete(context.Context, llm.Request) (llm.Reply, error) {
	time.Sleep(time.Second)
	return llm.Reply{}, kind(llm.KindUnavailable)
}

func (m *collapsing) Probe(context.Context, llm.Request) error {
	m.probes.Add(1)
	time.Sleep(time.Second)
	return kind(llm.KindUnavailable)
}

// Somebody whose server is away is told how things are, and nobody probes for him.
func TestAloneNobodyProbes(t *testing.T) {
	t.Parallel()
	for _, k := range []llm.Kind{llm.KindUnavailable, llm.KindBadRequest, llm.KindBlocked, llm.KindFormatUnsupported} {
		model := &scripted{errs: both(k)}
		if _, err := Alone(model).Complete(t.Context(), llm.Request{}); llm.KindOf(err) != k || llm.Waits(err) || model.probes.Load() != 0 {
			t.Errorf("error %v after %d probes", err, model.probes.Load())
		}
	}
}

// A call that takes too long while others are answered to its end says nothing about the provider. An answer of its
// beginning is none: the provider may hang since.
func TestNoProbeForASlowCallAmongGoodOnes(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		others []time.Duration // when others ask, after the call began
		probes int32
	}{
		"others are answered":        {[]time.Duration{time.Second, 30 * time.Second, 50 * time.Second}, 0},
		"others were, until it hung": {[]time.Duration{time.Second, 20 * time.Second}, 1},
		"nobody is":                  {nil, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				model := &oneSlow{}
				asked := gated(model, quota.NewLocalGate(), slog.New(slog.DiscardHandler))
				var calls sync.WaitGroup
				calls.Go(func() {
					if _, err := asked.Complete(t.Context(), llm.Request{User: "long"}); llm.KindOf(err) != llm.KindUnavailable || llm.Waits(err) {
						t.Errorf("error %v", err)
					}
				})
				began := time.Now()
				for _, after := range tt.others {
					time.Sleep(time.Until(began.Add(after)))
					if _, err := asked.Complete(t.Context(), llm.Request{User: "short"}); err != nil {
						t.Error(err)
					}
				}
				calls.Wait()
				if n := model.probes.Load(); n != tt.probes {
					t.Errorf("%d probes, want %d", n, tt.probes)
				}
			})
		})
	}
}

// oneSlow is a server that is too slow for what is long.
type oneSlow struct{ scripted }

func (m *oneSlow) Complete(_ context.Context, r llm.Request) (llm.Reply, error) {
	if r.User == "long" {
		time.Sleep(time.Minute)
		return llm.Reply{}, &llm.Error{Kind: llm.KindUnavailable, Err: errors.New("no whole reply within the deadline")}
	}
	return llm.Reply{}, nil
}

// While Redis is away nobody knows whether the provider may be asked, nor whom its failures meet: whoever asks waits.
func TestGateThatNobodyCanLookAtIsNobodysFault(t *testing.T) {
	t.Parallel()
	for name, lost := range map[string]bool{"before the call": true, "during the call": false} {
		server := miniredis.RunT(t)
		client := redis.NewClient(&redis.Options{Addr: server.Addr(), MaxRetries: -1})
		t.Cleanup(func() { _ = client.Close() })
		model := &leaving{server: server}
		if lost {
			server.Close()
		}
		_, err := gated(model, quota.NewGate(client, "p"), slog.New(slog.DiscardHandler)).Complete(t.Context(), llm.Request{})
		if !errors.Is(err, quota.ErrAway) || !llm.Waits(err) || llm.KindOf(err) != llm.KindUnavailable {
			t.Errorf("%s: error %v, want to be told that Redis is away", name, err)
		}
	}
}

// leaving is a server that fails, and takes Redis along.
type leaving struct {
	scripted
	server *miniredis.Miniredis
}

func (m *leaving) Complete(context.Context, llm.Request) (llm.Reply, error) {
	m.server.Close()
	return llm.Reply{}, kind(llm.KindUnavailable)
}
