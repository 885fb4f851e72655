package e2e

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// outageEnv is for how long a provider is in trouble in TestProvidersTroubleIsNotTheJobs, as a duration: 720s is what an
// operator has seen.
const outageEnv = "GISA_TEST_OUTAGE"

// patient is a provider that is in trouble for as long as the test says.
type patient struct {
	well    http.Handler
	trouble http.HandlerFunc
	ill     atomic.Bool
}

func (p *patient) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if p.ill.Load() {
		p.trouble(w, r)
		return
	}
	p.well.ServeHTTP(w, r)
}

// answers is a provider that says the same to everybody.
func answers(status int, header, value, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set(header, value)
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}
}

// trouble is a way in which a provider serves nobody.
type trouble struct {
	trouble http.HandlerFunc
	reason  string        // that the gate shows
	timeout time.Duration // of a call
}

var troubles = map[string]trouble{
	"503":            {trouble: answers(503, "Content-Type", "application/json", `{"error":{"message":"overloaded"}}`), reason: "overloaded"},
	"502 page":       {trouble: answers(502, "Content-Type", "text/html", "<html><title>Bad Gateway</title></html>"), reason: "Bad Gateway"},
	"404 page":       {trouble: answers(404, "Content-Type", "text/html", "<html><title>Not Found</title></html>"), reason: "Not Found"},
	"no such model":  {trouble: answers(404, "Content-Type", "application/json", `{"error":"model \"gisa\" not found, try pulling it first"}`), reason: "not found"},
	"redirect":       {trouble: answers(307, "Location", "https://login.example/", ""), reason: "redirects"},
	"400 in unknown": {trouble: answers(400, "Content-Type", "application/json", `{"error":"Unsupported tenant shape"}`), reason: "tenant shape"},
	"403 page":       {trouble: answers(403, "Content-Type", "text/html", "<html><title>Attention Required!</title></html>"), reason: "Attention"},
	"403 in unknown": {trouble: answers(403, "Content-Type", "application/json", `{"result":"denied","rule":942100}`), reason: "403"},
	"no format":      {trouble: answers(400, "Content-Type", "application/json", `{"error":"this model does not support JSON output, nor any response format"}`), reason: "format"},
	"hangs up":       {trouble: func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, reason: "unavailable"},
	"hangs":          {trouble: hang, reason: "unavailable", timeout: 4 * time.Second},
}

// hang never answers, until the client leaves.
func hang(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body) // or else the server does not notice
	<-r.Context().Done()
}

// A provider that serves nobody, whatever it says, is left alone by all; no job pays for it with an attempt, and all are
// done by themselves when it is back.
func TestProvidersTroubleIsNotTheJobs(t *testing.T) {
	t.Parallel()
	outage, count := 6*time.Second, 12
	if long, err := time.ParseDuration(os.Getenv(outageEnv)); err == nil {
		outage, count = long, 200
	}
	atOnce(t, troubles, func(t *testing.T, c trouble) {
		sim := llmsim.New(llmsim.Config{})
		p := &patient{well: sim, trouble: c.trouble}
		n, _ := openNewsroom(t)
		n.patience += outage
		n.hire(t, setting{URL: serve(t, p), Model: sim.Model(), LLMTimeout: c.timeout})
		p.ill.Store(true)
		ids := make([]string, count)
		for i := range ids {
			ids[i] = n.submit(t, brief(i))
		}
		began := time.Now()
		n.eventually(t, "the provider is stopped", func() bool { return n.gate(t).State != quota.Open })
		if gate := n.gate(t); !strings.Contains(gate.Reason, c.reason) {
			t.Errorf("the gate says %q, want something of %q", gate.Reason, c.reason)
		}
		time.Sleep(time.Until(began.Add(outage)))
		p.ill.Store(false)
		back := time.Now()
		for _, id := range ids {
			if status := n.await(t, id); status.State != tasks.OK || status.Attempts != 1 {
				t.Errorf("%s after %d attempts: %s", status.State, status.Attempts, status.LastError)
			}
		}
		took := time.Since(back)
		t.Logf("%d jobs were done %s after the provider was back", count, took.Round(time.Second))
		if took > 90*time.Second {
			t.Errorf("they were done %s after the provider was back", took)
		}
	})
}

