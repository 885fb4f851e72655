package llm

import (
	"math"
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// wireUsage is what servers say of tokens and money. Absent counts are 0.
type wireUsage struct {
	prompt, completion, total, cached, written, reasoning int

	cost *float64 // OpenRouter, in US dollars
}

// readUsage reads the counts in whatever type they come, and tells whether there are any.
func readUsage(value any) (wireUsage, bool) {
	o, ok := value.(object)
	if !ok {
		return wireUsage{}, false
	}
	prompt, completion := firstObject(o, "prompt_tokens_details", "input_tokens_details"),
		firstObject(o, "completion_tokens_details", "output_tokens_details")
	u := wireUsage{
		prompt:     asCount(firstOf(o, "prompt_tokens", "input_tokens")),
		completion: asCount(firstOf(o, "completion_tokens", "output_tokens")),
		total:      asCount(o["total_tokens"]),
		cached:     max(asCount(prompt["cached_tokens"]), asCount(o["prompt_cache_hit_tokens"])), // DeepSeek has the second
		written:    asCount(prompt["cache_write_tokens"]),                                        // OpenRouter, OpenAI since GPT-5.6
		reasoning:  asCount(firstOf(completion, "reasoning_tokens", "thinking_tokens")),
	}
	u.reasoning = max(u.reasoning, asCount(o["reasoning_tokens"]))
	if cost, err := strconv.ParseFloat(asText(o["cost"]), 64); err == nil && cost >= 0 && !math.IsInf(cost, 0) {
		u.cost = &cost
	}
	return u, u.prompt != 0 || u.completion != 0 || u.total != 0
}

func firstObject(o object, names ...string) object {
	found, _ := firstOf(o, names...).(object)
	return found
}

// asCount returns a whole number, also of a float or a text, and 0 for anything else.
func asCount(value any) int {
	n, err := strconv.ParseFloat(strings.TrimSpace(asText(value)), 64)
	if err != nil || math.Abs(n) > math.MaxInt32 || n != n {
		return 0
	}
	return int(math.Round(n))
}

// tokens is what one call used. Cached and written are part of prompt; reasoning is part of completion.
type tokens struct {
	prompt, cached, written, completion, reasoning int
}

// tokens returns the counts in one form, and false when they cannot be true.
func (u wireUsage) tokens() (tokens, bool) {
	t := tokens{
		prompt: u.prompt, cached: u.cached, written: u.written, completion: u.completion, reasoning: u.reasoning,
	}
	// Gemini counts reasoning in the total alone.
	if hidden := u.total - t.prompt - t.completion; hidden > 0 && t.prompt > 0 {
		t.completion += hidden
		t.reasoning = max(t.reasoning, hidden)
	}
	if u.total == 0 && t.reasoning > t.completion { // counted beside the reply
		t.completion += t.reasoning
	}
	ok := t.prompt >= 0 && t.completion >= 0 && t.cached >= 0 && t.written >= 0 && t.reasoning >= 0 &&
		t.cached+t.written <= t.prompt && t.reasoning <= t.completion && t.prompt+t.completion > 0
	return t, ok
}

// usageOf is one call's usage. Without counts from the server it is a call of unknown cost.
func (c *Client) usageOf(record *call, names ...string) news.Usage {
	usage := news.Usage{Calls: 1}
	if record.usage == nil {
		return usage
	}
	t, ok := record.usage.tokens()
	if !ok {
		return usage
	}
	usage.PromptTokens, usage.CachedTokens = t.prompt, t.cached
	usage.CompletionTokens, usage.ReasoningTokens = t.completion, t.reasoning
	if c.profile.ReportsCost && record.usage.cost != nil {
		usage.CostUSD = record.usage.cost
		return usage
	}
	for _, name := range names {
		if price, known := c.prices.find(c.profile.Provider, name); known {
			usage.CostUSD = price.cost(t)
			break
		}
	}
	return usage
}
