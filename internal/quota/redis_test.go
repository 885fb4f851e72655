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
	blocked, ok := errors.AsType[*Blocked](f.b.Wait(t.Context()))
	if !ok || blocked.Reason != "429 from the server" {
		t.Fatalf("the other worker was told %v", blocked)
	}
	if left := time.Until(blocked.Until); left < 50*time.Second || left > time.Minute {
		t.Errorf("%s left, want about a minute by this machine's clock", left)
	}
	f.pass(61 * time.Second)
	if err := f.b.Wait(t.Context()); err != nil {
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
	stop(t, f.a, 5*time.Minute, true)
	stop(t, f.b, 5*time.Minute, false)
	wantStatus(t, f.b, Status{State: Stopped, Left: 5 * time.Minute, Reason: "key is dead"})

	f.pass(5*time.Minute + time.Second)
	wantStatus(t, f.b, Status{State: Probing, Reason: "key is dead"})
	if err := f.a.Wait(ctx); err != nil {
		t.Fatalf("the probe was held back: %v", err)
	}
	if _, ok := errors.AsType[*Blocked](f.b.Wait(ctx)); !ok {
		t.Fatal("a second worker was let through beside the probe")
	}
	if err := f.b.Succeeded(ctx); err != nil { // an old call of a worker that is not the probe
		t.Fatal(err)
	}
	wantStatus(t, f.b, Status{State: Stopped, Left: probeTime, Reason: "key is dead"})
	if err := f.a.Succeeded(ctx); err != nil {
		t.Fatal(err)
	}
	if err := f.b.Wait(ctx); err != nil {
		t.Errorf("after the probe succeeded: %v", err)
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
	stop(t, f.a, 2*time.Minute, true)
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
	_, stopErr := gate.Stop(ctx, time.Minute, "r")
	_, statusErr := gate.Status(ctx)
	for name, err := range map[string]error{
		"Wait": gate.Wait(ctx), "Cool": gate.Cool(ctx, time.Second, "r"), "Stop": stopErr, "Status": statusErr, "Reopen": gate.Reopen(ctx),
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
	if err := f.a.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	list()
	stop(t, f.a, time.Minute, true)
	if err := NewGate(client, "another.example/model").Cool(t.Context(), time.Second, "429"); err != nil {
		t.Fatal(err)
	}
	list("another.example/model", "llm.example/model")
	f.pass(keepGates + time.Second)
	list()
}
