package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func (p *program) jobCommand() *cobra.Command {
	job := &cobra.Command{Use: "job", Short: "Look at jobs of the queue, and act on them"}
	job.AddCommand(p.jobShow(), p.jobWait(), p.jobResult(), p.jobList(), p.jobCancel(), p.jobRetry())
	return job
}

// withQueue runs do with a client of the queue.
func (p *program) withQueue(ctx context.Context, do func(*tasks.Client) error) error {
	client, rdb, err := p.openQueue(ctx)
	if err != nil {
		return err
	}
	defer rdb.Close()
	return do(client)
}

func (p *program) jobShow() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "show ID", Short: "Tell where a job stands", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.withQueue(cmd.Context(), func(c *tasks.Client) error {
				status, err := c.Status(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				return p.printStatus(status, asJSON)
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (p *program) jobWait() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "wait ID", Short: "Wait until a job is done", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.withQueue(cmd.Context(), func(c *tasks.Client) error {
				line, lonely := p.status(), p.loneliness(c)
				status, err := c.Wait(cmd.Context(), args[0], func(s tasks.Status) {
					lonely.look(cmd.Context(), s)
					line.show("%s", progressText(s))
				})
				line.clear()
				if err != nil {
					return err
				}
				if err := p.printStatus(status, asJSON); err != nil {
					return err
				}
				return failedJob(status)
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// loneliness tells, once, who waits for a job that nobody is there to do it.
type loneliness struct {
	queue *tasks.Client
	out   io.Writer
	told  bool
}

func (p *program) loneliness(queue *tasks.Client) *loneliness {
	return &loneliness{queue: queue, out: p.stderr}
}

func (l *loneliness) look(ctx context.Context, s tasks.Status) {
	if l.told || s.State == tasks.Running || s.State.Done() {
		return
	}
	// An error is not told: Wait, which asks the same Redis, will.
	if served, err := l.queue.Served(ctx, s.Queue); err == nil && !served {
		l.told = true
		fmt.Fprintf(l.out, "gisa: no worker is running for the queue %s; waiting for one (gisa worker)\n", s.Queue)
	}
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
	cmd := &cobra.Command{
		Use: "result ID", Short: "Print the result of a job", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.validate(); err != nil {
				return err
			}
			return p.withQueue(cmd.Context(), func(c *tasks.Client) error {
				return p.printResult(cmd.Context(), c, args[0], out, strict)
			})
		},
	}
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
	if strict && result.State != news.OK {
		return errNotOK
	}
	return nil
}

func (p *program) jobList() *cobra.Command {
	var filter tasks.Filter
	var state string
	cmd := &cobra.Command{
		Use: "list", Short: "List jobs, the last submitted first", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			filter.State = tasks.State(state)
			return p.withQueue(cmd.Context(), func(c *tasks.Client) error {
				jobs, err := c.List(cmd.Context(), filter)
				if err != nil {
					return err
				}
				return writeJobs(p.stdout, jobs)
			})
		},
	}
	cmd.Flags().StringVar(&state, "state", "", "only jobs in that state, such as needs_review or failed")
	cmd.Flags().StringVar(&filter.Queue, "queue", "", "only jobs of that queue")
	cmd.Flags().IntVar(&filter.Limit, "limit", 50, "how many at most")
	return cmd
}

func (p *program) jobCancel() *cobra.Command {
	return &cobra.Command{
		Use: "cancel ID…", Short: "Stop a job", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, ids []string) error {
			return p.withQueue(cmd.Context(), func(c *tasks.Client) error { return eachJob(cmd.Context(), ids, c.Cancel) })
		},
	}
}

func (p *program) jobRetry() *cobra.Command {
	return &cobra.Command{
		Use: "retry ID…", Short: "Try a failed or cancelled job again", Args: cobra.MinimumNArgs(1),
		Long: `Try a failed or cancelled job again, and at once one that waits for its next attempt.

Where the workers have stopped asking the provider, for a dead key or an empty account, they ask it again. It is
found by GISA_LLM_BASE_URL and GISA_MODEL, which must be those of the workers.`,
		RunE: func(cmd *cobra.Command, ids []string) error {
			client, rdb, err := p.openQueue(cmd.Context())
			if err != nil {
				return err
			}
			defer rdb.Close()
			// First the gate: a worker takes the job up within the second.
			if err := quota.NewGate(rdb, p.config.provider()).Reopen(cmd.Context()); err != nil {
				return err
			}
			return eachJob(cmd.Context(), ids, client.Retry)
		},
	}
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
	writeField(p.stdout, "job", s.ID)
	writeField(p.stdout, "state", string(s.State))
	writeField(p.stdout, "work", fmt.Sprintf("%s %s → %s", strings.TrimPrefix(s.Kind, kindPrefix), s.From, s.To))
	writeField(p.stdout, "title", s.Title)
	writeField(p.stdout, "queue", s.Queue)
	writeField(p.stdout, "attempts", fmt.Sprintf("%d of %d", s.Attempts, s.MaxAttempts))
	writeField(p.stdout, "error", s.LastError)
	writeTime(p.stdout, "next try", s.NextAttempt)
	writeTime(p.stdout, "submitted", s.SubmittedAt)
	writeTime(p.stdout, "finished", s.FinishedAt)
	return nil
}

func writeField(w io.Writer, name, value string) {
	if value != "" {
		fmt.Fprintf(w, "%-10s %s\n", name, value)
	}
}

func writeTime(w io.Writer, name string, t time.Time) {
	if !t.IsZero() {
		writeField(w, name, t.Local().Format(time.DateTime))
	}
}

func progressText(s tasks.Status) string {
	if s.State == tasks.Running && s.Progress.Total > 0 {
		return fmt.Sprintf("%s  %s %d/%d", s.ID, s.Progress.Stage, s.Progress.Done, s.Progress.Total)
	}
	text := fmt.Sprintf("%s  %s", s.ID, s.State)
	if s.State == tasks.Retrying {
		text += ": " + s.LastError
	}
	return text
}

// writeJobs writes a line a job, in columns as wide as what is in them takes on a screen. The title comes last,
// and where there is none the article's id: a list shows nothing of an article but its title.
func writeJobs(w io.Writer, jobs []tasks.Status) error {
	rows := make([][]string, len(jobs))
	var widths [4]int
	for i, s := range jobs {
		rows[i] = []string{s.ID, string(s.State), s.Queue, fmt.Sprintf("%s→%s", s.From, s.To), oneLine(cmp.Or(s.Title, s.ArticleID))}
		for col := range widths {
			widths[col] = max(widths[col], displaywidth.String(rows[i][col]))
		}
	}
	for _, row := range rows {
		for col, width := range widths {
			row[col] = padTo(row[col], width)
		}
		if _, err := fmt.Fprintln(w, strings.Join(row, "  ")); err != nil {
			return err
		}
	}
	return nil
}

// oneLine takes out what would move the cursor of a terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}

func padTo(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-displaywidth.String(text)))
}
