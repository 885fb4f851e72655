package worker

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// loseLeases is loseLease for all jobs that run.
func (p *plant) loseLeases(t *testing.T) {
	t.Helper()
	ids, err := p.redis.ZRange(t.Context(), "asynq:{default}:lease", 0, -1).Result()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		p.loseLease(t, id)
	}
}

// TestADeathIsBlamedOnOneJob has one job kill every worker that begins it, among seven that do nothing.
func TestADeathIsBlamedOnOneJob(t *testing.T) {
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	ids := make([]string, 8)
	for n := range ids {
		name := fmt.Sprint("story", n)
		if n == 3 {
			name = poison
		}
		ids[n] = p.submit(t, tasks.Request{Article: article(name)})
	}
	deaths := 0
	for p.info(ids[3]).State != asynq.TaskStateArchived {
		w := spawn(t, "worker", addr, sleepEnv+"=300ms")
		dead := make(chan struct{})
		go func() { _ = w.wait(); close(dead) }()
		select {
		case <-dead:
			deaths++
			p.loseLeases(t)
		case <-time.After(20 * time.Second):
			p.wait(t, ids[3], asynq.TaskStateArchived)
		}
	}
	if deaths != sharedDeaths+maxDeaths {
		t.Errorf("%d workers died, want %d", deaths, sharedDeaths+maxDeaths)
	}
	if why := p.info(ids[3]).LastErr; !strings.HasPrefix(why, "kills workers: every worker that did this job alone died, 3 times") {
		t.Errorf("the job says %q", why)
	}
	for n, id := range ids {
		if n != 3 {
			p.wait(t, id, asynq.TaskStateCompleted)
		}
	}
}

// TestDeathsThatAreNobodysFault kills a worker with eight jobs three times, as an operator or the kernel may: no job is given up.
func TestDeathsThatAreNobodysFault(t *testing.T) {
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	ids := make([]string, 8)
	for n := range ids {
		ids[n] = p.submit(t, tasks.Request{Article: article(fmt.Sprint("story", n))})
	}
	for death := 1; death <= 3; death++ {
		w := spawn(t, "worker", addr, sleepEnv+"=1h")
		eventually(t, "the worker is at work", func() bool {
			begun := 0
			for _, id := range ids {
				begun += p.count(t, runsKey(id))
			}
			return begun == min(death, sharedDeaths)*len(ids)+max(0, death-sharedDeaths)
		})
		if death > sharedDeaths {
			time.Sleep(500 * time.Millisecond) // for the others, which wait until it has ended
			if alone, err := p.redis.Keys(t.Context(), "gisa:alone:*").Result(); len(alone) != 1 || err != nil {
				t.Errorf("%d jobs are done alone, %v", len(alone), err)
			}
		}
		w.kill(t)
		p.loseLeases(t)
	}
	heir := spawn(t, "worker", addr, sleepEnv+"=10ms")
	for _, id := range ids {
		p.wait(t, id, asynq.TaskStateCompleted)
	}
	heir.drain(t)
	if left, err := p.redis.Keys(t.Context(), "gisa:alone:*").Result(); len(left) != 0 || err != nil {
		t.Errorf("counts are left: %v, %v", left, err)
	}
}

func TestPoisonIsGivenUpUntilAPersonSaysOtherwise(t *testing.T) {
	t.Parallel()
	p := setup(t)
	id := p.submit(t, tasks.Request{Article: article("story")})
	for key, deaths := range map[string]int{queue.StartsKey(id): sharedDeaths + maxDeaths, queue.AloneKey(id): maxDeaths} {
		if err := p.redis.Set(t.Context(), key, deaths, 0).Err(); err != nil {
			t.Fatal(err)
		}
	}
	var runs atomic.Int32
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		runs.Add(1)
		return answer(job), nil
	}))
	info := p.wait(t, id, asynq.TaskStateArchived)
	if want := "kills workers: every worker that did this job alone died, 3 times"; info.LastErr != want {
		t.Errorf("last error %q, want %q", info.LastErr, want)
	}
	if runs.Load() != 0 {
		t.Error("the desk did it again")
	}
	if err := p.inspector.RunTask(info.Queue, id); err != nil {
		t.Fatal(err)
	}
	p.wait(t, id, asynq.TaskStateCompleted)
}
