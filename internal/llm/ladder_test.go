package llm

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// What one server refuses or ignores, and where the question ends up.
func TestLadder(t *testing.T) {
	t.Parallel()
	noSchema := replyJSON(400, `{"error":{"message":"response_format json_schema is not supported","type":"invalid_request_error"}}`)
	noJSON := replyJSON(400, `{"error":"'response_format.type' must be 'json_schema' or 'text'"}`)
	busy := replyJSON(429, `{"error":{"message":"slow down: response_format"}}`)
	broken := replyJSON(500, `{"error":{"message":"grammar failed"}}`)
	long := replyJSON(400, `{"error":{"message":"context_length_exceeded with json_schema"}}`)
	prose := says("The translation is: 다리가 월요일에 개통했다.")
	object, tagged := says(bridgeJSON), says("[[p1]] "+bridgeText)

	tests := []struct {
		name    string
		replies []http.HandlerFunc
		rungs   []Rung
		rung    Rung // where the answer came
		calls   int  // that are counted
		kind    Kind // or the kind of error
	}{
		{name: "the schema works", replies: []http.HandlerFunc{object}, rung: RungSchema, calls: 1},
		{name: "the schema is refused", replies: []http.HandlerFunc{noSchema, object}, rung: RungJSON, calls: 1},
		{name: "both are refused", replies: []http.HandlerFunc{noSchema, noJSON, tagged}, rung: RungTagged, calls: 1},
		{name: "the schema is ignored", replies: []http.HandlerFunc{prose, object}, rung: RungJSON, calls: 2},
		{name: "the schema is ignored for another object", replies: []http.HandlerFunc{says(`{"translation":"x"}`), object}, rung: RungJSON, calls: 2},
		{name: "both are ignored", replies: []http.HandlerFunc{prose, prose, tagged}, rung: RungTagged, calls: 3},
		{name: "all are ignored", replies: []http.HandlerFunc{prose, prose, prose}, kind: KindInvalidOutput, calls: 3},
		{name: "LM Studio has no json_object", replies: []http.HandlerFunc{noSchema, tagged}, rungs: []Rung{RungSchema, RungTagged}, rung: RungTagged, calls: 1},
		{name: "one rung alone", replies: []http.HandlerFunc{noSchema}, rungs: []Rung{RungSchema}, kind: KindFormatUnsupported},
		{name: "429 is no reason", replies: []http.HandlerFunc{busy}, kind: KindRateLimited},
		{name: "500 is no reason", replies: []http.HandlerFunc{broken}, kind: KindUnavailable},
		{name: "too long is no reason", replies: []http.HandlerFunc{long}, kind: KindContextTooLong},
		{name: "a cut reply is no reason", replies: []http.HandlerFunc{replyJSON(200, completion(message("The tr"), "length"))}, kind: KindTruncated, calls: 1},
		{name: "a blank reply is no reason", replies: []http.HandlerFunc{says("   ")}, kind: KindInvalidOutput, calls: 1},
		{name: "broken JSON is no reason", replies: []http.HandlerFunc{says(`{"p1":"x"`)}, kind: KindInvalidOutput, calls: 1},
		{name: "a duplicate is no reason", replies: []http.HandlerFunc{says(`{"p1":"x","p1":"y"}`)}, kind: KindInvalidOutput, calls: 1},
		{name: "a refusal is no reason", replies: []http.HandlerFunc{replyJSON(200, completion(`{"role":"assistant","content":null,"refusal":"No."}`, "stop"))}, kind: KindRefused, calls: 1},
		{name: "a refusal in words is no reason", replies: []http.HandlerFunc{says("I'm sorry, but I can't assist with that request.")}, kind: KindRefused, calls: 1},
		{name: "a refusal in Korean", replies: []http.HandlerFunc{says("죄송하지만 이 요청은 도와드릴 수 없습니다.")}, kind: KindRefused, calls: 1},
		{name: "a refusal of the form is none", replies: []http.HandlerFunc{says("I'm sorry, but I cannot write JSON."), object}, rung: RungJSON, calls: 2},
		{name: "white space up to the cap", replies: []http.HandlerFunc{replyJSON(200, completion(message(bridgeJSON+strings.Repeat("\n ", 40)), "length"))}, rung: RungSchema, calls: 1},
		{name: "white space up to the cap, and a field short", replies: []http.HandlerFunc{replyJSON(200, completion(message(`{"p9":"y"}`+strings.Repeat("\n ", 40)), "length"))}, kind: KindTruncated, calls: 1},
		{name: "a refusal further down keeps the bill", replies: []http.HandlerFunc{prose, replyJSON(200, completion(message("x"), "content_filter"))}, kind: KindFiltered, calls: 2},
		{name: "an outage further down keeps the bill", replies: []http.HandlerFunc{prose, broken}, kind: KindUnavailable, calls: 1},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, tc.replies...)
			client := server.client(rungs(tc.rungs...))
			got, err := client.Complete(t.Context(), bridge())
			if server.count() != len(tc.replies) {
				t.Errorf("%d requests, want %d", server.count(), len(tc.replies))
			}
			if KindOf(err) != tc.kind {
				t.Fatalf("error is %v, want kind %q", err, tc.kind)
			}
			usage := got.Usage
			if failed, ok := errors.AsType[*Error](err); ok && failed.Usage != nil {
				usage = *failed.Usage
			}
			if usage.Calls != tc.calls || usage.PromptTokens != 100*tc.calls || usage.CompletionTokens != 20*tc.calls {
				t.Errorf("usage is %+v, want %d calls", usage, tc.calls)
			}
			if tc.kind == "" && (got.Rung != tc.rung || client.Rung() != tc.rung || got.Values["p1"] == "") {
				t.Errorf("rung is %s, remembered %s, want %s; values %q", got.Rung, client.Rung(), tc.rung, got.Values)
			}
		})
	}
}

