package llm

import (
	"maps"
	"math"
)

// parameters are the request fields that are set below go-openai: it drops a temperature of 0, has no room
// for a server's own fields, and refuses to send some combinations by what the model's name begins with.
func (c *Client) parameters(model string, how form, req Request) map[string]any {
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
		set[c.profile.TokenField] = how.capOf(req.MaxTokens)
	}
	if req.Seed != nil {
		set["seed"] = *req.Seed
	}
	if c.cfg.Stream {
		set["stream"] = true
		set["stream_options"] = map[string]any{"include_usage": true}
	}
	if c.profile.RequireParameters && (how.rung == RungSchema || how.rung == RungJSON) {
		set["provider"] = map[string]any{"require_parameters": true}
	}
	if c.cfg.Effort != "" {
		set["reasoning_effort"] = c.cfg.Effort
	}
	merge(set, c.cfg.Extra)
	how.leaveOut(set)
	return set
}

// merge puts extra fields into set; an object is merged with the one that is there.
func merge(set, extra map[string]any) {
	for name, value := range extra {
		inner, both := value.(map[string]any)
		there, ok := set[name].(map[string]any)
		if !both || !ok {
			set[name] = value
			continue
		}
		merged := maps.Clone(there)
		maps.Copy(merged, inner)
		set[name] = merged
	}
}

// decimal keeps 0.3 from becoming 0.30000001192092896.
func decimal(f float32) float64 { return math.Round(float64(f)*1e4) / 1e4 }
