package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/demo"
	"github.com/gisa-news/gisa/internal/httpd"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/worker"
)

func (p *program) demoCommand() *cobra.Command {
	var once bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Show the whole system at work, with nothing installed",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.demo(cmd.Context(), once)
		},
	}
	cmd.Flags().BoolVar(&once, "once", false, "end when the articles are done, instead of staying up")
	return cmd
}

// demo starts the system and sends the sample articles through it.
func (p *program) demo(ctx context.Context, once bool) error {
	config := demo.Config{
		BaseURL: p.config.LLMBaseURL, Model: p.config.Model, Locals: llm.UsualLocals(), Listen: httpd.ForPeople().Listen, Addr: p.config.ServeAddr,
		Worker: func(baseURL, model string) (worker.Config, error) {
			c := p.config
			c.LLMBaseURL, c.Model = baseURL, model
			if c.LogLevel == "info" {
				c.LogLevel = "error" // a demo is read by a person
			}
			q, err := p.with(c)
			if err != nil {
				return worker.Config{}, err
			}
			return q.workerConfig()
		},
	}
	if !once {
		web, _, err := p.webUI()
		if err != nil {
			return err
		}
		config.Monitor = &web
	}
	system, err := demo.Start(ctx, config)
	if err != nil {
		return err
	}
	defer system.Close()
	system.Introduce(p.stdout, p.layout().Width)
	if err := p.watchDemo(ctx, system); err != nil || once {
		return err
	}
	fmt.Fprintf(p.stdout, "The Asynq web UI shows the queues at %s\nCtrl-C ends the demo.\n", system.Web)
	<-ctx.Done()
	return nil
}

// watchDemo submits the articles and shows what becomes of each.
func (p *program) watchDemo(ctx context.Context, system *demo.System) error {
	samples, err := system.Submit(ctx)
	if err != nil {
		return err
	}
	w := p.waiter(system.Client)
	w.notice.told = true // the worker is here, and about to say so
	for i, s := range samples {
		status, err := w.wait(ctx, s.ID, fmt.Sprintf("%d/%d  ", i+1, len(samples)))
		if err != nil {
			return err
		}
		if err := system.Show(ctx, p.stdout, s, status, p.layout().Width); err != nil {
			return err
		}
	}
	return system.Whole(ctx, p.stdout, samples, p.layout())
}
