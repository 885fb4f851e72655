package llmsim

import "strings"

// chatRequest is the part of a chat completion request that the server looks at.
type chatRequest struct {
	Model               string    `json:"model"`
	Messages            []message `json:"messages"`
	MaxTokens           int       `json:"max_tokens"`
	MaxCompletionTokens int       `json:"max_completion_tokens"`
	Stream              bool      `json:"stream"`
	StreamOptions       struct {
		IncludeUsage bool `json:"include_usage"`
	} `json:"stream_options"`
	ResponseFormat struct {
		Type       string  `json:"type"`
		Schema     *schema `json:"schema"`
		JSONSchema struct {
			Schema *schema `json:"schema"`
		} `json:"json_schema"`
	} `json:"response_format"`
}

type message struct {
	Role    string `json:"role"`
	Content any    `json:"content"` // a string, or a list of parts
}

func (m message) text() string {
	parts, isList := m.Content.([]any)
	if !isList {
		s, _ := m.Content.(string)
		return s
	}
	var all strings.Builder
	for _, p := range parts {
		part, _ := p.(map[string]any)
		s, _ := part["text"].(string)
		all.WriteString(s)
	}
	return all.String()
}

// texts returns the rules, the exchanges that are shown as examples, and what the last message asks.
func (r *chatRequest) texts() (system, examples, question string) {
	last := len(r.Messages) - 1
	for i, m := range r.Messages {
		switch text := m.text() + "\n"; {
		case m.Role == "system" || m.Role == "developer":
			system += text
		case i < last:
			examples += text
		default:
			question = text
		}
	}
	return system, examples, question
}

// maxTokens is the cap on the reply, 0 for none, as far as the dialect knows the field that holds it.
func (r *chatRequest) maxTokens(t traits) int {
	if r.MaxCompletionTokens > 0 && !t.noCompletionTokens {
		return r.MaxCompletionTokens
	}
	return r.MaxTokens
}

// costUnit is what a token costs, in the unit of runeCost.
const costUnit = 100

// tokens estimates how many tokens a text has.
func tokens(s string) int {
	total := costUnit - 1
	for _, r := range s {
		total += runeCost(r)
	}
	return total / costUnit
}

// runeCost is the measured average of o200k: 0.2 to 0.25 tokens a letter in English, 0.6 to 0.65 in Korean.
func runeCost(r rune) int {
	if r < 0x250 {
		return 24
	}
	return 64
}

// cutAt returns the beginning of s that has n tokens, and whether anything was cut.
func cutAt(s string, n int) (string, bool) {
	total := 0
	for i, r := range s {
		if total += runeCost(r); total > n*costUnit {
			return s[:i], true
		}
	}
	return s, false
}

// cutFront drops the beginning of s so that n tokens are left.
func cutFront(s string, n int) string {
	excess := tokens(s) - n
	if excess <= 0 {
		return s
	}
	head, _ := cutAt(s, excess)
	return s[len(head):]
}