// Somebody who mends the key, the model's name or the path of the URL starts the worker anew: all jobs are done within a
// minute, and nothing was given up.
func TestMendedSettingIsNoticed(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: jobs wait for twenty seconds")
	}
	t.Parallel()
	atOnce(t, map[string]func(s *setting){
		"model": func(s *setting) { s.Model = "absent" },
		"key":   func(s *setting) { s.Key = "wrong" },
		"path":  func(s *setting) { s.URL += "/v2" },
	}, func(t *testing.T, spoil func(*setting)) {
		sim, url := serveSim(t, llmsim.Config{APIKey: "right"})
		n, _ := openNewsroom(t)
		right := setting{URL: url, Key: "right", Model: sim.Model()}
		wrong := right
		spoil(&wrong)
		dismiss := n.hire(t, wrong)
		ids := make([]string, 7)
		for i := range ids {
			ids[i] = n.submit(t, brief(i))
		}
		n.eventually(t, "the provider is stopped", func() bool { return n.gate(t).State != quota.Open })
		time.Sleep(3 * time.Second)
		for _, id := range ids {
			if status, err := n.queue.Status(t.Context(), id); err != nil || status.State == tasks.Failed || status.Attempts > 1 {
				t.Errorf("while the setting is wrong the job is %+v, %v", status, err)
			}
		}
		dismiss()
		n.hire(t, right)
		began := time.Now()
		for _, id := range ids {
			if status := n.await(t, id); status.State != tasks.OK || status.Attempts != 1 {
				t.Errorf("%s after %d attempts: %s", status.State, status.Attempts, status.LastError)
			}
		}
		if took := time.Since(began); took > time.Minute {
			t.Errorf("the last job was done %s after the setting was mended", took)
		}
	})
}

// Trying one job again asks the provider again for all.
func TestRetryOfOneOpensTheGateForAll(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: jobs wait for twenty seconds")
	}
	t.Parallel()
	sim := llmsim.New(llmsim.Config{})
	p := &patient{well: sim, trouble: answers(402, "Content-Type", "application/json", `{"error":{"message":"Insufficient Balance"}}`)}
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: serve(t, p), Model: sim.Model()})
	p.ill.Store(true)
	ids := []string{n.submit(t, brief(1)), n.submit(t, brief(2)), n.submit(t, brief(3))}
	for _, id := range ids {
		n.await(t, id, tasks.Retrying)
	}
	p.ill.Store(false) // somebody has paid
	if err := quota.ReopenAll(t.Context(), n.redis); err != nil {
		t.Fatal(err)
	}
	if err := n.queue.Retry(t.Context(), ids[0]); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	for _, id := range ids {
		if status := n.await(t, id); status.State != tasks.OK || status.Attempts != 1 {
			t.Errorf("%s after %d attempts: %s", status.State, status.Attempts, status.LastError)
		}
	}
	if took := time.Since(began); took > time.Minute {
		t.Errorf("the last job was done after %s", took)
	}
}

// firewall stands before a provider and refuses texts that look like an attack.
func firewall(well http.Handler, refuse http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		if bytes.Contains(body, []byte("SELECT name FROM")) {
			refuse(w, r)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		well.ServeHTTP(w, r)
	})
}

// injection is an article that a firewall takes for an attack.
func injection() tasks.Request {
	r := brief(1)
	r.Article.ID = "injection"
	r.Article.Paragraphs[0].Text = "The intruders sent SELECT name FROM users to the ministry's server on Monday, investigators said."
	return r
}

var refusals = map[string]http.HandlerFunc{
	"page": answers(403, "Content-Type", "text/html", "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head><body>Sorry, you have been blocked</body></html>"),
	"JSON": answers(403, "Content-Type", "application/json", `{"result":"denied","rule":942100}`),
	"bare": answers(403, "Content-Type", "text/plain", ""),
}

