package e2e

import (
	"context"
	"maps"
	"net/http"
	"slices"
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

// dialectCosts bounds what the habits of each simulated server cost. One that is not here costs nothing.
var dialectCosts = map[llmsim.Dialect]cost{
	llmsim.DeepSeek: {calls: 1}, // json_schema is refused
}

// oneOff does an order as a command without a queue does.
func oneOff(t *testing.T, r tasks.Request, url string, stream bool) (news.Result, error) {
	t.Helper()
	client, err := llm.New(llm.Config{BaseURL: url, Model: llmsim.DefaultModel, Timeout: 2 * time.Second, Stream: stream, Jobs: 1})
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
	n.hire(t, setting{URL: url, Model: llmsim.DefaultModel, Stream: stream, LLMTimeout: 2 * time.Second})
	return n.result(t, r, n.finish(t, n.submit(t, r))), nil
}

// ways are the ways in which an article is done.
var ways = map[string]func(*testing.T, tasks.Request, string, bool) (news.Result, error){"one-off": oneOff, "queued": queued}

// forEveryWay has one paragraph done by a server in every way, and holds what that took against the cost.
func forEveryWay(t *testing.T, name string, most cost, streams bool, serving func() (handler http.Handler, took func() cost)) {
	t.Helper()
	if most.calls > mostMore {
		t.Errorf("%s may take %d calls more than a good server, and no server may more than %d", name, most.calls, mostMore)
	}
	for _, way := range slices.Sorted(maps.Keys(ways)) {
		for _, stream := range []bool{false, true} {
			if stream && !streams {
				continue
			}
			t.Run(name+"/"+way+map[bool]string{true: "/stream"}[stream], func(t *testing.T) {
				t.Parallel()
				handler, took := serving()
				r := brief(1)
				result, err := ways[way](t, r, serve(t, handler), stream)
				if err != nil || result.State != news.OK {
					t.Fatalf("%s, %v, findings %v", result.State, err, result.Findings)
				}
				got := took()
				if got.calls > 1+most.calls || got.paid > 1+most.paid {
					t.Errorf("it took %d calls, of which %d are paid for, want %d and %d at most", got.calls, got.paid, 1+most.calls, 1+most.paid)
				}
				if most.calls > 0 && got.calls == 1 {
					t.Errorf("nothing went wrong: the server is not as awkward as the table says")
				}
			})
		}
	}
}

// Every dialect of the simulator gives an ok result, with the calls that the table allows.
func TestMatrixOfDialects(t *testing.T) {
	t.Parallel()
	for _, dialect := range llmsim.Dialects() {
		forEveryWay(t, string(dialect), dialectCosts[dialect], true, func() (http.Handler, func() cost) {
			sim := llmsim.New(llmsim.Config{Dialect: dialect, Model: llmsim.DefaultModel})
			return sim, func() cost {
				totals := sim.Journal().Totals
				return cost{totals.Requests, totals.Completed + totals.Truncated}
			}
		})
	}
}

// Every awkward server gives an ok result, one-off and queued, with the calls that its line allows.
func TestMatrixOfAwkwardServers(t *testing.T) {
	t.Parallel()
	for name, server := range awkwardServers {
		forEveryWay(t, name, server.cost, server.streams, func() (http.Handler, func() cost) {
			a := newAwkward(server)
			return a, a.took
		})
	}
}
