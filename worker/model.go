package worker

import (
	"context"
	"errors"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

// modelPause is how often a server that did not tell its model is asked again while no job asks.
const modelPause = 5 * time.Second

// lookForModel tells trouble with the model's name that no waiting will cure. A server that does not answer, or that refuses
// the key, is no such trouble: it may still be starting, or fetching its model, as it does beside a worker under compose,
// and a key may be let in, or paid for, at the provider.
func (w *Worker) lookForModel(ctx context.Context) error {
	if w.parts.model == nil {
		return nil
	}
	_, err := w.parts.model.ID(ctx)
	switch {
	case err != nil && llm.KindOf(err).Means().Again == llm.AgainLater:
		w.config.Logger.Warn("the LLM server does not answer yet: jobs wait", "err", err)
		return nil
	case err != nil && llm.KindOf(err).Means().Again == llm.AgainMended && llm.KindOf(err) != llm.KindModelNotFound:
		w.config.Logger.Error("the LLM server serves nobody: jobs wait until somebody acts", "err", err)
		return nil
	case errors.Is(err, llm.ErrNoModels):
		w.config.Logger.Warn("the LLM server has no model yet: jobs wait", "err", err)
		return nil
	case err != nil:
		return err
	}
	// A name that is not in the list may be right all the same: the first job will tell, and wait if it is not.
	if err := w.parts.unlisted(ctx); err != nil {
		w.config.Logger.Warn("the LLM server may not know the model", "err", err)
	}
	return nil
}

// awaitModel asks which model to use until that is known, so that a stop which somebody has mended the cause of ends
// with the worker's start and not with its first job.
func (w *Worker) awaitModel(ctx context.Context) {
	for w.parts.model != nil && ctx.Err() == nil {
		id, err := w.parts.model.ID(ctx)
		if err == nil {
			w.config.Logger.Info("the model is known", "provider", id.String())
			return
		}
		pause(ctx, modelPause)
	}
}
