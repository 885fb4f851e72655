package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/intake"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// enqueueing is what the flags of enqueue say.
type enqueueing struct {
	to, want, queue string
	bullets         int
	jsonLines       bool
	received        received
	wait, strict    bool
	output          output
}

func (p *program) enqueueCommand() *cobra.Command {
	var e enqueueing
	cmd := &cobra.Command{
		Use:   "enqueue FILE|URL|-…",
		Short: "Submit articles to the queue",
		Long: `Files that end in .jsonl, and every input with --jsonl, hold an article a line: {"article":{…}} as gisa parse
prints it, {"title":"…","text":"…"}, or a ninjs item. Lines are submitted as they come.
A feed, or a message of several items, gives a job for each article in it.

With --jsonl the answer to each line is a line, in the same order: {"line":1,"id":"…","job":"…","existing":false},
or {"line":2,"error":"…"} for one that is refused. Beside other inputs each has its "file", too; the article's id is
"id", and an existing job has its "state".

The same article, submitted again, is the same job.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.enqueue(cmd.Context(), e, args)
		},
	}
	cmd.Flags().StringVar(&e.to, "to", "", "target language: "+langList()+" (default: the other one of English and Korean)")
	cmd.Flags().StringVar(&e.want, "want", "digest", "translate, summarize or digest")
	cmd.Flags().StringVar(&e.queue, "queue", tasks.Default, strings.Join(tasks.Queues(), ", "))
	cmd.Flags().IntVar(&e.bullets, "bullets", news.DefaultBullets, "number of bullets, "+bulletsRange())
	cmd.Flags().BoolVar(&e.jsonLines, "jsonl", false, "every input holds an article a line, and so does the answer")
	e.received.flag(cmd)
	cmd.Flags().BoolVar(&e.wait, "wait", false, "wait for the results and print them")
	cmd.Flags().BoolVar(&e.strict, "strict", false, "with --wait: exit with 4 unless every result is ok")
	e.output.flag(cmd)
	return cmd
}

// validate returns what is wrong with the first flag that is.
func (e enqueueing) validate() error {
	return cmp.Or(e.output.validate(), e.output.fits(e.want != "summarize", e.want != "translate"), checkBullets(e.bullets),
		checkChoice("want", e.want, wants()), checkChoice("queue", e.queue, tasks.Queues()))
}

// wants are the kinds of work as the user names them.
func wants() []string {
	var list []string
	for _, kind := range tasks.Kinds() {
		list = append(list, strings.TrimPrefix(kind, tasks.KindPrefix))
	}
	return list
}

// enqueue submits what it can read. What it cannot is told at once and does not keep the others back.
func (p *program) enqueue(ctx context.Context, e enqueueing, names []string) error {
	if err := e.validate(); err != nil {
		return err
	}
	if e.wait {
		if err := e.output.holds(len(names)); err != nil {
			return err
		}
	}
	return p.withQueue(ctx, func(q queue) error {
		if err := p.inspectRedis(ctx, q.at, q.redis, slog.New(slog.DiscardHandler)); err != nil { // a worker would refuse it
			return err
		}
		desk := intake.Desk{
			Client: q.Client, Out: p.stdout, Err: p.stderr, JSON: e.jsonLines, Wait: e.wait, Quiet: e.wait && e.output.format != "text",
			Tell: func(err error) int { return p.fail(ctx, err) }, Code: func(err error) int { return diagnose(err).code },
		}
		rows := func(name string) iter.Seq[ingest.Row] { return p.freshInputs(e.received).Rows(ctx, name, e.jsonLines) }
		if err := desk.TakeAll(ctx, names, rows, e.request); err != nil {
			return queueFails(ctx, err)
		}
		var err error
		if e.wait {
			err = p.printing(e.output, func(r *printer) error { return p.waitFor(ctx, q.Client, desk.IDs, r, e.strict) })
		} else {
			desk.TellNext(ctx)
		}
		if code, refused := desk.Refusals(); refused != nil {
			err = errors.Join(err, coded(code, refused, diagnose(refused).hint))
		}
		return err
	})
}

// request says what is wanted of an article.
func (e enqueueing) request(article news.Article) (tasks.Request, error) {
	kind, sumUp := tasks.KindPrefix+e.want, "--want summarize"
	if kind == tasks.Summarize {
		sumUp = ""
	}
	to, err := target(e.to, article.Lang, sumUp)
	if err != nil {
		return tasks.Request{}, err
	}
	bullets := e.bullets
	if kind == tasks.Translate {
		bullets = 0
	}
	return tasks.Request{Article: article, To: to, Kind: kind, Bullets: bullets, Queue: e.queue}, nil
}

// queueFails is the error of a Redis that takes no more.
func queueFails(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return err
	}
	return &codedError{diagnosis{exitUnavailable, "the same command again submits the rest: what was accepted is kept.", true}, err}
}

// waitFor waits for all jobs, in order, and prints each result.
func (p *program) waitFor(ctx context.Context, client *tasks.Client, ids []string, r *printer, strict bool) error {
	var failures []error
	var notOK error
	w := p.waiter(client)
	for i, id := range ids {
		status, err := w.wait(ctx, id, fmt.Sprintf("%d/%d  ", i+1, len(ids)))
		if err != nil {
			return err
		}
		if err := failedJob(status); err != nil {
			failures = append(failures, err)
			continue
		}
		if err := printResult(ctx, client, id, r, strict); errors.Is(err, errNotOK) {
			notOK = err
		} else if err != nil {
			return err
		}
	}
	if len(failures) > 0 {
		return errors.Join(failures...)
	}
	return notOK
}
