package worker

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestUrgentJobStartsWhileTheOthersAreFull(t *testing.T) {
	t.Parallel()
	p := setup(t)
	release, urgent := make(chan struct{}), make(chan struct{})
	var busy atomic.Int32
	p.start(t, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		if strings.HasPrefix(job.ID, "breaking") {
			close(urgent)
		} else {
			busy.Add(1)
			<-release
		}
		return answer(job), nil
	}), func(w *Worker) { w.config.Concurrency = 2 })
	for _, id := range []string{"a", "b", "c", "d"} {
		p.submit(t, tasks.Request{Article: article(id), Queue: tasks.Bulk})
	}
	eventually(t, "all slots are busy", func() bool { return busy.Load() == 2 })
	p.submit(t, tasks.Request{Article: article("breaking"), Queue: tasks.Urgent})
	select {
	case <-urgent:
	case <-time.After(time.Minute):
		t.Error("the urgent job waited for the others")
	}
	if busy.Load() != 2 {
		t.Errorf("%d jobs ran in two slots", busy.Load())
	}
	close(release)
}

func TestDrainFinishesTheJobUnderWay(t *testing.T) {
	t.Parallel()
	p := setup(t)
	began, release := make(chan struct{}, 9), make(chan struct{})
	p.start(t, deskFunc(func(ctx context.Context, job desk.Job) (news.Result, error) {
		began <- struct{}{}
		<-release
		return answer(job), ctx.Err()
	}), func(w *Worker) { w.config.Concurrency = 1 })
	first := p.submit(t, tasks.Request{Article: article("first")})
	<-began
	second := p.submit(t, tasks.Request{Article: article("second")})
	time.AfterFunc(300*time.Millisecond, func() { close(release) })
	p.stop()
	if info := p.info(first); info == nil || info.State != asynq.TaskStateCompleted || info.Retried != 0 {
		t.Errorf("the job under way is %+v", info)
	}
	if info := p.info(second); info == nil || info.State != asynq.TaskStatePending {
		t.Errorf("the job that waited is %+v", info)
	}
}

func TestDrainGivesBackWhatIsNotDoneInTime(t *testing.T) {
	t.Parallel()
	p := setup(t)
	began, told := make(chan struct{}, 9), make(chan struct{})
	p.start(t, deskFunc(func(ctx context.Context, _ desk.Job) (news.Result, error) {
		began <- struct{}{}
		<-ctx.Done()
		time.Sleep(100 * time.Millisecond) // what it takes to end in order
		close(told)
		return news.Result{}, ctx.Err()
	}), func(w *Worker) { w.config.ShutdownTimeout = 200 * time.Millisecond })
	id := p.submit(t, tasks.Request{Article: article("story")})
	<-began
	p.stop()
	select {
	case <-told:
	default:
		t.Error("Run returned before the desk had ended")
	}
	if info := p.info(id); info == nil || info.State != asynq.TaskStatePending || info.Retried != 0 {
		t.Errorf("the job is %+v, want it pending", info)
	}
	if p.exists(t, queue.StartsKey(id)) || p.exists(t, ledger.Prefix+queue.CancelKey(id)) {
		t.Error("the end of the worker counts as a death or as a cancel")
	}
}

func TestRunNeedsRedis(t *testing.T) {
	t.Parallel()
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1", MaxRetries: 12})
	t.Cleanup(func() { _ = client.Close() })
	if err := workerWith(client, deskFunc(nil)).Run(t.Context()); err == nil || errors.Is(err, context.Canceled) {
		t.Errorf("Run = %v, want that Redis cannot be reached", err)
	}
}

// BenchmarkPickUp measures how long a job waits for an idle worker, submitting included. The jobs come at random
// moments of the worker's round.
func BenchmarkPickUp(b *testing.B) {
	for _, queue := range []string{tasks.Urgent, tasks.Default} {
		b.Run(queue, func(b *testing.B) { benchmarkPickUp(b, queue) })
	}
}

func benchmarkPickUp(b *testing.B, queue string) {
	p := connect(b, redistest.Start(b, redistest.Options{}).Addr())
	began := make(chan struct{})
	p.start(b, deskFunc(func(_ context.Context, job desk.Job) (news.Result, error) {
		began <- struct{}{}
		return answer(job), nil
	}), func(w *Worker) {
		w.config.TaskCheckInterval, w.config.UrgentCheckInterval = defaultTaskCheckInterval, defaultUrgentCheckInterval
	})
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		time.Sleep(100*time.Millisecond + rand.N(2*defaultTaskCheckInterval))
		b.StartTimer()
		p.submit(b, tasks.Request{Article: article(fmt.Sprintf("story%d", n)), Queue: queue})
		<-began
	}
}

// BenchmarkIdle measures what a worker that has nothing to do asks of Redis: what INFO counts, a script's own commands
// included.
func BenchmarkIdle(b *testing.B) {
	const look = 10 * time.Second
	p := connect(b, redistest.Start(b, redistest.Options{}).Addr())
	p.start(b, deskFunc(nil), func(w *Worker) {
		w.config.TaskCheckInterval, w.config.UrgentCheckInterval = defaultTaskCheckInterval, defaultUrgentCheckInterval
	})
	time.Sleep(time.Second)
	for b.Loop() {
		before := p.commands(b)
		time.Sleep(look)
		b.ReportMetric(float64(p.commands(b)-before)/look.Seconds(), "commands/s")
	}
}

// commands is how many commands Redis has done.
func (p *plant) commands(b *testing.B) (n int) {
	b.Helper()
	info, err := p.redis.Info(b.Context(), "stats").Result()
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(info, "total_commands_processed:")
	if _, err := fmt.Sscan(rest, &n); err != nil {
		b.Fatal(err)
	}
	return n
}
