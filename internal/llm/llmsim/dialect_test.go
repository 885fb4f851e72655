package llmsim

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestDialectErrors holds the shape of an error, and what comes with it, to each provider's.
func TestDialectErrors(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		dialect Dialect
		fault   Fault
		status  int
		body    []string
		header  string // that must be there
	}{
		{OpenAI, HTTP500, 500, []string{`{"error":{`, `"type":"server_error"`, `"code":null`}, ""},
		{OpenAI, RateLimit, 429, []string{`"code":"rate_limit_exceeded"`}, "Retry-After"},
		{Azure, RateLimit, 429, []string{`"error"`}, "Retry-After-Ms"},
		{Azure, Filtered, 400, []string{`"code":"content_filter"`, `"innererror"`}, ""},
		{Ollama, HTTP503, 503, []string{`"error"`}, ""},
		{LlamaCpp, HTTP503, 503, []string{`"code":503`}, ""},
		{VLLM, HTTP500, 500, []string{`"object":"error"`, `"code":500`, `"type":"InternalServerError"`}, ""},
		{LMStudio, HTTP500, 500, []string{`{"error":"The server`}, ""},
		{OpenRouter, HTTP500, 200, []string{`"error":{"code":500`, `"metadata"`}, ""},
		{OpenRouter, Quota, 402, []string{`"code":402`}, ""},
		{OpenRouter, RateLimit, 429, []string{`"code":429`}, "Retry-After"},
		{DeepSeek, Quota, 402, []string{`insufficient_quota`}, ""},
		{Gemini, RateLimit, 429, []string{`[{"error":{`, `"status":"RESOURCE_EXHAUSTED"`, `"retryDelay":"1s"`}, ""},
		{Anthropic, HTTP529, 529, []string{`"type":"overloaded_error"`}, ""},
	} {
		t.Run(string(tt.dialect)+" "+string(tt.fault), func(t *testing.T) {
			t.Parallel()
			_, url := start(t, Config{Dialect: tt.dialect})
			r := post(t, url, question(DefaultModel, "", "hi"), FaultHeader, string(tt.fault))
			if r.status != tt.status || !json.Valid(r.body) {
				t.Errorf("status %d, body %s", r.status, r.body)
			}
			for _, want := range tt.body {
				if !strings.Contains(string(r.body), want) {
					t.Errorf("%s lacks %s", r.body, want)
				}
			}
			if tt.header != "" && r.header.Get(tt.header) == "" {
				t.Errorf("no %s in %v", tt.header, r.header)
			}
			if tt.header == "" && r.header.Get("Retry-After")+r.header.Get("Retry-After-Ms") != "" {
				t.Errorf("unexpected wait in %v", r.header)
			}
		})
	}
}

// TestDialectKeys holds the answer to a wrong key to each provider's.
func TestDialectKeys(t *testing.T) {
	t.Parallel()
	for dialect, want := range map[Dialect]struct {
		status int
		word   string
	}{
		OpenAI: {401, "invalid_api_key"}, LlamaCpp: {401, "authentication_error"}, VLLM: {401, "AuthenticationError"}, Gemini: {400, "API key not valid"},
		OpenRouter: {401, `"code":401`}, DeepSeek: {401, "authentication_error"},
	} {
		_, url := start(t, Config{Dialect: dialect, APIKey: "right"})
		if r := post(t, url, question(DefaultModel, "", "hi"), "Authorization", "Bearer wrong"); r.status != want.status || !strings.Contains(string(r.body), want.word) {
			t.Errorf("%s: %d %s", dialect, r.status, r.body)
		}
	}
	_, url := start(t, Config{Dialect: Azure, APIKey: "right"})
	if r := post(t, url, question(DefaultModel, "", "hi"), "Api-Key", "right"); r.status != http.StatusOK {
		t.Errorf("azure with api-key: %d %s", r.status, r.body)
	}
}

// TestDialectFormats walks the ladder at each provider.
func TestDialectFormats(t *testing.T) {
	t.Parallel()
	const (
		keyed  = "keyed"  // the object that the schema asks for
		refuse = "refuse" // 400
		fenced = "fenced" // the format is ignored
	)
	for _, tt := range []struct {
		dialect        Dialect
		schema, object string
	}{
		{OpenAI, keyed, keyed}, {Azure, keyed, keyed}, {Ollama, keyed, keyed}, {LlamaCpp, keyed, keyed}, {VLLM, keyed, keyed},
		{LMStudio, keyed, refuse}, {OpenRouter, keyed, keyed}, {DeepSeek, refuse, keyed}, {Gemini, keyed, keyed}, {Anthropic, fenced, fenced},
	} {
		t.Run(string(tt.dialect), func(t *testing.T) {
			t.Parallel()
			_, url := start(t, Config{Dialect: tt.dialect})
			object := question(DefaultModel, "Answer in JSON.\nJSON schema: "+schemaOf("p1"), prompt(wire, "TASK translate from en to ko")).
				with("response_format", object{"type": "json_object"})
			schema := question(DefaultModel, "Answer in JSON.", prompt(wire, "TASK translate from en to ko")).withSchema("p1")
			for format, c := range map[string]chat{tt.schema: schema, tt.object: object} {
				r := post(t, url, c)
				switch {
				case format == refuse:
					if r.status != http.StatusBadRequest {
						t.Errorf("status %d, want 400", r.status)
					}
				case format == fenced:
					if got := r.content(t); !strings.HasPrefix(got, "```json\n") {
						t.Errorf("content %q is not fenced", got)
					}
				case len(r.fields(t)) != 1:
					t.Errorf("fields %v, want p1 alone", r.fields(t))
				}
			}
		})
	}
}

