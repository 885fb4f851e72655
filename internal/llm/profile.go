package llm

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// Profile says how one server and model want to be asked.
type Profile struct {
	// Provider is the server's name in LiteLLM's price file, such as "openai"; it decides which embedded
	// prices apply. Empty: none do.
	Provider string
	// Rungs are the rungs of the format ladder that the server offers, strictest first. Empty means all.
	Rungs []Rung
	// TokenField is the request field that caps the reply: "max_tokens" or "max_completion_tokens".
	TokenField string
	// FixedSampling leaves out temperature and frequency penalty, which reasoning models refuse.
	FixedSampling bool
	// ThinkTokens is added to Request.MaxTokens where a model's reasoning counts against the same cap.
	ThinkTokens int
	// CutsPrompts marks a server that silently cuts a prompt that is too long. The prompt tokens that it
	// reports are then compared with an estimate.
	CutsPrompts bool
	// RequireParameters asks a gateway to route only to those that honour the response format.
	RequireParameters bool
	// ReportsCost trusts the cost in US dollars that the server puts beside its token counts.
	ReportsCost bool
	// Slots is how many calls the server works on at once, as it is installed; 0 means no limit that matters.
	Slots int
	// Extra are request fields of the server's own, such as reasoning_effort or prompt_cache_key.
	Extra map[string]any
}

// The two names of the field that caps a reply.
const (
	maxTokens           = "max_tokens"
	maxCompletionTokens = "max_completion_tokens"
)

// dialect is one known server: where it is found and how it differs from the zero profile.
type dialect struct {
	hosts   []string // the host itself, or its parent domain
	port    string   // the usual port, for servers that run anywhere
	profile Profile
}

// dialects are the servers that are told by their address (reference: their own documentation). A server
// that is in no line gets all rungs and max_tokens, which vLLM, llama.cpp, LiteLLM and most others take.
var dialects = []dialect{
	{hosts: []string{"api.openai.com"}, profile: Profile{Provider: "openai", TokenField: maxCompletionTokens}},
	{hosts: []string{"openai.azure.com", "cognitiveservices.azure.com", "services.ai.azure.com"},
		profile: Profile{Provider: "azure", TokenField: maxCompletionTokens}},
	{hosts: []string{"openrouter.ai"},
		profile: Profile{Provider: "openrouter", RequireParameters: true, ReportsCost: true}},
	// DeepSeek has JSON mode but no schema.
	{hosts: []string{"deepseek.com"}, profile: Profile{Provider: "deepseek", Rungs: []Rung{RungJSON, RungTagged}}},
	{hosts: []string{"generativelanguage.googleapis.com"}, profile: Profile{Provider: "gemini"}},
	// Anthropic ignores response_format, so the schema has to be in the prompt.
	{hosts: []string{"anthropic.com"}, profile: Profile{Provider: "anthropic", Rungs: []Rung{RungJSON, RungTagged}}},
	{hosts: []string{"mistral.ai"}, profile: Profile{Provider: "mistral"}},
	{hosts: []string{"groq.com"}, profile: Profile{Provider: "groq"}},
	// Ollama knows no max_completion_tokens, and cuts a long prompt without a word.
	{hosts: []string{"ollama"}, port: "11434", profile: Profile{Provider: "ollama", CutsPrompts: true, Slots: 2}},
	// LM Studio answers json_object with 400.
	{hosts: []string{"lmstudio"}, port: "1234", profile: Profile{Provider: "lm_studio", Slots: 2, Rungs: []Rung{RungSchema, RungTagged}}},
}

// reasoners are the name prefixes of models that reason before they write, at the providers whose names are
// their own. A local model may be called anything.
var reasoners = []string{"o1", "o3", "o4", "gpt-5", "gpt-6"}

// ProfileFor derives a profile from where the server is and what the model is called.
func ProfileFor(baseURL, model string) Profile {
	p := Profile{}
	if base, err := url.Parse(baseURL); err == nil {
		if i := slices.IndexFunc(dialects, func(d dialect) bool { return d.at(base) }); i >= 0 {
			p = dialects[i].profile
		}
	}
	if p.reasons(model) {
		p.FixedSampling = true
		p.ThinkTokens = 8192
	}
	return p.withDefaults()
}

func (d dialect) at(base *url.URL) bool {
	if d.port != "" && base.Port() == d.port {
		return true
	}
	host := strings.ToLower(base.Hostname())
	return slices.ContainsFunc(d.hosts, func(h string) bool { return host == h || strings.HasSuffix(host, "."+h) })
}

func (p Profile) reasons(model string) bool {
	if !slices.Contains([]string{"openai", "azure", "openrouter"}, p.Provider) {
		return false
	}
	name := strings.TrimPrefix(strings.ToLower(model), "openai/")
	if strings.Contains(name, "-chat") {
		return false
	}
	return slices.ContainsFunc(reasoners, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}

// check reports what in an override makes no sense.
func (p Profile) check() error {
	for _, rung := range p.Rungs {
		if rung != RungSchema && rung != RungJSON && rung != RungTagged {
			return fmt.Errorf("llm: profile: there is no rung %q", rung)
		}
	}
	if p.TokenField != maxTokens && p.TokenField != maxCompletionTokens {
		return fmt.Errorf("llm: profile: %q does not cap a reply", p.TokenField)
	}
	return nil
}

func (p Profile) withDefaults() Profile {
	if len(p.Rungs) == 0 {
		p.Rungs = []Rung{RungSchema, RungJSON, RungTagged}
	}
	if p.TokenField == "" {
		p.TokenField = maxTokens
	}
	return p
}

// TakesOpenAIKey reports whether a key of OpenAI belongs at that address: it is OpenAI's own or Azure's.
func TakesOpenAIKey(baseURL string) bool {
	u, err := url.Parse(baseURL)
	if err != nil {
		return false
	}
	host := u.Hostname()
	return host == "api.openai.com" || strings.HasSuffix(host, ".openai.azure.com")
}
