package quota

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	mathrand "math/rand/v2"
	"strings"
	"time"
)

// Patience is the longest that [Gate.Enter] waits in place. A worker that waits longer keeps others from its slot.
const Patience = 15 * time.Second

const (
	// probeTime is the time that a probe of a stopped provider may take before the next one is let through. Meanwhile
	// the others are told to look again after lookAgain.
	probeTime = 40 * time.Second
	lookAgain = time.Second
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
type Gate struct{ store store }

// Pass lets one call through a gate. The gate hears of what became of it under its id.
type Pass struct {
	id string
	// Probe says that the gate is stopped, and that this caller alone is let through to see whether the provider serves
	// again: Served or Stop has to tell.
	Probe bool
}

// store keeps the state of one gate, in one atomic step a verb for all that share it.
type store interface {
	// acquire returns the state, and lets the caller of that id through as the probe if one is due. The same id gets
	// the same answer again. An empty id looks and changes nothing.
	acquire(ctx context.Context, id string) (Status, error)
	// settle tells how the call of that id ended, and how long the gate stays closed then. It is news when the gate
	// was not stopped before and is now.
	settle(ctx context.Context, id string, o outcome) (left time.Duration, news bool, err error)
	// reopen ends a stop. It leaves a cooldown alone.
	reopen(ctx context.Context) error
}

// outcome is what a call has shown of its provider.
type outcome struct {
	verdict verdict
	pauses  Pauses // for a cooldown the first counts
	reason  string
}

type verdict string

const (
	hasServed  verdict = "served" // it serves: a stop ends, if the call was its probe
	wantsRest  verdict = "cool"   // it wants to be left alone for a while
	servesNone verdict = "stop"   // it serves nobody
)

// Pauses are how long a stopped provider is left alone before it is probed: First, and twice as long after each probe
// in vain, up to Most.
type Pauses struct{ First, Most time.Duration }

// after returns the pause after that many probes in vain.
func (p Pauses) after(probes int) time.Duration { return min(p.First<<min(probes, 20), p.Most) }

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

// Enter returns a pass when the provider may be asked. It waits in place up to [Patience], or up to the deadline of
// ctx if that is sooner; when that is not enough it returns a [*Blocked] at once.
func (g *Gate) Enter(ctx context.Context) (Pass, error) {
	limit := time.Now().Add(Patience)
	if d, ok := ctx.Deadline(); ok && d.Before(limit) {
		limit = d
	}
	pass := Pass{id: rand.Text()}
	for {
		s, err := g.store.acquire(ctx, pass.id)
		if err != nil {
			return Pass{}, fmt.Errorf("look at the provider's gate: %w", away(ctx, err))
		}
		if s.State == Open || s.State == Probing {
			pass.Probe = s.State == Probing
			return pass, nil
		}
		until := time.Now().Add(s.Left)
		if until.After(limit) {
			return Pass{}, &Blocked{Until: until, Reason: s.Reason}
		}
		if err := sleep(ctx, s.Left+mathrand.N(spread)); err != nil {
			return Pass{}, err
		}
	}
}

// Cool closes the gate for d, at most five minutes, after the provider asked for fewer requests. It never opens a
// gate earlier than it would have opened.
func (g *Gate) Cool(ctx context.Context, d time.Duration, reason string) error {
	if d <= 0 {
		return nil
	}
	if _, _, err := g.store.settle(ctx, "", outcome{wantsRest, Pauses{First: min(d, maxCool)}, cut(reason)}); err != nil {
		return fmt.Errorf("close the provider's gate: %w", err)
	}
	return nil
}

// Stop closes the gate because the provider serves nobody: it is away, or a person has to act. After a pause one caller
// is let through to see whether that has changed. It returns until when the gate is closed, and reports whether the stop
// is news to the fleet. A call that began before the gate was stopped changes nothing.
func (g *Gate) Stop(ctx context.Context, pass Pass, pauses Pauses, reason string) (blocked *Blocked, news bool, err error) {
	left, news, err := g.store.settle(ctx, pass.id, outcome{servesNone, pauses, cut(reason)})
	if err != nil {
		return nil, false, fmt.Errorf("stop the provider: %w", away(ctx, err))
	}
	return &Blocked{Until: time.Now().Add(left), Reason: cut(reason)}, news, nil
}

// Served tells the gate that the provider takes calls. It reopens a stopped gate if the pass was that of the probe;
// otherwise it costs nothing.
func (g *Gate) Served(ctx context.Context, pass Pass) error {
	if !pass.Probe {
		return nil
	}
	if _, _, err := g.store.settle(ctx, pass.id, outcome{verdict: hasServed}); err != nil {
		return fmt.Errorf("tell the provider's gate: %w", err)
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
	s, err := g.store.acquire(ctx, "")
	if err != nil {
		return Status{}, fmt.Errorf("look at the provider's gate: %w", away(ctx, err))
	}
	return s, nil
}

// ErrAway means that nobody could look at the gate, because Redis is away: who asks has to wait, and it is no fault of his.
var ErrAway = errors.New("redis is away")

// away marks an error of the store, unless it is that of a caller who would not wait.
func away(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return err
	}
	return fmt.Errorf("%w: %w", ErrAway, err)
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
