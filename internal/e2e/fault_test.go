package e2e

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// serverFault says how a job ends whose provider fails: in its status, on the way, in the envelope or in the form.
type serverFault struct {
	fault llmsim.Fault
	// attempts is how many the job uses up when the fault strikes once: two after what a later attempt cures.
	attempts int
	// once and always are how the job ends when it strikes once, and when it strikes every time until the deadline.
	once, always tasks.State
	// more is how many calls it takes at most to cure what went wrong once, with the probe that follows a call that hung.
	more int

	stream bool // strikes streams only
	hangs  bool // the client has to lose patience
	waits  bool // five seconds go by: tried in one direction only
}

// The first dozen is what "5xx, timeout, reset, truncated stream" of the design means.
var serverFaults = []serverFault{
	{fault: llmsim.HTTP500, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2},
	{fault: llmsim.HTTP502, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2},
	{fault: llmsim.HTTP503, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2},
	{fault: llmsim.ErrorIn200, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2},
	{fault: llmsim.NoChoices, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2},
	{fault: llmsim.Reset, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2},
	{fault: llmsim.NoDone, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 2, stream: true},
	{fault: llmsim.Hang, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 3, hangs: true},
	{fault: llmsim.SlowLoris, attempts: 2, once: tasks.OK, always: tasks.Failed, more: 3, hangs: true},

	{fault: llmsim.RateLimit, attempts: 1, once: tasks.OK, always: tasks.Failed, more: 1, waits: true},
	{fault: llmsim.HTTP498, attempts: 1, once: tasks.OK, always: tasks.Failed, more: 1, waits: true},
	{fault: llmsim.HTTP529, attempts: 1, once: tasks.OK, always: tasks.Failed, more: 1, waits: true},

	{fault: llmsim.Refusal, attempts: 1, once: tasks.NeedsReview, always: tasks.NeedsReview},
	{fault: llmsim.Filtered, attempts: 1, once: tasks.NeedsReview, always: tasks.NeedsReview},

	// Halved, or asked for again in another way; never repeated as it was.
	{fault: llmsim.Length, attempts: 1, once: tasks.OK, always: tasks.NeedsReview, more: 2},
	{fault: llmsim.Blank, attempts: 1, once: tasks.OK, always: tasks.NeedsReview, more: 2},
	{fault: llmsim.Malformed, attempts: 1, once: tasks.OK, always: tasks.NeedsReview, more: 2},
	{fault: llmsim.DuplicateKey, attempts: 1, once: tasks.OK, always: tasks.NeedsReview, more: 2},

	// Read in spite of it.
	{fault: llmsim.NoNewline, attempts: 1, once: tasks.OK, always: tasks.OK, stream: true},
	{fault: llmsim.NoUsage, attempts: 1, once: tasks.OK, always: tasks.OK},
	{fault: llmsim.InReasoning, attempts: 1, once: tasks.OK, always: tasks.OK},
	{fault: llmsim.ThinkLeak, attempts: 1, once: tasks.OK, always: tasks.OK},
	{fault: llmsim.Fenced, attempts: 1, once: tasks.OK, always: tasks.OK},
	{fault: llmsim.ProseWrapped, attempts: 1, once: tasks.OK, always: tasks.OK},
	{fault: llmsim.ASCIIEscaped, attempts: 1, once: tasks.OK, always: tasks.OK},
}

func TestEveryFaultHasAPlaceInATable(t *testing.T) {
	t.Parallel()
	for _, info := range llmsim.Faults() {
		known := info.Fault == llmsim.Quota || // limit_test.go
			info.Fault == llmsim.StrayRepair || // stray_test.go
			slices.ContainsFunc(contentFaults, func(c contentFault) bool { return c.fault == info.Fault }) ||
			slices.ContainsFunc(serverFaults, func(c serverFault) bool { return c.fault == info.Fault })
		if !known {
			t.Errorf("%s: %s", info.Fault, info.Text)
		}
	}
}

func (c serverFault) setting(url string) setting {
	s := setting{URL: url, Stream: c.stream}
	if c.hangs {
		s.LLMTimeout = 3 * time.Second
	}
	return s
}

