package queue

import (
	"context"
	"fmt"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	asynqModule = "github.com/hibiken/asynq"
	// asynqVersion is the version of asynq whose keys are known here.
	asynqVersion = "v0.26.0"

	asynqQueues = "asynq:queues"

	// ClockSkew is how far the clocks of two workers may be apart: a lease ends by the clock of its worker.
	ClockSkew = 5 * time.Second
)

// Asynq reaches for the keys that asynq keeps in Redis, for what asynq itself does not offer. With a version of asynq
// whose keys it does not know it touches nothing: see [Asynq.Known].
type Asynq struct {
	redis   redis.UniversalClient
	version string
}

// NewAsynq returns the keys of asynq behind a connection, which stays the caller's to close.
func NewAsynq(rdb redis.UniversalClient) *Asynq {
	version := asynqVersion // what a test holds go.mod to, when a build lists no modules, as that of a test does
	if build, ok := debug.ReadBuildInfo(); ok {
		version = versionIn(build.Deps)
	}
	return &Asynq{redis: rdb, version: version}
}

// versionIn returns the version of asynq among the modules of a program. A program that has this package from
// elsewhere, and may have another asynq, lists them.
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
	return asynqVersion
}

// Known returns nil when the keys of the asynq in this program are known, and otherwise an error that says which
// version would be.
func (a *Asynq) Known() error {
	if a.version == asynqVersion {
		return nil
	}
	return fmt.Errorf("asynq %s has keys that gisa does not know; it knows those of %s", a.version, asynqVersion)
}

// Ping returns nil when Redis answers.
func (a *Asynq) Ping(ctx context.Context) error { return a.redis.Ping(ctx).Err() }

func taskKey(queue, id string) string { return "asynq:{" + queue + "}:t:" + id }

// Announce enters a queue into the list of queues, as asynq's client does once in its life: after a loss of data in
// Redis, a client that lives on would enqueue into a queue that nobody can see.
func (a *Asynq) Announce(ctx context.Context, p redis.Pipeliner, queue string) {
	if a.Known() == nil {
		p.SAdd(ctx, asynqQueues, queue)
	}
}

// putBrief shows a brief in the web UI, as the task's ResultWriter does. It reports whether it could.
func (a *Asynq) putBrief(ctx context.Context, p redis.Pipeliner, queue, id string, brief []byte) bool {
	if a.Known() != nil {
		return false
	}
	p.HSet(ctx, taskKey(queue, id), "result", brief)
	return true
}

// clearGhostScript removes a hash of a task that has no message. KEYS the task.
const clearGhostScript = `
if redis.call("EXISTS", KEYS[1]) == 1 and redis.call("HEXISTS", KEYS[1], "msg") == 0 then
	return redis.call("DEL", KEYS[1])
end
return 0`

// ClearGhost removes what a worker leaves behind that woke up after its task had been finished by another, or after
// Redis lost it: a hash with a result and no message, which blocks the id for ever. A live task has its message from
// its first moment, so nothing else is touched. It reports whether there was one.
func (a *Asynq) ClearGhost(ctx context.Context, queue, id string) (bool, error) {
	if err := a.Known(); err != nil {
		return false, err
	}
	n, err := redis.NewScript(clearGhostScript).Run(ctx, a.redis, []string{taskKey(queue, id)}).Int()
	if err != nil {
		return false, fmt.Errorf("look for a ghost of job %s: %w", id, err)
	}
	return n == 1, nil
}

// takeBackScript gives the jobs of dead workers back to the queue. asynq writes the list of active jobs and the lease
// in one step, so a job that is active and has no lease has lost it (to an eviction or a failover), and nothing in
// asynq takes it up again. An id whose job is gone would sit in the list for ever.
//
// KEYS active, lease, pending; ARGV prefix of job keys, end of the leases that count as lost (s), now (ns).
// It returns how many ids without a job it removed, and how many jobs without and with a lease it gave back.
const takeBackScript = `
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

// TakenBack counts what TakeBack found: ids without a task, and tasks whose lease was lost or had ended.
type TakenBack struct{ Ghosts, Unleased, Expired int64 }

// TakeBack gives the tasks of dead workers back to their queue. Any number of workers may call it: it is one step.
func (a *Asynq) TakeBack(ctx context.Context, queue string, now time.Time) (TakenBack, error) {
	if err := a.Known(); err != nil {
		return TakenBack{}, err
	}
	prefix := "asynq:{" + queue + "}:"
	keys := []string{prefix + "active", prefix + "lease", prefix + "pending"}
	lost := strconv.FormatInt(now.Add(-ClockSkew).Unix(), 10)
	counts, err := redis.NewScript(takeBackScript).
		Run(ctx, a.redis, keys, taskKey(queue, ""), lost, strconv.FormatInt(now.UnixNano(), 10)).Int64Slice()
	if err != nil {
		return TakenBack{}, err
	}
	if len(counts) != 3 {
		return TakenBack{}, fmt.Errorf("the script returned %d numbers, want 3", len(counts))
	}
	return TakenBack{Ghosts: counts[0], Unleased: counts[1], Expired: counts[2]}, nil
}
