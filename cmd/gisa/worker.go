package main

import (
	"context"

	"github.com/redis/go-redis/v9"
	"github.com/spf13/cobra"

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
	w, err := p.newWorker(rdb)
	if err != nil {
		return err
	}
	return w.Run(ctx)
}

// newWorker hands the settings on. It reads them once itself: what it says of a wrong one names the variable.
func (p *program) newWorker(rdb redis.UniversalClient) (*worker.Worker, error) {
	client, err := p.client()
	if err != nil {
		return nil, err
	}
	client.Close()
	if _, err := loadTerms(p.config.Glossary); err != nil {
		return nil, err
	}
	c := p.config
	return worker.New(worker.Config{
		Redis: rdb, LLMBaseURL: c.LLMBaseURL, LLMAPIKey: c.LLMAPIKey, Model: c.Model,
		LLMTimeout: c.LLMTimeout, LLMStream: c.LLMStream, LLMSlots: c.LLMSlots, PricesFile: c.Prices,
		ChunkTokens: c.ChunkTokens, MaxCostUSD: c.MaxCost, GlossaryFile: c.Glossary, Style: c.Style,
		Concurrency: c.Concurrency, UrgentConcurrency: c.UrgentConcurrency, Logger: p.log(),
	})
}
