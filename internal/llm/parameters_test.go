package llm

import (
	"net/http"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A server that refuses an optional field is asked again without it, and right at once from then on.
func TestRefusedFields(t *testing.T) {
	t.Parallel()
	seed := 1
	refuse := func(body string) http.HandlerFunc { return replyJSON(400, body) }
	tests := []struct {
		name    string
		refusal string
		want    map[string]any
	}{
		{name: "max_tokens", refusal: `{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. ` +
			`Use 'max_completion_tokens' instead.","param":"max_tokens","code":"unsupported_parameter"}}`,
			want: map[string]any{"max_completion_tokens": 50.0, "temperature": 0.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "temperature", refusal: `{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model.",` +
			`"param":"temperature","code":"unsupported_value"}}`,
			want: map[string]any{"max_tokens": 50.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "seed, without param", refusal: `{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","seed"],` +
			`"msg":"Extra inputs are not permitted","input":1}]}}`,
			want: map[string]any{"max_tokens": 50.0, "temperature": 0.0, "frequency_penalty": 0.5}},
		{name: "frequency_penalty", refusal: `{"error":"frequency_penalty is not supported"}`,
			want: map[string]any{"max_tokens": 50.0, "temperature": 0.0, "seed": 1.0}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, refuse(tc.refusal), says(bridgeJSON), says(bridgeJSON))
			client := server.client()
			req := bridge()
			req.MaxTokens, req.Seed, req.FrequencyPenalty = 50, &seed, 0.5
			for range 2 {
				got, err := client.Complete(t.Context(), req)
				if err != nil || got.Rung != RungSchema || got.Usage.Calls != 1 {
					t.Fatalf("reply is %+v, %v", got, err)
				}
			}
			for n := 1; n <= 2; n++ {
				got := map[string]any{}
				for name := range optional {
					if value, present := server.received(n)[name]; present {
						got[name] = value
					}
				}
				if diff := cmp.Diff(tc.want, got); diff != "" {
					t.Errorf("request %d (-want +got):\n%s", n, diff)
				}
			}
		})
	}
}

func TestRefusalsThatCannotBeHelped(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"a value, not the field":        `{"error":{"message":"max_tokens is too large: 50","param":"max_tokens"}}`,
		"a field that was not sent":     `{"error":{"message":"unsupported parameter seed","param":"seed"}}`,
		"a field that cannot be spared": `{"error":{"message":"messages: unexpected role","param":"messages"}}`,
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			req := bridge()
			req.MaxTokens = 50
			_, err := serve(t, replyJSON(400, body)).client().Complete(t.Context(), req)
			if KindOf(err) != KindBadRequest {
				t.Errorf("error is %v, want kind %s", err, KindBadRequest)
			}
		})
	}
}

// Without any cap on the reply a loop would fill the window.
func TestOneCapStays(t *testing.T) {
	t.Parallel()
	server := serve(t,
		replyJSON(400, `{"error":{"message":"unsupported parameter","param":"max_tokens"}}`),
		replyJSON(400, `{"error":{"message":"unsupported parameter","param":"max_completion_tokens"}}`))
	req := bridge()
	req.MaxTokens = 50
	if _, err := server.client().Complete(t.Context(), req); KindOf(err) != KindBadRequest {
		t.Errorf("error is %v, want kind %s", err, KindBadRequest)
	}
}

// Two questions that were on their way when the first refusal came are both asked again.
func TestRefusalsSideBySide(t *testing.T) {
	t.Parallel()
	var both sync.WaitGroup
	both.Add(2)
	refuse := func(w http.ResponseWriter, r *http.Request) {
		both.Done()
		both.Wait()
		replyJSON(400, `{"error":{"message":"unsupported value","param":"temperature"}}`)(w, r)
	}
	server := serve(t, refuse, refuse, says(bridgeJSON), says(bridgeJSON))
	client := server.client()
	errs := make(chan error)
	for range 2 {
		go func() {
			_, err := client.Complete(t.Context(), bridge())
			errs <- err
		}()
	}
	for range 2 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}
