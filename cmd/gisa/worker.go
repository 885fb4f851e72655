package main

import (
	"cmp"
	"context"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/redisconn"
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

// work tells its first line before it waits for anything, so that nobody has to guess what it waits for.
func (p *program) work(ctx context.Context) error {
	c, err := p.redisConfig()
	if err != nil {
		return err
	}
	w, err := p.newWorker()
	if err != nil {
		return err
	}
	log := p.log()
	p.introduce(c, log)
	rdb := c.OpenForEnqueue() // a worker's would try for twenty seconds without a word
	defer rdb.Close()
	if err := p.pingRedis(ctx, c, rdb); err != nil {
		return err
	}
	if err := p.inspectRedis(ctx, c, rdb, log); err != nil {
		return err
	}
	defer hurryOnSecondSignal(w)()
	return w.Run(ctx)
}

// hurryOnSecondSignal has a worker that was told to end, and still lets its jobs finish, end at once when it is told again.
func hurryOnSecondSignal(w *worker.Worker) (stop func()) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		told := 0
		for range signals {
			if told++; told > 1 {
				w.Hurry()
			}
		}
	}()
	return func() { signal.Stop(signals); close(signals) }
}

// introduce tells the log what an operator wants to know of a worker, and no password.
func (p *program) introduce(c redisconn.Config, log *slog.Logger) {
	attrs := []any{
		"version", thisBuild().Source(), "provider", provider.ServerOf(p.config.LLMBaseURL),
		"model", cmp.Or(p.config.Model, "the server's only one"),
	}
	if p.config.SummaryModel != "" {
		attrs = append(attrs, "summary_model", p.config.SummaryModel)
	}
	attrs = append(attrs, "redis", c.String(), "concurrency", p.config.Concurrency, "urgent", p.config.UrgentConcurrency)
	log.Info("worker starting", attrs...)
	for _, u := range p.config.unknown {
		log.Warn("no such setting", "variable", u.Name, "meant", u.Near)
	}
}

// newWorker hands the settings on.
func (p *program) newWorker() (*worker.Worker, error) {
	config, err := p.workerConfig()
	if err != nil {
		return nil, err
	}
	config.RedisURL = p.config.RedisURL
	return worker.New(config)
}

// workerConfig is the settings as a worker takes them, without a Redis. It reads them once itself: what it says of a wrong
// one names the variable.
func (p *program) workerConfig() (worker.Config, error) {
	client, err := p.client()
	if err != nil {
		return worker.Config{}, err
	}
	client.Close()
	if _, err := loadTerms(p.config.Glossary); err != nil {
		return worker.Config{}, err
	}
	c := p.config
	return worker.Config{
		LLMBaseURL: c.LLMBaseURL, LLMAPIKey: c.LLMAPIKey, Model: c.Model, SummaryModel: c.SummaryModel,
		LLMTimeout: c.LLMTimeout, LLMStream: c.LLMStream, LLMSlots: c.LLMSlots, LLMEffort: c.LLMEffort, LLMExtra: c.LLMExtra, PricesFile: c.Prices,
		ChunkTokens: c.ChunkTokens, MaxCostUSD: c.MaxCost, GlossaryFile: c.Glossary, Style: c.Style,
		Concurrency: c.Concurrency, UrgentConcurrency: c.UrgentConcurrency, Logger: p.log(),
	}, nil
}
