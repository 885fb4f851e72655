package llm

import (
	"bytes"
	"encoding/json"
	"math"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestSnapshot(t *testing.T) {
	t.Parallel()
	prices, err := ParsePrices(snapshot)
	if err != nil {
		t.Fatal(err)
	}
	if len(prices.models) < 24 {
		t.Errorf("the snapshot has %d models", len(prices.models))
	}
	for name, p := range prices.models {
		// More than a tenth of a cent a token, or output cheaper than input, is a slip of the pen.
		if *p.input <= 0 || *p.input > 0.001 || *p.output < *p.input || p.provider == "" {
			t.Errorf("%s: %v in, %v out, provider %q", name, *p.input, *p.output, p.provider)
		}
		if p.cacheRead != nil && *p.cacheRead >= *p.input {
			t.Errorf("%s: a cached token costs %v, a fresh one %v", name, *p.cacheRead, *p.input)
		}
	}
	var comment struct {
		Comment map[string]string `json:"_comment"`
	}
	if err := json.Unmarshal(snapshot, &comment); err != nil || comment.Comment["source"] == "" || comment.Comment["taken"] == "" {
		t.Errorf("the snapshot does not say where and when it is from: %v", err)
	}
}

func TestCost(t *testing.T) {
	t.Parallel()
	own, err := ParsePrices([]byte(`{
		"sample_spec": {"input_cost_per_token": "a text, as in LiteLLM's own file"},
		"local": {"input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6},
		"free": {"input_cost_per_token": 0, "output_cost_per_token": 0},
		"gpt-5": {"litellm_provider": "openai", "input_cost_per_token": 0.5, "output_cost_per_token": 0.5},
		"full": {"input_cost_per_token": 10, "output_cost_per_token": 100, "cache_read_input_token_cost": 1,
			"cache_creation_input_token_cost": 12.5, "output_cost_per_reasoning_token": 50},
		"tiered": {"input_cost_per_token": 1, "output_cost_per_token": 2, "input_cost_per_token_above_200k_tokens": 2},
		"image": {"litellm_provider": "openai", "input_cost_per_image": 0.1}}`))
	if err != nil {
		t.Fatal(err)
	}
	book, err := newPriceBook(own)
	if err != nil {
		t.Fatal(err)
	}
	dollars := func(d float64) *float64 { return &d }
	tests := []struct {
		name     string
		provider string
		model    string
		used     tokens
		want     *float64 // nil: unknown
	}{
		{name: "own price, any server", model: "local", used: tokens{prompt: 1000, completion: 500}, want: dollars(0.002)},
		{name: "free is 0, not unknown", model: "free", used: tokens{prompt: 1000, completion: 500}, want: dollars(0)},
		{name: "own price before the snapshot's", provider: "openai", model: "gpt-5", used: tokens{prompt: 2}, want: dollars(1)},
		{name: "snapshot", provider: "openai", model: "gpt-5-mini", used: tokens{prompt: 1000, completion: 1000}, want: dollars(0.00225)},
		{name: "snapshot, cached", provider: "openai", model: "gpt-5-mini", used: tokens{prompt: 1000, cached: 1000}, want: dollars(0.000025)},
		{name: "snapshot, by the provider's name", provider: "deepseek", model: "deepseek-chat", used: tokens{prompt: 1000}, want: dollars(0.00028)},
		{name: "snapshot, as Gemini lists it", provider: "gemini", model: "models/gemini-2.5-pro", used: tokens{prompt: 1000}, want: dollars(0.00125)},
		{name: "a local model of that name", provider: "", model: "gpt-5-mini", used: tokens{prompt: 1000}},
		{name: "another provider's model of that name", provider: "azure", model: "gpt-5-mini", used: tokens{prompt: 1000}},
		{name: "nobody knows", provider: "openai", model: "gpt-99", used: tokens{prompt: 1}},
		{name: "no price a token", provider: "openai", model: "image", used: tokens{prompt: 1}},
		{name: "each kind of token once", model: "full", used: tokens{prompt: 100, cached: 60, written: 30, completion: 20, reasoning: 15},
			want: dollars(10*10 + 60*1 + 30*12.5 + 5*100 + 15*50)},
		{name: "cached and written without prices of their own", model: "tiered", used: tokens{prompt: 100, cached: 60, written: 30}, want: dollars(100)},
		{name: "below a second price", model: "tiered", used: tokens{prompt: 200_000}, want: dollars(200_000)},
		{name: "above it", model: "tiered", used: tokens{prompt: 200_001}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			var got *float64
			if p, known := book.find(tc.provider, tc.model); known {
				got = p.cost(tc.used)
			}
			if diff := cmp.Diff(tc.want, got, cmpopts.EquateApprox(1e-9, 1e-15)); diff != "" {
				t.Errorf("cost (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPriceFilesThatAreWrong(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"not JSON":          `{`,
		"an array":          `[]`,
		"a price as text":   `{"m":{"input_cost_per_token":"1e-6","output_cost_per_token":1}}`,
		"a negative price":  `{"m":{"input_cost_per_token":-1,"output_cost_per_token":1}}`,
		"an entry as a sum": `{"m":3}`,
	}
	for name, file := range tests {
		if _, err := ParsePrices([]byte(file)); err == nil {
			t.Errorf("%s: no error", name)
		} else if strings.Contains(file, `"m"`) && !strings.Contains(err.Error(), ": m:") {
			t.Errorf("%s: the error does not name the entry: %v", name, err)
		}
	}
}

// What servers report, and what becomes of it.
func TestUsage(t *testing.T) {
	t.Parallel()
	price, err := ParsePrices([]byte(`{"test-model":{"input_cost_per_token":1,"output_cost_per_token":10,"cache_read_input_token_cost":0.5}}`))
	if err != nil {
		t.Fatal(err)
	}
	dollars := func(d float64) *float64 { return &d }
	tests := []struct {
		name  string
		usage string
		want  news.Usage
	}{
		{name: "plain", usage: `{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}`,
			want: news.Usage{PromptTokens: 10, CompletionTokens: 2, CostUSD: dollars(30)}},
		{name: "cached and reasoning", usage: `{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,` +
			`"prompt_tokens_details":{"cached_tokens":8},"completion_tokens_details":{"reasoning_tokens":4}}`,
			want: news.Usage{PromptTokens: 10, CachedTokens: 8, CompletionTokens: 5, ReasoningTokens: 4, CostUSD: dollars(2 + 4 + 50)}},
		{name: "DeepSeek", usage: `{"prompt_tokens":10,"completion_tokens":0,"total_tokens":10,"prompt_cache_hit_tokens":4,"prompt_cache_miss_tokens":6}`,
			want: news.Usage{PromptTokens: 10, CachedTokens: 4, CostUSD: dollars(8)}},
		{name: "Gemini's reasoning, in the total alone", usage: `{"prompt_tokens":10,"completion_tokens":2,"total_tokens":15}`,
			want: news.Usage{PromptTokens: 10, CompletionTokens: 5, ReasoningTokens: 3, CostUSD: dollars(60)}},
		{name: "details null", usage: `{"prompt_tokens":10,"completion_tokens":2,"prompt_tokens_details":null}`,
			want: news.Usage{PromptTokens: 10, CompletionTokens: 2, CostUSD: dollars(30)}},
		{name: "null", usage: `null`, want: news.Usage{}},
		{name: "zeros", usage: `{"prompt_tokens":0,"completion_tokens":0,"total_tokens":0}`, want: news.Usage{}},
		{name: "negative", usage: `{"prompt_tokens":-5,"completion_tokens":2}`, want: news.Usage{}},
		{name: "more cached than sent", usage: `{"prompt_tokens":5,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":9}}`, want: news.Usage{}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			body := `{"model":"served","choices":[{"index":0,"message":` + message(bridgeJSON) + `,"finish_reason":"stop"}],"usage":` + tc.usage + `}`
			server := serve(t, replyJSON(http.StatusOK, body))
			got, err := server.client(func(c *Config) { c.Prices = price }).Complete(t.Context(), bridge())
			if err != nil {
				t.Fatal(err)
			}
			tc.want.Calls = 1
			if diff := cmp.Diff(tc.want, got.Usage, cmpopts.EquateApprox(1e-9, 0)); diff != "" {
				t.Errorf("usage (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReportedCost(t *testing.T) {
	t.Parallel()
	body := strings.Replace(completion(message(bridgeJSON), "stop"), `"prompt_tokens":100`, `"cost":0.0021,"prompt_tokens":100`, 1)
	server := serve(t, replyJSON(200, body), replyJSON(200, body))
	trusted := server.client(func(c *Config) { c.Profile = &Profile{ReportsCost: true} })
	got, err := trusted.Complete(t.Context(), bridge())
	if err != nil || got.Usage.CostUSD == nil || math.Abs(*got.Usage.CostUSD-0.0021) > 1e-12 {
		t.Errorf("usage is %+v, %v", got.Usage, err)
	}
	got, err = server.client().Complete(t.Context(), bridge())
	if err != nil || got.Usage.CostUSD != nil {
		t.Errorf("usage is %+v, %v; the cost of an unknown server is unknown", got.Usage, err)
	}
}

func FuzzParsePrices(f *testing.F) {
	f.Add([]byte(`{"m":{"input_cost_per_token":1e-6,"output_cost_per_token":1e-6,"input_cost_per_token_above_99k_tokens":1}}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		prices, err := ParsePrices(bytes.TrimSpace(file))
		if err != nil {
			return
		}
		for name, p := range prices.models {
			if cost := p.cost(tokens{prompt: 1000, cached: 10, completion: 10}); cost != nil && *cost < 0 {
				t.Errorf("%s costs %v", name, *cost)
			}
		}
	})
}