// One article that a firewall refuses holds up nobody else: it has its own attempts, and the others take little longer
// than beside a firewall that refuses nobody.
func TestOneRefusedArticleAmongManyJobs(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	took := map[string]time.Duration{} // the good articles, by firewall
	firewalls := maps.Clone(refusals)
	firewalls["nobody"] = nil
	atOnce(t, firewalls, func(t *testing.T, refuse http.HandlerFunc) {
		sim := llmsim.New(llmsim.Config{Latency: 200 * time.Millisecond})
		n, _ := openNewsroom(t)
		note := func(all time.Duration) {
			mu.Lock()
			defer mu.Unlock()
			took[t.Name()] = all
		}
		if refuse == nil {
			note(goodArticles(t, n, setting{URL: serve(t, sim), Model: sim.Model()}))
			return
		}
		bad := n.submit(t, injection())
		note(goodArticles(t, n, setting{URL: serve(t, firewall(sim, refuse)), Model: sim.Model()}))
		status, err := n.queue.Status(t.Context(), bad)
		if err != nil || status.Attempts < 1 || status.State == tasks.OK || !strings.Contains(status.LastError, "403") {
			t.Errorf("the refused article is %+v, %v: want it to use up its own attempts, and to say why", status, err)
		}
		if gate := n.gate(t); gate.State != quota.Open {
			t.Errorf("the gate is %+v", gate)
		}
	})
	nobody := took[t.Name()+"/nobody"]
	for name, all := range took {
		if all > 2*nobody {
			t.Errorf("%s: 200 good articles took %s, %s where nobody is refused", name, all, nobody)
		}
	}
}

// goodArticles returns how long a worker takes for 200 articles that nobody refuses.
func goodArticles(t *testing.T, n *newsroom, s setting) time.Duration {
	t.Helper()
	ids := make([]string, 200)
	for i := range ids {
		ids[i] = n.submit(t, brief(i))
	}
	began := time.Now()
	n.hire(t, s)
	for _, id := range ids {
		if status := n.await(t, id); status.State != tasks.OK || status.Attempts != 1 {
			t.Errorf("a good article is %s after %d attempts: %s", status.State, status.Attempts, status.LastError)
		}
	}
	return time.Since(began)
}

// Of good articles that come one a second beside one that is refused, none waits ten seconds longer than one does where nobody
// is refused.
func TestGoodArticlesDoNotWaitForARefusedOne(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: takes a minute")
	}
	t.Parallel()
	sim := llmsim.New(llmsim.Config{Latency: 200 * time.Millisecond})
	calm, _ := openNewsroom(t)
	calm.hire(t, setting{URL: serve(t, sim), Model: sim.Model(), Concurrency: 1})
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: serve(t, firewall(sim, refusals["JSON"])), Model: sim.Model(), Concurrency: 1})
	n.submit(t, injection())
	var usual time.Duration // the longest that one took where nobody is refused
	for i := range 60 {
		began := time.Now()
		usual = max(usual, goodArticle(t, calm, i))
		if took := goodArticle(t, n, i); took > usual+10*time.Second {
			t.Errorf("article %d took %s, %s at most where nobody is refused", i, took, usual)
		}
		time.Sleep(time.Until(began.Add(time.Second)))
	}
}

// goodArticle returns how long an article takes that nobody refuses.
func goodArticle(t *testing.T, n *newsroom, i int) time.Duration {
	t.Helper()
	began := time.Now()
	if status := n.await(t, n.submit(t, brief(i))); status.State != tasks.OK {
		t.Errorf("article %d is %s: %s", i, status.State, status.LastError)
	}
	return time.Since(began)
}

// A part of a long article that a firewall refuses to the end leaves the others as the result.
func TestRefusedParagraphOfALongArticle(t *testing.T) {
	t.Parallel()
	sim := llmsim.New(llmsim.Config{})
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: serve(t, firewall(sim, refusals["page"])), Model: sim.Model(), ChunkTokens: 60})
	r := tasks.Request{Article: story(1), To: news.Korean, Kind: tasks.Translate}
	last := len(r.Article.Paragraphs) - 1
	r.Article.Paragraphs[last].Text = injection().Article.Paragraphs[0].Text
	status := n.finish(t, n.submit(t, r))
	result := n.result(t, r, status)
	if result.State != news.NeedsReview || result.Translation.Paragraphs[0].Text == "" || result.Translation.Paragraphs[last].Text != "" {
		t.Errorf("%s, %+v", result.State, fmt.Sprint(result.Findings))
	}
}
