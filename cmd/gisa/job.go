package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
)

func (p *program) jobCommand() *cobra.Command {
	job := &cobra.Command{Use: "job", Short: "Look at jobs of the queue, and act on them"}
	job.AddCommand(p.jobShow(), p.jobWait(), p.jobResult(), p.jobList(), p.jobCancel(), p.jobRetry())
	return job
}

// onQueue makes a command that does something with the queue.
func (p *program) onQueue(use, short string, args cobra.PositionalArgs, do func(context.Context, queue, []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: args,
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.withQueue(cmd.Context(), func(q queue) error { return do(cmd.Context(), q, args) })
		},
	}
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
		return fmt.Errorf("job %s failed: %s", s.ID, s.LastError)
	case tasks.Cancelled:
		return fmt.Errorf("job %s was cancelled", s.ID)
	}
	return nil
}

func (p *program) jobResult() *cobra.Command {
	var out output
	var strict bool
	cmd := p.onQueue("result ID", "Print the result of a job", cobra.ExactArgs(1), func(ctx context.Context, q queue, args []string) error {
		return p.printResult(ctx, q.Client, args[0], out, strict)
	})
	cmd.PreRunE = func(*cobra.Command, []string) error { return out.validate() }
	out.flag(cmd)
	cmd.Flags().BoolVar(&strict, "strict", false, "exit with 4 unless the result is ok")
	return cmd
}

func (p *program) printResult(ctx context.Context, c *tasks.Client, id string, out output, strict bool) error {
	result, err := c.Result(ctx, id)
	if err != nil {
		return err
	}
	if err := p.print(result, out); err != nil {
		return err
	}
	return judge(result.State, strict)
}

func (p *program) jobList() *cobra.Command {
	var filter tasks.Filter
	cmd := p.onQueue("list", "List jobs, the last submitted first", cobra.NoArgs, func(ctx context.Context, q queue, _ []string) error {
		jobs, err := q.List(ctx, filter)
		if err != nil {
			return err
		}
		return writeJobs(p.stdout, jobs)
	})
	cmd.Flags().StringVar((*string)(&filter.State), "state", "", "only jobs in that state, such as needs_review or failed")
	cmd.Flags().StringVar(&filter.Queue, "queue", "", "only jobs of that queue")
	cmd.Flags().IntVar(&filter.Limit, "limit", 50, "how many at most")
	return cmd
}

func (p *program) jobCancel() *cobra.Command {
	return p.onQueue("cancel ID…", "Stop a job", cobra.MinimumNArgs(1), func(ctx context.Context, q queue, ids []string) error {
		return eachJob(ctx, ids, q.Cancel)
	})
}

func (p *program) jobRetry() *cobra.Command {
	cmd := p.onQueue("retry ID…", "Try a failed or cancelled job again", cobra.MinimumNArgs(1), func(ctx context.Context, q queue, ids []string) error {
		// First the gates: a worker takes the job up within the second.
		if err := quota.ReopenAll(ctx, q.redis); err != nil {
			return err
		}
		return eachJob(ctx, ids, q.Retry)
	})
	cmd.Long = `Try a failed or cancelled job again, and at once one that waits for its next attempt.

Where the workers have stopped asking a provider, for a dead key or an empty account, they ask it again.`
	return cmd
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
		return writeJSON(p.stdout, s)
	}
	var rows [][]string
	for _, field := range [][]string{
		{"job", s.ID}, {"state", string(s.State)}, {"work", fmt.Sprintf("%s %s → %s", strings.TrimPrefix(s.Kind, tasks.KindPrefix), s.From, s.To)},
		{"title", s.Title}, {"queue", s.Queue}, {"attempts", fmt.Sprintf("%d of %d", s.Attempts, s.MaxAttempts)}, {"error", s.LastError},
		{"next try", clock(s.NextAttempt)}, {"submitted", clock(s.SubmittedAt)}, {"finished", clock(s.FinishedAt)},
	} {
		if field[1] != "" {
			rows = append(rows, field)
		}
	}
	return render.Columns(p.stdout, rows)
}

// clock is a time as the user's clock shows it, and nothing for none.
func clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Local().Format(time.DateTime)
}

// writeJobs writes a line a job. The title comes last, and where there is none the article's id: a list shows nothing of
// an article but its title.
func writeJobs(w io.Writer, jobs []tasks.Status) error {
	rows := make([][]string, len(jobs))
	for i, s := range jobs {
		rows[i] = []string{s.ID, string(s.State), s.Queue, fmt.Sprintf("%s→%s", s.From, s.To), cmp.Or(s.Title, s.ArticleID)}
	}
	return render.Columns(w, rows)
}