func forEveryServerFault(t *testing.T, test func(t *testing.T, c serverFault, r tasks.Request, clean news.Result)) {
	t.Helper()
	t.Parallel()
	for direction, r := range orders(t) {
		clean := cleanResult(t, r)
		for _, c := range serverFaults {
			if c.waits && (testing.Short() || r.To != news.Korean) {
				continue
			}
			t.Run(direction+"/"+string(c.fault), func(t *testing.T) {
				t.Parallel()
				test(t, c, r, clean)
			})
		}
	}
}

func TestServerFaultOnce(t *testing.T) {
	forEveryServerFault(t, func(t *testing.T, c serverFault, r tasks.Request, clean news.Result) {
		sim, url := serveSim(t, llmsim.Config{})
		sim.FailNext(1, c.fault)
		n, _ := openNewsroom(t)
		n.hire(t, c.setting(url))
		status := n.finish(t, n.submit(t, r))
		result := n.result(t, r, status)
		wantStruck(t, sim, c.fault)
		if status.State != c.once || status.Attempts != c.attempts {
			t.Errorf("%s after %d attempts, want %s after %d", status.State, status.Attempts, c.once, c.attempts)
		}
		if c.once == tasks.OK {
			wantClean(t, clean, result)
		} else {
			wantTold(t, result, []string{"refusal"})
		}
		journal := sim.Journal()
		if n := journal.Totals.Requests; n > cleanCalls+c.more {
			t.Errorf("it took %d requests, want %d at most", n, cleanCalls+c.more)
		}
		if twice := journal.PaidTwice(); len(twice) > 0 {
			t.Errorf("paid twice: %v", twice)
		}
	})
}

// A provider that never gets better ends the job at its deadline, or with everything that is missing told. When it
// gets better after all, the operator has the job tried again.
func TestServerFaultAlways(t *testing.T) {
	forEveryServerFault(t, func(t *testing.T, c serverFault, r tasks.Request, clean news.Result) {
		sim, url := serveSim(t, llmsim.Config{})
		sim.FailNext(1000, c.fault)
		n, _ := openNewsroom(t)
		n.hire(t, c.setting(url))
		if c.always == tasks.Failed {
			r.Deadline = time.Now().Add(10 * time.Second)
		}
		status := n.await(t, n.submit(t, r))
		if status.State != c.always {
			t.Fatalf("the job is %+v, want %s", status, c.always)
		}
		switch c.always {
		case tasks.OK:
			wantClean(t, clean, n.result(t, r, status))
		case tasks.NeedsReview:
			wantTold(t, n.result(t, r, status), []string{"refusal", "loop", "structure"})
		case tasks.Failed:
			if _, err := n.queue.Result(t.Context(), status.ID); !errors.Is(err, tasks.ErrState) || status.LastError == "" {
				t.Errorf("the result's error is %v, the job %+v", err, status)
			}
			sim.Reset()
			if err := n.queue.Retry(t.Context(), status.ID); err != nil {
				t.Fatal(err)
			}
			wantClean(t, clean, n.result(t, r, n.finish(t, status.ID)))
		}
	})
}

// Asking again after a refusal is what gets an account closed.
func TestRefusalIsNeverAskedAgain(t *testing.T) {
	t.Parallel()
	r := orders(t)["en-ko"]
	for _, fault := range []llmsim.Fault{llmsim.Refusal, llmsim.Filtered} {
		t.Run(string(fault), func(t *testing.T) {
			t.Parallel()
			sim, url := serveSim(t, llmsim.Config{})
			sim.FailNext(1000, fault)
			result := doOrder(t, r, setting{URL: url})
			if n := sim.Journal().Totals.Requests; n != cleanCalls {
				t.Errorf("%d requests, want the %d of a job that goes well", n, cleanCalls)
			}
			for _, id := range append(idsOf(r.Article.Paragraphs), "title") {
				if !slices.Contains(errorsOn(result, id), "refusal") {
					t.Errorf("%s: nothing says that the model refused: %+v", id, result.Findings)
				}
			}
		})
	}
}
