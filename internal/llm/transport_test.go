package llm

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRequestFields(t *testing.T) {
	t.Parallel()
	seed := 7
	full := func() Request {
		req := bridge()
		req.MaxTokens, req.FrequencyPenalty, req.Seed = 400, 0.3, &seed
		return req
	}
	tests := []struct {
		name  string
		model string
		prof  Profile
		req   Request
		want  map[string]any // nil: absent
	}{
		{name: "temperature 0 is sent", req: bridge(), want: map[string]any{
			"model": "test-model", "temperature": 0.0, "frequency_penalty": nil, "seed": nil,
			"max_tokens": nil, "max_completion_tokens": nil, "stream": false, "response_format": nil}},
		{name: "all of them", req: full(), want: map[string]any{
			"temperature": 0.0, "frequency_penalty": 0.3, "seed": 7.0, "max_tokens": 400.0, "max_completion_tokens": nil}},
		// go-openai refuses these before sending, by the prefix of the name.
		{name: "a local model called o1", model: "o1-local-qwen", req: full(), want: map[string]any{
			"model": "o1-local-qwen", "temperature": 0.0, "max_tokens": 400.0}},
		{name: "a local model called gpt-5", model: "gpt-5-distilled", req: full(), want: map[string]any{"frequency_penalty": 0.3}},
		{name: "a model that go-openai thinks has no chat", model: "text-davinci-003", req: bridge(), want: map[string]any{
			"model": "text-davinci-003"}},
		{name: "max_completion_tokens", prof: Profile{TokenField: maxCompletionTokens}, req: full(), want: map[string]any{
			"max_tokens": nil, "max_completion_tokens": 400.0}},
		{name: "a reasoning model", prof: Profile{FixedSampling: true, ThinkTokens: 1000}, req: full(), want: map[string]any{
			"temperature": nil, "frequency_penalty": nil, "max_tokens": 1400.0, "seed": 7.0}},
		{name: "fields of the server's own", prof: Profile{Extra: map[string]any{"reasoning_effort": "low", "temperature": nil}},
			req: bridge(), want: map[string]any{"reasoning_effort": "low"}},
		{name: "a gateway", prof: Profile{RequireParameters: true}, req: bridge(), want: map[string]any{
			"provider": nil}}, // asked on the tagged rung, which requires nothing
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, says("[[p1]] "+bridgeText))
			tc.prof.Rungs = []Rung{RungTagged}
			client := server.client(func(c *Config) {
				c.Profile = &tc.prof
				if tc.model != "" {
					c.Model = tc.model
				}
			})
			if _, err := client.Complete(t.Context(), tc.req); err != nil {
				t.Fatal(err)
			}
			got := map[string]any{}
			for name := range tc.want {
				got[name] = server.received(0)[name]
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("fields (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeyIsSentAsBearer(t *testing.T) {
	t.Parallel()
	server := serve(t, says("[[p1]] x"))
	client := server.client(rungs(RungTagged), func(c *Config) { c.APIKey = "secret" })
	if _, err := client.Complete(t.Context(), bridge()); err != nil {
		t.Fatal(err)
	}
	if got := server.headers[0].Get("Authorization"); got != "Bearer secret" {
		t.Errorf("Authorization is %q", got)
	}
	if got := server.headers[0].Get("Api-Key"); got != "" {
		t.Errorf("a server that is not Azure's got Api-Key %q", got)
	}
}

func TestAzureGetsItsOwnHeader(t *testing.T) {
	t.Parallel()
	server := serve(t, says("[[p1]] x"))
	client := server.client(func(c *Config) {
		c.APIKey, c.Profile = "secret", &Profile{Provider: "azure", Rungs: []Rung{RungTagged}}
	})
	if _, err := client.Complete(t.Context(), bridge()); err != nil {
		t.Fatal(err)
	}
	if got := server.headers[0].Get("Api-Key"); got != "secret" {
		t.Errorf("Api-Key is %q", got)
	}
}

func TestReplyOverTheLimit(t *testing.T) {
	t.Parallel()
	server := serve(t, says(strings.Repeat("가", 2000)), reply(200, eventStream, strings.Repeat(piece("가"), 200)))
	for _, option := range []func(*Config){rungs(RungTagged), streaming} {
		client := server.client(option)
		client.wire.maxBody = 4 << 10
		_, err := client.Complete(t.Context(), bridge())
		if KindOf(err) != KindInvalidOutput || !errors.Is(err, errTooLarge) {
			t.Errorf("error is %v, want %v", err, errTooLarge)
		}
	}
}

// A reply that comes byte by byte never rests long enough to be idle; the deadline ends it.
func TestDeadlineEndsASlowReply(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", eventStream)
		for r.Context().Err() == nil {
			io.WriteString(w, ":")
			http.NewResponseController(w).Flush()
			time.Sleep(time.Millisecond)
		}
	})
	client := server.client(streaming, func(c *Config) { c.Timeout = 100 * time.Millisecond })
	_, err := client.Complete(t.Context(), bridge())
	if KindOf(err) != KindUnavailable || !errors.Is(err, errTimeout) {
		t.Errorf("error is %v, want %v", err, errTimeout)
	}
}

