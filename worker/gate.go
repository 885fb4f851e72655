package worker

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// GatedModel is a model behind the gate of its provider. It asks only when the gate is open, and closes the gate for
// the whole fleet when the provider says so. It is a desk.Model.
type GatedModel struct {
	model desk.Model
	gate  *quota.Gate
	log   *slog.Logger
}

// Gated puts the gate before the model. The logger hears, at level error and once in the fleet, that the provider was
// stopped.
func Gated(model desk.Model, gate *quota.Gate, log *slog.Logger) *GatedModel {
	return &GatedModel{model: model, gate: gate, log: log}
}

// Complete asks the model. A 429 whose wait is short is waited out in place and asked again, so that it does not
// cost a job its other calls under way; after a longer one, or while the provider is stopped, the error is an
// [llm.Error] of kind rate_limited around a [*quota.Blocked].
func (m *GatedModel) Complete(ctx context.Context, req llm.Request) (llm.Reply, error) {
	// Each 429 in a row closes the gate for twice as long, so that soon it is the gate that ends this loop.
	for n := 0; ; n++ {
		if err := m.wait(ctx); err != nil {
			return llm.Reply{}, err
		}
		reply, err := m.model.Complete(ctx, req)
		m.report(context.WithoutCancel(ctx), err, n)
		if llm.KindOf(err).Means().Again != llm.AgainCooled || n == maxInPlace {
			return reply, err
		}
	}
}

// maxInPlace bounds the 429s that one call waits out, should the gate not hear of them.
const maxInPlace = 3

// wait speaks the language of the desk: its errors have a kind.
func (m *GatedModel) wait(ctx context.Context) error {
	err := m.gate.Wait(ctx)
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
func (m *GatedModel) report(ctx context.Context, err error, n int) {
	var gateErr error
	e, failed := errors.AsType[*llm.Error](err)
	switch {
	case err == nil:
		gateErr = m.gate.Succeeded(ctx)
	case failed:
		gateErr = m.reportFailure(ctx, e, n)
	}
	if gateErr != nil {
		m.log.Warn("the provider's gate was not told", "err", gateErr)
	}
}

// reportFailure first tells of a call that was served, which ends a stop if it was the probe, and then closes the
// gate if the provider is to be left alone.
func (m *GatedModel) reportFailure(ctx context.Context, e *llm.Error, n int) error {
	means := e.Kind.Means()
	var errs []error
	if means.Served {
		errs = append(errs, m.gate.Succeeded(ctx))
	}
	switch means.Again {
	case llm.AgainCooled:
		errs = append(errs, m.gate.Cool(ctx, coolFor(e, n), e.Error()))
	case llm.AgainMended:
		errs = append(errs, m.stop(ctx, e))
	}
	return errors.Join(errs...)
}

func (m *GatedModel) stop(ctx context.Context, e *llm.Error) error {
	first, err := m.gate.Stop(ctx, stoppedWait, e.Error())
	if first {
		m.log.Error("provider stopped: jobs wait until somebody acts", "kind", string(e.Kind), "err", e.Error())
	}
	return err
}
