package llm

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// parameters are the request fields that are set below go-openai: it drops a temperature of 0, has no room
// for a server's own fields, and refuses to send some combinations by what the model's name begins with.
func (c *Client) parameters(model string, rung Rung, req Request) map[string]any {
	set := maps.Clone(c.profile.Extra)
	if set == nil {
		set = map[string]any{}
	}
	set["model"] = model
	if !c.profile.FixedSampling {
		set["temperature"] = decimal(req.Temperature)
		if req.FrequencyPenalty != 0 {
			set["frequency_penalty"] = decimal(req.FrequencyPenalty)
		}
	}
	if req.MaxTokens > 0 {
		set[c.profile.TokenField] = req.MaxTokens + c.profile.ThinkTokens
	}
	if req.Seed != nil {
		set["seed"] = *req.Seed
	}
	if c.cfg.Stream {
		set["stream_options"] = map[string]any{"include_usage": true}
	}
	if c.profile.RequireParameters && (rung == RungSchema || rung == RungJSON) {
		set["provider"] = map[string]any{"require_parameters": true}
	}
	c.refused.apply(set)
	return set
}

// decimal keeps 0.3 from becoming 0.30000001192092896.
func decimal(f float32) float64 { return math.Round(float64(f)*1e4) / 1e4 }

// refusals remembers which optional request fields the server has refused, so that a model whose name says
// nothing about it, such as an Azure deployment, is asked right from the second call on.
type refusals struct {
	mu     sync.Mutex
	fields map[string]bool
}

// optional are the fields that a request can do without, and what takes the place of one, if anything does.
var optional = map[string]string{
	"temperature":       "",
	"frequency_penalty": "",
	"seed":              "",
	"stream_options":    "",
	maxTokens:           maxCompletionTokens,
	maxCompletionTokens: maxTokens,
}

func (r *refusals) apply(set map[string]any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, name := range slices.Sorted(maps.Keys(r.fields)) {
		value, present := set[name]
		set[name] = nil
		if other := optional[name]; present && value != nil && other != "" && !r.fields[other] {
			set[other] = value
		}
	}
}

// learn notes the optional field that a server says it does not take, and tells whether the request is worth
// sending without it. sent are the fields of the request that was refused.
func (r *refusals) learn(f fault, sent map[string]any) bool {
	name := refusedField(f)
	if sent[name] == nil {
		return false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fields[optional[name]] {
		return false // without any cap on the reply, a loop would cost the whole window
	}
	if r.fields == nil {
		r.fields = map[string]bool{}
	}
	r.fields[name] = true
	return true
}

var refusing = regexp.MustCompile(
	`unsupported|not supported|does not support|unrecognized|unknown|unexpected|not permitted|not allowed|extra_forbidden|deprecated`)

// refusedField returns the optional field that is refused: the one in "param", or else the first one named.
func refusedField(f fault) string {
	words := f.words()
	if !refusing.MatchString(words) {
		return ""
	}
	if _, ok := optional[f.Param]; ok {
		return f.Param
	}
	first, at := "", len(words)
	for _, name := range slices.Sorted(maps.Keys(optional)) {
		if i := strings.Index(words, name); i >= 0 && i < at {
			first, at = name, i
		}
	}
	return first
}
