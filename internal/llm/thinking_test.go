package llm

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// thinker is a model that thinks for that many tokens before it writes 40, and a server that tells of it in its way.
type thinker struct {
	thought int
	message func(aloud string) string // of a reply that was cut; aloud is what it thought
	usage   func(prompt, thought, text int) string
	finish  string // of a reply that was cut
}

const thinkerText = 40

func (m thinker) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var asked struct {
		Max int `json:"max_tokens"`
	}
	body, _ := io.ReadAll(r.Body)
	if err := json.Unmarshal(body, &asked); err != nil {
		panic(err)
	}
	said, finish, thought, text := message(bridgeJSON), "stop", m.thought, thinkerText
	if asked.Max < thought+text {
		said, finish, thought, text = m.message(strings.Repeat("hmm, ", asked.Max)), m.finish, min(thought, asked.Max), max(0, asked.Max-thought)
	}
	fmt.Fprintf(w, `{"model":"served","choices":[{"message":%s,"finish_reason":%q}],"usage":%s}`, said, finish, m.usage(100, thought, text))
}

// A model that uses the room of its reply for thinking gets room, keeps it, and is never asked for less.
func TestThinkingModelGetsRoom(t *testing.T) {
	t.Parallel()
	empty := func(string) string { return `{"role":"assistant"}` }
	counted := func(p, thought, text int) string {
		return fmt.Sprintf(`{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,"completion_tokens_details":{"reasoning_tokens":%d}}`,
			p, thought+text, p+thought+text, thought)
	}
	hidden := func(p, thought, text int) string {
		return fmt.Sprintf(`{"prompt_tokens":%d,"total_tokens":%d}`, p, p+thought+text)
	}
	lump := func(p, thought, text int) string {
		return fmt.Sprintf(`{"prompt_tokens":%d,"completion_tokens":%d}`, p, thought+text)
	}
	tests := map[string]struct {
		thinker
		calls int
	}{
		"Gemini: hidden, no content":         {thinker{1200, empty, hidden, "length"}, 2},
		"Gemini: MAX_TOKENS":                 {thinker{1200, empty, hidden, "MAX_TOKENS"}, 2},
		"OpenAI: counted, empty content":     {thinker{1200, func(string) string { return message("") }, counted, "length"}, 2},
		"no counts but a blank":              {thinker{1200, func(string) string { return message(" \n") }, func(int, int, int) string { return "null" }, "length"}, 2},
		"DeepSeek: aloud":                    {thinker{1200, func(s string) string { return `{"content":"","reasoning_content":` + string(quote(s)) + `}` }, lump, "length"}, 2},
		"vLLM: aloud, content null":          {thinker{1200, func(s string) string { return `{"content":null,"reasoning":` + string(quote(s)) + `}` }, lump, "length"}, 2},
		"a thought in the content":           {thinker{1200, func(s string) string { return message("<think>" + s) }, lump, "length"}, 2},
		"the reply was begun":                {thinker{80, func(string) string { return message(`{"p1":"다리가`) }, counted, "length"}, 2},
		"finish reason stop at the cap":      {thinker{1200, empty, counted, "stop"}, 2},
		"thinks for longer than first given": {thinker{12000, empty, counted, "length"}, 3},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(tc.thinker)
			t.Cleanup(server.Close)
			shared := &memory{values: map[string][]byte{}}
			client := newTestClient(t, server.URL, func(c *Config) { c.RungMemory = shared })
			req := bridge()
			req.MaxTokens = 100
			got, err := client.Complete(t.Context(), req)
			if err != nil || got.Values["p1"] != bridgeText || got.Rung != RungSchema || got.Usage.Calls != tc.calls {
				t.Fatalf("reply is %+v, %v", got, err)
			}
			// Another process knows it, too.
			again := newTestClient(t, server.URL, func(c *Config) { c.RungMemory = shared })
			if got, err := again.Complete(t.Context(), req); err != nil || got.Usage.Calls != 1 {
				t.Errorf("the second reply is %+v, %v", got, err)
			}
			if client.Room() != again.Room() || client.Room() < tc.thought {
				t.Errorf("room is %d and %d", client.Room(), again.Room())
			}
		})
	}
}

func cut(content string, usage string) http.HandlerFunc {
	return replyJSON(http.StatusOK, `{"choices":[{"message":`+message(content)+`,"finish_reason":"length"}],"usage":`+usage+`}`)
}

// What is no thinking stays what it was: a loop is not paid for again.
func TestLoopsGetNoRoom(t *testing.T) {
	t.Parallel()
	for name, handler := range map[string]http.HandlerFunc{
		"text":                       cut(`{"p1":"`+strings.Repeat("다리가 ", 30), `{"prompt_tokens":100,"completion_tokens":100}`),
		"white space":                cut(strings.Repeat(" \n", 300), `{"prompt_tokens":100,"completion_tokens":100}`),
		"text, after a full account": cut(`{"p1":"다리`, `{"prompt_tokens":100,"completion_tokens":100,"completion_tokens_details":{"reasoning_tokens":0}}`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			req := bridge()
			req.MaxTokens = 100
			client := serve(t, handler).client()
			if _, err := client.Complete(t.Context(), req); KindOf(err) != KindTruncated || client.Room() != 0 {
				t.Errorf("error is %v, room %d; want kind %s", err, client.Room(), KindTruncated)
			}
		})
	}
}

