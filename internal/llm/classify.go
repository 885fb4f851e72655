package llm

import (
	"errors"
	"net/http"
	"slices"
	"strings"
)

// errCallerDone wraps the end of the caller's own context. Deadlines cannot be told apart by their type: a
// dial that times out calls itself context.DeadlineExceeded too.
var errCallerDone = errors.New("the caller's context ended")

// classify says what kind of failure a call ended in, or "" when it did not fail. body is the server's error,
// and nil when it reported none; finish is the finish reason of a reply; err is what the transport or
// go-openai say.
func classify(status int, body []byte, finish string, err error) Kind {
	switch {
	case errors.Is(err, errCallerDone):
		return KindCanceled
	case body != nil, status != 0 && !isSuccess(status):
		return kindOfFault(status, parseFault(body))
	case errors.Is(err, errTooLarge):
		return KindInvalidOutput
	case err != nil:
		return KindUnavailable
	}
	return kindOfFinish[finishWord(finish)]
}

// finishWord returns the word that a finish reason comes down to, in lower case: a gateway may print it as a constant of
// its own program (FinishReason.SAFETY), and Gemini says what the filter saw behind a colon.
func finishWord(finish string) string {
	word, _, _ := strings.Cut(strings.ToLower(finish), ":")
	return strings.TrimSpace(word[strings.LastIndexByte(word, '.')+1:])
}

// kindOfFinish are the finish reasons that mean failure, as [finishWord] gives them. "stop" and names that nobody knows
// are left to whoever reads the reply.
var kindOfFinish = map[string]Kind{
	"length":                       KindTruncated,
	"max_tokens":                   KindTruncated, // Anthropic, Gemini
	"max_output_tokens":            KindTruncated,
	"model_length":                 KindTruncated, // Mistral: the window is full
	"content_filter":               KindFiltered,
	"safety":                       KindFiltered, // Gemini
	"prohibited_content":           KindFiltered,
	"recitation":                   KindFiltered,
	"blocklist":                    KindFiltered,
	"spii":                         KindFiltered, // personal data
	"content_filtered":             KindFiltered, // Bedrock
	"guardrail_intervened":         KindFiltered,
	"sensitive":                    KindFiltered,    // Zhipu
	"refusal":                      KindRefused,     // Anthropic
	"error":                        KindUnavailable, // OpenRouter: the provider failed in mid-reply
	"insufficient_system_resource": KindUnavailable, // DeepSeek
	"abort":                        KindUnavailable, // vLLM, SGLang: the server dropped the request in mid-reply
}

// cameToItsEnd reports whether a finish reason says that the model had no more to write. Only then is broken JSON
// repaired.
func cameToItsEnd(finish string) bool {
	return slices.Contains([]string{"stop", "eos", "eos_token", "end_turn", "tool_calls", "function_call", "tool_use"}, finishWord(finish))
}

// kindOfFault goes by the words first, since statuses are used loosely, and then by the status. An error
// under a success status has the status that it names, or none.
func kindOfFault(status int, f fault) Kind {
	if isSuccess(status) {
		status = f.number()
	}
	if f.isBlockPage(status) {
		return KindBlocked
	}
	words := f.words()
	for _, rule := range faultRules {
		if (status == 0 || slices.Contains(rule.on, status)) && rule.words.MatchString(words) && !rule.spares(f) {
			return rule.kind
		}
	}
	return kindOfStatus(status)
}

func kindOfStatus(status int) Kind {
	switch status {
	case http.StatusUnauthorized:
		return KindAuth
	case http.StatusForbidden:
		return KindBlocked
	case http.StatusPaymentRequired:
		return KindQuota
	case http.StatusRequestEntityTooLarge:
		return KindContextTooLong
	case http.StatusTooManyRequests, statusFlexFull, statusOverloaded:
		return KindRateLimited
	case http.StatusRequestTimeout, http.StatusConflict, http.StatusTooEarly:
		return KindUnavailable
	}
	if status >= 300 && status < 500 {
		return KindBadRequest
	}
	return KindUnavailable
}

// Statuses that are in no standard.
const (
	statusFlexFull   = 498 // Groq: no capacity for the flex tier
	statusOverloaded = 529 // Anthropic, OpenRouter
)
