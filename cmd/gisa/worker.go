package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/worker"
)

func (p *program) workerCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "worker",
		Short: "Do the jobs of the queue until told to stop",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.work(cmd.Context())
		},
	}
}

func (p *program) work(ctx context.Context) error {
	c, err := p.redisConfig()
	if err != nil {
		return err
	}
	log := p.log()
	rdb := c.WithPoolSize(2*(p.config.Concurrency+p.config.UrgentConcurrency) + 10).Open()
	defer rdb.Close()
	if err := p.inspectRedis(ctx, c, rdb, log); err != nil {
		return err
	}
	client, err := p.client(ledger.NewRedis(rdb))
	if err != nil {
		return err
	}
	defer client.Close()
	if err := waitForModel(ctx, client, log); err != nil {
		return err
	}
	w, err := p.newWorker(ctx, rdb, client, log)
	if err != nil {
		return err
	}
	return w.Run(ctx)
}

// newWorker wires a worker: queue, ledger, and the desk over a model behind the provider's gate.
func (p *program) newWorker(ctx context.Context, rdb redis.UniversalClient, client *llm.Client, log *slog.Logger) (*worker.Worker, error) {
	store := ledger.NewRedis(rdb)
	gated := provider.New(provider.Config{
		Client: client, BaseURL: p.config.LLMBaseURL, Logger: log,
		Gate: func(id provider.ID) *quota.Gate { return quota.NewGate(rdb, id.String()) },
	})
	if _, err := gated.ID(ctx); err != nil { // lifts the stop of a provider that answers again
		return nil, err
	}
	d, err := p.desk(ctx, client, gated, store)
	if err != nil {
		return nil, err
	}
	return worker.New(worker.Config{
		Redis: rdb, Desk: d, Store: store, Logger: log, LLMTimeout: p.config.LLMTimeout,
		Concurrency: p.config.Concurrency, UrgentConcurrency: p.config.UrgentConcurrency,
	})
}

// waitForModel waits for a server that is still starting, as it does beside a worker under compose. Any
// other trouble is told at once.
func waitForModel(ctx context.Context, client *llm.Client, log *slog.Logger) error {
	const pause = 5 * time.Second
	for {
		_, err := client.ResolveModel(ctx)
		if llm.KindOf(err) != llm.KindUnavailable {
			return err
		}
		log.Warn("the LLM server does not answer yet", "retry_in", pause, "err", err)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}
