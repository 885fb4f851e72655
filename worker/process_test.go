package worker

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

// killedMidJob has a worker killed in the middle of a job and returns the job's id and the time of the kill.
func killedMidJob(t *testing.T, p *plant, addr string) (id string, at time.Time) {
	t.Helper()
	victim := spawn(t, "worker", addr, sleepEnv+"=1h")
	id = p.submit(t, tasks.Request{Article: article("story")})
	eventually(t, "the victim has begun", func() bool { return p.count(t, runsKey(id)) == 1 })
	victim.kill(t)
	return id, time.Now()
}

func (p *plant) count(t *testing.T, key string) int {
	t.Helper()
	n, err := p.redis.Get(t.Context(), key).Int()
	if err != nil && !errors.Is(err, redis.Nil) {
		t.Fatal(err)
	}
	return n
}

func TestKilledWorkersJobIsFinishedByAnother(t *testing.T) {
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	id, _ := killedMidJob(t, p, addr)
	p.loseLease(t, id)
	heir := spawn(t, "worker", addr, sleepEnv+"=0s")
	p.wantFinishedByHeir(t, id)
	heir.drain(t)
}

// The same in real time: about 35 seconds.
func TestKilledWorkersJobIsFinishedByAnotherInRealTime(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: waits for a lease of 30 s to end")
	}
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	id, killed := killedMidJob(t, p, addr)
	heir := spawn(t, "worker", addr, sleepEnv+"=0s")
	p.wantFinishedByHeir(t, id)
	t.Logf("finished %s after the kill", time.Since(killed).Round(100*time.Millisecond))
	heir.drain(t)
}

func (p *plant) wantFinishedByHeir(t *testing.T, id string) {
	t.Helper()
	info := p.wait(t, id, asynq.TaskStateCompleted)
	if runs, ends := p.count(t, runsKey(id)), p.count(t, endsKey(id)); runs != 2 || ends != 1 {
		t.Errorf("begun %d times and finished %d, want 2 and 1", runs, ends)
	}
	if info.Retried != 0 {
		t.Errorf("the kill used up %d attempts", info.Retried)
	}
	if _, found := p.result(t, id); !found {
		t.Error("no result")
	}
}

// A worker that a suspended machine froze finishes a job long after another did.
func TestFrozenWorkerThatWakesUpDoesNoHarm(t *testing.T) {
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	frozen := spawn(t, "worker", addr, sleepEnv+"=1s")
	id := p.submit(t, tasks.Request{Article: article("story")})
	eventually(t, "the job has begun", func() bool { return p.count(t, runsKey(id)) == 1 })
	frozen.signal(t, syscall.SIGSTOP)
	p.loseLease(t, id)
	heir := spawn(t, "worker", addr, sleepEnv+"=0s")
	before := p.wait(t, id, asynq.TaskStateCompleted)

	frozen.signal(t, syscall.SIGCONT)
	eventually(t, "the sleeper has finished too", func() bool { return p.count(t, endsKey(id)) == 2 })
	frozen.drain(t)
	heir.drain(t)
	after := p.info(id)
	if after == nil || after.State != asynq.TaskStateCompleted || !after.CompletedAt.Equal(before.CompletedAt) {
		t.Errorf("the job is %+v, was %+v", after, before)
	}
	if active, err := p.inspector.ListActiveTasks(tasks.Default); err != nil || len(active) != 0 {
		t.Errorf("%d active jobs are left, %v", len(active), err)
	}
}

// loseLease makes the lease of a running job end in the past, instead of the 30 seconds that it would take: long enough
// ago for the reaper, and not for asynq's own recoverer, which would hide that there is none.
func (p *plant) loseLease(t *testing.T, id string) {
	t.Helper()
	lost := redis.Z{Score: float64(time.Now().Add(-2 * queue.ClockSkew).Unix()), Member: id}
	if err := p.redis.ZAdd(t.Context(), "asynq:{default}:lease", lost).Err(); err != nil {
		t.Fatal(err)
	}
}

