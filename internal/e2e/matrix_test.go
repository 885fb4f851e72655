package e2e

import (
	"context"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// cost bounds what one paragraph costs beyond the one call that a good server needs: calls, and of those the ones that
// are paid for. A probe is a call of a word, and is not counted among what is paid for.
type cost struct{ calls, paid int }

// mostMore is how many calls more than at a good server a job of the queue may take at any server at all.
const mostMore = 2

// meetingTimeout is far more than a call takes on a machine that is slow: no server of the matrix hangs.
const meetingTimeout = 20 * time.Second

// dialectCosts bounds what the habits of each simulated server cost. One that is not here costs nothing.
var dialectCosts = map[llmsim.Dialect]cost{
	llmsim.DeepSeek: {calls: 1}, // json_schema is refused
}

// oneOff does an order as a command without a queue does.
func oneOff(t *testing.T, r tasks.Request, url string, stream bool) (news.Result, error) {
	t.Helper()
	client, err := llm.New(llm.Config{BaseURL: url, Model: llmsim.DefaultModel, Timeout: meetingTimeout, Stream: stream, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	d := desk.New(desk.Config{Model: provider.Alone(client), ModelName: "m", Memory: ledger.NewMemory()})
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	order := news.Order{Article: r.Article, To: r.To, Translate: true}
	return d.RunWithRetries(ctx, desk.Job{Order: order}, func(time.Duration, error) {})
}

// queued does an order as a worker does.
func queued(t *testing.T, r tasks.Request, url string, stream bool) (news.Result, error) {
	t.Helper()
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: url, Model: llmsim.DefaultModel, Stream: stream, LLMTimeout: meetingTimeout})
	return n.result(t, r, n.finish(t, n.submit(t, r))), nil
}

// ways are the ways in which an article is done.
var ways = map[string]func(*testing.T, tasks.Request, string, bool) (news.Result, error){"one-off": oneOff, "queued": queued}

// atOnce runs tests that mostly wait, more of them at once than there are cores.
func atOnce[C any](t *testing.T, cases map[string]C, test func(*testing.T, C)) {
	t.Helper()
	room := make(chan struct{}, 12)
	var all sync.WaitGroup
	for name, c := range cases {
		all.Go(func() {
			room <- struct{}{}
			defer func() { <-room }()
			t.Run(name, func(t *testing.T) { test(t, c) })
		})
	}
	all.Wait()
}

// meeting is one paragraph that a server does in one way.
type meeting struct {
	do      func(*testing.T, tasks.Request, string, bool) (news.Result, error)
	stream  bool
	most    cost
	serving func() (handler http.Handler, took func() cost)
}

// everyWay adds the meetings with a server to those of the others.
func everyWay(t *testing.T, all map[string]meeting, name string, streams bool, m meeting) {
	t.Helper()
	if m.most.calls > mostMore {
		t.Errorf("%s may take %d calls more than a good server, and no server may more than %d", name, m.most.calls, mostMore)
	}
	for way, do := range ways {
		m.do, m.stream = do, false
		all[name+"/"+way] = m
		if streams {
			m.stream = true
			all[name+"/"+way+"/stream"] = m
		}
	}
}

// test holds what it took against the cost.
func (m meeting) test(t *testing.T) {
	handler, took := m.serving()
	result, err := m.do(t, brief(1), serve(t, handler), m.stream)
	if err != nil || result.State != news.OK {
		t.Fatalf("%s, %v, findings %v", result.State, err, result.Findings)
	}
	got := took()
	if got.calls > 1+m.most.calls || got.paid > 1+m.most.paid {
		t.Errorf("it took %d calls, of which %d are paid for, want %d and %d at most", got.calls, got.paid, 1+m.most.calls, 1+m.most.paid)
	}
	if m.most.calls > 0 && got.calls == 1 {
		t.Errorf("nothing went wrong: the server is not as awkward as the table says")
	}
}

// Every dialect of the simulator gives an ok result, with the calls that the table allows.
func TestMatrixOfDialects(t *testing.T) {
	t.Parallel()
	all := map[string]meeting{}
	for _, dialect := range llmsim.Dialects() {
		everyWay(t, all, string(dialect), true, meeting{most: dialectCosts[dialect], serving: func() (http.Handler, func() cost) {
			sim := llmsim.New(llmsim.Config{Dialect: dialect, Model: llmsim.DefaultModel})
			return sim, func() cost {
				totals := sim.Journal().Totals
				return cost{totals.Requests, totals.Completed + totals.Truncated}
			}
		}})
	}
	atOnce(t, all, func(t *testing.T, m meeting) { m.test(t) })
}

// Every awkward server gives an ok result, one-off and queued, with the calls that its line allows.
func TestMatrixOfAwkwardServers(t *testing.T) {
	t.Parallel()
	all := map[string]meeting{}
	for name, server := range awkwardServers {
		everyWay(t, all, name, server.streams, meeting{most: server.cost, serving: func() (http.Handler, func() cost) {
			a := newAwkward(server)
			return a, a.took
		}})
	}
	atOnce(t, all, func(t *testing.T, m meeting) { m.test(t) })
}
