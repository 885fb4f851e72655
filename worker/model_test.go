package worker

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/tasks"
)

// A worker without a model's name starts beside a server that is not there yet. Its jobs wait with all their attempts,
// and are done when the server comes.
func TestWorkerStartsBeforeItsServer(t *testing.T) {
	t.Parallel()
	p := setup(t)
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := listener.Addr().String()
	if err := listener.Close(); err != nil { // nobody listens there now
		t.Fatal(err)
	}
	p.hire(t, Config{Redis: p.redis, LLMBaseURL: "http://" + addr + "/v1", UrgentCheckInterval: 20 * time.Millisecond})
	id := p.submit(t, tasks.Request{Article: article("story"), Queue: tasks.Urgent})
	info := p.wait(t, id, asynq.TaskStateRetry)
	if info.Retried != 0 || !strings.Contains(info.LastErr, "waits for the provider: it is not known which model to ask") {
		t.Errorf("%d attempts used up, last error %q", info.Retried, info.LastErr)
	}

	if listener, err = config.Listen(t.Context(), "tcp", addr); err != nil {
		t.Skipf("skipped: another process has taken the port: %v", err)
	}
	server := &httptest.Server{Listener: listener, Config: &http.Server{Handler: llmsim.New(llmsim.Config{Seed: 1})}}
	server.Start()
	t.Cleanup(server.Close)
	if info := p.wait(t, id, asynq.TaskStateCompleted); info.Retried != 0 {
		t.Errorf("%d attempts used up", info.Retried)
	}
}

// The gate has the name of the model that the server told.
func TestGateIsNamedByTheResolvedModel(t *testing.T) {
	t.Parallel()
	p := setup(t)
	sim := llmsim.New(llmsim.Config{Seed: 1})
	server := httptest.NewServer(sim)
	t.Cleanup(server.Close)
	sim.FailNext(1000, llmsim.Quota)
	p.hire(t, Config{Redis: p.redis, LLMBaseURL: server.URL + "/v1", UrgentCheckInterval: 20 * time.Millisecond})
	p.wait(t, p.submit(t, tasks.Request{Article: article("story"), Queue: tasks.Urgent}), asynq.TaskStateRetry)
	names, err := quota.Providers(t.Context(), p.redis)
	if want := strings.TrimPrefix(server.URL, "http://") + "/" + sim.Model(); err != nil || len(names) != 1 || names[0] != want {
		t.Errorf("closed gates %q, %v, want %q", names, err, want)
	}
}

// A server that is still fetching its model is waited for, with the jobs.
func TestWorkerWaitsForAModelThatIsBeingFetched(t *testing.T) {
	t.Parallel()
	p := setup(t)
	url, fetch := serveLater(t, http.StatusOK, `{"object":"list","data":[]}`)
	p.hire(t, Config{Redis: p.redis, LLMBaseURL: url, UrgentCheckInterval: 20 * time.Millisecond})
	id := p.submit(t, tasks.Request{Article: article("story"), Queue: tasks.Urgent})
	p.wait(t, id, asynq.TaskStateRetry)
	fetch()
	if info := p.wait(t, id, asynq.TaskStateCompleted); info.Retried != 0 {
		t.Errorf("%d attempts used up", info.Retried)
	}
}

// A server that refuses the key before it tells its model is waited for, too, with the jobs.
func TestWorkerWaitsForAKeyThatIsAccepted(t *testing.T) {
	t.Parallel()
	p := setup(t)
	url, accept := serveLater(t, http.StatusUnauthorized, `{"error":{"message":"Invalid API Key","type":"authentication_error"}}`)
	p.hire(t, Config{Redis: p.redis, LLMBaseURL: url, UrgentCheckInterval: 20 * time.Millisecond})
	id := p.submit(t, tasks.Request{Article: article("story"), Queue: tasks.Urgent})
	if info := p.wait(t, id, asynq.TaskStateRetry); info.Retried != 0 || !strings.Contains(info.LastErr, "Invalid API Key") {
		t.Errorf("%d attempts used up, last error %q", info.Retried, info.LastErr)
	}
	accept()
	if info := p.wait(t, id, asynq.TaskStateCompleted); info.Retried != 0 {
		t.Errorf("%d attempts used up", info.Retried)
	}
}

// serveLater serves a model that answers with this status and body until it is told to serve.
func serveLater(t *testing.T, status int, body string) (url string, serve func()) {
	t.Helper()
	sim := llmsim.New(llmsim.Config{Seed: 1})
	var serves atomic.Bool
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if serves.Load() {
			sim.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}))
	t.Cleanup(server.Close)
	return server.URL + "/v1", func() { serves.Store(true) }
}

// Trouble that waiting does not cure is told at once.
func TestWorkerNeedsAModelsName(t *testing.T) {
	t.Parallel()
	p := setup(t)
	several := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"object":"list","data":[{"id":"one"},{"id":"two"}]}`))
	}))
	t.Cleanup(several.Close)
	w, err := New(Config{Redis: p.redis, LLMBaseURL: several.URL})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Run(t.Context()); llm.KindOf(err) != llm.KindModelNotFound {
		t.Errorf("Run: %v, want to be told that there is no model", err)
	}
}

// hire runs a worker of this config until the test ends.
func (p *plant) hire(t *testing.T, config Config) {
	t.Helper()
	w, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	p.run(t, w)
}
