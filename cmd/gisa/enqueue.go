package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// enqueueing is what the flags of enqueue say.
type enqueueing struct {
	to, want, queue string
	bullets         int
	jsonLines       bool
	wait, strict    bool
	output          output
}

func (p *program) enqueueCommand() *cobra.Command {
	var e enqueueing
	cmd := &cobra.Command{
		Use:   "enqueue FILE|URL|-…",
		Short: "Submit articles to the queue",
		Long: `Submit articles to the queue. Files that end in .jsonl, and standard input with --jsonl, hold an article a
line: {"article":{…}} as gisa parse prints it, {"title":"…","text":"…"}, or a ninjs item.

The same article, submitted again, is the same job.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.enqueue(cmd.Context(), e, args)
		},
	}
	cmd.Flags().StringVar(&e.to, "to", "", "target language: "+langList()+" (default: the other one of English and Korean)")
	cmd.Flags().StringVar(&e.want, "want", "digest", "translate, summarize or digest")
	cmd.Flags().StringVar(&e.queue, "queue", tasks.Default, strings.Join(tasks.Queues(), ", "))
	cmd.Flags().IntVar(&e.bullets, "bullets", news.DefaultBullets, "number of bullets")
	cmd.Flags().BoolVar(&e.jsonLines, "jsonl", false, "every input holds an article a line")
	cmd.Flags().BoolVar(&e.wait, "wait", false, "wait for the results and print them")
	cmd.Flags().BoolVar(&e.strict, "strict", false, "with --wait: exit with 4 unless every result is ok")
	e.output.flag(cmd)
	return cmd
}

// validate returns what is wrong with the first flag that is.
func (e enqueueing) validate() error {
	return cmp.Or(e.output.validate(), checkBullets(e.bullets), checkChoice("want", e.want, wants()), checkChoice("queue", e.queue, tasks.Queues()))
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
	return p.withQueue(ctx, func(q queue) error {
		var ids []string
		var bad []error
		for _, name := range names {
			accepted, refused, err := p.submitAll(ctx, q.Client, e, name)
			if err != nil {
				return err
			}
			ids, bad = append(ids, accepted...), append(bad, refused...)
			if len(names) == 1 && len(ids) == 0 && len(bad) == 1 {
				return bad[0] // as parse would tell it
			}
			for _, err := range refused {
				p.fail(ctx, err)
			}
		}
		var err error
		if e.wait {
			err = p.waitFor(ctx, q.Client, ids, e)
		}
		if len(bad) > 0 {
			err = errors.Join(err, notEnqueued(bad, len(ids)))
		}
		return err
	})
}

// submitAll submits the articles of one input. refused are the faults of single articles; err is the queue's.
func (p *program) submitAll(ctx context.Context, client *tasks.Client, e enqueueing, name string) (ids []string, refused []error, err error) {
	articles, refused := p.articlesOf(ctx, name, e.jsonLines)
	for _, article := range articles {
		id, err := p.submit(ctx, client, e, article, name)
		switch {
		case err == nil:
			ids = append(ids, id)
		case errors.Is(err, tasks.ErrInvalid) || isCoded(err):
			refused = append(refused, fmt.Errorf("%s: %w", name, err))
		default:
			return nil, nil, fmt.Errorf("submit %s: %w", name, err)
		}
	}
	return ids, refused, nil
}

// notEnqueued sums up the inputs that were refused. Its exit code is theirs, where they agree on one.
func notEnqueued(bad []error, accepted int) error {
	code := diagnose(bad[0]).code
	for _, err := range bad {
		if diagnose(err).code != code {
			code = exitFailure
		}
	}
	return coded(code, fmt.Errorf("%d of %d inputs were not enqueued", len(bad), len(bad)+accepted), "")
}

func (p *program) submit(ctx context.Context, client *tasks.Client, e enqueueing, article news.Article, name string) (string, error) {
	kind := tasks.KindPrefix + e.want
	to, err := target(e.to, article.Lang, kind != tasks.Summarize)
	if err != nil {
		return "", err
	}
	bullets := e.bullets
	if kind == tasks.Translate {
		bullets = 0
	}
	receipt, err := client.Submit(ctx, tasks.Request{Article: article, To: to, Kind: kind, Bullets: bullets, Queue: e.queue})
	if err != nil {
		return "", err
	}
	state := "new"
	if receipt.Existing {
		state = "existing"
	}
	if !e.wait || e.output.format == "text" {
		fmt.Fprintf(p.stdout, "%s\t%s\t%s\n", receipt.ID, state, name)
	}
	return receipt.ID, nil
}

// waitFor waits for all jobs, in order, and prints each result.
func (p *program) waitFor(ctx context.Context, client *tasks.Client, ids []string, e enqueueing) error {
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
		if err := p.printResult(ctx, client, id, e.output, e.strict); errors.Is(err, errNotOK) {
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
