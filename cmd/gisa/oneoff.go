package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

// oneOff is the work of translate, summarize and digest: one article through the desk, without Redis.
type oneOff struct {
	translate, summarize bool

	to       string
	bullets  int
	timeout  time.Duration
	received received
	output   output
	strict   bool
}

func (p *program) oneOffCommand(o oneOff, name, short string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   name + " [FILE|URL|-]",
		Short: short,
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.oneOff(cmd.Context(), o, args)
		},
	}
	cmd.Flags().StringVar(&o.to, "to", "", "target language: "+langList()+" (default: Korean for English copy, English for Korean)")
	o.bullets = news.DefaultBullets
	if o.summarize {
		cmd.Flags().IntVar(&o.bullets, "bullets", o.bullets, "number of bullets, "+bulletsRange())
	}
	cmd.Flags().DurationVar(&o.timeout, "timeout", 10*time.Minute, "longest time for all of it; then the result is what there is")
	o.received.flag(cmd)
	o.output.flag(cmd)
	cmd.Flags().BoolVar(&o.strict, "strict", false, "exit with 4 unless the result is ok")
	return cmd
}

// instead is what to do with an article that is in the target language already; empty where that is no fault.
func (o oneOff) instead() string {
	if o.translate {
		return "gisa summarize"
	}
	return ""
}

// validate returns what is wrong with the first flag that is.
func (o oneOff) validate() error {
	if o.timeout <= 0 {
		return usage(fmt.Errorf("--timeout %s is no time to work in", o.timeout), "a time such as 90s or 10m")
	}
	return cmp.Or(o.output.validate(), o.output.fits(o.translate, o.summarize), checkBullets(o.bullets))
}

func (p *program) oneOff(ctx context.Context, o oneOff, args []string) error {
	if err := o.validate(); err != nil {
		return err
	}
	name, err := p.inputName(args)
	if err != nil {
		return err
	}
	return p.printing(o.output, func(r *printer) error {
		status := p.status()
		defer status.Clear()
		watched := *p
		watched.stderr = status // what is told meanwhile stands above the line
		result, err := watched.runOneOff(ctx, o, name, status)
		if errors.Is(err, desk.ErrTimeUp) {
			return unavailable(err, "the model is slow, or hangs: --timeout allows more time than "+o.timeout.String())
		}
		if err != nil {
			return err
		}
		status.Clear()
		if err := r.print(result); err != nil {
			return err
		}
		return judge(result.State, o.strict)
	})
}

// inputName is the input that the user named or, without a name, what comes through a pipe.
func (p *program) inputName(args []string) (string, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	if w, ok := p.stdin.(io.Writer); ok {
		if _, terminal := render.Terminal(w); terminal {
			return "", usage(errors.New("no article"), "name a file, a URL, or - for standard input; or pipe one in: gisa digest < story.txt")
		}
	}
	return "-", nil
}

// runOneOff reads the article and has it done until the time is up. The line says how far it is.
func (p *program) runOneOff(ctx context.Context, o oneOff, name string, line *render.StatusLine) (news.Result, error) {
	until := time.Now().Add(o.timeout)
	line.Show("reading %s", news.WithoutUser(name))
	article, err := p.freshInputs(o.received).Article(ctx, name)
	if err != nil {
		return news.Result{}, err
	}
	to, err := target(o.to, article.Lang, o.instead())
	if err != nil {
		return news.Result{}, fmt.Errorf("%s: %w", news.WithoutUser(name), err)
	}
	client, err := p.client()
	if err != nil {
		return news.Result{}, err
	}
	defer client.Close()
	line.Show("asking which model to use")
	if err := client.Unlisted(ctx, p.config.SummaryModel); err != nil { // it may be right all the same
		p.tell("%v", err)
	}
	d, err := p.desk(ctx, client, alone, ledger.NewMemory())
	if err != nil {
		return news.Result{}, err
	}
	return d.RunWithRetries(ctx, desk.Job{
		Order:    news.Order{Article: article, To: to, Translate: o.translate, Summarize: o.summarize, Bullets: o.bullets},
		Until:    until,
		Progress: func(done news.Progress) { line.Show("%s", render.Progress(done)) },
	}, func(pause time.Duration, err error) {
		p.tell("%v; trying again in %s", err, pause.Round(time.Second))
	})
}