func TestEveryWorkerThatBeginsItDies(t *testing.T) {
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	id := p.submit(t, tasks.Request{Article: article("story")})
	for death := 1; death <= sharedDeaths+maxDeaths; death++ {
		victim := spawn(t, "worker", addr, sleepEnv+"=1h")
		eventually(t, "the next victim has begun", func() bool { return p.count(t, runsKey(id)) == death })
		victim.kill(t)
		p.loseLease(t, id)
	}
	survivor := spawn(t, "worker", addr, sleepEnv+"=1h")
	if info := p.wait(t, id, asynq.TaskStateArchived); !strings.Contains(info.LastErr, "3 times") {
		t.Errorf("last error %q", info.LastErr)
	}
	survivor.drain(t)
}

func TestDrainedProcessFinishesItsJob(t *testing.T) {
	t.Parallel()
	addr := redistest.Start(t, redistest.Options{}).Addr()
	p := connect(t, addr)
	worker := spawn(t, "worker", addr, sleepEnv+"=1s")
	id := p.submit(t, tasks.Request{Article: article("story")})
	eventually(t, "the job has begun", func() bool { return p.count(t, runsKey(id)) == 1 })
	worker.drain(t)
	if info := p.info(id); info == nil || info.State != asynq.TaskStateCompleted {
		t.Errorf("the job is %+v", info)
	}
}

func TestJobsSubmittedTwiceAreDoneOnce(t *testing.T) {
	t.Parallel()
	const jobs = 500
	addr := redistest.Start(t, redistest.Options{AOF: true}).Addr()
	p := connect(t, addr)
	workers := []*process{spawn(t, "worker", addr, sleepEnv+"=5ms"), spawn(t, "worker", addr, sleepEnv+"=5ms")}
	submitters := make([]*process, 2)
	for i := range submitters {
		submitters[i] = spawn(t, "submitter", addr, countEnv+"="+strconv.Itoa(jobs))
	}
	existing := 0
	for _, s := range submitters {
		if err := s.wait(); err != nil {
			t.Fatal(err)
		}
		n, err := strconv.Atoi(strings.TrimSpace(s.out.String()))
		if err != nil {
			t.Fatal(err)
		}
		existing += n
	}
	if existing != jobs {
		t.Errorf("%d of %d submissions were of a job that existed, want %d", existing, 2*jobs, jobs)
	}
	p.wantAllDone(t, jobs)
	for _, w := range workers {
		w.drain(t)
	}
	if n := p.twice(t, jobs); n != 0 {
		t.Errorf("%d jobs were done more than once", n)
	}
}

func TestNothingIsLostWhenRedisDiesAndComesBack(t *testing.T) {
	t.Parallel()
	const jobs = 100
	server := redistest.Start(t, redistest.Options{AOF: true})
	p := connect(t, server.Addr())
	workers := []*process{
		spawn(t, "worker", server.Addr(), sleepEnv+"=200ms"), spawn(t, "worker", server.Addr(), sleepEnv+"=200ms"),
	}
	for n := range jobs {
		p.submit(t, tasks.Request{Article: article(fmt.Sprintf("story%d", n))})
	}
	eventually(t, "some are done", func() bool { return p.done(t, jobs) >= jobs/5 })
	server.Kill()
	time.Sleep(2 * time.Second) // jobs end while there is nobody to tell
	server.Restart()
	p.wantAllDone(t, jobs)
	for _, w := range workers {
		w.drain(t)
	}
	t.Logf("%d of %d jobs were done more than once", p.twice(t, jobs), jobs)
}

func storyID(n int) string {
	return tasks.Request{Article: article(fmt.Sprintf("story%d", n)), To: "ko", Kind: tasks.Digest}.ID()
}

// done counts the jobs that have a stored result.
func (p *plant) done(t *testing.T, jobs int) (done int) {
	t.Helper()
	for n := range jobs {
		if p.exists(t, ledger.Prefix+queue.ResultKey(storyID(n))) {
			done++
		}
	}
	return done
}

// twice counts the jobs that the desk finished more than once.
func (p *plant) twice(t *testing.T, jobs int) (twice int) {
	t.Helper()
	for n := range jobs {
		if p.count(t, endsKey(storyID(n))) > 1 {
			twice++
		}
	}
	return twice
}

func (p *plant) wantAllDone(t *testing.T, jobs int) {
	t.Helper()
	eventually(t, "all jobs have a result", func() bool { return p.done(t, jobs) == jobs })
	eventually(t, "the queue knows", func() bool {
		info, err := p.inspector.GetQueueInfo(tasks.Default)
		return err == nil && info.Completed == jobs && info.Active+info.Pending+info.Retry == 0
	})
}
