package provider

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// moody is a server whose only model may be unknown, or change.
type moody struct {
	scripted

	mu     sync.Mutex
	name   string
	err    error // of ResolveModel and Models
	looks  int   // calls of ResolveModel that were not known already
	listed int   // calls of Models
}

func (m *moody) set(name string, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.name, m.err = name, err
}

func (m *moody) ResolveModel(context.Context) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.looks++
	return m.name, m.err
}

func (m *moody) Models(context.Context) ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.listed++
	return []string{m.name}, m.err
}

func TestIDIsServerAndResolvedModel(t *testing.T) {
	t.Parallel()
	client := &moody{name: "qwen"}
	var gates []string
	m := New(Config{Client: client, BaseURL: "http://me:secret@llm.example:8080/v1", Gate: func(id ID) *quota.Gate {
		gates = append(gates, id.String())
		return quota.NewLocalGate()
	}})
	for _, model := range []string{"qwen", "qwen", "gemma"} { // the server's only model is replaced
		client.set(model, nil)
		id, err := m.ID(t.Context())
		if err != nil || id != (ID{Server: "llm.example:8080", Model: model}) {
			t.Errorf("ID is %s, %v", id, err)
		}
		if _, err := m.Complete(t.Context(), llm.Request{}); err != nil {
			t.Error(err)
		}
	}
	if got := strings.Join(gates, " "); got != "llm.example:8080/qwen llm.example:8080/gemma" {
		t.Errorf("gates %s", got)
	}
}

// A server that is away when its model is looked for is asked again by and by; until then jobs wait, and use up
// nothing.
func TestServerThatIsAwayIsResolvedLater(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		away := &llm.Error{Kind: llm.KindUnavailable, Err: errors.New("connection refused")}
		client := &moody{err: away}
		m := Alone(client)
		start := time.Now()
		for range 20 { // jobs that come all at once
			_, err := m.Complete(t.Context(), llm.Request{})
			blocked, ok := errors.AsType[*quota.Blocked](err)
			if !ok || !blocked.Until.Equal(start.Add(unresolvedWait)) || llm.KindOf(err) != llm.KindUnavailable || !errors.Is(err, away) {
				t.Fatalf("error is %v, want to be told how long to wait, and why", err)
			}
		}
		if client.looks != 1 {
			t.Errorf("the server was looked at %d times, want once", client.looks)
		}
		client.set("qwen", nil)
		time.Sleep(resolvePause)
		if reply, err := m.Complete(t.Context(), llm.Request{}); err != nil || reply.Model != "scripted" {
			t.Errorf("reply %q, %v, after the server came back", reply.Model, err)
		}
	})
}

// Whoever waits for another to resolve can leave.
func TestWaitingForAnothersLookEndsWithContext(t *testing.T) {
	t.Parallel()
	m := Alone(&moody{name: "qwen"})
	m.resolving <- struct{}{}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := m.ID(ctx); llm.KindOf(err) != llm.KindCanceled {
		t.Errorf("error is %v, want kind canceled", err)
	}
}

// A program that asks a stopped provider for the first time looks whether it answers.
func TestFirstUseLiftsAStop(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		stopped bool
		answer  error
		state   quota.State
		listed  int
		log     string
	}{
		"open":               {state: quota.Open},
		"stopped, answers":   {stopped: true, state: quota.Open, listed: 1, log: "the provider answers"},
		"stopped, still bad": {stopped: true, answer: &llm.Error{Kind: llm.KindAuth}, state: quota.Stopped, listed: 1, log: "stays stopped"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			gate := quota.NewLocalGate()
			if c.stopped {
				if _, _, err := gate.Stop(t.Context(), quota.Pass{}, quota.Pauses{First: time.Hour, Most: time.Hour}, "key is dead"); err != nil {
					t.Fatal(err)
				}
			}
			client := &answering{moody{name: "qwen"}, c.answer}
			m := gated(client, gate, slog.New(slog.NewTextHandler(&log, nil)))
			for range 2 {
				if _, err := m.ID(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			status, err := gate.Status(t.Context())
			if err != nil || status.State != c.state || client.listed != c.listed || !strings.Contains(log.String(), c.log) {
				t.Errorf("the gate is %s (%v) after %d looks, want %s after %d; log %s", status.State, err, client.listed, c.state, c.listed, &log)
			}
		})
	}
}

// answering is a server whose model is configured, so that only Models asks it.
type answering struct {
	moody

	answer error
}

func (a *answering) Models(ctx context.Context) ([]string, error) {
	_, _ = a.moody.Models(ctx)
	return nil, a.answer
}
