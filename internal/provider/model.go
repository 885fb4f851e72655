package provider

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// Client is what a Model asks. *llm.Client is one.
type Client interface {
	Complete(context.Context, llm.Request) (llm.Reply, error)
	// ResolveModel returns the configured model, without asking, or else the only one that the server offers.
	ResolveModel(context.Context) (string, error)
	// Models lists what the server offers, which costs nothing.
	Models(context.Context) ([]string, error)
}

// Config says which provider is asked, and who shares it. Client is required.
type Config struct {
	Client Client
	// BaseURL is that of the client's server. Its host is part of the provider's [ID].
	BaseURL string
	// Gate returns the gate that all who ask the provider share. Default: a gate of this Model alone.
	Gate func(ID) *quota.Gate
	// Logger hears, at level error and once in the fleet, that the provider was stopped. Default none.
	Logger *slog.Logger
}

// Model is a model behind the gate of its provider. It is a desk.Model, and safe for use by several goroutines.
type Model struct {
	client Client
	server string
	gate   func(ID) *quota.Gate
	log    *slog.Logger

	resolving chan struct{} // holds a token while somebody resolves: a mutex that a context can leave
	resolved  lane
	failed    error     // why the last try to resolve the model's name failed …
	tryAgain  time.Time // … and when the next one is due
}

// lane is a provider with its gate.
type lane struct {
	id   ID
	gate *quota.Gate
}

// New returns a Model that has not asked anything yet.
func New(c Config) *Model {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Gate == nil {
		own := quota.NewLocalGate()
		c.Gate = func(ID) *quota.Gate { return own }
	}
	return &Model{
		client: c.Client, server: ServerOf(c.BaseURL), gate: c.Gate, log: c.Logger, resolving: make(chan struct{}, 1),
	}
}

// Alone returns a Model for a command without a queue. It shares its gate with nobody: a 429 that asks for a few
// seconds is waited out.
func Alone(client Client) *Model { return New(Config{Client: client}) }

// maxInPlace bounds the 429s that one call waits out, should the gate not hear of them.
const maxInPlace = 3

// Complete asks the model. A 429 whose wait is short is waited out in place and asked again, so that it does not cost
// a job its other calls under way. After a longer one, while the provider is stopped, or as long as it is not known
// which model to ask, the error has a [*quota.Blocked] in its chain, which says until when to wait. Every error has an [llm.Error] in it.
func (m *Model) Complete(ctx context.Context, req llm.Request) (llm.Reply, error) {
	to, err := m.lane(ctx)
	if err != nil {
		return llm.Reply{}, err
	}
	// Each 429 in a row closes the gate for twice as long, so that soon it is the gate that ends this loop.
	for n := 0; ; n++ {
		if err := wait(ctx, to.gate); err != nil {
			return llm.Reply{}, err
		}
		reply, err := m.client.Complete(ctx, req)
		m.report(context.WithoutCancel(ctx), to.gate, err, n)
		if llm.KindOf(err).Means().Again != llm.AgainCooled || n == maxInPlace {
			return reply, err
		}
	}
}

// wait waits for the gate. It speaks the language of the desk: its errors have a kind.
func wait(ctx context.Context, gate *quota.Gate) error {
	err := gate.Wait(ctx)
	switch blocked, ok := errors.AsType[*quota.Blocked](err); {
	case err == nil:
		return nil
	case ok:
		return &llm.Error{Kind: llm.KindRateLimited, RetryAfter: time.Until(blocked.Until), Err: err}
	case ctx.Err() != nil:
		return &llm.Error{Kind: llm.KindCanceled, Err: err}
	}
	return &llm.Error{Kind: llm.KindUnavailable, Err: err}
}

// report tells the gate how the n-th call in a row went. The gate is a courtesy to the provider and to the fleet: when
// it cannot be told, the reply that was paid for, or the error, still counts.
func (m *Model) report(ctx context.Context, gate *quota.Gate, err error, n int) {
	var gateErr error
	e, failed := errors.AsType[*llm.Error](err)
	switch {
	case err == nil:
		gateErr = gate.Succeeded(ctx)
	case failed:
		gateErr = m.reportFailure(ctx, gate, e, n)
	}
	if gateErr != nil {
		m.log.Warn("the provider's gate was not told", "err", gateErr)
	}
}

// reportFailure first tells of a call that was served, which ends a stop if it was the probe, and then closes the
// gate if the provider is to be left alone.
func (m *Model) reportFailure(ctx context.Context, gate *quota.Gate, e *llm.Error, n int) error {
	means := e.Kind.Means()
	var errs []error
	if means.Served {
		errs = append(errs, gate.Succeeded(ctx))
	}
	switch means.Again {
	case llm.AgainCooled:
		errs = append(errs, gate.Cool(ctx, CoolFor(e, n), e.Error()))
	case llm.AgainMended:
		first, err := gate.Stop(ctx, StoppedWait, e.Error())
		if first {
			m.log.Error("provider stopped: jobs wait until somebody acts", "kind", string(e.Kind), "err", e.Error())
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}
