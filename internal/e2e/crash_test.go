package e2e

import (
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

// smallChunks cuts the articles of these tests into a chunk a paragraph or two.
const smallChunks = 40

// A worker that is killed in the middle of an article leaves a job that another worker finishes. What the provider
// had delivered is not asked for again.
func TestKilledWorkerLeavesNothingToPayTwice(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, redistest.Options{AOF: true})
	n := connect(t, server.URL())
	for direction, r := range orders(t) {
		t.Run(direction, func(t *testing.T) {
			sim := llmsim.New(llmsim.Config{})
			const delivered = 3
			ts := newTurnstile(sim, func(count int, _ string) bool { return count <= delivered })
			worker := setting{URL: serve(t, ts), Model: sim.Model(), ChunkTokens: smallChunks}

			kept := n.replies(t)
			victim := spawnWorker(t, server.URL(), worker)
			id := n.submit(t, r)
			eventually(t, "three replies are kept and the rest is under way", func() bool {
				return n.replies(t) == kept+delivered && ts.arrived(translate)+ts.arrived(summarise) > delivered
			})
			victim.kill(t)
			eventually(t, "the questions of the dead have left", func() bool { return ts.held.Load() == 0 })
			n.loseLease(t, id)
			ts.open()
			heir := spawnWorker(t, server.URL(), worker)
			status := n.finish(t, id)
			result := n.result(t, r, status)
			heir.drain(t)

			journal := sim.Journal()
			if twice := journal.PaidTwice(); len(twice) > 0 {
				t.Errorf("paid twice: %v", twice)
			}
			if status.State != tasks.OK || status.Attempts != 1 {
				t.Errorf("%s after %d attempts, want ok: a lost worker is no fault of the job", status.State, status.Attempts)
			}
			if paid := journal.Totals.Completed; result.Usage.Calls != paid || paid <= delivered {
				t.Errorf("the bill says %d calls, the provider delivered %d", result.Usage.Calls, paid)
			}
		})
	}
}

// replies counts the replies in the ledger.
func (n *newsroom) replies(t *testing.T) int {
	t.Helper()
	keys, err := n.redis.Keys(t.Context(), ledger.Prefix+"reply:*").Result()
	if err != nil {
		t.Fatal(err)
	}
	return len(keys)
}

// loseLease makes the lease of a running job end in the past, instead of the half minute that it would take: long
// enough ago for gisa's reaper, and not for asynq's own recoverer.
func (n *newsroom) loseLease(t *testing.T, id string) {
	t.Helper()
	lost := redis.Z{Score: float64(time.Now().Add(-10 * time.Second).Unix()), Member: id}
	if err := n.redis.ZAdd(t.Context(), "asynq:{default}:lease", lost).Err(); err != nil {
		t.Fatal(err)
	}
}

// A Redis that dies in the middle of an article comes back with everything that was accepted and paid for.
func TestKilledRedisLosesNothing(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, redistest.Options{AOF: true})
	n := connect(t, server.URL())
	r := orders(t)["en-ko"]
	sim := llmsim.New(llmsim.Config{})
	ts := newTurnstile(sim, func(count int, _ string) bool { return count <= 2 })
	worker := spawnWorker(t, server.URL(), setting{URL: serve(t, ts), Model: sim.Model(), ChunkTokens: smallChunks})
	id := n.submit(t, r)
	eventually(t, "two replies are kept", func() bool { return n.replies(t) == 2 })
	server.Kill()
	ts.open() // the other replies arrive while there is nowhere to keep them
	eventually(t, "the provider has delivered", func() bool {
		journal := sim.Journal()
		return journal.InFlight == 0 && journal.Totals.Completed == ts.arrived(translate)+ts.arrived(summarise)
	})
	server.Restart()
	status := n.finish(t, id)
	if result := n.result(t, r, status); status.State != tasks.OK {
		t.Errorf("%s: %+v", status.State, result.Findings)
	}
	worker.drain(t)
	if twice := sim.Journal().PaidTwice(); len(twice) > 0 {
		t.Errorf("paid twice: %s", strings.Join(twice, ", "))
	}
}
