package quota

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestStoppedGateLetsOneProbeThrough(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, gate := t.Context(), NewLocalGate()
		stop(t, gate, Pass{}, minute, true)
		wantBlocked(t, gate, minute.First)

		time.Sleep(minute.First + time.Millisecond)
		probe := enter(t, gate)
		if !probe.Probe {
			t.Fatal("the probe was not told that it is one")
		}
		wantStatus(t, gate, Status{State: Stopped, Left: lookAgain, Reason: "key is dead"}) // the others look again soon

		stop(t, gate, probe, minute, false) // the probe failed: no news
		wantBlocked(t, gate, 2*minute.First)

		time.Sleep(2*minute.First + time.Millisecond)
		if err := gate.Served(ctx, enter(t, gate)); err != nil {
			t.Fatal(err)
		}
		if enter(t, gate).Probe {
			t.Fatal("the gate stayed shut after the probe succeeded")
		}
		stop(t, gate, Pass{}, minute, true) // news again, and the pauses begin anew
		wantBlocked(t, gate, minute.First)
	})
}

// While a probe is under way the others wait in place for what it finds.
func TestOthersWaitForTheProbe(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		gate := NewLocalGate()
		stop(t, gate, Pass{}, minute, true)
		time.Sleep(minute.First)
		probe := enter(t, gate)
		time.AfterFunc(3*time.Second, func() {
			if err := gate.Served(context.Background(), probe); err != nil {
				t.Error(err)
			}
		})
		start := time.Now()
		if enter(t, gate).Probe {
			t.Error("a second probe beside the first")
		}
		if waited := time.Since(start); waited < 3*time.Second || waited > 3*time.Second+lookAgain+spread {
			t.Errorf("waited %s for a probe of 3s", waited)
		}
	})
}

// A call that began before the provider was stopped, and ends after that, says nothing new: neither that it serves nor
// that it does not.
func TestCallsUnderWayChangeNothing(t *testing.T) {
	t.Parallel()
	f := setup(t)
	for name, gate := range map[string]*Gate{"memory": NewLocalGate(), "Redis": f.a} {
		early, late := enter(t, gate), enter(t, gate)
		stop(t, gate, early, minute, true)
		for range 5 {
			stop(t, gate, late, minute, false)
		}
		if err := gate.Served(t.Context(), late); err != nil {
			t.Fatal(err)
		}
		s, err := gate.Status(t.Context())
		if err != nil || s.State != Stopped || s.Left > minute.First {
			t.Errorf("%s: %+v, %v, want it stopped for the first pause", name, s, err)
		}
	}
}

// The pauses between probes grow up to the longest.
func TestPausesGrow(t *testing.T) {
	t.Parallel()
	f := setup(t)
	brief := Pauses{First: time.Second, Most: 50 * time.Second}
	for name, gate := range map[string]*Gate{"memory": NewLocalGate(), "Redis": f.a} {
		pass := enter(t, gate)
		for i, want := range []time.Duration{1, 2, 4, 8, 16, 32, 50, 50, 50} {
			blocked, news, err := gate.Stop(t.Context(), pass, brief, "away")
			if left := time.Until(blocked.Until).Round(time.Second); err != nil || left != want*time.Second || news != (i == 0) {
				t.Fatalf("%s: after %d probes closed for %s, news %v, %v, want %ds", name, i, left, news, err, want)
			}
			if name == "Redis" {
				f.pass(want*time.Second + time.Millisecond)
			} else {
				gate.store.(*localStore).until = time.Now()
			}
			if pass = enter(t, gate); !pass.Probe {
				t.Fatalf("%s: no probe after the pause", name)
			}
		}
	}
}

// A script that ran twice, because the answer to its first run was lost, gives the same answer again.
func TestProbeAskedForTwiceIsOneProbe(t *testing.T) {
	t.Parallel()
	f := setup(t)
	for name, gate := range map[string]*Gate{"memory": NewLocalGate(), "Redis": f.a} {
		stop(t, gate, Pass{}, Pauses{First: time.Nanosecond, Most: time.Nanosecond}, true)
		for range 2 {
			if s, err := gate.store.acquire(t.Context(), "a"); err != nil || s.State != Probing {
				t.Errorf("%s: the probe is %+v, %v", name, s, err)
			}
			if s, err := gate.store.acquire(t.Context(), "b"); err != nil || s.State != Stopped {
				t.Errorf("%s: beside the probe: %+v, %v", name, s, err)
			}
		}
	}
}

func TestLostProbeIsFollowedByAnother(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		gate := NewLocalGate()
		stop(t, gate, Pass{}, minute, true)
		for _, d := range []time.Duration{minute.First, probeTime, probeTime} {
			time.Sleep(d + time.Millisecond)
			if !enter(t, gate).Probe {
				t.Fatal("no probe passed")
			}
		}
	})
}

// minute are pauses that no caller waits out.
var minute = Pauses{First: time.Minute, Most: time.Hour}

func enter(t *testing.T, gate *Gate) Pass {
	t.Helper()
	pass, err := gate.Enter(t.Context())
	if err != nil {
		t.Fatalf("held back: %v", err)
	}
	return pass
}

func stop(t *testing.T, gate *Gate, pass Pass, pauses Pauses, wantNews bool) {
	t.Helper()
	_, news, err := gate.Stop(t.Context(), pass, pauses, "key is dead")
	if err != nil {
		t.Fatal(err)
	}
	if news != wantNews {
		t.Errorf("Stop() reported news: %v, want %v", news, wantNews)
	}
}

func wantBlocked(t *testing.T, gate *Gate, d time.Duration) {
	t.Helper()
	_, err := gate.Enter(t.Context())
	blocked, ok := errors.AsType[*Blocked](err)
	if !ok {
		t.Fatal("the gate let a caller through")
	}
	if want := time.Now().Add(d); !blocked.Until.Equal(want) {
		t.Errorf("blocked until %s, want %s", blocked.Until, want)
	}
}

func wantStatus(t *testing.T, gate *Gate, want Status) {
	t.Helper()
	got, err := gate.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
