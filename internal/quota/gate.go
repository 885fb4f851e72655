package quota

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"time"
)

// Patience is the longest that [Gate.Wait] waits in place. A worker that waits longer keeps others from its slot.
const Patience = 15 * time.Second

const (
	// probeTime is the time that a probe of a stopped provider may take before the next one is let through.
	probeTime = 2 * time.Minute
	// maxCool is the longest cooldown that a provider may ask for: some name the end of the day, and are back within
	// minutes.
	maxCool = 5 * time.Minute
	// maxReason is the longest reason that is kept, in bytes: it is shown on every job that waits.
	maxReason = 300
	// spread is the longest random delay that is added to a wait, so that the workers of a fleet do not all ask in the same
	// millisecond.
	spread = 250 * time.Millisecond
)

// Gate says whether a provider may be asked now. Its methods may be called from several goroutines.
type Gate struct {
	store   store
	probing atomic.Bool // this process was let through as the probe, and has not reported yet
}

// store keeps the state of one gate. Its answers are atomic across all that share it.
type store interface {
	// look returns the state. With claim it lets the caller through as the probe if one is due.
	look(ctx context.Context, claim bool) (Status, error)
	// block closes the gate for d and reports whether a Stop is news: the gate was not stopped before.
	block(ctx context.Context, d time.Duration, stop bool, reason string) (news bool, err error)
	// reopen ends a stop. It leaves a cooldown alone.
	reopen(ctx context.Context) error
}

// State is whether a gate lets callers through, and if not, why.
type State string

// The states of a gate. A stopped gate whose time has passed is Probing until one call has shown how things are.
const (
	Open    State = "open"
	Cooling State = "cooling"
	Stopped State = "stopped"
	Probing State = "probing"
)

// Status is the state of a gate as an operator reads it. Left and Reason are zero when it is open.
type Status struct {
	State  State
	Left   time.Duration // until the state may change
	Reason string
}

// Blocked is the error of a caller who would have to wait longer than a caller should: the provider may not be asked
// before Until.
type Blocked struct {
	Until  time.Time // by the clock of this machine
	Reason string
}

// Error returns until when the provider may not be asked, and what it said.
func (b *Blocked) Error() string {
	return fmt.Sprintf("provider is left alone until %s: %s", b.Until.UTC().Format(time.TimeOnly+"Z"), b.Reason)
}

// NewLocalGate returns a gate for a command that runs alone, without Redis. It is no stand-in for the fleet's gate
// while Redis is away: what a worker cannot keep it should not pay for, so a gate that cannot look lets nobody through.
func NewLocalGate() *Gate { return &Gate{store: &localStore{}} }

// Wait returns nil when the provider may be asked. It waits in place up to [Patience], or up to the deadline of
// ctx if that is sooner; when that is not enough it returns a [*Blocked] at once.
func (g *Gate) Wait(ctx context.Context) error {
	limit := time.Now().Add(Patience)
	if d, ok := ctx.Deadline(); ok && d.Before(limit) {
		limit = d
	}
	for {
		s, err := g.store.look(ctx, true)
		if err != nil {
			return fmt.Errorf("look at the provider's gate: %w", err)
		}
		switch s.State {
		case Open:
			return nil
		case Probing:
			g.probing.Store(true)
			return nil
		}
		until := time.Now().Add(s.Left)
		if until.After(limit) {
			return &Blocked{Until: until, Reason: s.Reason}
		}
		if err := sleep(ctx, s.Left+rand.N(spread)); err != nil {
			return err
		}
	}
}

// Cool closes the gate for d, at most five minutes, after the provider asked for fewer requests. It never opens a
// gate earlier than it would have opened.
func (g *Gate) Cool(ctx context.Context, d time.Duration, reason string) error {
	if d <= 0 {
		return nil
	}
	if _, err := g.store.block(ctx, min(d, maxCool), false, cut(reason)); err != nil {
		return fmt.Errorf("close the provider's gate: %w", err)
	}
	return nil
}

// Stop closes the gate because a person has to act: the key is dead, or the wallet is empty. After d one caller is
// let through to see whether that has happened. It reports whether the stop is news to the fleet.
func (g *Gate) Stop(ctx context.Context, d time.Duration, reason string) (news bool, err error) {
	g.probing.Store(false)
	news, err = g.store.block(ctx, d, true, cut(reason))
	if err != nil {
		return false, fmt.Errorf("stop the provider: %w", err)
	}
	return news, nil
}

// Succeeded tells the gate that the provider took a call. It reopens a stopped gate if this process sent the
// probe; otherwise it costs nothing.
func (g *Gate) Succeeded(ctx context.Context) error {
	if !g.probing.CompareAndSwap(true, false) {
		return nil
	}
	if err := g.Reopen(ctx); err != nil {
		g.probing.Store(true)
		return err
	}
	return nil
}

// Reopen ends a stop before its time, for somebody who has mended the cause. It leaves a cooldown alone, which is
// the provider's own wish.
func (g *Gate) Reopen(ctx context.Context) error {
	if err := g.store.reopen(ctx); err != nil {
		return fmt.Errorf("reopen the provider's gate: %w", err)
	}
	return nil
}

// Status returns the state without changing it. Probing means that the next caller will be let through as a probe.
func (g *Gate) Status(ctx context.Context) (Status, error) {
	s, err := g.store.look(ctx, false)
	if err != nil {
		return Status{}, fmt.Errorf("look at the provider's gate: %w", err)
	}
	return s, nil
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

func cut(reason string) string {
	if len(reason) <= maxReason {
		return reason
	}
	return strings.ToValidUTF8(reason[:maxReason], "") + "…" // a character cut in two is dropped
}
