package llm

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// testServer answers the first request with the first reply, and so on.
type testServer struct {
	*httptest.Server
	t       *testing.T
	replies []http.HandlerFunc

	mu       sync.Mutex
	requests []map[string]any // the bodies
	raw      []string
	headers  []http.Header
}

func serve(t *testing.T, replies ...http.HandlerFunc) *testServer {
	t.Helper()
	s := &testServer{t: t, replies: replies}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *testServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(r.Body)
	body := map[string]any{}
	if err == nil && len(raw) > 0 {
		err = json.Unmarshal(raw, &body)
	}
	if err != nil {
		s.t.Errorf("request %s: %v", raw, err)
	}
	s.mu.Lock()
	n := len(s.requests)
	s.requests = append(s.requests, body)
	s.raw = append(s.raw, string(raw))
	s.headers = append(s.headers, r.Header)
	s.mu.Unlock()
	if n >= len(s.replies) {
		s.t.Errorf("request %d was not expected: %s", n+1, raw)
		w.WriteHeader(http.StatusTeapot)
		return
	}
	s.replies[n](w, r)
}

// received returns the body of the nth request, from 0.
func (s *testServer) received(n int) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n >= len(s.requests) {
		s.t.Fatalf("only %d requests came", len(s.requests))
	}
	return s.requests[n]
}

func (s *testServer) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.requests)
}

// client returns a client of the server, with what the options change.
func (s *testServer) client(options ...func(*Config)) *Client {
	s.t.Helper()
	return newTestClient(s.t, s.URL, options...)
}

func newTestClient(t *testing.T, url string, options ...func(*Config)) *Client {
	t.Helper()
	cfg := Config{BaseURL: url, Model: "test-model"}
	for _, option := range options {
		option(&cfg)
	}
	client, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func streaming(c *Config) { c.Stream = true }

func rungs(rungs ...Rung) func(*Config) {
	return func(c *Config) { c.Profile = &Profile{Rungs: rungs} }
}

// reply is a handler that sends one body.
func reply(status int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		io.WriteString(w, body)
	}
}

func replyJSON(status int, body string) http.HandlerFunc {
	return reply(status, "application/json", body)
}

// completion is a whole reply with this message and finish reason, and 100 + 20 tokens.
func completion(message, finish string) string {
	return fmt.Sprintf(`{"id":"c","object":"chat.completion","created":1,"model":"served","choices":[`+
		`{"index":0,"message":%s,"finish_reason":%q}],"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}`,
		message, finish)
}

// says is a completion that stops after this content.
func says(content string) http.HandlerFunc {
	return replyJSON(http.StatusOK, completion(message(content), "stop"))
}

func message(content string) string {
	return fmt.Sprintf(`{"role":"assistant","content":%s}`, quote(content))
}

// bridge is a request for one paragraph.
func bridge() Request {
	return Request{System: "Translate.", User: "The bridge opened on Monday.", Fields: []Field{{Name: "p1"}}}
}

const (
	bridgeJSON = `{"p1":"다리가 월요일에 개통했다."}`
	bridgeText = "다리가 월요일에 개통했다."
)
