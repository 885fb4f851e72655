package provider

import (
	"context"
	"fmt"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

const (
	// resolveTimeout bounds the look at what a server offers.
	resolveTimeout = 15 * time.Second
	// resolvePause is how long a server that did not tell its model is left alone, and unresolvedWait how long jobs
	// are sent away for meanwhile.
	resolvePause   = 5 * time.Second
	unresolvedWait = 10 * time.Second
)

// ID returns which provider is asked. Where no model is configured the server is asked for its only one, until it has
// told it; the error is like that of [Model.Complete].
func (m *Model) ID(ctx context.Context) (ID, error) {
	to, err := m.lane(ctx)
	return to.id, err
}

// lane returns the provider as it is now: a server whose only model is replaced becomes another one.
func (m *Model) lane(ctx context.Context) (lane, error) {
	select {
	case m.resolving <- struct{}{}:
		defer func() { <-m.resolving }()
	case <-ctx.Done():
		return lane{}, &llm.Error{Kind: llm.KindCanceled, Err: context.Cause(ctx)}
	}
	if m.failed != nil && time.Now().Before(m.tryAgain) {
		return lane{}, m.failed
	}
	look, cancel := context.WithTimeout(ctx, resolveTimeout)
	defer cancel()
	name, err := m.client.ResolveModel(look)
	switch {
	case err != nil && ctx.Err() != nil:
		return lane{}, &llm.Error{Kind: llm.KindCanceled, Err: err}
	case err != nil:
		m.failed, m.tryAgain = unresolved(err), time.Now().Add(resolvePause)
		return lane{}, m.failed
	}
	m.failed = nil
	if id := (ID{m.server, name}); m.resolved.gate == nil || id != m.resolved.id {
		m.resolved = lane{id, m.gate(id)}
		m.reopen(ctx, m.resolved)
	}
	return m.resolved, nil
}

// unresolvedError says that it is not known which model to ask. Whoever would ask waits: nothing was asked yet.
type unresolvedError struct {
	blocked *quota.Blocked
	cause   error
}

func unresolved(cause error) error {
	if llm.KindOf(cause) == llm.KindCanceled { // by resolveTimeout
		cause = &llm.Error{Kind: llm.KindUnavailable, Err: fmt.Errorf("no answer within %s", resolveTimeout)}
	}
	blocked := &quota.Blocked{Until: time.Now().Add(unresolvedWait), Reason: "it is not known which model to ask"}
	return &unresolvedError{blocked, cause}
}

// Error says that the model is not known, and why.
func (u *unresolvedError) Error() string { return u.blocked.Reason + ": " + u.cause.Error() }

// Unwrap returns both: that one has to wait, and the cause.
func (u *unresolvedError) Unwrap() []error { return []error{u.blocked, u.cause} }

// reopen lifts the stop of a provider that answers. This process asks it for the first time: it was started, it may
// be, by somebody who has mended the key or paid. Should that prove wrong, the first call stops the provider once more.
func (m *Model) reopen(ctx context.Context, to lane) {
	ctx, cancel := context.WithTimeout(ctx, resolveTimeout)
	defer cancel()
	status, err := to.gate.Status(ctx)
	if err != nil {
		m.log.Warn("the provider's gate was not looked at", "provider", to.id.String(), "err", err)
		return
	}
	if status.State != quota.Stopped && status.State != quota.Probing {
		return
	}
	if _, err = m.client.Models(ctx); err == nil {
		err = to.gate.Reopen(ctx)
	}
	if err != nil {
		m.log.Warn("the provider stays stopped", "provider", to.id.String(), "reason", status.Reason, "err", err)
		return
	}
	m.log.Info("the provider answers: jobs may ask it again", "provider", to.id.String(), "was", status.Reason)
}
