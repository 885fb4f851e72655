package llm

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]Config{
		"no URL":         {},
		"no scheme":      {BaseURL: "api.openai.com/v1"},
		"another scheme": {BaseURL: "ftp://example.com/v1"},
		"no host":        {BaseURL: "http:///v1"},
		"not a URL":      {BaseURL: "http://[::1"},
		"a query":        {BaseURL: "http://example.com/v1?api-version=1"},
		"timeout":        {BaseURL: "http://example.com/v1", Timeout: -1},
		"jobs":           {BaseURL: "http://example.com/v1", Jobs: -1},
		"rung":           {BaseURL: "http://example.com/v1", Profile: &Profile{Rungs: []Rung{"yaml"}}},
		"token field":    {BaseURL: "http://example.com/v1", Profile: &Profile{TokenField: "tokens"}},
		"a password":     {BaseURL: "http://me:secret@exa mple.com/v1"},
	}
	for name, cfg := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := New(cfg); err == nil || strings.Contains(err.Error(), "secret") {
				t.Errorf("New(%+v): error is %v", cfg, err)
			}
		})
	}
}

func TestBaseURL(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"http://localhost:11434":                                  "http://localhost:11434/v1",
		"http://localhost:11434/":                                 "http://localhost:11434/v1",
		"https://api.openai.com/v1/":                              "https://api.openai.com/v1",
		"https://r.openai.azure.com/openai/v1":                    "https://r.openai.azure.com/openai/v1",
		"https://generativelanguage.googleapis.com/v1beta/openai": "https://generativelanguage.googleapis.com/v1beta/openai",
	}
	for in, want := range tests {
		got, err := parseBase(in)
		if err != nil || got.String() != want {
			t.Errorf("%s became %s, %v, want %s", in, got, err, want)
		}
	}
}

func TestBaseURLWithoutScheme(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"127.0.0.1:8080/v1":       "llm: base URL: 127.0.0.1:8080/v1 is no address: http:// is missing in front",
		"localhost:8080/v1":       "llm: base URL: localhost:8080/v1 is no address: http:// is missing in front",
		"u:s3cret@localhost:8080": "llm: base URL: what is given is no address: http:// is missing in front",
	} {
		if _, err := parseBase(in); err == nil || err.Error() != want {
			t.Errorf("%s: error %v, want %s", in, err, want)
		}
	}
}

func TestRequestsThatCannotBeAsked(t *testing.T) {
	t.Parallel()
	tests := map[string]func(*Request){
		"no user message": func(r *Request) { r.User = "" },
		"no name":         func(r *Request) { r.Fields = []Field{{}} },
		"a path as name":  func(r *Request) { r.Fields = []Field{{Name: "b1.text"}} },
		"a name twice":    func(r *Request) { r.Fields = []Field{{Name: "p1"}, {Name: "p1"}} },
		"an inner name":   func(r *Request) { r.Fields = []Field{{Name: "b1", Fields: []Field{{Name: "한"}}}} },
		"negative cap":    func(r *Request) { r.MaxTokens = -1 },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			req := bridge()
			spoil(&req)
			_, err := serve(t).client().Complete(t.Context(), req)
			if KindOf(err) != KindBadRequest {
				t.Errorf("error is %v, want kind %s", err, KindBadRequest)
			}
		})
	}
}

func TestModels(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		list http.HandlerFunc
		want []string
		kind Kind
	}{
		{name: "OpenAI", list: replyJSON(200, `{"object":"list","data":[{"id":"b","object":"model","created":1,"owned_by":"x"},{"id":"a"},{"id":"a"}]}`),
			want: []string{"a", "b"}},
		{name: "llama.cpp", list: replyJSON(200, `{"models":[{"name":"qwen"}],"object":"list","data":[{"id":"qwen","meta":{"n_ctx":8192}}]}`),
			want: []string{"qwen"}},
		{name: "none", list: replyJSON(200, `{"object":"list","data":null}`), want: []string{}},
		{name: "wrong key", list: replyJSON(401, `{"error":{"message":"no","code":"invalid_api_key"}}`), kind: KindAuth},
		{name: "not JSON", list: reply(200, "text/html", "<html>"), kind: KindUnavailable},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			got, err := serve(t, tc.list).client().Models(t.Context())
			if KindOf(err) != tc.kind {
				t.Fatalf("error is %v, want kind %q", err, tc.kind)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("models (-want +got):\n%s", diff)
			}
		})
	}
}

