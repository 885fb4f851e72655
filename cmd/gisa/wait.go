package main

import (
	"context"
	"fmt"
	"io"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
)

// waiter waits for jobs of the queue and shows on a terminal how far they have come.
type waiter struct {
	queue  *tasks.Client
	line   *render.StatusLine
	notice noWorkerNotice
}

func (p *program) waiter(queue *tasks.Client) *waiter {
	return &waiter{queue: queue, line: p.status(), notice: noWorkerNotice{out: p.stderr}}
}

// wait waits until a job is done. head comes first in the line that is shown.
func (w *waiter) wait(ctx context.Context, id, head string) (tasks.Status, error) {
	defer w.line.Clear()
	return w.queue.Wait(ctx, id, func(s tasks.Status) {
		w.notice.look(ctx, w.queue, s)
		w.line.Show("%s%s", head, progressText(s))
	})
}

// noWorkerNotice warns, once, that no worker serves the queue of the job being waited for.
type noWorkerNotice struct {
	out  io.Writer
	told bool
}

func (n *noWorkerNotice) look(ctx context.Context, queue *tasks.Client, s tasks.Status) {
	if n.told || s.State == tasks.Running || s.State.Done() {
		return
	}
	// An error is not told: Wait, which asks the same Redis, will.
	if served, err := queue.Served(ctx, s.Queue); err == nil && !served {
		n.told = true
		fmt.Fprintf(n.out, "gisa: no worker is running for the queue %s; waiting for one (gisa worker)\n", s.Queue)
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