func TestDeadlineEndsASilentServer(t *testing.T) {
	t.Parallel()
	server := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
	})
	_, err := server.client(func(c *Config) { c.Timeout = 50 * time.Millisecond }).Complete(t.Context(), bridge())
	if KindOf(err) != KindUnavailable || !errors.Is(err, errTimeout) {
		t.Errorf("error is %v, want %v", err, errTimeout)
	}
}

func TestCallerEndsTheCall(t *testing.T) {
	t.Parallel()
	tests := map[string]func(context.Context) (context.Context, context.CancelFunc){
		"cancelled": context.WithCancel,
		"deadline": func(ctx context.Context) (context.Context, context.CancelFunc) {
			return context.WithTimeout(ctx, 50*time.Millisecond)
		},
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := end(t.Context())
			defer cancel()
			server := serve(t, func(_ http.ResponseWriter, r *http.Request) {
				if name == "cancelled" {
					cancel()
				}
				<-r.Context().Done()
			})
			_, err := server.client().Complete(ctx, bridge())
			if KindOf(err) != KindCanceled || !errors.Is(err, context.Cause(ctx)) {
				t.Errorf("error is %v, want kind %s", err, KindCanceled)
			}
		})
	}
}

func TestNoServer(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	_, err := newTestClient(t, server.URL).Complete(t.Context(), bridge())
	if KindOf(err) != KindUnavailable {
		t.Errorf("error is %v, want kind %s", err, KindUnavailable)
	}
}

func TestRedirectIsNotFollowed(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/elsewhere", http.StatusFound)
	})
	_, err := server.client().Complete(t.Context(), bridge())
	if KindOf(err) != KindBadRequest || !strings.Contains(err.Error(), "/elsewhere") {
		t.Errorf("error is %v, want kind %s and where to", err, KindBadRequest)
	}
}

// What goes wrong after the status: the reply is cut, is no JSON, or has no choices.
func TestBrokenReplies(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		handler http.HandlerFunc
		want    error // nil: any
	}{
		"cut by the connection": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			io.WriteString(w, `{"choices":[`)
		}, io.ErrUnexpectedEOF},
		"cut":                    {replyJSON(200, completion(message(bridgeJSON), "stop")[:150]), errDamaged},
		"HTML":                   {reply(200, "text/html", "<html><title>Log in</title></html>"), ErrWebPage},
		"HTML, called JSON":      {replyJSON(200, "\ufeff\n<!DOCTYPE html><script>\n{}\n</script>"), ErrWebPage},
		"empty":                  {replyJSON(200, ""), errEmptyBody},
		"a mark alone":           {replyJSON(200, "\ufeff \n"), errEmptyBody},
		"lines of a stream, cut": {replyJSON(200, strings.NewReplacer("data: ", "", "\n\n", "\n").Replace(piece(`{"p1":"x"}`) + piece("") + stopEvent)[:170]), errUnfinished},
		"no choices":             {replyJSON(200, `{"id":"x","object":"chat.completion","choices":[]}`), errNoChoices},
		"null":                   {replyJSON(200, `null`), errNotJSON},
		"prose":                  {reply(200, "text/plain", "OK"), errNotJSON},
	}
	for name, tc := range tests {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/stream=%v", name, stream), func(t *testing.T) {
				t.Parallel()
				_, err := serve(t, tc.handler).client(func(c *Config) { c.Stream = stream }).Complete(t.Context(), bridge())
				if KindOf(err) != KindUnavailable || !errors.Is(err, tc.want) {
					t.Fatalf("error is %v, want kind %s for %v", err, KindUnavailable, tc.want)
				}
				if failed, ok := errors.AsType[*Error](err); !ok || failed.TimedOut() {
					t.Error("the server is said to be slow")
				}
			})
		}
	}
}

func TestPrepareRefusesWhatIsNoObject(t *testing.T) {
	t.Parallel()
	req := httptest.NewRequest(http.MethodPost, "http://server.example/", bytes.NewReader([]byte(`[1]`)))
	if _, err := (&transport{}).prepare(req, map[string]any{"a": 1}); err == nil {
		t.Error("a request body that is an array went through")
	}
}

// A request without a system message sends none, rather than an empty one.
func TestNoSystemMessage(t *testing.T) {
	t.Parallel()
	server := serve(t, says(bridgeJSON))
	req := bridge()
	req.System = ""
	if _, err := server.client().Complete(t.Context(), req); err != nil {
		t.Fatal(err)
	}
	want := any([]any{map[string]any{"role": "user", "content": req.User}})
	if diff := cmp.Diff(want, server.received(0)["messages"]); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
}