func TestResolveModel(t *testing.T) {
	t.Parallel()
	list := func(names ...string) http.HandlerFunc {
		return replyJSON(200, `{"data":[{"id":"`+strings.Join(names, `"},{"id":"`)+`"}]}`)
	}
	tests := []struct {
		name  string
		list  http.HandlerFunc
		want  string
		words string // in the error
	}{
		{name: "the only one", list: list("gemma"), want: "gemma"},
		{name: "the only one that writes", list: list("gemma", "text-embedding-nomic"), want: "gemma"},
		{name: "several", list: list("b", "a"), words: "the server offers 2: a, b"},
		{name: "none", list: replyJSON(200, `{"data":[]}`), words: "offers none"},
		{name: "very many", list: list(strings.Split("abcdefghijklmnopqrstuvwxyz", "")...), words: "offers 26: a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, …"},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			client := serve(t, tc.list).client(func(c *Config) { c.Model = "" })
			if client.Model() != "" || client.Rung() != RungSchema {
				t.Errorf("before: model %q, rung %s", client.Model(), client.Rung())
			}
			got, err := client.ResolveModel(t.Context())
			if got != tc.want || client.Model() != tc.want {
				t.Errorf("model is %q, remembered %q, want %q", got, client.Model(), tc.want)
			}
			if tc.words != "" && (KindOf(err) != KindModelNotFound || !strings.Contains(err.Error(), tc.words)) {
				t.Errorf("error is %v, want %q", err, tc.words)
			}
		})
	}
}

func TestConfiguredModelIsNotLookedUp(t *testing.T) {
	t.Parallel()
	got, err := serve(t).client().ResolveModel(t.Context())
	if got != "test-model" || err != nil {
		t.Errorf("model is %q, %v", got, err)
	}
}

// When the server's only model is replaced, the next question finds the new one.
func TestModelThatWentAway(t *testing.T) {
	t.Parallel()
	server := serve(t,
		replyJSON(200, `{"data":[{"id":"old"}]}`),
		replyJSON(404, `{"error":{"message":"model \"old\" not found","code":"model_not_found"}}`),
		replyJSON(200, `{"data":[{"id":"new"}]}`),
		says(bridgeJSON))
	client := server.client(func(c *Config) { c.Model = "" })
	if _, err := client.Complete(t.Context(), bridge()); KindOf(err) != KindModelNotFound {
		t.Fatalf("error is %v, want kind %s", err, KindModelNotFound)
	}
	if _, err := client.Complete(t.Context(), bridge()); err != nil || server.received(3)["model"] != "new" {
		t.Errorf("asked %v, error %v", server.received(3)["model"], err)
	}
}

func TestReply(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"content":           message(bridgeJSON),
		"content in parts":  `{"role":"assistant","content":[{"type":"text","text":` + string(quote(bridgeJSON)) + `}]}`,
		"reasoning_content": `{"role":"assistant","content":"","reasoning_content":` + string(quote(bridgeJSON)) + `}`,
		"reasoning":         `{"role":"assistant","content":"  ","reasoning":` + string(quote("hm "+bridgeJSON)) + `}`,
		"odd reasoning":     `{"role":"assistant","content":` + string(quote(bridgeJSON)) + `,"reasoning":{"effort":"low"}}`,
	}
	want := map[string]string{"p1": bridgeText}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := serve(t, replyJSON(200, completion(body, "stop"))).client().Complete(t.Context(), bridge())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got.Values); diff != "" || got.Model != "served" || got.Rung != RungSchema {
				t.Errorf("reply %+v; values (-want +got):\n%s", got, diff)
			}
		})
	}
}

// Errors go to logs: neither what was sent nor what was written may be in them.
func TestErrorsHoldNoText(t *testing.T) {
	t.Parallel()
	req := bridge()
	tests := map[string]http.HandlerFunc{
		"the server repeats the request": replyJSON(400, `{"error":{"message":"bad content: '`+req.User+`' at 3"}}`),
		"the server repeats the key":     replyJSON(401, `{"error":{"message":"Incorrect API key provided: very-secret"}}`),
		"the reply is malformed":         says(`{"p1":"` + bridgeText + `"`),
		"the reply is prose":             says(bridgeText),
		"the reply was cut":              replyJSON(200, completion(message(bridgeText), "length")),
	}
	for name, handler := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			client := serve(t, slices.Repeat([]http.HandlerFunc{handler}, 3)...).client(func(c *Config) {
				c.APIKey, c.Profile = "very-secret", &Profile{Rungs: []Rung{RungSchema}}
			})
			_, err := client.Complete(t.Context(), req)
			if err == nil {
				t.Fatal("no error")
			}
			for ; err != nil; err = errors.Unwrap(err) {
				for _, secret := range []string{"bridge opened", "월요일", "very-secret"} {
					if strings.Contains(err.Error(), secret) {
						t.Errorf("the error says %q", err)
					}
				}
			}
		})
	}
}

func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(says(bridgeJSON))
	t.Cleanup(server.Close)
	client := newTestClient(t, server.URL, func(c *Config) { c.Slots = 4 })
	errs := make(chan error)
	for range 32 {
		go func() {
			_, err := client.Complete(context.Background(), bridge())
			errs <- err
		}()
	}
	for range 32 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}
