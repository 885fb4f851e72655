package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
)

// waiter waits for jobs of the queue and shows on a terminal how far they have come.
type waiter struct {
	queue  *tasks.Client
	line   *render.StatusLine
	notice *noWorkerNotice
}

func (p *program) waiter(queue *tasks.Client) *waiter {
	line := p.status()
	return &waiter{queue: queue, line: line, notice: &noWorkerNotice{out: line}}
}

// wait waits until a job is done. head comes first in the line that is shown.
func (w *waiter) wait(ctx context.Context, id, head string) (tasks.Status, error) {
	defer w.line.Clear()
	defer w.notice.watch(ctx, w.queue)()
	w.line.Show("%slooking for %s", head, id)
	return w.queue.Wait(ctx, id, func(s tasks.Status) {
		w.notice.look(ctx, w.queue, s)
		w.line.Show("%s%s", head, progressText(s))
	})
}

// noWorkerNotice warns that no worker serves the queue of the job being waited for: once, and once more should the last
// worker go away later.
type noWorkerNotice struct {
	out io.Writer

	mu   sync.Mutex
	told bool
	last tasks.Status
}

// noticeInterval is how often a waiter looks whether there still is a worker. One that dies counts as alive for ten seconds.
const noticeInterval = 2 * time.Second

// watch looks again and again, since nothing changes in a job that nobody works at. The caller calls stop, which waits
// for the end.
func (n *noWorkerNotice) watch(ctx context.Context, queue *tasks.Client) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var watching sync.WaitGroup
	watching.Go(func() {
		for ticker := time.NewTicker(noticeInterval); ; {
			select {
			case <-ctx.Done():
				ticker.Stop()
				return
			case <-ticker.C:
				n.again(ctx, queue)
			}
		}
	})
	return func() { cancel(); watching.Wait() }
}

func (n *noWorkerNotice) again(ctx context.Context, queue *tasks.Client) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.check(ctx, queue)
}

// look takes notice of a job's new status.
func (n *noWorkerNotice) look(ctx context.Context, queue *tasks.Client, s tasks.Status) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.last = s
	if s.State != tasks.Running {
		n.check(ctx, queue)
	}
}

// check tells what is to be told of the last status. A job that is running without a worker was its worker's last.
func (n *noWorkerNotice) check(ctx context.Context, queue *tasks.Client) {
	if n.last.Queue == "" || n.last.State.Done() {
		return
	}
	// An error is not told: Wait, which asks the same Redis, will.
	served, err := queue.Served(ctx, n.last.Queue)
	if err != nil {
		return
	}
	if !served && !n.told {
		fmt.Fprintf(n.out, "gisa: no worker is running for the queue %s; waiting for one (gisa worker)\n", n.last.Queue)
	}
	n.told = !served
}

// progressText says how far a job has come. What it is about comes last: a narrow terminal shows less of it.
func progressText(s tasks.Status) string {
	text := string(s.State)
	switch done := render.Progress(s.Progress); {
	case s.State == tasks.Running && done != "":
		text = done
	case s.State == tasks.Retrying:
		text += ": " + s.LastError
	}
	return text + " · " + cmp.Or(s.Title, s.ID)
}
