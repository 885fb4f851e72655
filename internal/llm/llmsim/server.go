package llmsim

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// FaultHeader is the request header that forces a fault, by its name, on the request that carries it.
const FaultHeader = "X-Sim-Fault"

// Server is the simulated provider. It is safe for concurrent use.
type Server struct {
	config   Config
	traits   traits
	routes   *http.ServeMux
	queue    faultQueue
	recorder *recorder
	limits   limits
	slots    chan struct{} // nil means no limit
	waiting  atomic.Int64
}

// New returns a server for a valid Config; Config.Validate says what is wrong with another one.
func New(config Config) *Server {
	config = config.withDefaults()
	s := &Server{config: config, recorder: newRecorder(config.JournalLimit)}
	s.traits, _ = traitsOf(config.Dialect)
	if config.Slots > 0 {
		s.slots = make(chan struct{}, config.Slots)
	}
	s.fillBuckets()
	s.routes = s.routing()
	return s
}

// routing holds every path that a provider's base URL may lead to.
func (s *Server) routing() *http.ServeMux {
	m := http.NewServeMux()
	for _, base := range []string{"", "/v1", "/api/v1", "/openai/v1", "/v1beta/openai", "/openai/deployments/{deployment}"} {
		m.HandleFunc("POST "+base+"/chat/completions", s.serveChat)
		m.HandleFunc("GET "+base+"/models", s.serveModels)
	}
	m.HandleFunc("GET /sim/journal", s.serveJournal)
	m.HandleFunc("GET /sim/faults", func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, http.StatusOK, Faults()) })
	m.HandleFunc("POST /sim/fail", s.serveFail)
	m.HandleFunc("POST /sim/reset", func(w http.ResponseWriter, _ *http.Request) {
		s.Reset()
		w.WriteHeader(http.StatusNoContent)
	})
	m.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, http.StatusOK, object{"status": "ok", "simulated": true})
	})
	m.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, &failure{status: http.StatusNotFound, kind: "not_found_error", message: "there is no " + r.Method + " " + r.URL.Path + " at this simulated server"})
	})
	return m
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.routes.ServeHTTP(w, r) }

// Model is the name of the model served.
func (s *Server) Model() string { return s.config.Model }

// FailNext makes the next n requests that f can strike fail in that way. Faults queue up in the order of the calls;
// one that finds nothing to strike in a request waits for the next request.
func (s *Server) FailNext(n int, f Fault) { s.queue.add(n, f) }

// Journal returns a copy of what was asked so far.
func (s *Server) Journal() Journal { return s.recorder.copy() }

// Reset empties the journal and the fault queue and fills the buckets.
func (s *Server) Reset() {
	s.recorder.reset()
	s.queue.clear()
	s.fillBuckets()
}

func (s *Server) fillBuckets() {
	s.limits.mu.Lock()
	defer s.limits.mu.Unlock()
	now := time.Now()
	s.limits.requests = newBucket(s.config.RPM, s.config.Burst, now)
	s.limits.tokens = newBucket(s.config.TPM, s.config.Burst, now)
}

func (s *Server) serveModels(w http.ResponseWriter, r *http.Request) {
	if f := s.unauthorized(r); f != nil {
		s.fail(w, f)
		return
	}
	writeJSON(w, http.StatusOK, object{"object": "list", "data": []object{
		{"id": s.config.Model, "object": "model", "created": 1_700_000_000, "owned_by": "llmsim, simulated"},
	}})
}

func (s *Server) serveJournal(w http.ResponseWriter, _ *http.Request) {
	j := s.Journal()
	writeJSON(w, http.StatusOK, struct {
		Journal
		PaidTwice []string `json:"paid_twice"`
	}{j, j.PaidTwice()})
}

// serveFail queues faults: POST /sim/fail?n=3&fault=http-500; n is 1 when it is left out.
func (s *Server) serveFail(w http.ResponseWriter, r *http.Request) {
	f := Fault(r.FormValue("fault"))
	n, err := strconv.Atoi(r.FormValue("n"))
	if r.FormValue("n") == "" {
		n, err = 1, nil
	}
	if _, known := f.info(); !known || err != nil || n < 1 || n > 10_000 {
		http.Error(w, "want ?fault=NAME&n=NUMBER; GET /sim/faults lists the names", http.StatusBadRequest)
		return
	}
	s.FailNext(n, f)
	w.WriteHeader(http.StatusNoContent)
}

// unauthorized checks the key, in the header that the dialect uses.
func (s *Server) unauthorized(r *http.Request) *failure {
	if s.config.APIKey == "" {
		return nil
	}
	key, bearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if s.config.Dialect == Azure && !bearer {
		key = r.Header.Get("Api-Key")
	}
	if key == s.config.APIKey {
		return nil
	}
	f := &failure{status: http.StatusUnauthorized, kind: "invalid_request_error", code: "invalid_api_key", message: "Incorrect API key provided (simulated)."}
	if s.config.Dialect == LlamaCpp || s.config.Dialect == DeepSeek || s.config.Dialect == Anthropic {
		f.kind = "authentication_error"
	}
	if s.config.Dialect == Gemini {
		f.status, f.message = http.StatusBadRequest, "API key not valid. Please pass a valid API key. (simulated)"
	}
	return f
}

// fail writes an error in the dialect's shape.
func (s *Server) fail(w http.ResponseWriter, f *failure) {
	h := w.Header()
	if f.wait > 0 {
		setRetryAfter(h, s.config.RetryAfter, f.wait, time.Now())
	}
	h.Set("Content-Type", "application/json")
	w.WriteHeader(f.status)
	fmt.Fprintf(w, "%s\n", f.body(s.traits))
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // the only error is a client that has left
}
