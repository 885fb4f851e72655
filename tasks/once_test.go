package tasks_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

func TestSubmitTwiceIsOneJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		r := request("a")
		first := submit(t, b, r)
		if first.Existing || first.ID != r.ID() {
			t.Errorf("first receipt %+v, want a new job %s", first, r.ID())
		}
		r.Queue = tasks.Urgent // another queue is not another job
		if second := submit(t, b, r); !second.Existing || second.ID != first.ID {
			t.Errorf("second receipt %+v, want the existing job %s", second, first.ID)
		}
		if n := countTasks(t, b); n != 1 {
			t.Errorf("%d tasks, want 1", n)
		}
	})
}

func TestTwoClientsAtOnce(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		other := newBundle(t, b.url)
		var fresh atomic.Int32
		var group sync.WaitGroup
		for i := range 100 {
			for n, client := range []*tasks.Client{b.client, other.client} {
				r := request(articleName(i))
				r.Queue = tasks.Queues()[(i+n)%3] // they do not even agree on the queue
				group.Go(func() {
					receipt, err := client.Submit(t.Context(), r)
					if err != nil {
						t.Error(err)
					}
					if !receipt.Existing {
						fresh.Add(1)
					}
				})
			}
		}
		group.Wait()
		if n := countTasks(t, b); n != 100 || fresh.Load() != 100 {
			t.Errorf("%d tasks and %d receipts of a new job, want 100 of each", n, fresh.Load())
		}
	})
}

const submitURL = "GISA_TEST_SUBMIT_URL"

// TestSubmitProcess is no test: it is the process that TestTwoProcessesAtOnce runs.
func TestSubmitProcess(t *testing.T) {
	url := os.Getenv(submitURL)
	if url == "" {
		t.Skip("skipped: runs only as a process of TestTwoProcessesAtOnce")
	}
	client, err := tasks.Open(url)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	for i := range 100 {
		if _, err := client.Submit(t.Context(), request(articleName(i))); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTwoProcessesAtOnce(t *testing.T) {
	t.Parallel()
	b := newBundle(t, redistest.Start(t, redistest.Options{}).URL())
	var group sync.WaitGroup
	for range 2 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestSubmitProcess$")
		cmd.Env = append(os.Environ(), submitURL+"="+b.url)
		group.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
	group.Wait()
	if n := countTasks(t, b); n != 100 {
		t.Errorf("%d tasks, want 100", n)
	}
}

// loseReply is a connection that carries a script out and loses the answer, some times.
type loseReply struct{ times atomic.Int32 }

func (l *loseReply) DialHook(next redis.DialHook) redis.DialHook { return next }
func (l *loseReply) ProcessPipelineHook(next redis.ProcessPipelineHook) redis.ProcessPipelineHook {
	return next
}
func (l *loseReply) ProcessHook(next redis.ProcessHook) redis.ProcessHook {
	return func(ctx context.Context, cmd redis.Cmder) error {
		err := next(ctx, cmd)
		if strings.HasPrefix(cmd.Name(), "eval") && err == nil && l.times.Add(-1) >= 0 {
			cmd.SetErr(errors.New("connection reset by peer"))
			return cmd.Err()
		}
		return err
	}
}

func TestLostReplyIsNotALostOrDoubledJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		submit(t, b, request("warm-up")) // so that the script is known and runs once per try
		hook := &loseReply{}
		hook.times.Store(2)
		b.redis.AddHook(hook)
		if receipt := submit(t, b, request("a")); receipt.Existing {
			t.Error("the job is ours, the receipt says that it existed")
		}
		if n := countTasks(t, b); n != 2 {
			t.Errorf("%d tasks, want 2", n)
		}
	})
}

// TestQueueOfAPastJob plants the record of a job that the queue has forgotten.
func TestQueueOfAPastJob(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name    string
		age     time.Duration
		pending bool // the job still waits in its old queue
		want    string
	}{
		{"long gone", time.Hour, false, tasks.Urgent},
		{"still waiting", time.Hour, true, tasks.Bulk},
		{"being submitted by another", time.Second, false, tasks.Bulk},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			b := onMiniredis(t)
			r := request("a")
			r.Queue = tasks.Bulk
			id := submit(t, b, r).ID
			stamp := time.Now().Add(-tc.age).UTC().Format(time.RFC3339Nano)
			if err := b.ledger.Put(t.Context(), queue.JobKey(id), []byte(`{"queue":"bulk","submitted_at":"`+stamp+`"}`), time.Hour); err != nil {
				t.Fatal(err)
			}
			if !tc.pending {
				if err := b.inspector.DeleteTask(tasks.Bulk, id); err != nil {
					t.Fatal(err)
				}
			}
			r.Queue = tasks.Urgent
			if receipt := submit(t, b, r); receipt.Existing != tc.pending {
				t.Errorf("receipt %+v", receipt)
			}
			status := waitState(t, b, id, tasks.Queued)
			if status.Queue != tc.want {
				t.Errorf("the job is in %s, want %s", status.Queue, tc.want)
			}
			if fresh := time.Since(status.SubmittedAt) < tc.age/2; fresh == tc.pending && tc.age > time.Minute {
				t.Errorf("submitted %v ago", time.Since(status.SubmittedAt))
			}
			if n := countTasks(t, b); n != 1 {
				t.Errorf("%d tasks, want 1", n)
			}
		})
	}
}
