package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/joblist"
	"github.com/gisa-news/gisa/internal/manual"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func (p *program) jobCommand() *cobra.Command {
	job := &cobra.Command{Use: "job", Short: "Look at jobs of the queue, and act on them"}
	job.AddCommand(p.jobShow(), p.jobWait(), p.jobResult(), p.jobList(), p.jobCancel(), p.jobRetry(), p.jobRedo())
	return job
}

// onQueue makes a command that does something with the queue. Its arguments are jobs, each by its id or what Find takes for
// it; do gets the ids.
func (p *program) onQueue(use, short string, args cobra.PositionalArgs, do func(context.Context, queue, []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: args, ValidArgsFunction: p.completeJobs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.withQueue(cmd.Context(), func(q queue) error {
				ids := make([]string, len(args))
				for i, arg := range args {
					var err error
					if ids[i], err = q.Find(cmd.Context(), arg); err != nil {
						return err
					}
				}
				return do(cmd.Context(), q, ids)
			})
		},
	}
}

// completeJobs offers the ids of the last jobs, and nothing without Redis.
func (p *program) completeJobs(cmd *cobra.Command, args []string, begun string) (offers []string, _ cobra.ShellCompDirective) {
	ctx, cancel := context.WithTimeout(cmd.Context(), joblist.Patience)
	defer cancel()
	_ = p.withQueue(ctx, func(q queue) error {
		offers = joblist.Complete(ctx, q.Client, begun, args)
		return nil
	})
	return offers, cobra.ShellCompDirectiveNoFileComp
}

