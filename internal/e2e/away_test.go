package e2e

import (
	"context"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

// A premises is a server that can leave its address, where then nobody listens, and come back to it.
type premises struct {
	address string
	handler http.Handler
	server  *http.Server
}

// settle returns a server at an address of its own, until the test ends.
func settle(t *testing.T, handler http.Handler) *premises {
	t.Helper()
	p := &premises{address: "127.0.0.1:0", handler: handler}
	p.start(t)
	t.Cleanup(func() { _ = p.server.Close() })
	return p
}

func (p *premises) url() string { return "http://" + p.address + "/v1" }

// start listens at the address, the same every time.
func (p *premises) start(t *testing.T) {
	t.Helper()
	l, err := net.Listen("tcp", p.address)
	if err != nil {
		t.Fatal(err)
	}
	p.address = l.Addr().String()
	p.server = &http.Server{Handler: p.handler, ReadHeaderTimeout: time.Minute}
	go func(server *http.Server) { _ = server.Serve(l) }(p.server) // until it is shut down
}

// stop listens no more. What is under way is answered: cut off it could be paid for or not, and nobody would know.
func (p *premises) stop(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := p.server.Shutdown(ctx); err != nil {
		_ = p.server.Close() // a call that hangs
	}
}

// TestProviderAwayFromRealWorkers takes the provider away from two processes of the program as it is shipped, while jobs wait in
// a real Redis: all recover by themselves within 90 seconds of its return, and no attempt is used up.
func TestProviderAwayFromRealWorkers(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: the program is built, and the provider is away for some seconds")
	}
	t.Parallel()
	outage, count := 6*time.Second, 12
	if long, err := time.ParseDuration(os.Getenv(outageEnv)); err == nil {
		outage, count = long, 200
	}
	n := connect(t, redistest.Start(t, redistest.Options{AOF: true}).URL())
	n.patience += outage
	sim := llmsim.New(llmsim.Config{})
	p := settle(t, sim)
	program := buildGisa(t)
	var fleet []*process
	for range 2 {
		fleet = append(fleet, start(t, exec.Command(program, "worker"), "GISA_REDIS_URL="+n.url, "GISA_LLM_BASE_URL="+p.url(), "GISA_LOG_LEVEL=error"))
	}
	n.await(t, n.submit(t, brief(count))) // the fleet is up
	p.stop(t)
	began := time.Now()
	ids := make([]string, count)
	for i := range ids {
		ids[i] = n.submit(t, brief(i))
	}
	n.eventually(t, "the provider is stopped", func() bool { return n.gate(t).State != quota.Open })
	if gate := n.gate(t); !strings.Contains(gate.Reason, "unavailable") {
		t.Errorf("the gate says %q, want something of unavailable", gate.Reason)
	}
	time.Sleep(time.Until(began.Add(outage)))
	p.start(t)
	back := time.Now()
	var first time.Duration
	for _, id := range ids {
		if status := n.await(t, id); status.State != tasks.OK || status.Attempts != 1 {
			t.Errorf("%s after %d attempts: %s", status.State, status.Attempts, status.LastError)
		}
		if first == 0 {
			first = time.Since(back)
		}
	}
	took := time.Since(back)
	for _, w := range fleet {
		w.drain(t)
	}
	totals := sim.Journal().Totals
	t.Logf("away for %s: %d jobs were done %.1f s after the provider was back, the first that was handed in after %.1f s, %d calls, %d paid twice",
		outage, count, took.Seconds(), first.Seconds(), totals.Completed, totals.Duplicates)
	if took > 90*time.Second {
		t.Errorf("they were done %s after the provider was back", took)
	}
	if totals.Duplicates > 0 || totals.Aborted > 0 {
		t.Errorf("calls were paid for nothing: %+v", totals)
	}
}
