package worker

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/gisa-news/gisa/internal/queue"
)

const reapInterval = 2 * time.Second

// reaper looks for jobs whose worker died, and gives them back to their queue. Any number of them may run.
type reaper struct {
	asynq    *queue.Asynq
	queues   []string
	interval time.Duration
	log      *slog.Logger
}

// run looks at once and then at every interval until ctx ends.
func (r *reaper) run(ctx context.Context) {
	failing := false
	for ctx.Err() == nil {
		err := r.reapAll(ctx)
		if err != nil && !failing && ctx.Err() == nil {
			r.log.Warn("reaper failed, goes on trying", "err", err)
		}
		failing = err != nil
		pause(ctx, r.interval)
	}
}

func (r *reaper) reapAll(ctx context.Context) error {
	for _, name := range r.queues {
		found, err := r.asynq.TakeBack(ctx, name, time.Now())
		if err != nil {
			return fmt.Errorf("reap queue %s: %w", name, err)
		}
		if found != (queue.TakenBack{}) {
			r.log.Warn("jobs of lost workers taken back", "queue", name,
				"expired", found.Expired, "unleased", found.Unleased, "ghosts", found.Ghosts)
		}
	}
	return nil
}
