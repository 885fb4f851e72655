package llm

import (
	"errors"
	"fmt"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// simulated starts a simulator, and a client of it that stays at the profile of an unknown server.
func simulated(t *testing.T, cfg llmsim.Config, options ...func(*Config)) (*llmsim.Server, *Client) {
	t.Helper()
	if err := cfg.Validate(); err != nil {
		t.Fatal(err)
	}
	sim := llmsim.New(cfg)
	server := httptest.NewServer(sim)
	t.Cleanup(server.Close)
	return sim, newTestClient(t, server.URL, append([]func(*Config){func(c *Config) { c.Model = sim.Model() }}, options...)...)
}

// simArticle is a request in the form that package prompts writes.
func simArticle() Request {
	return Request{
		System: "You translate news from English to Korean.",
		User: "<<<ARTICLE 0123456789abcdef\n" +
			`{"title":"Danjin opens bridge","paragraphs":[{"id":"p1","text":"The city of Danjin opened a bridge of 1.2 kilometers on Monday, officials said."},` +
			`{"id":"p2","text":"It will be closed to trucks until March."}]}` +
			"\nARTICLE 0123456789abcdef>>>\nTASK translate from en to ko\n",
		Fields:    []Field{{Name: "title"}, {Name: "p1"}, {Name: "p2"}},
		MaxTokens: 2000,
	}
}

// settled returns the journal when every request is filed: a client has its reply a moment before that.
func settled(t *testing.T, sim *llmsim.Server) llmsim.Journal {
	t.Helper()
	for range 1000 {
		journal := sim.Journal()
		if n := journal.Totals; n.Completed+n.Truncated+n.Faulted+n.Rejected+n.Aborted == n.Requests {
			return journal
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("the simulator is still at work")
	return llmsim.Journal{}
}

// Each dialect is asked without knowing which it is, and answers on the strictest rung that it has.
func TestSimulatedDialects(t *testing.T) {
	t.Parallel()
	want := map[llmsim.Dialect]Rung{
		llmsim.OpenAI: RungSchema, llmsim.Azure: RungSchema, llmsim.Ollama: RungSchema, llmsim.LlamaCpp: RungSchema,
		llmsim.VLLM: RungSchema, llmsim.LMStudio: RungSchema, llmsim.OpenRouter: RungSchema, llmsim.Gemini: RungSchema,
		llmsim.DeepSeek:  RungJSON, // refuses a schema
		llmsim.Anthropic: RungJSON, // ignores it
	}
	for _, dialect := range llmsim.Dialects() {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/stream=%v", dialect, stream), func(t *testing.T) {
				t.Parallel()
				sim, client := simulated(t, llmsim.Config{Dialect: dialect}, func(c *Config) { c.Stream = stream })
				got, err := client.Complete(t.Context(), simArticle())
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range simArticle().Fields {
					if got.Values[f.Name] == "" {
						t.Errorf("%s is missing in %q", f.Name, got.Values)
					}
				}
				if got.Rung != want[dialect] {
					t.Errorf("rung is %s, want %s", got.Rung, want[dialect])
				}
				if totals := settled(t, sim).Totals; got.Usage.PromptTokens != totals.PromptTokens || got.Usage.CompletionTokens != totals.CompletionTokens {
					t.Errorf("usage is %+v, the server counted %+v", got.Usage, totals)
				}
			})
		}
	}
}

