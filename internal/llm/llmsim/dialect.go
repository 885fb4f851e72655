package llmsim

import "slices"

// Dialect is the provider whose habits the server has.
type Dialect string

// The dialects.
const (
	OpenAI     Dialect = "openai"
	Azure      Dialect = "azure"
	Ollama     Dialect = "ollama"
	LlamaCpp   Dialect = "llamacpp"
	VLLM       Dialect = "vllm"
	LMStudio   Dialect = "lmstudio"
	OpenRouter Dialect = "openrouter"
	DeepSeek   Dialect = "deepseek"
	Gemini     Dialect = "gemini"
	Anthropic  Dialect = "anthropic"
)

// support is what a server does with a response format.
type support uint8

const (
	honoured support = iota
	refused          // 400
	ignored          // the reply comes as if it had not been asked for
)

// traits are what sets a dialect apart. The zero value is OpenAI's way.
type traits struct {
	schema, object support
	needsJSONWord  bool // json_object without the word JSON in the prompt is 400
	flatSchemaAny  bool // a schema that is not nested means any object
	fences         bool // an unconstrained answer in JSON comes fenced
	blanksBroken   bool // what is not JSON becomes spaces under json_object

	anyModel           bool // the model's name is not looked at
	noCompletionTokens bool // max_completion_tokens is an unknown field
	reasoning          string
	queueLimit         int
	contextTokens      int
	cutsPrompt         bool // a prompt that does not fit loses its beginning, silently

	errors       errorShape
	errorsIn200  bool // what fails in generation arrives with status 200
	comments     bool // streams begin with comments
	streamsUsage bool // the last chunk has usage whether or not it was asked for
	filtersInput bool // the content filter rejects the prompt
	rateHeaders  bool
	caches       bool // usage tells how much of the prompt a cache has served
	retryAfter   RetryAfter
	walletStatus int // the status of an empty wallet; 0 means 429
}

// dialects is the table of reference sheets turned into behaviour.
var dialects = []struct {
	name   Dialect
	traits traits
}{
	{OpenAI, traits{needsJSONWord: true, rateHeaders: true, caches: true}},
	{Azure, traits{needsJSONWord: true, rateHeaders: true, caches: true, retryAfter: RetryMillis, filtersInput: true}},
	{Ollama, traits{noCompletionTokens: true, reasoning: "reasoning", queueLimit: 512, contextTokens: 4096, cutsPrompt: true, retryAfter: RetryAbsent}},
	{LlamaCpp, traits{flatSchemaAny: true, anyModel: true, errors: numberedErrors, streamsUsage: true, retryAfter: RetryAbsent}},
	{VLLM, traits{reasoning: "reasoning", errors: flatErrors, retryAfter: RetryAbsent}},
	{LMStudio, traits{object: refused, anyModel: true, errors: textErrors, retryAfter: RetryAbsent}},
	{OpenRouter, traits{reasoning: "reasoning", errors: gatewayErrors, errorsIn200: true, comments: true, rateHeaders: true, caches: true, walletStatus: 402}},
	{DeepSeek, traits{schema: refused, needsJSONWord: true, blanksBroken: true, noCompletionTokens: true, retryAfter: RetryAbsent, walletStatus: 402}},
	{Gemini, traits{errors: arrayErrors, retryAfter: RetryDetails}},
	{Anthropic, traits{schema: ignored, object: ignored, fences: true}},
}

// Dialects lists the dialects in a fixed order.
func Dialects() []Dialect {
	names := make([]Dialect, len(dialects))
	for i, d := range dialects {
		names[i] = d.name
	}
	return names
}

func traitsOf(d Dialect) (traits, bool) {
	i := slices.IndexFunc(dialects, func(x struct {
		name   Dialect
		traits traits
	}) bool {
		return x.name == d
	})
	if i < 0 {
		return traits{}, false
	}
	return dialects[i].traits, true
}