// How each rung asks.
func TestRungRequests(t *testing.T) {
	t.Parallel()
	server := serve(t, says("no"), says("no"), says("[[p1]] x"))
	if _, err := server.client().Complete(t.Context(), bridge()); err != nil {
		t.Fatal(err)
	}
	schema := map[string]any{
		"type": "object", "additionalProperties": false, "required": []any{"p1"},
		"properties": map[string]any{"p1": map[string]any{"type": "string"}},
	}
	formats := []any{
		map[string]any{"type": "json_schema", "json_schema": map[string]any{"name": "reply", "strict": true, "schema": schema}},
		map[string]any{"type": "json_object"},
		nil,
	}
	systems := []string{"Translate.", "JSON schema:\n{\"type\":\"object\"", "\n[[p1]] …\n"}
	for i, want := range formats {
		got := server.received(i)
		if diff := cmp.Diff(want, got["response_format"]); diff != "" {
			t.Errorf("request %d, response_format (-want +got):\n%s", i, diff)
		}
		messages := got["messages"].([]any)
		system := messages[0].(map[string]any)["content"].(string)
		if !strings.HasPrefix(system, "Translate.") || !strings.Contains(system, systems[i]) {
			t.Errorf("request %d, system message: %q", i, system)
		}
		if user := messages[1].(map[string]any)["content"]; user != bridge().User {
			t.Errorf("request %d, user message: %q", i, user)
		}
	}
}

func TestRungIsRememberedInTheProcess(t *testing.T) {
	t.Parallel()
	server := serve(t, says("prose"), says(bridgeJSON), says(bridgeJSON), says(bridgeJSON))
	client := server.client()
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	client.ladder.now = func() time.Time { return now }
	for range 2 {
		if _, err := client.Complete(t.Context(), bridge()); err != nil {
			t.Fatal(err)
		}
	}
	if got := format(server, 2); got != "json_object" {
		t.Errorf("the second question began with %q", got)
	}
	now = now.Add(rungTTL)
	if _, err := client.Complete(t.Context(), bridge()); err != nil {
		t.Fatal(err)
	}
	if got := format(server, 3); got != "json_schema" {
		t.Errorf("a day later the question began with %q", got)
	}
}

func format(s *testServer, n int) string {
	f, _ := s.received(n)["response_format"].(map[string]any)
	kind, _ := f["type"].(string)
	return kind
}

// memory is a RungMemory that can fail.
type memory struct {
	mu     sync.Mutex
	values map[string][]byte
	ttl    time.Duration
	err    error
}

func (m *memory) Get(_ context.Context, key string) ([]byte, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, found := m.values[key]
	return value, found, m.err
}

func (m *memory) Put(_ context.Context, key string, value []byte, ttl time.Duration) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.values[key], m.ttl = value, ttl
	return m.err
}

func TestRungIsShared(t *testing.T) {
	t.Parallel()
	shared := &memory{values: map[string][]byte{}}
	use := func(c *Config) { c.RungMemory = shared }
	server := serve(t, says("prose"), says(bridgeJSON), says(bridgeJSON), says(bridgeJSON))
	for _, model := range []string{"one", "one", "two"} {
		client := server.client(use, func(c *Config) { c.Model = model })
		if _, err := client.Complete(t.Context(), bridge()); err != nil {
			t.Fatal(err)
		}
	}
	if got := []string{format(server, 2), format(server, 3)}; got[0] != "json_object" || got[1] != "json_schema" {
		t.Errorf("another process began with %s, another model with %s", got[0], got[1])
	}
	if shared.ttl != 24*time.Hour || len(shared.values) != 1 {
		t.Errorf("%d rungs are shared, for %s", len(shared.values), shared.ttl)
	}
	for key := range shared.values {
		if strings.Contains(key, "127.0.0.1") {
			t.Errorf("the key %q names the server", key)
		}
	}
}

func TestMemoryThatFailsIsLoggedAndPassedOver(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	server := serve(t, says("prose"), says(bridgeJSON))
	client := server.client(func(c *Config) {
		c.RungMemory = &memory{values: map[string][]byte{}, err: errors.New("redis is away")}
		c.Logger = slog.New(slog.NewTextHandler(&log, nil))
	})
	if _, err := client.Complete(t.Context(), bridge()); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(log.String(), "redis is away"); n != 3 {
		t.Errorf("logged %d times, want on reading rung and traits and on writing the rung:\n%s", n, &log)
	}
	for _, secret := range []string{"bridge", "다리", "prose"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log holds text: %s", &log)
		}
	}
}

func TestMemoryOfARungThatIsNotOffered(t *testing.T) {
	t.Parallel()
	shared := &memory{values: map[string][]byte{}}
	server := serve(t, says(bridgeJSON))
	client := server.client(func(c *Config) { c.RungMemory = shared })
	shared.values[client.ladder.key] = []byte("yaml")
	if _, err := client.Complete(t.Context(), bridge()); err != nil || format(server, 0) != "json_schema" {
		t.Errorf("began with %s, error %v", format(server, 0), err)
	}
}
