package queue

import (
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"
)

// TestTheAsynqInUseIsKnown fails when asynq is updated: then read its rdb package, and see whether the keys and
// the order of steps that are relied on here are still so, before the version is raised.
func TestTheAsynqInUseIsKnown(t *testing.T) {
	t.Parallel()
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if want := asynqModule + " " + asynqVersion + "\n"; !strings.Contains(string(mod), want) {
		t.Errorf("go.mod does not require %s, whose keys are known", want)
	}
}

func TestVersionIn(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		deps []*debug.Module
		want string
	}{
		{"present", []*debug.Module{{Path: "x", Version: "v9"}, {Path: asynqModule, Version: "v0.27.0"}}, "v0.27.0"},
		{"replaced", []*debug.Module{{Path: asynqModule, Version: asynqVersion, Replace: &debug.Module{Path: "../fork"}}}, "replaced"},
		{"not listed", []*debug.Module{{Path: "x", Version: "v9"}}, asynqVersion},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := versionIn(tt.deps); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// yard is a queue with jobs that were taken by workers that are no more.
type yard struct {
	client    *redis.Client
	inspector *asynq.Inspector
	keys      *Asynq
}

const yardQueue = "default"

func newYard(t *testing.T) *yard {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: miniredis.RunT(t).Addr()})
	t.Cleanup(func() { _ = client.Close() })
	return &yard{
		client:    client,
		inspector: asynq.NewInspectorFromRedisClient(client),
		keys:      NewAsynq(client),
	}
}

// take puts a job into the state that asynq's dequeue leaves it in, with a lease that ends then.
func (y *yard) take(t *testing.T, id string, lease time.Time) {
	t.Helper()
	_, err := asynq.NewClientFromRedisClient(y.client).Enqueue(asynq.NewTask("article.digest", nil), asynq.TaskID(id), asynq.Queue(yardQueue))
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	y.do(t, y.client.LRem(ctx, "asynq:{default}:pending", 0, id))
	y.do(t, y.client.LPush(ctx, "asynq:{default}:active", id))
	y.do(t, y.client.HSet(ctx, "asynq:{default}:t:"+id, "state", "active"))
	y.do(t, y.client.HDel(ctx, "asynq:{default}:t:"+id, "pending_since"))
	y.do(t, y.client.ZAdd(ctx, "asynq:{default}:lease", redis.Z{Score: float64(lease.Unix()), Member: id}))
}

func (y *yard) do(t *testing.T, cmd redis.Cmder) {
	t.Helper()
	if err := cmd.Err(); err != nil {
		t.Fatal(err)
	}
}

func (y *yard) state(t *testing.T, id string) asynq.TaskState {
	t.Helper()
	info, err := y.inspector.GetTaskInfo(yardQueue, id)
	if err != nil {
		t.Fatalf("job %s: %v", id, err)
	}
	return info.State
}

func TestTakeBackTakesWhatIsLostAndNothingElse(t *testing.T) {
	t.Parallel()
	y, now, ctx := newYard(t), time.Now(), t.Context()
	y.take(t, "healthy", now.Add(20*time.Second))
	y.take(t, "clock_a_little_off", now.Add(-ClockSkew+time.Second))
	y.take(t, "dead_worker", now.Add(-ClockSkew-time.Second))
	y.take(t, "lease_evicted", now)
	y.do(t, y.client.ZRem(ctx, "asynq:{default}:lease", "lease_evicted"))
	y.take(t, "job_evicted", now.Add(20*time.Second))
	y.do(t, y.client.Del(ctx, "asynq:{default}:t:job_evicted"))
	y.take(t, "result_alone", now.Add(20*time.Second)) // written by a worker that woke up too late
	y.do(t, y.client.Del(ctx, "asynq:{default}:t:result_alone"))
	y.do(t, y.client.HSet(ctx, "asynq:{default}:t:result_alone", "result", "{}"))

	got, err := y.keys.TakeBack(ctx, yardQueue, now)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(TakenBack{Ghosts: 2, Unleased: 1, Expired: 1}, got); diff != "" {
		t.Error(diff)
	}
	for id, want := range map[string]asynq.TaskState{
		"healthy": asynq.TaskStateActive, "clock_a_little_off": asynq.TaskStateActive,
		"dead_worker": asynq.TaskStatePending, "lease_evicted": asynq.TaskStatePending,
	} {
		if got := y.state(t, id); got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	if again, err := y.keys.TakeBack(ctx, yardQueue, now); err != nil || again != (TakenBack{}) {
		t.Errorf("a second look found %+v, %v", again, err)
	}
	// The id of a ghost can be used again.
	if _, err := asynq.NewClientFromRedisClient(y.client).Enqueue(asynq.NewTask("article.digest", nil), asynq.TaskID("result_alone")); err != nil {
		t.Errorf("the ghost still blocks its id: %v", err)
	}
}
