package llm

import (
	"errors"
	"net/http"
	"regexp"
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
	return kindOfFinish[strings.ToLower(finish)]
}

// kindOfFinish are the finish reasons that mean failure, in lower case. "stop" and names that nobody knows
// are left to whoever reads the reply.
var kindOfFinish = map[string]Kind{
	"length":                       KindTruncated,
	"max_tokens":                   KindTruncated, // Anthropic, Gemini
	"model_length":                 KindTruncated, // Mistral: the window is full
	"content_filter":               KindFiltered,
	"safety":                       KindFiltered, // Gemini
	"prohibited_content":           KindFiltered,
	"recitation":                   KindFiltered,
	"sensitive":                    KindFiltered,    // Zhipu
	"refusal":                      KindRefused,     // Anthropic
	"error":                        KindUnavailable, // OpenRouter: the provider failed in mid-reply
	"insufficient_system_resource": KindUnavailable, // DeepSeek
}

// kindOfFault goes by the words first, since statuses are used loosely, and then by the status. An error
// under a success status has the status that it names, or none.
func kindOfFault(status int, f fault) Kind {
	if isSuccess(status) {
		status = f.number()
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
	case http.StatusUnauthorized, http.StatusForbidden:
		return KindAuth
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

// faultRule gives the kind of a fault whose words match, under one of these statuses.
type faultRule struct {
	kind  Kind
	on    []int
	words *regexp.Regexp
	// except names what makes the words mean something else; nil means nothing does.
	except func(fault) bool
}

func (r faultRule) spares(f fault) bool { return r.except != nil && r.except(f) }

// faultRules are tried in order. What a server does not say in a status it says in words; every line has a
// body in the test.
var faultRules = []faultRule{
	// One request above the limit a minute never fits, however long one waits.
	{kind: KindContextTooLong, on: []int{413, 429}, words: regexp.MustCompile(`request too large`)},
	{kind: KindContextTooLong, on: []int{400, 413, 422, 500}, words: regexp.MustCompile(
		`context_length_exceeded|exceed_context_size|maximum context length|context (window|size|length)` +
			`|max_model_len|prompt is too long|input is too long|too many (input |prompt )?tokens|input token count` +
			`|reduce the length|maximum number of tokens`)},
	{kind: KindFiltered, on: []int{400, 403, 422}, words: regexp.MustCompile(
		`content_filter|content management policy|responsibleaipolicyviolation|content_policy_violation` +
			`|data_inspection_failed|prohibited_content|flagged|requires moderation`)},
	{kind: KindQuota, on: []int{400, 402, 403, 429}, words: regexp.MustCompile(
		`insufficient_quota|billing_hard_limit|billing_not_active|insufficient (balance|credits|funds)` +
			`|credit balance is too low|out of credits|budget_exceeded|exceeded your current quota`),
		// Gemini says "exceeded your current quota" of a limit a minute, too, and then how long to wait.
		except: func(f fault) bool { return f.retry > 0 }},
	{kind: KindAuth, on: []int{400}, words: regexp.MustCompile(`api[ _]key[ _](not[ _]valid|invalid)|(incorrect|invalid)[ _]api[ _]key`)},
	{kind: KindFormatUnsupported, on: []int{400, 404, 422}, words: regexp.MustCompile(
		`response[ _]?format|json[ _]schema|json_object|response_(mime_type|schema)|grammar|structured[ _]outputs?` +
			`|guided[ _](json|decoding)|handle the requested parameters`)},
	{kind: KindModelNotFound, on: []int{400, 404, 422}, words: regexp.MustCompile(
		`model_not_found|not a valid model|deploymentnotfound|no endpoints found|invalid model` +
			`|\bmodels?\b.{0,120}(not found|not exist|no longer)`)},
	{kind: KindRateLimited, on: nil, words: regexp.MustCompile(`rate_limit|resource_exhausted|overloaded`)},
}
