package e2e

import (
	"cmp"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// manyOrders are jobs about articles that have nothing in common.
func manyOrders(count int) (list []tasks.Request) {
	for i := range count {
		list = append(list, tasks.Request{Article: story(i), To: news.Korean, Kind: tasks.Digest})
	}
	return list
}

// A 429 is waited out by the whole fleet: nobody asks before its time has come, and no job pays with an attempt.
func TestRateLimitIsWaitedOutByTheFleet(t *testing.T) {
	t.Parallel()
	const wait = 2 * time.Second
	sim, url := serveSim(t, llmsim.Config{FaultWait: wait})
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: url})
	n.hire(t, setting{URL: url})
	sim.FailNext(1, llmsim.RateLimit)
	jobs := manyOrders(6)
	ids := []string{n.submit(t, jobs[0])}
	eventually(t, "the gate is closed", func() bool {
		return n.gate(t).State == quota.Cooling
	})
	for _, job := range jobs[1:] {
		ids = append(ids, n.submit(t, job))
	}
	for i, id := range ids {
		status := n.finish(t, id)
		if result := n.result(t, jobs[i], status); result.State != news.OK || status.Attempts != 1 {
			t.Errorf("%s after %d attempts, want ok after one", result.State, status.Attempts)
		}
	}
	var reopens time.Time
	for _, e := range sim.Journal().Entries {
		if e.Fault == llmsim.RateLimit {
			reopens = e.Time.Add(wait)
		}
	}
	early := 0
	for _, e := range sim.Journal().Entries {
		if e.Time.Before(reopens) {
			early++
		}
	}
	if early > cleanCalls { // those of the first job may have been on their way when the gate closed
		t.Errorf("%d requests before the time that the provider named, want at most %d", early, cleanCalls)
	}
}

// A wait that is too long to sit out gives the worker's slot to others; the job comes back by itself.
func TestLongRateLimitGivesTheSlotBack(t *testing.T) {
	t.Parallel()
	sim, url := serveSim(t, llmsim.Config{FaultWait: time.Minute})
	n, clock := openNewsroom(t)
	n.hire(t, setting{URL: url})
	sim.FailNext(2, llmsim.RateLimit)
	r := orders(t)["en-ko"]
	id := n.submit(t, r)
	waiting := n.await(t, id, tasks.Retrying)
	if waiting.State != tasks.Retrying || waiting.Attempts != 0 {
		t.Errorf("the job is %+v, want it to wait with all its attempts", waiting)
	}
	if left := time.Until(waiting.NextAttempt); left < 30*time.Second {
		t.Errorf("the next attempt is in %s, the provider asked for a minute", left)
	}
	sim.Reset()
	passTime(t, clock, 70*time.Second)
	if err := n.queue.Retry(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	status := n.finish(t, id)
	if result := n.result(t, r, status); result.State != news.OK || status.Attempts != 1 {
		t.Errorf("%s after %d attempts, want ok after one", result.State, status.Attempts)
	}
}

// A spent quota, a dead key or a model that is not there stops the provider for everybody, says so on the job, burns nothing, and ends when a
// single probe has shown that somebody acted.
func TestStoppedProvider(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		key    string       // that the worker has
		model  string       // that the worker is told to ask; empty means the one that is there
		fault  llmsim.Fault // of the provider
		reason string       // that the job must show
	}{
		"quota spent":   {key: "right", fault: llmsim.Quota, reason: "quota"},
		"key dead":      {key: "wrong", reason: "key"},
		"no such model": {key: "right", model: "absent", reason: "model"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sim, url := serveSim(t, llmsim.Config{APIKey: "right"})
			if c.fault != "" {
				sim.FailNext(1000, c.fault)
			}
			n, clock := openNewsroom(t)
			dismiss := n.hire(t, setting{URL: url, Key: c.key, Model: cmp.Or(c.model, sim.Model())})
			jobs := manyOrders(5)
			ids := n.wantAllWaiting(t, jobs, c.reason)
			asked := sim.Journal().Totals.Requests
			if asked < 1 || asked > cleanCalls {
				t.Errorf("%d requests before the provider was stopped, want those of the first job alone", asked)
			}

			passTime(t, clock, 6*time.Minute) // nobody has acted: one probe, and no more
			n.retryAll(t, ids)
			n.wantAllWaiting(t, jobs, c.reason)
			if probes := sim.Journal().Totals.Requests - asked; probes != 1 {
				t.Errorf("%d requests while the provider is stopped, want one probe", probes)
			}

			dismiss()
			sim.Reset() // somebody has paid, or changed the key
			n.hire(t, setting{URL: url, Key: "right", Model: sim.Model()})
			passTime(t, clock, 12*time.Minute)
			n.retryAll(t, ids)
			for i, id := range ids {
				status := n.finish(t, id)
				if result := n.result(t, jobs[i], status); result.State != news.OK || status.Attempts != 1 {
					t.Errorf("%s after %d attempts, want ok after one", result.State, status.Attempts)
				}
			}
			if gate := n.gate(t); gate.State != quota.Open && c.model == "" { // a model that is not there stays stopped
				t.Errorf("the gate is %+v", gate)
			}
		})
	}
}

// wantAllWaiting submits jobs, the first one alone, and waits until a stopped provider has put off each.
func (n *newsroom) wantAllWaiting(t *testing.T, jobs []tasks.Request, reason string) (ids []string) {
	t.Helper()
	for _, job := range jobs {
		id := n.submit(t, job)
		ids = append(ids, id)
		status := n.await(t, id, tasks.Retrying)
		if status.State != tasks.Retrying || status.Attempts != 0 {
			t.Fatalf("the job is %+v, want it to wait with all its attempts", status)
		}
		if !strings.Contains(status.LastError, reason) {
			t.Errorf("the job says %q, want something about the %s", status.LastError, reason)
		}
	}
	if gate := n.gate(t); gate.State != quota.Stopped || !strings.Contains(gate.Reason, reason) {
		t.Errorf("the gate is %+v", gate)
	}
	return ids
}

func (n *newsroom) retryAll(t *testing.T, ids []string) {
	t.Helper()
	for _, id := range ids {
		if err := n.queue.Retry(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
}

// passTime puts the clock of Redis, by which the gate goes, so far ahead of ours.
func passTime(t *testing.T, clock *miniredis.Miniredis, ahead time.Duration) {
	t.Helper()
	clock.SetTime(time.Now().Add(ahead))
}