func (p *program) jobShow() *cobra.Command {
	var asJSON bool
	cmd := p.onQueue("show ID", "Tell where a job stands", cobra.ExactArgs(1), func(ctx context.Context, q queue, args []string) error {
		status, err := q.Status(ctx, args[0])
		if err != nil {
			return err
		}
		return p.printStatus(status, asJSON)
	})
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (p *program) jobWait() *cobra.Command {
	var asJSON bool
	cmd := p.onQueue("wait ID", "Wait until a job is done", cobra.ExactArgs(1), func(ctx context.Context, q queue, args []string) error {
		status, err := p.waiter(q.Client).wait(ctx, args[0], "")
		if err != nil {
			return err
		}
		if err := p.printStatus(status, asJSON); err != nil {
			return err
		}
		return failedJob(status)
	})
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// failedJob is an error for a job that ended without a result.
func failedJob(s tasks.Status) error {
	switch s.State {
	case tasks.Failed:
		return coded(exitFailure, fmt.Errorf("job %s failed: %s", s.ID, s.LastError), "gisa job retry "+s.ID+" tries it again")
	case tasks.Cancelled:
		return fmt.Errorf("job %s was cancelled", s.ID)
	}
	return nil
}

func (p *program) jobResult() *cobra.Command {
	var out output
	var strict bool
	cmd := p.onQueue("result ID", "Print the result of a job", cobra.ExactArgs(1), func(ctx context.Context, q queue, args []string) error {
		return p.printing(out, func(r *printer) error { return printResult(ctx, q.Client, args[0], r, strict) })
	})
	cmd.PreRunE = func(*cobra.Command, []string) error { return out.validate() }
	out.flag(cmd)
	cmd.Flags().BoolVar(&strict, "strict", false, "exit with 4 unless the result is ok")
	return cmd
}

func printResult(ctx context.Context, c *tasks.Client, id string, r *printer, strict bool) error {
	result, err := c.Result(ctx, id)
	if err != nil {
		return err
	}
	if err := r.print(result); err != nil {
		return err
	}
	return judge(result.State, strict)
}

func (p *program) jobList() *cobra.Command {
	var filter tasks.Filter
	var asTSV, asJSON bool
	cmd := p.onQueue("list", "List jobs, the last submitted first", cobra.NoArgs, func(ctx context.Context, q queue, _ []string) error {
		jobs, err := q.List(ctx, filter)
		switch {
		case err != nil:
			return err
		case asJSON:
			return joblist.JSON(p.stdout, jobs)
		case asTSV:
			return joblist.TSV(p.stdout, jobs)
		}
		if _, terminal := render.Terminal(p.stdout); !terminal {
			return joblist.Lines(p.stdout, jobs)
		}
		short, err := q.ShortIDs(ctx, jobs)
		if err != nil {
			return err
		}
		return joblist.Table(p.stdout, jobs, short, time.Now(), p.layout())
	})
	cmd.Long = "On a terminal it is a table that fits; in a pipe a line a job: id, state, queue, languages, title.\n\nThe columns of --tsv:\n  " + joblist.TSVColumns
	filterFlags(cmd, &filter, news.States())
	cmd.Flags().IntVar(&filter.Limit, "limit", 50, "how many at most")
	cmd.Flags().BoolVar(&asTSV, "tsv", false, "print all that is known, with tabs between")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a line of JSON a job")
	return cmd
}

// filterFlags are the flags by which jobs are picked. Any of these states will do, or none.
func filterFlags(cmd *cobra.Command, f *tasks.Filter, states []tasks.State) {
	cmd.Flags().StringVar((*string)(&f.State), "state", "", "only jobs in that state: "+names(states))
	cmd.Flags().StringVar(&f.Queue, "queue", "", "only jobs of that queue: "+strings.Join(tasks.Queues(), ", "))
	cmd.PreRunE = func(*cobra.Command, []string) error {
		return cmp.Or(
			checkChoice("state", cmp.Or(string(f.State), string(states[0])), texts(states)),
			checkChoice("queue", cmp.Or(f.Queue, tasks.Default), tasks.Queues()),
		)
	}
}

func (p *program) jobCancel() *cobra.Command {
	return p.onQueue("cancel ID…", "Stop a job", cobra.MinimumNArgs(1), func(ctx context.Context, q queue, ids []string) error {
		return eachJob(ctx, ids, q.Cancel)
	})
}

func (p *program) jobRetry() *cobra.Command {
	var filter tasks.Filter
	cmd := p.onQueue("retry [ID…]", "Try a failed or cancelled job again", manual.IDsOr("state", "queue"), func(ctx context.Context, q queue, ids []string) error {
		// First the gates: a worker takes the job up within the second.
		if err := quota.ReopenAll(ctx, q.redis); err != nil {
			return err
		}
		if len(ids) > 0 {
			return eachJob(ctx, ids, q.Retry)
		}
		return p.retryAll(ctx, q, filter)
	})
	cmd.Long = `A job that waits for its next attempt is tried at once.

Where the workers have stopped asking a provider that served nobody, they ask it again, for all jobs.`
	filterFlags(cmd, &filter, []tasks.State{tasks.Failed, tasks.Cancelled, tasks.Retrying, tasks.Scheduled})
	return cmd
}

func (p *program) jobRedo() *cobra.Command {
	cmd := p.onQueue("redo ID…", "Make a result that needs review again", cobra.MinimumNArgs(1), func(ctx context.Context, q queue, ids []string) error {
		return eachJob(ctx, ids, func(ctx context.Context, id string) error {
			result, err := q.Result(ctx, id)
			if err != nil {
				return err
			}
			if err := q.Redo(ctx, id); err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.stdout, "%s\t%s\n", id, joblist.Bill(result.Usage))
			return err
		})
	})
	cmd.Long = `All of it is asked anew, and costs about what it cost before, which is told. The result of today stays until the new one is there.`
	return cmd
}

// retryAll retries every job that the filter admits, and says how many those were.
func (p *program) retryAll(ctx context.Context, q queue, f tasks.Filter) error {
	refused := 0
	n, err := q.RetryAll(ctx, f, func(_ string, err error) {
		refused++
		p.tell("%v", err)
	})
	fmt.Fprintf(p.stdout, "%d %s jobs are tried again\n", n, f.State)
	if err == nil && refused > 0 {
		err = fmt.Errorf("%d jobs could not be tried again", refused)
	}
	return err
}

// eachJob does the same to all jobs. The error says what was tried, and with which job.
func eachJob(ctx context.Context, ids []string, act func(context.Context, string) error) error {
	for _, id := range ids {
		if err := act(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) printStatus(s tasks.Status, asJSON bool) error {
	if asJSON {
		return render.IndentedJSON(p.stdout, s)
	}
	return joblist.Show(p.stdout, s)
}
