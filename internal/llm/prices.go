package llm

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// snapshot is a dated selection of LiteLLM's price file; its first key says where it is from.
//
//go:embed prices/litellm-2026-11-23.json
var snapshot []byte

// Prices are what models cost, by name.
type Prices struct {
	models map[string]price
}

// ParsePrices reads prices from a file in the format of LiteLLM's model_prices_and_context_window.json: an
// object of objects with input_cost_per_token and output_cost_per_token, in US dollars. An entry without
// these two says nothing about chat and is passed over, as is a key that begins with an underscore.
func ParsePrices(file []byte) (Prices, error) {
	var entries map[string]json.RawMessage
	if err := json.Unmarshal(file, &entries); err != nil {
		return Prices{}, fmt.Errorf("llm: price file: %w", err)
	}
	models := make(map[string]price, len(entries))
	for name, entry := range entries {
		if strings.HasPrefix(name, "_") || name == "sample_spec" {
			continue
		}
		p, err := parsePrice(entry)
		if err != nil {
			return Prices{}, fmt.Errorf("llm: price file: %s: %w", name, err)
		}
		if p.input != nil && p.output != nil {
			models[name] = p
		}
	}
	return Prices{models}, nil
}

// price is what one token costs in US dollars. A nil means that the file does not say.
type price struct {
	provider                                      string
	input, output, cacheRead, cacheWrite, thought *float64
	dearerAbove                                   int // prompt tokens from which the price is another; 0 means none
}

func parsePrice(entry json.RawMessage) (price, error) {
	var costs struct {
		Provider   string   `json:"litellm_provider"`
		Input      *float64 `json:"input_cost_per_token"`
		Output     *float64 `json:"output_cost_per_token"`
		CacheRead  *float64 `json:"cache_read_input_token_cost"`
		CacheWrite *float64 `json:"cache_creation_input_token_cost"`
		Thought    *float64 `json:"output_cost_per_reasoning_token"`
	}
	if err := json.Unmarshal(entry, &costs); err != nil {
		return price{}, err
	}
	for _, cost := range []*float64{costs.Input, costs.Output, costs.CacheRead, costs.CacheWrite, costs.Thought} {
		if cost != nil && *cost < 0 {
			return price{}, fmt.Errorf("a token costs %v", *cost)
		}
	}
	return price{costs.Provider, costs.Input, costs.Output, costs.CacheRead, costs.CacheWrite, costs.Thought,
		dearerAbove(entry)}, nil
}

var aboveKey = lazyregexp.New(`"(?:in|out)put_cost_per_token_above_(\d{1,6})k_tokens"`)

// dearerAbove returns the smallest prompt for which the entry has a second price. gisa's prompts are far
// smaller, so that such a price is not computed but called unknown.
func dearerAbove(entry json.RawMessage) int {
	lowest := 0
	for _, m := range aboveKey.FindAllSubmatch(entry, -1) {
		if n, err := strconv.Atoi(string(m[1])); err == nil && (lowest == 0 || n*1000 < lowest) {
			lowest = n * 1000
		}
	}
	return lowest
}

// cost returns what a call cost, or nil where the price is not known.
func (p price) cost(t tokens) *float64 {
	if p.dearerAbove > 0 && t.prompt > p.dearerAbove {
		return nil
	}
	total := float64(t.prompt-t.cached-t.written)**p.input +
		float64(t.cached)*or(p.cacheRead, *p.input) +
		float64(t.written)*or(p.cacheWrite, *p.input) +
		float64(t.completion-t.reasoning)**p.output +
		float64(t.reasoning)*or(p.thought, *p.output)
	return &total
}

func or(value *float64, otherwise float64) float64 {
	if value != nil {
		return *value
	}
	return otherwise
}

// priceBook is the operator's prices and the snapshot behind them.
type priceBook struct {
	own, snapshot map[string]price
}

// ReadPrices reads a price file in LiteLLM's format. Without a name there are none, and those that gisa ships count.
func ReadPrices(file string) (Prices, error) {
	if file == "" {
		return Prices{}, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return Prices{}, fmt.Errorf("prices: %w", err)
	}
	prices, err := ParsePrices(data)
	if err != nil {
		return Prices{}, fmt.Errorf("prices %s: %w", file, err)
	}
	return prices, nil
}

func newPriceBook(own Prices) (priceBook, error) {
	known, err := ParsePrices(snapshot)
	if err != nil {
		return priceBook{}, err
	}
	return priceBook{own: own.models, snapshot: known.models}, nil
}

// find returns the price of a model at a provider. The operator's own prices hold for any server; those of
// the snapshot only for the provider that asks them, since a local model may be called gpt-4o.
func (b priceBook) find(provider, model string) (price, bool) {
	names := []string{model}
	if provider != "" {
		names = append(names, provider+"/"+strings.TrimPrefix(model, "models/")) // Gemini lists models/…
	}
	for _, name := range names {
		if p, ok := b.own[name]; ok {
			return p, true
		}
	}
	for _, name := range names {
		if p, ok := b.snapshot[name]; ok && p.provider == provider {
			return p, true
		}
	}
	return price{}, false
}
