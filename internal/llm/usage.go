package llm

import "github.com/gisa-news/gisa/tasks/news"

// wireUsage is what servers say of tokens and money. Absent counts are 0.
type wireUsage struct {
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
	TotalTokens      int `json:"total_tokens"`
	CacheHitTokens   int `json:"prompt_cache_hit_tokens"` // DeepSeek
	PromptDetails    struct {
		CachedTokens     int `json:"cached_tokens"`
		CacheWriteTokens int `json:"cache_write_tokens"` // OpenRouter, OpenAI since GPT-5.6
	} `json:"prompt_tokens_details"`
	CompletionDetails struct {
		ReasoningTokens int `json:"reasoning_tokens"`
	} `json:"completion_tokens_details"`
	Cost *float64 `json:"cost"` // OpenRouter, in US dollars
}

// tokens is what one call used. Cached and written are part of prompt; reasoning is part of completion.
type tokens struct {
	prompt, cached, written, completion, reasoning int
}

// tokens returns the counts in one form, and false when they cannot be true.
func (u wireUsage) tokens() (tokens, bool) {
	t := tokens{
		prompt:     u.PromptTokens,
		cached:     max(u.PromptDetails.CachedTokens, u.CacheHitTokens),
		written:    u.PromptDetails.CacheWriteTokens,
		completion: u.CompletionTokens,
		reasoning:  u.CompletionDetails.ReasoningTokens,
	}
	// Gemini counts reasoning in the total alone.
	if hidden := u.TotalTokens - t.prompt - t.completion; hidden > 0 && t.prompt > 0 {
		t.completion += hidden
		t.reasoning = max(t.reasoning, hidden)
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
	if c.profile.ReportsCost && record.usage.Cost != nil {
		usage.CostUSD = record.usage.Cost
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
