package advice_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/advice"
	"github.com/gisa-news/gisa/internal/llm"
)

// TestAdviceFitsTheFault asks servers that fail in different ways, and holds what is said of each.
func TestAdviceFitsTheFault(t *testing.T) {
	t.Parallel()
	plain := func(body string) func(*testing.T) string {
		return func(t *testing.T) string {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/json")
				fmt.Fprint(w, body)
			}))
			t.Cleanup(server.Close)
			return server.URL
		}
	}
	for name, tt := range map[string]struct {
		server func(*testing.T) string
		want   string
	}{
		"broken JSON":     {plain(`{"choices":[{"message":{"content":"{\"p1\":`), "no reply that can be read"},
		"no JSON at all":  {plain(`choices: nothing`), "no reply that can be read"},
		"an empty body":   {plain(``), "no reply that can be read"},
		"no choices":      {plain(`{"ok":true}`), "no reply that can be read"},
		"cut in the body": {cut, "no reply that can be read"},
		"a certificate of its own": {func(t *testing.T) string {
			server := httptest.NewTLSServer(http.NotFoundHandler())
			t.Cleanup(server.Close)
			return server.URL
		}, "SSL_CERT_FILE"},
		"another host's certificate": {func(t *testing.T) string {
			server := httptest.NewTLSServer(http.NotFoundHandler())
			t.Cleanup(server.Close)
			return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
		}, "certificate"},
		"plain HTTP where TLS is spoken": {func(t *testing.T) string {
			return strings.Replace(plain(``)(t), "http://", "https://", 1)
		}, "http:// in place of https://"},
		"no key where one is wanted": {refusing(http.StatusUnauthorized), "127.0.0.1:PORT wants a key, and none is set: GISA_LLM_API_KEY"},
		"a wrong path":               {refusing(http.StatusNotFound), "nothing answers at http://127.0.0.1:PORT/v1/chat/completions, by GISA_LLM_BASE_URL"},
		"silence": {func(t *testing.T) string {
			server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body) // only then the end of the request is noticed
				<-r.Context().Done()
			}))
			t.Cleanup(server.Close)
			return server.URL
		}, "takes too long"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			address := tt.server(t)
			want := strings.Replace(tt.want, "127.0.0.1:PORT", address[strings.LastIndex(address, "/")+1:], 1)
			client, err := llm.New(llm.Config{BaseURL: address + "/v1", Model: "m", Timeout: time.Second})
			if err != nil {
				t.Fatal(err)
			}
			defer client.Close()
			_, err = client.Complete(t.Context(), llm.Request{User: "u", MaxTokens: 100})
			a, known := advice.Of(err)
			if !known || !strings.Contains(a.Hint, want) {
				t.Errorf("%v: hint %q, want %q", err, a.Hint, want)
			}
		})
	}
}

// refusing is a server that answers with a status and no word.
func refusing(status int) func(*testing.T) string {
	return func(t *testing.T) string {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }))
		t.Cleanup(server.Close)
		return server.URL
	}
}

// cut is a server that breaks off in the middle of a reply.
func cut(t *testing.T) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, `{"choices":[`)
	}))
	t.Cleanup(server.Close)
	return server.URL
}
