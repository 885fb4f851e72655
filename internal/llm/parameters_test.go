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
		{name: "Gemini names no field", refusal: `[{"error":{"code":400,"message":"Penalty is not enabled for models/gemini-2.5-flash","status":"INVALID_ARGUMENT"}}]`,
			want: map[string]any{"max_tokens": 50.0, "temperature": 0.0, "seed": 1.0}},
		{name: "Grok's camel case", refusal: `{"code":"Client specified an invalid argument","error":"Argument not supported on this model: frequencyPenalty"}`,
			want: map[string]any{"max_tokens": 50.0, "temperature": 0.0, "seed": 1.0}},
		{name: "Kimi wants 1", refusal: `{"error":{"message":"invalid temperature: only 1 is allowed for this model","type":"invalid_request_error"}}`,
			want: map[string]any{"max_tokens": 50.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "Claude thinks", refusal: `{"type":"error","error":{"type":"invalid_request_error","message":"` + "`temperature` may only be set to 1 when thinking is enabled." + `"}}`,
			want: map[string]any{"max_tokens": 50.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "TGI wants more than 0", refusal: `{"error":"Input validation error: ` + "`temperature` must be strictly positive" + `","error_type":"validation"}`,
			want: map[string]any{"max_tokens": 50.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "the cap, and its new name", refusal: `{"error":{"message":"max_tokens is gone: send maxCompletionTokens"}}`,
			want: map[string]any{"max_completion_tokens": 50.0, "temperature": 0.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "with spaces", refusal: `{"error":{"message":"Frequency Penalty cannot be set"}}`,
			want: map[string]any{"max_tokens": 50.0, "temperature": 0.0, "seed": 1.0}},
		{name: "the cap in camel case", refusal: `{"error":{"message":"unsupported argument: maxTokens"}}`,
			want: map[string]any{"max_completion_tokens": 50.0, "temperature": 0.0, "seed": 1.0, "frequency_penalty": 0.5}},
		{name: "words that nobody knows", refusal: `{"error":{"message":"그런 요청은 받지 않습니다"}}`, want: map[string]any{"max_tokens": 50.0}},
		{name: "no words", refusal: ``, want: map[string]any{"max_tokens": 50.0}},
		{name: "a page", refusal: `<html><title>Bad Request</title></html>`, want: map[string]any{"max_tokens": 50.0}},
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

// A server may know no system role; the rules then stand before the text.
func TestRefusedSystemRole(t *testing.T) {
	t.Parallel()
	for name, refusal := range map[string]string{
		"vLLM's template":   `{"object":"error","message":"System role not supported","type":"BadRequestError","code":400}`,
		"Google's Gemma":    `{"error":{"code":400,"message":"Developer instruction is not enabled for models/gemma-3-27b-it","status":"INVALID_ARGUMENT"}}`,
		"a template's rule": `{"error":"Error rendering prompt with jinja template: \"Conversation roles must alternate user/assistant/user/assistant/...\""}`,
		"a list of roles":   `{"detail":[{"loc":["body","messages",0,"role"],"msg":"unexpected value; permitted: 'user', 'assistant' (role must be one of user, assistant)"}]}`,
		"Mistral":           `{"message":"Unexpected role 'system' after role 'user'","code":"invalid_request_message_order"}`,
		"o1-mini":           `{"error":{"message":"Unsupported value: 'messages[0].role' does not support 'system' with this model.","param":"messages[0].role"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, replyJSON(400, refusal), says(bridgeJSON), says(bridgeJSON))
			client := server.client()
			for range 2 {
				if got, err := client.Complete(t.Context(), bridge()); err != nil || got.Rung != RungSchema {
					t.Fatalf("reply is %+v, %v", got, err)
				}
			}
			for n := 1; n <= 2; n++ {
				want := any([]any{map[string]any{"role": "user", "content": "Translate.\n\nThe bridge opened on Monday."}})
				if diff := cmp.Diff(want, server.received(n)["messages"]); diff != "" {
					t.Errorf("messages %d (-want +got):\n%s", n, diff)
				}
				if server.received(n)["temperature"] != 0.0 {
					t.Error("the temperature is gone, too")
				}
			}
		})
	}
}

// A format or a role that is refused in words that nobody knows is found by leaving all of it out.
func TestRefusedInUnknownWords(t *testing.T) {
	t.Parallel()
	takes := func(w http.ResponseWriter, r *http.Request) { says("[[p1]] "+bridgeText)(w, r) }
	no := replyJSON(400, `{"error":{"message":"no"}}`)
	server := serve(t, no, no, takes, takes) // without optional fields, without a format
	client := server.client()
	for range 2 {
		got, err := client.Complete(t.Context(), bridge())
		if err != nil || got.Values["p1"] != bridgeText || got.Rung != RungTagged {
			t.Fatalf("reply is %+v, %v", got, err)
		}
	}
	if server.count() != 4 {
		t.Errorf("%d requests", server.count())
	}
}

// At last the rules go before the text, too.
func TestSystemRoleRefusedInUnknownWords(t *testing.T) {
	t.Parallel()
	no := replyJSON(400, `{"error":{"message":"no"}}`)
	server := serve(t, no, no, no, says("[[p1]] "+bridgeText), says("[[p1]] "+bridgeText))
	client := server.client()
	for range 2 {
		if got, err := client.Complete(t.Context(), bridge()); err != nil || got.Values["p1"] != bridgeText {
			t.Fatalf("reply is %+v, %v", got, err)
		}
	}
	if messages, _ := server.received(4)["messages"].([]any); len(messages) != 1 {
		t.Errorf("messages are %v", messages)
	}
}

// What the server has taken before is not forgotten for one text that it refuses.
func TestRefusedTextLeavesTheFieldsAlone(t *testing.T) {
	t.Parallel()
	no := replyJSON(400, `{"error":{"message":"no"}}`)
	server := serve(t, says(bridgeJSON), no, no, says(bridgeJSON), no, says(bridgeJSON), says(bridgeJSON))
	client := server.client()
	for n, want := range []Kind{"", KindBadRequest, "", "", ""} {
		if _, err := client.Complete(t.Context(), bridge()); KindOf(err) != want {
			t.Fatalf("question %d: error is %v, want kind %q", n+1, err, want)
		}
	}
	if last := server.received(6); last["temperature"] != 0.0 || last["response_format"] == nil {
		t.Errorf("the last request is %v", last)
	}
}

// A cap that is too high for the server is lowered to what it takes.
func TestCapThatIsTooHigh(t *testing.T) {
	t.Parallel()
	for name, refusal := range map[string]string{
		"OpenAI":    `{"error":{"message":"max_tokens is too large: 9000. This model supports at most 4096 completion tokens, whereas you provided 9000.","param":"max_tokens"}}`,
		"Anthropic": `{"type":"error","error":{"type":"invalid_request_error","message":"max_tokens: 9000 > 4096, which is the maximum allowed number of output tokens"}}`,
		"DeepSeek":  `{"error":{"message":"Invalid max_tokens value, the valid range of max_tokens is [1, 4096]"}}`,
		"DashScope": `{"error":{"message":"<400> InternalError.Algo.InvalidParameter: Range of max_tokens should be [1, 4096]","code":"invalid_parameter_error"}}`,
		"Groq":      `{"error":{"message":"` + "`max_tokens` must be less than or equal to `4,096`, the maximum value for `max_tokens` is less than the context window for this model" + `","param":"max_tokens"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, replyJSON(400, refusal), says(bridgeJSON), says(bridgeJSON))
			client := server.client()
			for range 2 {
				req := bridge()
				req.MaxTokens = 9000
				if _, err := client.Complete(t.Context(), req); err != nil {
					t.Fatal(err)
				}
			}
			if server.received(1)["max_tokens"] != 4096.0 || server.received(2)["max_tokens"] != 4096.0 {
				t.Errorf("the caps are %v and %v", server.received(1)["max_tokens"], server.received(2)["max_tokens"])
			}
		})
	}
}

// Another process does not have to learn it again.
func TestTraitsAreShared(t *testing.T) {
	t.Parallel()
	shared := &memory{values: map[string][]byte{}}
	server := serve(t, replyJSON(400, `{"error":"unsupported: temperature"}`), says(bridgeJSON), says(bridgeJSON))
	for range 2 {
		client := server.client(func(c *Config) { c.RungMemory = shared })
		if _, err := client.Complete(t.Context(), bridge()); err != nil {
			t.Fatal(err)
		}
	}
	if _, sent := server.received(2)["temperature"]; sent || server.count() != 3 {
		t.Errorf("the second process sent %v", server.received(2))
	}
}
