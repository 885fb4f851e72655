package worker

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	// reapedAsynq is the version of asynq whose keys the reaper knows. With another one it does not run.
	reapedAsynq  = "v0.26.0"
	asynqModule  = "github.com/hibiken/asynq"
	reapInterval = 2 * time.Second
	// clockSkew is how far the clocks of two workers may be apart: a lease ends by the clock of its worker.
	clockSkew = 5 * time.Second
)

// reapScript gives the jobs of dead workers back to the queue. asynq writes the list of active jobs and the lease in
// one step, so a job that is active and has no lease has lost it (to an eviction or a failover), and nothing in asynq
// takes it up again. An id whose job is gone would sit in the list for ever.
//
// KEYS active, lease, pending; ARGV prefix of job keys, end of the leases that count as lost (s), now (ns).
// It returns how many ids without a job it removed, and how many jobs without and with a lease it gave back.
const reapScript = `
local ghosts, unleased, expired = 0, 0, 0
for _, id in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  local key = ARGV[1] .. id
  local lease = redis.call('ZSCORE', KEYS[2], id)
  if redis.call('HEXISTS', key, 'msg') == 0 then
    redis.call('LREM', KEYS[1], 0, id)
    redis.call('ZREM', KEYS[2], id)
    redis.call('DEL', key)
    ghosts = ghosts + 1
  elseif (not lease) or tonumber(lease) < tonumber(ARGV[2]) then
    redis.call('LREM', KEYS[1], 0, id)
    redis.call('ZREM', KEYS[2], id)
    redis.call('RPUSH', KEYS[3], id)
    redis.call('HSET', key, 'state', 'pending', 'pending_since', ARGV[3])
    if lease then expired = expired + 1 else unleased = unleased + 1 end
  end
end
return {ghosts, unleased, expired}`

// reaper looks for jobs whose worker died. Any number of them may run: the script is one step.
type reaper struct {
	redis    redis.UniversalClient
	queues   []string
	interval time.Duration
	log      *slog.Logger
}

// reaped counts what one look at a queue found.
type reaped struct{ Ghosts, Unleased, Expired int64 }

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
	for _, queue := range r.queues {
		found, err := r.reap(ctx, queue, time.Now())
		if err != nil {
			return fmt.Errorf("reap queue %s: %w", queue, err)
		}
		if found != (reaped{}) {
			r.log.Warn("jobs of lost workers taken back", "queue", queue,
				"expired", found.Expired, "unleased", found.Unleased, "ghosts", found.Ghosts)
		}
	}
	return nil
}

func (r *reaper) reap(ctx context.Context, queue string, now time.Time) (reaped, error) {
	prefix := "asynq:{" + queue + "}:"
	keys := []string{prefix + "active", prefix + "lease", prefix + "pending"}
	lost := strconv.FormatInt(now.Add(-clockSkew).Unix(), 10)
	counts, err := redis.NewScript(reapScript).
		Run(ctx, r.redis, keys, prefix+"t:", lost, strconv.FormatInt(now.UnixNano(), 10)).Int64Slice()
	if err != nil {
		return reaped{}, err
	}
	if len(counts) != 3 {
		return reaped{}, fmt.Errorf("the script returned %d numbers, want 3", len(counts))
	}
	return reaped{Ghosts: counts[0], Unleased: counts[1], Expired: counts[2]}, nil
}

// asynqVersion is the version of asynq in this program.
func asynqVersion() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return reapedAsynq
	}
	return versionIn(build.Deps)
}

// versionIn trusts go.mod, which a test holds against reapedAsynq, when a build lists no modules, as that of a test
// does. A program that has this package from elsewhere, and may have another asynq, lists them.
func versionIn(deps []*debug.Module) string {
	for _, module := range deps {
		if module.Path != asynqModule {
			continue
		}
		if module.Replace != nil {
			return "replaced"
		}
		return module.Version
	}
	return reapedAsynq
}
