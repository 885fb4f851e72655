package e2e

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// A soakProvider is the simulator with a few of all its faults, behind a firewall, at an address that it can leave and come back to.
type soakProvider struct {
	*premises
	sim     *llmsim.Server
	patient *moody

	mu      sync.Mutex
	stories map[string]int // by the key of a request in the journal
	refused map[int]int    // how often the firewall refused a story, or a call about it hung that nobody could tell from a slow one
	hung    []hungCall
}

func newSoakProvider(t *testing.T, seed uint64) *soakProvider {
	t.Helper()
	config := llmsim.Config{Seed: seed, Latency: 300 * time.Millisecond, LatencySpread: 0.6, Slots: 12, RPM: 1200, Burst: 5 * time.Second,
		Faults: map[llmsim.Fault]float64{}, JournalLimit: 1 << 20}
	for _, info := range llmsim.Faults() {
		if info.Fault != llmsim.Quota { // which stops all for minutes
			config.Faults[info.Fault] = 0.004
		}
	}
	if err := config.Validate(); err != nil {
		t.Fatal(err)
	}
	p := &soakProvider{sim: llmsim.New(config), stories: map[string]int{}, refused: map[int]int{}}
	refuse := func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		if n, err := strconv.Atoi(w.Header().Get(storyHeader)); err == nil {
			p.refused[n]++
		}
		p.mu.Unlock()
		refusals["page"](w, r)
	}
	p.patient = &moody{well: p.listed(firewall(p.sim, refuse))}
	p.premises = settle(t, p.patient)
	return p
}

const storyHeader = "X-Story"

// storyIn finds the number of the story that a prompt speaks of.
var storyIn = regexp.MustCompile(`pier (\d+)`)

// listed writes down which story each request is about.
func (p *soakProvider) listed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		sum := fnv.New64a()
		sum.Write(body)
		if m := storyIn.FindSubmatch(body); m != nil {
			n, _ := strconv.Atoi(string(m[1]))
			p.mu.Lock()
			p.stories[fmt.Sprintf("%016x", sum.Sum64())] = n
			p.mu.Unlock()
			w.Header().Set(storyHeader, string(m[1]))
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

// A hungCall is a call about a story that will never be answered.
type hungCall struct {
	story int
	began time.Time
}

// swallow never answers.
func (p *soakProvider) swallow(_ http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body) // or else the server does not notice when the client leaves
	if m := storyIn.FindSubmatch(body); m != nil {
		n, _ := strconv.Atoi(string(m[1]))
		p.mu.Lock()
		p.hung = append(p.hung, hungCall{n, time.Now()})
		p.mu.Unlock()
	}
	<-r.Context().Done()
}

// callTimeout is how long workers wait for a call.
const callTimeout = 12 * time.Second

// recover ends a trouble. A call that still hangs then runs out while others are served, as that of a text which takes too long
// does: such an attempt is its job's own. One that ran out before is not.
func (p *soakProvider) recover() {
	p.patient.recover()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, call := range p.hung {
		if time.Since(call.began) < callTimeout {
			p.refused[call.story]++
		}
	}
	p.hung = nil
}

// moody is a provider with one trouble after the other.
type moody struct {
	well http.Handler

	mu      sync.Mutex
	trouble http.HandlerFunc // nil when it is well
}

func (m *moody) fail(how http.HandlerFunc) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.trouble = how
}

func (m *moody) recover() { m.fail(nil) }

func (m *moody) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	trouble := m.trouble
	m.mu.Unlock()
	if trouble != nil {
		trouble(w, r)
		return
	}
	m.well.ServeHTTP(w, r)
}
