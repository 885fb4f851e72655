package e2e

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// Two processes submit the same articles, two workers do them, and Redis dies and comes back meanwhile: each article
// is done once, and nothing is lost.
func TestManyArticlesSubmittedTwiceAreDoneOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: 500 articles and a restart of Redis")
	}
	t.Parallel()
	const articles = 500
	server := redistest.Start(t, redistest.Options{AOF: true})
	n := connect(t, server.URL())
	sim, url := serveSim(t, llmsim.Config{Latency: 50 * time.Millisecond})
	began := time.Now()
	s := setting{URL: url, Model: sim.Model(), Concurrency: 16}
	workers := []*process{spawnWorker(t, server.URL(), s), spawnWorker(t, server.URL(), s)}
	submitters := make([]*process, 2)
	for i := range submitters {
		submitters[i] = spawn(t, "submitter", server.URL(), countEnv+"="+strconv.Itoa(articles))
	}
	eventually(t, "a fifth is paid for", func() bool { return sim.Journal().Totals.Completed >= articles*cleanCalls/5 })
	server.Kill()
	time.Sleep(time.Second) // replies arrive and jobs end while there is nobody to tell
	server.Restart()

	// A submission that fails with Redis may have arrived, and is made again: it cannot tell then whose the job is. Each
	// submitter has one such at most.
	if existing := existingOf(t, submitters); existing < articles-2 || existing > articles+2 {
		t.Errorf("%d of %d submissions were of a job that existed, want %d", existing, 2*articles, articles)
	}
	n.wantCompleted(t, articles)
	for _, w := range workers {
		w.drain(t)
	}
	t.Logf("%d articles in %s, %+v", articles, time.Since(began).Round(time.Millisecond), sim.Journal().Totals)
	n.wantDoneOnce(t, sim, articles)
}

// existingOf adds up how many submissions were of a job that existed.
func existingOf(t *testing.T, submitters []*process) (existing int) {
	t.Helper()
	for _, s := range submitters {
		if err := s.wait(); err != nil {
			t.Fatal(err)
		}
		count, err := strconv.Atoi(strings.TrimSpace(s.out.String()))
		if err != nil {
			t.Fatal(err)
		}
		existing += count
	}
	return existing
}

// wantCompleted waits until the queue holds nothing but so many completed jobs.
func (n *newsroom) wantCompleted(t testing.TB, jobs int) {
	t.Helper()
	eventually(t, strconv.Itoa(jobs)+" jobs are completed, and no other is there", func() bool {
		info, err := n.inspector.GetQueueInfo(tasks.Default)
		return err == nil && info.Size == jobs && info.Completed == jobs
	})
}

func (n *newsroom) wantDoneOnce(t *testing.T, sim *llmsim.Server, articles int) {
	t.Helper()
	for i := range articles {
		r := tasks.Request{Article: story(i), To: news.Korean, Kind: tasks.Digest}
		status, err := n.queue.Status(t.Context(), r.ID())
		if err != nil {
			t.Fatal(err)
		}
		if result := n.result(t, r, status); result.State != news.OK || result.Usage.Calls != cleanCalls {
			t.Errorf("%s: %s after %d calls, %+v", status.ID, result.State, result.Usage.Calls, result.Findings)
		}
	}
	journal := sim.Journal()
	if twice := journal.PaidTwice(); len(twice) > 0 {
		t.Errorf("%d paragraphs were paid for twice: %s, …", len(twice), twice[0])
	}
	if want := articles * cleanCalls; journal.Totals.Completed != want {
		t.Errorf("%d calls were paid for, want %d", journal.Totals.Completed, want)
	}
}
