package quota

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"
)

// fleet is a Redis with a clock of its own and two workers that share it.
type fleet struct {
	redis *miniredis.Miniredis
	a, b  *Gate
	now   time.Time
}

func setup(t *testing.T) *fleet {
	t.Helper()
	f := &fleet{redis: miniredis.RunT(t), now: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	f.redis.SetTime(f.now)
	for _, gate := range []**Gate{&f.a, &f.b} {
		client := redis.NewClient(&redis.Options{Addr: f.redis.Addr()})
		t.Cleanup(func() { _ = client.Close() })
		*gate = NewGate(client, "llm.example/model")
	}
	return f
}

func (f *fleet) pass(d time.Duration) {
	f.now = f.now.Add(d)
	f.redis.SetTime(f.now)
	f.redis.FastForward(d)
}

func TestCooldownHoldsForTheFleet(t *testing.T) {
	t.Parallel()
	f := setup(t)
	if err := f.a.Cool(t.Context(), time.Minute, "429 from the server"); err != nil {
		t.Fatal(err)
	}
	_, err := f.b.Enter(t.Context())
	blocked, ok := errors.AsType[*Blocked](err)
	if !ok || blocked.Reason != "429 from the server" {
		t.Fatalf("the other worker was told %v", blocked)
	}
	if left := time.Until(blocked.Until); left < 50*time.Second || left > time.Minute {
		t.Errorf("%s left, want about a minute by this machine's clock", left)
	}
	f.pass(61 * time.Second)
	if _, err := f.b.Enter(t.Context()); err != nil {
		t.Errorf("after the cooldown: %v", err)
	}
	if f.redis.Exists("gisa:gate:llm.example/model") {
		t.Error("the cooldown outlived its end in Redis")
	}
}

func TestStopHoldsForTheFleetUntilOneProbeSucceeds(t *testing.T) {
	t.Parallel()
	f := setup(t)
	ctx := t.Context()
	old := enter(t, f.b)
	stop(t, f.a, Pass{}, minute, true)
	stop(t, f.b, old, minute, false)
	wantStatus(t, f.b, Status{State: Stopped, Left: minute.First, Reason: "key is dead"})

	f.pass(minute.First + time.Second)
	wantStatus(t, f.b, Status{State: Probing, Reason: "key is dead"})
	probe := enter(t, f.a)
	if !probe.Probe {
		t.Fatal("no probe was let through")
	}
	if err := f.b.Served(ctx, old); err != nil { // an old call of a worker that is not the probe
		t.Fatal(err)
	}
	wantStatus(t, f.b, Status{State: Stopped, Left: lookAgain, Reason: "key is dead"})
	if err := f.a.Served(ctx, probe); err != nil {
		t.Fatal(err)
	}
	if enter(t, f.b).Probe {
		t.Error("after the probe succeeded another was asked for")
	}
}

func TestRedisCoolRules(t *testing.T) {
	t.Parallel()
	f := setup(t)
	ctx := t.Context()
	for _, d := range []time.Duration{time.Minute, time.Second, -time.Second} {
		if err := f.a.Cool(ctx, d, "429"); err != nil {
			t.Fatal(err)
		}
	}
	wantStatus(t, f.b, Status{State: Cooling, Left: time.Minute, Reason: "429"})
	stop(t, f.a, Pass{}, Pauses{First: 2 * time.Minute, Most: time.Hour}, true)
	if err := f.b.Cool(ctx, 4*time.Minute, "429"); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, f.b, Status{State: Stopped, Left: 2 * time.Minute, Reason: "key is dead"})
}

func TestUnreachableRedisIsAnError(t *testing.T) {
	t.Parallel()
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1", MaxRetries: -1, DialerRetries: 1})
	t.Cleanup(func() { _ = client.Close() })
	gate := NewGate(client, "p")
	ctx := t.Context()
	_, _, stopErr := gate.Stop(ctx, Pass{}, minute, "r")
	_, enterErr := gate.Enter(ctx)
	_, statusErr := gate.Status(ctx)
	for name, err := range map[string]error{
		"Enter": enterErr, "Cool": gate.Cool(ctx, time.Second, "r"), "Stop": stopErr, "Status": statusErr, "Reopen": gate.Reopen(ctx),
		"Served": gate.Served(ctx, Pass{Probe: true}),
	} {
		if err == nil {
			t.Errorf("%s succeeded without Redis", name)
		}
		if _, ok := errors.AsType[*Blocked](err); ok {
			t.Errorf("%s took an outage of Redis for a blocked provider", name)
		}
	}
}

func TestClosedGatesAreListed(t *testing.T) {
	t.Parallel()
	f := setup(t)
	client := redis.NewClient(&redis.Options{Addr: f.redis.Addr()})
	t.Cleanup(func() { _ = client.Close() })
	list := func(want ...string) {
		t.Helper()
		got, err := Providers(t.Context(), client)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("closed lately: %v, %v, want %v", got, err, want)
		}
	}
	if _, err := f.a.Enter(t.Context()); err != nil {
		t.Fatal(err)
	}
	list()
	stop(t, f.a, Pass{}, minute, true)
	if err := NewGate(client, "another.example/model").Cool(t.Context(), time.Second, "429"); err != nil {
		t.Fatal(err)
	}
	list("another.example/model", "llm.example/model")
	f.pass(keepGates + time.Second)
	list()
}
