package e2e

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// How long TestSoak takes, about, as a duration, and the seed of its faults.
const (
	soakEnv     = "GISA_TEST_SOAK" // not set: a minute and a half; 15m is what is run before a release
	soakSeedEnv = "GISA_TEST_SOAK_SEED"
)

// A soak is a newsroom in bad weather: jobs that come one after the other, worker processes, Redis and a provider that fail in turn,
// and somebody who waits for results.
type soak struct {
	*newsroom
	t        *testing.T
	server   *redistest.Server
	provider *soakProvider
	fleet    []*soakWorker
	program  string
	random   *rand.Rand
	scale    float64 // of how long troubles last, and what lies between them: 1 in a soak of a quarter of an hour

	kills    []time.Time // of workers, by SIGKILL
	troubles map[string]int
	accepted []int // the numbers of the stories that Submit took
	received atomic.Int64
}

// In bad weather no accepted job is lost, none is paid for twice, and none uses up an attempt for what was not its own.
func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: takes a minute and a half")
	}
	lasts := 90 * time.Second
	if long, err := time.ParseDuration(os.Getenv(soakEnv)); err == nil {
		lasts = long
	}
	seed := uint64(time.Now().UnixNano())
	if given := os.Getenv(soakSeedEnv); given != "" {
		if _, err := fmt.Sscan(given, &seed); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%s=%d", soakSeedEnv, seed)
	s := newSoak(t, seed, min(1, max(lasts.Minutes()/15, 0.2)))
	settling := min(lasts/3, 3*time.Minute)
	ctx, stop := context.WithTimeout(t.Context(), lasts-settling)
	defer stop()
	var crew sync.WaitGroup
	numbers := make(chan int, 1<<16)
	crew.Go(func() { defer close(numbers); s.submitUntil(ctx, numbers) })
	waiting, dismiss := context.WithCancel(t.Context())
	defer dismiss()
	var receivers sync.WaitGroup
	for range 8 {
		receivers.Go(func() { s.receive(waiting, numbers) })
	}
	s.trouble(ctx)
	crew.Wait()
	s.settle()
	last := time.AfterFunc(time.Minute, dismiss) // what has ended is received at once
	receivers.Wait()
	last.Stop()
	s.judge()
}

func newSoak(t *testing.T, seed uint64, scale float64) *soak {
	t.Helper()
	server := redistest.Start(t, redistest.Options{AOF: true})
	s := &soak{
		newsroom: connect(t, server.URL()), t: t, server: server, provider: newSoakProvider(t, seed), scale: scale,
		program: buildProgram(t), random: rand.New(rand.NewPCG(seed, 0)), troubles: map[string]int{},
	}
	for range 3 {
		s.fleet = append(s.fleet, s.hire(s.provider.sim.Model()))
	}
	return s
}

// buildProgram builds gisa as it is shipped.
func buildProgram(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "gisa")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/gisa").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// submitUntil hands in stories until ctx ends. One whose Submit failed is handed in again, as a newsroom would.
func (s *soak) submitUntil(ctx context.Context, numbers chan<- int) {
	const pace = 330 * time.Millisecond
	for n := 0; ctx.Err() == nil; n++ {
		for ctx.Err() == nil {
			if _, err := s.queue.Submit(ctx, soakRequest(n)); err == nil {
				s.accepted = append(s.accepted, n)
				numbers <- n
				break
			}
			sleepUntil(ctx, time.Second)
		}
		sleepUntil(ctx, pace)
	}
}

func sleepUntil(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}

// soakRequest is the n-th job. Of twenty-five stories the firewall refuses one.
func soakRequest(n int) tasks.Request {
	r := tasks.Request{Article: story(n), To: news.Korean, Kind: tasks.Kinds()[n%3]}
	if isRefused(n) {
		r.Article.Paragraphs[1].Text = fmt.Sprintf("The intruders sent SELECT name FROM users to the server of pier %d on Monday.", n)
	}
	return r
}

func isRefused(n int) bool { return n%25 == 7 }

// receive waits for jobs, as something that fetches results does, across the outages of Redis.
func (s *soak) receive(ctx context.Context, numbers <-chan int) {
	for n := range numbers {
		if isRefused(n) {
			continue // it waits for its last attempt for minutes
		}
		id := soakRequest(n).ID()
		for ctx.Err() == nil {
			if status, err := s.queue.Wait(ctx, id, nil); err != nil || !status.State.Done() {
				sleepUntil(ctx, time.Second)
				continue
			}
			if result, err := s.queue.Result(ctx, id); err == nil && result.Article.ID == fmt.Sprintf("story%d", n) {
				s.received.Add(1)
			}
			break
		}
	}
}

// settle waits until all jobs have ended. Those that the firewall refuses wait for minutes between their attempts: the
// operator has them tried at once.
func (s *soak) settle() {
	s.t.Helper()
	began := time.Now()
	for end := began.Add(6 * time.Minute); time.Now().Before(end); time.Sleep(time.Second) {
		open := 0
		for _, n := range s.accepted {
			id := soakRequest(n).ID()
			status, err := s.queue.Status(s.t.Context(), id)
			if err != nil || status.State.Done() {
				continue // what is lost is found by judge
			}
			open++
			if isRefused(n) && status.State == tasks.Retrying {
				_ = s.queue.Retry(s.t.Context(), id) // it may have begun
			}
		}
		if open == 0 {
			s.t.Logf("all jobs had ended %s after the weather had cleared", time.Since(began).Round(time.Second))
			return
		}
	}
	s.t.Errorf("jobs are open %s after the weather had cleared", time.Since(began).Round(time.Second))
}

// doctor is what gisa doctor says, and whether it is content.
func (s *soak) doctor() (report string, ok bool) {
	cmd := exec.Command(s.program, "doctor")
	cmd.Env = s.env(s.provider.sim.Model())
	out, err := cmd.CombinedOutput()
	return strings.TrimSpace(string(out)), err == nil
}