func TestDialectQuirks(t *testing.T) {
	t.Parallel()
	long := question(DefaultModel, "rules", strings.Repeat("word ", 4000))
	for _, tt := range []struct {
		name   string
		config Config
		chat   chat
		fault  Fault
		check  func(t *testing.T, r response) bool
	}{
		{"ollama does not know max_completion_tokens", Config{Dialect: Ollama}, question(DefaultModel, "", "hi").with("max_completion_tokens", 1), "",
			func(t *testing.T, r response) bool { return r.content(t) == generic }},
		{"ollama cuts the prompt in silence", Config{Dialect: Ollama}, long, "",
			func(t *testing.T, r response) bool {
				n := r.decode(t).Usage.PromptTokens
				return r.status == 200 && n <= 4096+16 && n > 4000
			}},
		{"ollama reasons in its own field", Config{Dialect: Ollama}, question(DefaultModel, "", "hi"), InReasoning,
			func(t *testing.T, r response) bool { return r.decode(t).Choices[0].Message.Reasoning == generic }},
		{"openai refuses a prompt that does not fit", Config{ContextTokens: 512}, long, "",
			func(_ *testing.T, r response) bool {
				return r.status == 400 && strings.Contains(string(r.body), "context_length_exceeded")
			}},
		{"llama.cpp says how long the prompt is", Config{Dialect: LlamaCpp, ContextTokens: 512}, long, "",
			func(_ *testing.T, r response) bool {
				return r.status == 400 && strings.Contains(string(r.body), `"n_ctx":512`) && strings.Contains(string(r.body), "exceed_context_size_error")
			}},
		{"llama.cpp takes any model", Config{Dialect: LlamaCpp}, question("whatever", "", "hi"), "",
			func(_ *testing.T, r response) bool { return r.status == 200 }},
		{"llama.cpp reads a flat schema as any object", Config{Dialect: LlamaCpp},
			question(DefaultModel, "", prompt(wire, "TASK translate from en to ko")).with("response_format", object{"type": "json_schema", "schema": object{"properties": object{"p1": object{}}}}), "",
			func(t *testing.T, r response) bool { f := r.fields(t); return f["p1"] == "" && f["answer"] != "" }},
		{"deepseek blanks what is not JSON", Config{Dialect: DeepSeek},
			question(DefaultModel, "JSON schema: "+schemaOf("p1"), prompt(wire, "TASK translate from en to ko")).with("response_format", object{"type": "json_object"}), ProseWrapped,
			func(t *testing.T, r response) bool {
				return strings.TrimSpace(r.content(t)) == "" && r.decode(t).Choices[0].FinishReason == "stop"
			}},
		{"the window cuts the reply", Config{ContextTokens: 60}, question(DefaultModel, "", prompt(wire, "TASK headline from en to ko")[:180]), "",
			func(t *testing.T, r response) bool { return r.decode(t).Choices[0].FinishReason == "length" }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, url := start(t, tt.config)
			if r := post(t, url, tt.chat, FaultHeader, string(tt.fault)); !tt.check(t, r) {
				t.Errorf("status %d, body %.600s", r.status, r.body)
			}
		})
	}
}

func TestPathsOfProviders(t *testing.T) {
	t.Parallel()
	sim := New(Config{})
	for path, want := range map[string]int{
		"/v1/chat/completions": 200, "/chat/completions": 200, "/api/v1/chat/completions": 200, "/openai/v1/chat/completions": 200,
		"/openai/deployments/gisa-sim/chat/completions?api-version=2026-01-01": 200, "/v1beta/openai/chat/completions": 200,
		"/v1/responses": 404, "/v2/chat/completions": 404,
	} {
		body := strings.NewReader(`{"model":"gisa-sim","messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}]}`)
		w := httptest.NewRecorder()
		sim.ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, body))
		if w.Code != want || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
}

func TestEveryDialectTranslates(t *testing.T) {
	t.Parallel()
	if len(Dialects()) != 10 || !slices.Contains(Dialects(), Gemini) {
		t.Errorf("dialects %v", Dialects())
	}
	for _, d := range Dialects() {
		_, url := start(t, Config{Dialect: d})
		system := "Write each field after its tag.\n[[p1]]\n[[p3]]"
		got := post(t, url, question(DefaultModel, system, prompt(wire, "TASK translate from en to ko"))).content(t)
		if !strings.Contains(got, "[[p1]]\n") || !strings.Contains(got, "120만명") {
			t.Errorf("%s in tagged text: %q", d, got)
		}
	}
}

func TestTargets(t *testing.T) {
	t.Parallel()
	_, url := start(t, Config{})
	for _, to := range news.TargetLangs() {
		if to == news.English {
			continue
		}
		got := post(t, url, translate(wire, to)).fields(t)
		if !strings.HasPrefix(got["title"], "[") || got["p4"] == "" || got["p4"] == wire.Paragraphs[3].Text {
			t.Errorf("%s: %v", to, got)
		}
	}
}