// A model that never comes to an end is asked three times, then once; and never for less.
func TestEndlessThinking(t *testing.T) {
	t.Parallel()
	endless := cut("", `{"prompt_tokens":100,"completion_tokens":9,"completion_tokens_details":{"reasoning_tokens":9}}`)
	server := serve(t, endless, endless, endless, endless)
	client := server.client()
	req := bridge()
	req.MaxTokens = 100
	for n, calls := range []int{3, 1} {
		_, err := client.Complete(t.Context(), req)
		failed, ok := errors.AsType[*Error](err)
		if !ok || failed.Kind != KindThinking || failed.Usage.Calls != calls || failed.Usage.ReasoningTokens != 9*calls {
			t.Errorf("question %d: error is %v with usage %+v", n+1, err, failed.Usage)
		}
	}
	if means := KindThinking.Means(); means.Split != SplitNever {
		t.Errorf("%+v", means)
	}
}

// Where room and prompt do not fit the window together, half the room may.
func TestRoomInASmallWindow(t *testing.T) {
	t.Parallel()
	full := replyJSON(400, `{"error":{"message":"This model's maximum context length is 8192 tokens. However, you requested 8300 tokens"}}`)
	server := serve(t, cut("", `{}`), full, says(bridgeJSON), full)
	client := server.client()
	req := bridge()
	req.MaxTokens = 100
	if _, err := client.Complete(t.Context(), req); err != nil {
		t.Fatal(err)
	}
	if got := server.received(2)["max_tokens"]; got != 4196.0 {
		t.Errorf("asked for %v", got)
	}
}

// A cap that the server has is not raised in vain.
func TestRoomUnderAServersCap(t *testing.T) {
	t.Parallel()
	full := replyJSON(400, `{"error":{"message":"max_tokens must be at most 4096","param":"max_tokens"}}`)
	server := serve(t, cut("", `{}`), full, cut("", `{}`))
	req := bridge()
	req.MaxTokens = 100
	if _, err := server.client().Complete(t.Context(), req); KindOf(err) != KindThinking {
		t.Errorf("error is %v, want kind %s", err, KindThinking)
	}
	if got := server.received(2)["max_tokens"]; got != 4096.0 {
		t.Errorf("asked for %v", got)
	}
}

// A model that was seen to think and came to its end all the same gets room before it runs out of it.
func TestThoughtIsSeenBeforeItCosts(t *testing.T) {
	t.Parallel()
	server := serve(t, replyJSON(200, strings.Replace(completion(message(bridgeJSON), "stop"), `"total_tokens":120`,
		`"completion_tokens_details":{"reasoning_tokens":15}`, 1)), says(bridgeJSON))
	client := server.client()
	req := bridge()
	req.MaxTokens = 50
	for range 2 {
		if _, err := client.Complete(t.Context(), req); err != nil {
			t.Fatal(err)
		}
	}
	if got := server.received(1)["max_tokens"]; got != 50.0+firstRoom {
		t.Errorf("asked for %v", got)
	}
}

// What a server wants beside is the configuration's, and it has the last word but for what the server refuses.
func TestEffortAndExtra(t *testing.T) {
	t.Parallel()
	extra, err := ParseExtra(`{"top_p":0.9,"temperature":null,"chat_template_kwargs":{"enable_thinking":false},"provider":{"order":["a"]}}`)
	if err != nil {
		t.Fatal(err)
	}
	server := serve(t, says(bridgeJSON), replyJSON(400, `{"error":"Unrecognized request argument supplied: reasoningEffort"}`), says(bridgeJSON))
	client := server.client(func(c *Config) {
		c.Effort, c.Extra, c.Profile = "low", extra, &Profile{RequireParameters: true}
	})
	for range 2 {
		if _, err := client.Complete(t.Context(), bridge()); err != nil {
			t.Fatal(err)
		}
	}
	first := server.received(0)
	want := map[string]any{"reasoning_effort": "low", "top_p": 0.9, "temperature": nil,
		"chat_template_kwargs": map[string]any{"enable_thinking": false},
		"provider":             map[string]any{"require_parameters": true, "order": []any{"a"}}}
	for name, value := range want {
		if diff := cmp.Diff(value, first[name]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if last := server.received(2); last["reasoning_effort"] != nil || last["top_p"] != 0.9 {
		t.Errorf("asked again with %v", last)
	}
}

func TestExtraThatIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{`[1]`, `null`, `{`, `{"a":1} {"b":2}`, `{"messages":[]}`, `{"Model":"x"}`, `{"max_tokens":1}`, `{"":1}`, `top_p=1`} {
		if extra, err := ParseExtra(text); err == nil {
			t.Errorf("%s became %v", text, extra)
		}
	}
	if extra, err := ParseExtra("  "); err != nil || extra != nil {
		t.Errorf("nothing became %v, %v", extra, err)
	}
	for name, cfg := range map[string]Config{
		"effort": {BaseURL: "http://127.0.0.1", Effort: "very low"},
		"extra":  {BaseURL: "http://127.0.0.1", Extra: map[string]any{"stream": true}},
	} {
		if _, err := New(cfg); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}
