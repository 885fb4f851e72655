package e2e

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// What a real server does when it does not serve. The texts do not matter here, so the articles are short.

// brief is a job of one short paragraph, translated in one call.
func brief(n int) tasks.Request {
	r := beginning(tasks.Request{Article: story(n), To: news.Korean, Kind: tasks.Translate}, 1)
	r.Bullets = 0
	return r
}

func TestRealServerRefusesTheKey(t *testing.T) {
	server := startLlama(t, "qwen", "--api-key", "right")
	n, clock := openNewsroom(t)
	n.patience = modelDeadline
	dismiss := n.hire(t, setting{URL: server.url, Key: "wrong", Model: "qwen", LLMTimeout: modelTimeout, MaxCalls: 1})
	r := brief(1)
	id := n.submit(t, r)
	waiting := n.await(t, id, tasks.Retrying)
	if waiting.State != tasks.Retrying || waiting.Attempts != 0 || !strings.Contains(waiting.LastError, "API Key") {
		t.Errorf("the job is %+v, want it to wait with all its attempts and to name the key", waiting)
	}
	if gate := n.gate(t); gate.State != quota.Stopped {
		t.Errorf("the gate is %+v", gate)
	}
	t.Logf("the job says: %s", waiting.LastError)

	dismiss() // somebody changes the key
	n.hire(t, setting{URL: server.url, Key: "right", Model: "qwen", LLMTimeout: modelTimeout, MaxCalls: 1})
	passTime(t, clock, 6*time.Minute)
	n.result(t, r, n.finish(t, id))
	if gate := n.gate(t); gate.State != quota.Open {
		t.Errorf("the gate is %+v", gate)
	}
}

func TestRealServerWithATinyWindow(t *testing.T) {
	server := startLlama(t, "qwen", "--ctx", "512")
	n, _ := openNewsroom(t)
	n.hire(t, setting{URL: server.url})
	r := orders(t)["en-ko"]
	result := n.result(t, r, n.finish(t, n.submit(t, r)))
	if result.State != news.NeedsReview || !strings.Contains(fmt.Sprint(result.Findings), "context window") {
		t.Errorf("%s: %+v, want to be told that nothing fits", result.State, result.Findings)
	}
	for _, p := range result.Translation.Paragraphs {
		if p.Text != "" {
			t.Errorf("%s: %q, from a window that not even the rules fit into", p.ID, p.Text)
		}
	}
	t.Logf("usage %+v, findings %+v", result.Usage, result.Findings)
}

func TestRealServerOfTwoSlotsUnderEightWorkers(t *testing.T) {
	server := startLlama(t, "qwen", "--slots", "2")
	n, _ := openNewsroom(t)
	n.patience = modelDeadline
	for range 8 {
		n.hire(t, setting{URL: server.url, LLMTimeout: modelTimeout, MaxCalls: 1, Concurrency: 1})
	}
	var ids []string
	var jobs []tasks.Request
	for i := range 8 {
		jobs = append(jobs, brief(i))
		ids = append(ids, n.submit(t, jobs[i]))
	}
	for i, id := range ids {
		status := n.finish(t, id)
		if result := n.result(t, jobs[i], status); result.Usage.Calls != 1 || status.Attempts != 1 {
			t.Errorf("%s after %d calls in %d attempts, want one", result.State, result.Usage.Calls, status.Attempts)
		}
	}
}

func TestRealServerDiesInMidArticle(t *testing.T) {
	server := startLlama(t, "qwen")
	bill := newBill(t, server.url)
	n, _ := openNewsroom(t)
	n.patience = modelDeadline
	n.hire(t, setting{URL: serve(t, bill), LLMTimeout: modelTimeout, ChunkTokens: smallChunks, MaxCalls: 3})
	r := beginning(orders(t)["en-ko"], 3)
	r.Kind = tasks.Translate
	id := n.submit(t, r)
	n.eventually(t, "a reply is kept", func() bool { return n.replies(t) > 0 })
	server.stop()
	paid := bill.paid()
	waiting := n.await(t, id, tasks.Retrying)
	server.start(t, "qwen")
	status := n.finish(t, id)
	result := n.result(t, r, status)
	t.Logf("%s after %d attempts, %d of %d calls before the server died; the job said: %s",
		result.State, status.Attempts, paid, result.Usage.Calls, waiting.LastError)
	if waiting.Attempts != 0 || !strings.Contains(waiting.LastError, "unavailable") {
		t.Errorf("the job is %+v, want it to wait for the server with all its attempts", waiting)
	}
	if status.Attempts != 1 {
		t.Errorf("done at attempt %d: the server's death used up attempts of the job", status.Attempts)
	}
	if twice := bill.twice(); twice > 0 {
		t.Errorf("%d requests were paid for twice", twice)
	}
	if result.Usage.Calls != bill.paid() {
		t.Errorf("usage says %d calls, the server answered %d", result.Usage.Calls, bill.paid())
	}
}

// bill stands before a server and writes down which requests of jobs it answered. A probe is a call of a word, asked
// for nobody's job.
type bill struct {
	proxy httputil.ReverseProxy

	mu       sync.Mutex
	answered map[uint64]int
}

func newBill(t *testing.T, server string) *bill {
	t.Helper()
	target, err := url.Parse(strings.TrimSuffix(server, "/v1"))
	if err != nil {
		t.Fatal(err)
	}
	conns := &http.Transport{}
	t.Cleanup(conns.CloseIdleConnections)
	b := &bill{answered: map[uint64]int{}}
	b.proxy = httputil.ReverseProxy{
		Transport: conns,
		Rewrite:   func(r *httputil.ProxyRequest) { r.SetURL(target) },
		// A server that dies takes its connections with it.
		ErrorHandler: func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
	}
	return b
}

func (b *bill) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	answer := &statusRecorder{ResponseWriter: w}
	b.proxy.ServeHTTP(answer, r)
	if r.Method != http.MethodPost || answer.status != http.StatusOK || isProbe(body) {
		return
	}
	sum := fnv.New64a()
	sum.Write(body)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.answered[sum.Sum64()]++
}

func (b *bill) paid() (calls int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, n := range b.answered {
		calls += n
	}
	return calls
}

func (b *bill) twice() (requests int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, n := range b.answered {
		if n > 1 {
			requests++
		}
	}
	return requests
}

// statusRecorder remembers the status that went through it.
type statusRecorder struct {
	http.ResponseWriter
	status int
}

func (r *statusRecorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}
