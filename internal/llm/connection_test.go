package llm

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"sync/atomic"
	"testing"
)

// Replies in chunks use one connection again and again; go-openai alone needs a new one each time.
func TestConnectionIsUsedAgain(t *testing.T) {
	t.Parallel()
	const calls = 8
	for _, stream := range []bool{false, true} {
		t.Run(fmt.Sprintf("stream=%v", stream), func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				body := completion(message(bridgeJSON), "stop")
				if stream {
					w.Header().Set("Content-Type", eventStream)
					body = piece(bridgeJSON) + stopEvent + doneEvent
				}
				for _, part := range []string{body[:20], body[20:]} {
					io.WriteString(w, part)
					http.NewResponseController(w).Flush()
				}
			}))
			t.Cleanup(server.Close)
			client := newTestClient(t, server.URL, func(c *Config) { c.Stream = stream })
			var dialled atomic.Int32
			ctx := httptrace.WithClientTrace(t.Context(), &httptrace.ClientTrace{
				ConnectStart: func(string, string) { dialled.Add(1) },
			})
			for range calls {
				if _, err := client.Complete(ctx, bridge()); err != nil {
					t.Fatal(err)
				}
			}
			if n := dialled.Load(); n != 1 {
				t.Errorf("%d connections for %d calls", n, calls)
			}
		})
	}
}

// A server that promises to keep the connection and closes it (llama.cpp after a stream) costs no call: the question is
// asked again on a fresh one.
func TestConnectionThatWasClosed(t *testing.T) {
	t.Parallel()
	for _, stream := range []bool{false, true} {
		t.Run(fmt.Sprintf("stream=%v", stream), func(t *testing.T) {
			t.Parallel()
			hangUp := func(w http.ResponseWriter, _ *http.Request) {
				if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
					conn.Close()
				}
			}
			server := serve(t, says(bridgeJSON), hangUp, says(bridgeJSON))
			client := server.client(func(c *Config) { c.Stream = stream })
			for range 2 {
				if _, err := client.Complete(t.Context(), bridge()); err != nil {
					t.Error(err)
				}
			}
			if sent := server.headers[0]["Idempotency-Key"]; sent != nil {
				t.Errorf("the mark is sent: %q", sent)
			}
		})
	}
}
