package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/tasks/news"
)

// oneOff is the work of translate, summarize and digest: one article through the desk, without Redis.
type oneOff struct {
	translate, summarize bool

	to      string
	bullets int
	output  output
	strict  bool
}

func (p *program) oneOffCommand(o oneOff, name, short string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   name + " FILE|URL|-",
		Short: short,
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.oneOff(cmd.Context(), o, args[0])
		},
	}
	cmd.Flags().StringVar(&o.to, "to", "", "target language: "+langList()+" (default: Korean for English copy, English for Korean)")
	if o.summarize {
		cmd.Flags().IntVar(&o.bullets, "bullets", news.DefaultBullets, "number of bullets")
	}
	o.output.flag(cmd)
	cmd.Flags().BoolVar(&o.strict, "strict", false, "exit with 4 unless the result is ok")
	return cmd
}

func (p *program) oneOff(ctx context.Context, o oneOff, name string) error {
	if err := o.output.validate(); err != nil {
		return err
	}
	if o.summarize {
		if err := checkBullets(o.bullets); err != nil {
			return err
		}
	}
	article, err := p.readArticle(ctx, name)
	if err != nil {
		return err
	}
	to, err := target(o.to, article.Lang, o.translate)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	client, err := p.client()
	if err != nil {
		return err
	}
	defer client.Close()
	d, err := p.desk(ctx, client, alone, ledger.NewMemory())
	if err != nil {
		return err
	}
	status := p.status()
	result, err := d.RunWithRetries(ctx, desk.Job{
		Order:    news.Order{Article: article, To: to, Translate: o.translate, Summarize: o.summarize, Bullets: o.bullets},
		Progress: func(stage string, done, total int) { status.Show("%s %d/%d", stage, done, total) },
	}, func(pause time.Duration, err error) {
		status.Clear()
		fmt.Fprintf(p.stderr, "gisa: %v; trying again in %s\n", err, pause)
	})
	status.Clear()
	if err != nil {
		return err
	}
	if err := p.print(result, o.output); err != nil {
		return err
	}
	return judge(result.State, o.strict)
}
