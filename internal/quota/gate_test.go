package quota

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestOpenGateIsImmediate(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		if _, err := NewLocalGate().Enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		if waited := time.Since(start); waited != 0 {
			t.Errorf("waited %s at an open gate", waited)
		}
	})
}

func TestWaitInPlaceOrBlocked(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		cool     time.Duration
		deadline time.Duration // of the caller's context; 0 means none
		blocked  bool
		reason   string
	}{
		{name: "short cooldown is waited out", cool: 3 * time.Second},
		{name: "cooldown of just the patience is waited out", cool: Patience},
		{name: "longer than the patience", cool: Patience + time.Second, blocked: true},
		{name: "longer than the caller has", cool: 10 * time.Second, deadline: 5 * time.Second, blocked: true},
		{name: "the end of the day is cut to five minutes", cool: 8 * time.Hour, blocked: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				ctx := t.Context()
				if tt.deadline > 0 {
					var cancel context.CancelFunc
					ctx, cancel = context.WithTimeout(ctx, tt.deadline)
					defer cancel()
				}
				gate := NewLocalGate()
				if err := gate.Cool(ctx, tt.cool, "429"); err != nil {
					t.Fatal(err)
				}
				start := time.Now()
				_, err := gate.Enter(ctx)
				waited := time.Since(start)

				blocked, isBlocked := errors.AsType[*Blocked](err)
				if isBlocked != tt.blocked {
					t.Fatalf("Enter() = %v, want blocked: %v", err, tt.blocked)
				}
				if !isBlocked {
					if waited < tt.cool || waited > tt.cool+spread {
						t.Errorf("waited %s, want %s to %s", waited, tt.cool, tt.cool+spread)
					}
					return
				}
				if waited != 0 {
					t.Errorf("waited %s before it gave the slot back", waited)
				}
				if want := start.Add(min(tt.cool, maxCool)); !blocked.Until.Equal(want) || blocked.Reason != "429" {
					t.Errorf("blocked until %s for %q, want %s for 429", blocked.Until, blocked.Reason, want)
				}
			})
		})
	}
}

func TestWaitEndsWithContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		gate := NewLocalGate()
		if err := gate.Cool(ctx, 10*time.Second, "429"); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(2*time.Second, cancel)
		start := time.Now()
		if _, err := gate.Enter(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("Enter() = %v, want canceled", err)
		}
		if waited := time.Since(start); waited != 2*time.Second {
			t.Errorf("returned after %s, want 2s", waited)
		}
	})
}

func TestCoolNeverOpensEarlier(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, gate := t.Context(), NewLocalGate()
		for _, d := range []time.Duration{time.Minute, time.Second} {
			if err := gate.Cool(ctx, d, "429"); err != nil {
				t.Fatal(err)
			}
		}
		wantBlocked(t, gate, time.Minute)
		stop(t, gate, Pass{}, Pauses{First: 2 * time.Minute, Most: 2 * time.Minute}, true)
		if err := gate.Cool(ctx, 4*time.Minute, "429"); err != nil {
			t.Fatal(err)
		}
		wantBlocked(t, gate, 2*time.Minute)
	})
}

func TestServedLeavesCooldownAlone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, gate := t.Context(), NewLocalGate()
		if err := gate.Cool(ctx, time.Minute, "429"); err != nil {
			t.Fatal(err)
		}
		if err := gate.Served(ctx, Pass{}); err != nil { // a call that was under way when the 429 came
			t.Fatal(err)
		}
		wantBlocked(t, gate, time.Minute)
	})
}

func TestReopenEndsAStopAndNoCooldown(t *testing.T) {
	t.Parallel()
	f := setup(t)
	for name, gate := range map[string]*Gate{"memory": NewLocalGate(), "Redis": f.a} {
		ctx := t.Context()
		if err := gate.Reopen(ctx); err != nil {
			t.Fatalf("%s: of an open gate: %v", name, err)
		}
		stop(t, gate, Pass{}, minute, true)
		if err := gate.Reopen(ctx); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, err := gate.Enter(ctx); err != nil {
			t.Errorf("%s: after the stop was lifted: %v", name, err)
		}
		stop(t, gate, Pass{}, minute, true) // news again: the fleet has to hear it
		if err := errors.Join(gate.Reopen(ctx), gate.Cool(ctx, time.Minute, "429"), gate.Reopen(ctx)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		_, err := gate.Enter(ctx)
		if _, ok := errors.AsType[*Blocked](err); !ok {
			t.Errorf("%s: a cooldown was lifted", name)
		}
	}
}

func TestStatusChangesNothing(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, gate := t.Context(), NewLocalGate()
		wantStatus(t, gate, Status{State: Open})
		if err := gate.Cool(ctx, time.Second, "slow down"); err != nil {
			t.Fatal(err)
		}
		wantStatus(t, gate, Status{State: Cooling, Left: time.Second, Reason: "slow down"})
		time.Sleep(time.Second)
		wantStatus(t, gate, Status{State: Open})
		stop(t, gate, Pass{}, minute, true)
		wantStatus(t, gate, Status{State: Stopped, Left: time.Minute, Reason: "key is dead"})
		time.Sleep(time.Minute)
		for range 2 {
			wantStatus(t, gate, Status{State: Probing, Reason: "key is dead"})
		}
	})
}

func TestReasonIsCut(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"short", "429", "429"},
		{"long", strings.Repeat("a", 400), strings.Repeat("a", 300) + "…"},
		{"inside a Hangul syllable", "ab" + strings.Repeat("가", 100), "ab" + strings.Repeat("가", 99) + "…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, cut(tt.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBlockedSaysUntilWhenAndWhy(t *testing.T) {
	t.Parallel()
	err := &Blocked{Until: time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC), Reason: "insufficient_quota"}
	const want = "provider is left alone until 09:30:00Z: insufficient_quota"
	if err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}