// Each fault of the simulator ends in the kind that says what to do about it, streamed or not. An empty kind
// means that the reply is good all the same; content faults are not this package's business.
func TestSimulatedFaults(t *testing.T) {
	t.Parallel()
	tests := []struct {
		fault llmsim.Fault
		kind  Kind
	}{
		{llmsim.RateLimit, KindRateLimited},
		{llmsim.Quota, KindQuota},
		{llmsim.HTTP498, KindRateLimited},
		{llmsim.HTTP500, KindUnavailable},
		{llmsim.HTTP502, KindUnavailable},
		{llmsim.HTTP503, KindUnavailable},
		{llmsim.HTTP529, KindRateLimited},
		{llmsim.ErrorIn200, KindUnavailable},
		{llmsim.Hang, KindUnavailable},
		{llmsim.SlowLoris, KindUnavailable},
		{llmsim.Reset, KindUnavailable},
		{llmsim.NoChoices, KindUnavailable},
		{llmsim.Refusal, KindRefused},
		{llmsim.Filtered, KindFiltered},
		{llmsim.Length, KindTruncated},
		{llmsim.Blank, KindInvalidOutput},
		{llmsim.NoUsage, ""},
		{llmsim.InReasoning, ""},
		{llmsim.ThinkLeak, ""},
		{llmsim.Fenced, ""},
		{llmsim.ProseWrapped, ""},
		{llmsim.ASCIIEscaped, ""},
		{llmsim.DuplicateKey, KindInvalidOutput},
	}
	for _, tc := range tests {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/stream=%v", tc.fault, stream), func(t *testing.T) {
				t.Parallel()
				sim, client := simulated(t, llmsim.Config{Seed: 1}, func(c *Config) {
					c.Stream = stream
					if tc.fault == llmsim.Hang || tc.fault == llmsim.SlowLoris {
						c.Timeout = 300 * time.Millisecond
					}
				})
				sim.FailNext(1, tc.fault)
				got, err := client.Complete(t.Context(), simArticle())
				if KindOf(err) != tc.kind {
					t.Fatalf("error is %v, want kind %q", err, tc.kind)
				}
				if tc.kind == "" && (len(got.Values) != 3 || got.Rung != RungSchema) {
					t.Errorf("rung %s, values %q", got.Rung, got.Values)
				}
				if tc.kind == KindRateLimited && tc.fault == llmsim.RateLimit {
					if failed, ok := errors.AsType[*Error](err); !ok || failed.RetryAfter <= 0 || failed.RetryAfter > 2*time.Second {
						t.Errorf("retry after %s", failed.RetryAfter)
					}
				}
			})
		}
	}
}

// These two strike streams alone: a stream without [DONE] is not whole, one without a last newline is.
func TestSimulatedStreamEnds(t *testing.T) {
	t.Parallel()
	for fault, kind := range map[llmsim.Fault]Kind{llmsim.NoDone: KindUnavailable, llmsim.NoNewline: ""} {
		sim, client := simulated(t, llmsim.Config{}, streaming)
		sim.FailNext(1, fault)
		if _, err := client.Complete(t.Context(), simArticle()); KindOf(err) != kind {
			t.Errorf("%s: error is %v, want kind %q", fault, err, kind)
		}
	}
}

func TestSimulatedRetryAfter(t *testing.T) {
	t.Parallel()
	for _, form := range []llmsim.RetryAfter{llmsim.RetrySeconds, llmsim.RetryMillis, llmsim.RetryDate, llmsim.RetryDetails} {
		t.Run(string(form), func(t *testing.T) {
			t.Parallel()
			cfg := llmsim.Config{RetryAfter: form, FaultWait: 3 * time.Second}
			if form == llmsim.RetryDetails {
				cfg.Dialect = llmsim.Gemini
			}
			sim, client := simulated(t, cfg)
			sim.FailNext(1, llmsim.RateLimit)
			_, err := client.Complete(t.Context(), simArticle())
			failed, ok := errors.AsType[*Error](err)
			if !ok || failed.Kind != KindRateLimited || failed.RetryAfter < 2*time.Second || failed.RetryAfter > 4*time.Second {
				t.Errorf("error is %v, retry after %s", err, failed.RetryAfter)
			}
		})
	}
}

func TestSimulatedKeyAndModel(t *testing.T) {
	t.Parallel()
	_, client := simulated(t, llmsim.Config{APIKey: "right"}, func(c *Config) { c.APIKey = "wrong" })
	if _, err := client.Complete(t.Context(), simArticle()); KindOf(err) != KindAuth {
		t.Errorf("error is %v, want kind %s", err, KindAuth)
	}
	_, client = simulated(t, llmsim.Config{}, func(c *Config) { c.Model = "nope" })
	if _, err := client.Complete(t.Context(), simArticle()); KindOf(err) != KindModelNotFound {
		t.Errorf("error is %v, want kind %s", err, KindModelNotFound)
	}
	_, client = simulated(t, llmsim.Config{}, func(c *Config) { c.Model = "" })
	if got, err := client.ResolveModel(t.Context()); err != nil || got != llmsim.DefaultModel {
		t.Errorf("model is %q, %v", got, err)
	}
}

func TestSimulatedWindow(t *testing.T) {
	t.Parallel()
	for _, dialect := range []llmsim.Dialect{llmsim.OpenAI, llmsim.LlamaCpp, llmsim.VLLM, llmsim.OpenRouter, llmsim.Gemini} {
		t.Run(string(dialect), func(t *testing.T) {
			t.Parallel()
			_, client := simulated(t, llmsim.Config{Dialect: dialect, ContextTokens: 64})
			if _, err := client.Complete(t.Context(), simArticle()); KindOf(err) != KindContextTooLong {
				t.Errorf("error is %v, want kind %s", err, KindContextTooLong)
			}
		})
	}
}
