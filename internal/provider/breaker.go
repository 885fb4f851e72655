package provider

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// enter waits for the gate. Whoever is let through a closed one first sends a probe: a question that no article can
// spoil, and that is answered sooner than one about an article. It speaks the language of the desk: its errors have a
// kind.
func (m *Model) enter(ctx context.Context, to lane, req llm.Request) error {
	pass, err := to.gate.Enter(ctx)
	switch blocked, ok := errors.AsType[*quota.Blocked](err); {
	case ok:
		return &llm.Error{Kind: llm.KindRateLimited, RetryAfter: time.Until(blocked.Until), Waits: true, Err: err}
	case err != nil && ctx.Err() != nil:
		return &llm.Error{Kind: llm.KindCanceled, Err: err}
	case err != nil:
		return &llm.Error{Kind: llm.KindUnavailable, Waits: true, Err: err}
	case !pass.Probe:
		return nil
	}
	err = m.client.Probe(ctx, req)
	if failed, ok := errors.AsType[*llm.Error](err); ok && !servesSomebody(failed) {
		if ctx.Err() != nil {
			return err // nothing was found out; another will be let through
		}
		return m.stop(ctx, to, pass, failed)
	} else if ok && failed.Kind.Means().Again == llm.AgainCooled {
		m.cool(ctx, to, failed, 0)
	}
	if err := to.gate.Served(context.WithoutCancel(ctx), pass); err != nil {
		m.log.Warn("the provider's gate was not told", "err", err)
	}
	m.log.Info("the provider serves again: jobs may ask it", "provider", to.id.String())
	return nil
}

// servesSomebody reports whether an error that ended a probe shows a provider that serves: what it answered does not
// matter.
func servesSomebody(e *llm.Error) bool { return e.Kind.Means().Served }

// doubt finds out whether an error is about the text that was asked for, or meets everybody. Then the gate is closed, and
// the error says how long to wait. Of many calls that fail at once one probes for all.
func (m *Model) doubt(ctx context.Context, to lane, req llm.Request, failed *llm.Error, err error) error {
	began := time.Now()
	select {
	case m.doubting <- struct{}{}:
		defer func() { <-m.doubting }()
	case <-ctx.Done():
		return err
	}
	status, gateErr := to.gate.Status(ctx)
	switch {
	case gateErr != nil:
		return undecided(failed, gateErr)
	case status.State == quota.Stopped || status.State == quota.Probing: // somebody else has found out
		return waiting(failed, &quota.Blocked{Until: time.Now().Add(status.Left), Reason: status.Reason})
	case m.probed.Before(began):
		found := m.client.Probe(ctx, req)
		if found != nil && ctx.Err() != nil {
			return err
		}
		m.probed, m.found = time.Now(), found
	}
	if e, bad := errors.AsType[*llm.Error](m.found); bad && !servesSomebody(e) {
		return m.stop(ctx, to, quota.Pass{}, failed)
	}
	if isForbidden(failed) { // the key is good, whatever the words were
		own := *failed
		own.Kind = llm.KindBlocked
		return &own
	}
	return err
}

// isForbidden reports whether an error is a 403: firewalls, too, have words for accounts and permissions.
func isForbidden(e *llm.Error) bool {
	return e.Status == http.StatusForbidden && e.Kind.Means().Again == llm.AgainMended
}

// lately returns when the last quarter of a call began. Whoever was answered before it says nothing of a provider that
// began to hang while the call was under way.
func lately(began, ended time.Time) time.Time { return ended.Add(-ended.Sub(began) / 4) }

// servedSince reports whether another call was answered after that time.
func (m *Model) servedSince(t time.Time) bool {
	last := m.served.Load()
	return last != nil && last.After(t)
}

// stop closes the gate because the provider serves nobody, and returns the error with the time to wait.
func (m *Model) stop(ctx context.Context, to lane, pass quota.Pass, failed *llm.Error) error {
	blocked, news, gateErr := to.gate.Stop(context.WithoutCancel(ctx), pass, pausesAfter(failed.Kind), failed.Error())
	if gateErr != nil {
		m.log.Warn("the provider's gate was not told", "err", gateErr)
		return undecided(failed, gateErr)
	}
	if news {
		m.log.Error("provider stopped: "+untilWhen(failed.Kind), "provider", to.id.String(), "kind", string(failed.Kind), "err", failed.Error())
	}
	return waiting(failed, blocked)
}

// untilWhen says how long jobs wait after an error of that kind.
func untilWhen(kind llm.Kind) string {
	if kind.Means().Fault == llm.FaultProvider && kind.Means().Again != llm.AgainMended {
		return "jobs wait until it serves again"
	}
	return "jobs wait until somebody acts"
}

// waiting returns an error as everybody's: it is as it was, and says in its chain how long to wait.
func waiting(failed *llm.Error, blocked *quota.Blocked) error {
	e := *failed
	e.RetryAfter, e.Waits = max(e.RetryAfter, time.Until(blocked.Until)), true
	e.Err = blocked
	if failed.Err != nil {
		e.Err = &waitError{failed.Err, blocked}
	}
	return &e
}

// undecided returns an error of which nobody could find out whom it meets, since the gate could not be looked at.
func undecided(failed *llm.Error, gateErr error) error {
	e := *failed
	e.Waits, e.Err = errors.Is(gateErr, quota.ErrAway), errors.Join(failed.Err, gateErr)
	return &e
}

// waitError is an error whose cure is to wait.
type waitError struct {
	cause   error
	blocked *quota.Blocked
}

// Error returns the words of the cause.
func (w *waitError) Error() string { return w.cause.Error() }

// Unwrap returns both: the cause, and that one has to wait.
func (w *waitError) Unwrap() []error { return []error{w.cause, w.blocked} }
