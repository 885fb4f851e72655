package llm

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProfileFor(t *testing.T) {
	t.Parallel()
	all := []Rung{RungSchema, RungJSON, RungTagged}
	noSchema := []Rung{RungJSON, RungTagged}
	tests := []struct {
		url, model string
		want       Profile
	}{
		{"https://api.openai.com/v1", "gpt-4.1-mini", Profile{Provider: "openai", Rungs: all, TokenField: maxCompletionTokens}},
		{"https://api.openai.com/v1", "gpt-5.6-luna", Profile{Provider: "openai", Rungs: all, TokenField: maxCompletionTokens, FixedSampling: true, ThinkTokens: 8192}},
		{"https://api.openai.com/v1", "gpt-5-chat-latest", Profile{Provider: "openai", Rungs: all, TokenField: maxCompletionTokens}},
		{"https://r.openai.azure.com/openai/v1", "o3-mini", Profile{Provider: "azure", Rungs: all, TokenField: maxCompletionTokens, FixedSampling: true, ThinkTokens: 8192}},
		{"https://openrouter.ai/api/v1", "openai/gpt-5-mini", Profile{Provider: "openrouter", Rungs: all, TokenField: maxTokens,
			FixedSampling: true, ThinkTokens: 8192, RequireParameters: true, ReportsCost: true}},
		{"https://openrouter.ai/api/v1", "qwen/o1-like", Profile{Provider: "openrouter", Rungs: all, TokenField: maxTokens, RequireParameters: true, ReportsCost: true}},
		{"https://api.deepseek.com", "deepseek-chat", Profile{Provider: "deepseek", Rungs: noSchema, TokenField: maxTokens}},
		{"https://generativelanguage.googleapis.com/v1beta/openai", "gemini-2.5-pro", Profile{Provider: "gemini", Rungs: all, TokenField: maxTokens}},
		{"https://api.anthropic.com/v1", "claude-opus-4-8", Profile{Provider: "anthropic", Rungs: noSchema, TokenField: maxTokens}},
		{"https://api.mistral.ai/v1", "mistral-small-latest", Profile{Provider: "mistral", Rungs: all, TokenField: maxTokens}},
		{"https://api.groq.com/openai/v1", "llama", Profile{Provider: "groq", Rungs: all, TokenField: maxTokens}},
		{"http://localhost:11434/v1", "gemma3", Profile{Provider: "ollama", Rungs: all, TokenField: maxTokens, CutsPrompts: true, Slots: 2}},
		{"http://ollama:80/v1", "gemma3", Profile{Provider: "ollama", Rungs: all, TokenField: maxTokens, CutsPrompts: true, Slots: 2}},
		{"http://127.0.0.1:1234/v1", "qwen", Profile{Provider: "lm_studio", Slots: 2, Rungs: []Rung{RungSchema, RungTagged}, TokenField: maxTokens}},
		{"http://localhost:8080/v1", "o1-local-qwen", Profile{Rungs: all, TokenField: maxTokens}},
		{"http://localhost:8000/v1", "gpt-5", Profile{Rungs: all, TokenField: maxTokens}},
		{"https://notopenai.com/v1", "gpt-5", Profile{Rungs: all, TokenField: maxTokens}},
	}
	for _, tc := range tests {
		t.Run(tc.url+" "+tc.model, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tc.want, ProfileFor(tc.url, tc.model)); diff != "" {
				t.Errorf("profile (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGatewayMustHonourTheFormat(t *testing.T) {
	t.Parallel()
	server := serve(t, says(bridgeJSON))
	if _, err := server.client(func(c *Config) { c.Profile = &Profile{RequireParameters: true} }).Complete(t.Context(), bridge()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(any(map[string]any{"require_parameters": true}), server.received(0)["provider"]); diff != "" {
		t.Errorf("provider (-want +got):\n%s", diff)
	}
}

// Ollama reads the last 4,096 tokens of a long prompt, and says so only in its count.
func TestPromptCutInSilence(t *testing.T) {
	t.Parallel()
	cutter := func(c *Config) { c.Profile = &Profile{CutsPrompts: true} }
	tests := []struct {
		name    string
		user    string
		counted string
		option  func(*Config)
		kind    Kind
	}{
		{name: "Korean, cut", user: strings.Repeat("다리가 월요일에 개통했다. ", 1200), counted: "4096", option: cutter, kind: KindContextTooLong},
		{name: "Korean, whole", user: strings.Repeat("다리가 월요일에 개통했다. ", 1200), counted: "9200", option: cutter},
		{name: "Korean, whole, a vocabulary made for Korean", user: strings.Repeat("다리가 월요일에 개통했다. ", 1200), counted: "6300", option: cutter},
		{name: "English, cut", user: strings.Repeat("The bridge opened on Monday. ", 1200), counted: "4096", option: cutter, kind: KindContextTooLong},
		{name: "English, whole", user: strings.Repeat("The bridge opened on Monday. ", 1200), counted: "6600", option: cutter},
		{name: "short prompts are never cut", user: strings.Repeat("다리 ", 400), counted: "100", option: cutter},
		{name: "no count", user: strings.Repeat("다리가 월요일에 개통했다. ", 1200), counted: "0", option: cutter},
		{name: "a server that says so", user: strings.Repeat("다리가 월요일에 개통했다. ", 1200), counted: "4096", option: func(*Config) {}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			body := strings.Replace(completion(message(bridgeJSON), "stop"), `"prompt_tokens":100`, `"prompt_tokens":`+tc.counted, 1)
			req := bridge()
			req.User = tc.user
			_, err := serve(t, replyJSON(200, body)).client(tc.option).Complete(t.Context(), req)
			if KindOf(err) != tc.kind {
				t.Fatalf("error is %v, want kind %q", err, tc.kind)
			}
			if failed, ok := errors.AsType[*Error](err); ok && (failed.Usage == nil || failed.Usage.PromptTokens == 0) {
				t.Errorf("usage is %+v, though the call was paid for", failed.Usage)
			}
		})
	}
}

func TestTakesOpenAIKey(t *testing.T) {
	t.Parallel()
	for baseURL, want := range map[string]bool{
		"https://api.openai.com/v1": true, "https://r.openai.azure.com/openai/v1": true, "https://api.openai.com:443": true,
		"https://api.openai.com.evil.example/v1": false, "https://evil.example/api.openai.com": false, "https://evilopenai.azure.com/v1": false,
		"https://api.openai.com@evil.example/v1": false, "http://127.0.0.1:11434/v1": false, "": false, "https://%zz": false,
	} {
		if got := TakesOpenAIKey(baseURL); got != want {
			t.Errorf("%s: %t, want %t", baseURL, got, want)
		}
	}
}
