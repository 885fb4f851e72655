package worker

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/gisa-news/gisa/internal/queue"
)

const (
	reapInterval = 2 * time.Second
	// afterOutage is the time that the workers of a Redis which was away have to write what they hold, before their jobs,
	// whose leases have ended meanwhile, are given to others.
	afterOutage = 5 * time.Second
	// slowLook is how long a look takes at most when Redis is there.
	slowLook = 2 * time.Second
)

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
		began := time.Now()
		if failing {
			failing = r.asynq.Ping(ctx) != nil
			pause(ctx, afterOutage)
			continue
		}
		err := r.reapAll(ctx)
		if err != nil && ctx.Err() == nil {
			r.log.Warn("reaper failed, goes on trying", "err", err)
		}
		failing = err != nil || time.Since(began) > slowLook
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
