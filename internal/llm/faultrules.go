package llm

import "github.com/gisa-news/gisa/internal/lazyregexp"

// faultRule gives the kind of a fault whose words match, under one of these statuses.
type faultRule struct {
	kind  Kind
	on    []int
	words *lazyregexp.Regexp
	// except names what makes the words mean something else; nil means nothing does.
	except func(fault) bool
}

func (r faultRule) spares(f fault) bool { return r.except != nil && r.except(f) }

// faultRules are tried in order. What a server does not say in a status it says in words; every line has a
// body in the test.
var faultRules = []faultRule{
	// One request above the limit a minute never fits, however long one waits.
	{kind: KindContextTooLong, on: []int{413, 429}, words: lazyregexp.New(`request too large`)},
	// A model that thinks came to its cap before it wrote (OpenAI): it says so in an error instead of a finish reason.
	{kind: KindThinking, on: []int{400}, words: lazyregexp.New(`could not finish the message because max_tokens`)},
	{kind: KindContextTooLong, on: []int{400, 413, 422, 500}, words: lazyregexp.New(
		`context_length_exceeded|exceed_context_size|maximum context length|context (window|size|length|limit|overflow)` +
			`|max_model_len|(prompt|input|message)s?( is| are)? too long|too many (input |prompt )?tokens|input token count` +
			`|reduce the length|maximum number of tokens|string_above_max_length|range of input length|token limit exceeded` +
			`|max_new_tokens. must be <=|tokens in request more than max|exceeds? the (model'?s? )?max(imum)? (input|prompt|sequence)` +
			// What is left of the window after the prompt: less than nothing.
			`|tokens.{0,60}(at least|greater than|positive|>=?).{0,40}-\d`),
		// Too many tokens a minute or a day are no window: Bedrock's throttle says "too many tokens, please wait".
		except: func(f fault) bool { return capTooHigh.MatchString(f.words()) || throttling.MatchString(f.words()) }},
	{kind: KindFiltered, on: []int{400, 403, 422}, words: lazyregexp.New(
		`content_filter|content management policy|responsibleaipolicyviolation|content_policy_violation` +
			`|data_?inspection_?failed|prohibited_content|flagged|requires moderation|inappropriate content` +
			`|content[ _]filter(ing)?\b|content exists risk|high risk|敏感内容|不安全`)},
	{kind: KindQuota, on: []int{400, 401, 402, 403, 412, 429}, words: lazyregexp.New(
		`insufficient[_ ](account |user |token )?(quota|balance|credits?|funds)|billing_hard_limit|billing_not_active` +
			`|(credit |account )?balance (is )?(too low|not enough|insufficient|exhausted|negative)|out of credits?` +
			`|budget_exceeded|exceeded(_| your )current(_| )quota|arrear|overdue|recharge|top[ -]up|unpaid|in good standing` +
			`|resource package|payment (is )?required|spend(ing)?[ _](limit|cap)|free[ _](tier|quota|credits?).{0,40}(exhausted|used up|expired)` +
			`|allocationquota|billing details|billing (to be )?enabled|billing (account )?(is )?(disabled|not configured)|(per|/) ?month\b|monthly (limit|quota|usage|(included )?credits)` +
			`|inactive subscription|余额不足|欠费|잔액|크레딧.{0,10}(부족|소진)`),
		// Gemini says "exceeded your current quota" of a limit a minute, too, and then how long to wait.
		except: func(f fault) bool { return f.retry > 0 }},
	{kind: KindAuth, on: []int{400}, words: lazyregexp.New(
		`api[ _-]?key[ _](is )?(not[ _]valid|invalid|missing|required|expired)|(incorrect|invalid|missing|no)[ _]api[ _-]?key`)},
	// A 403 that speaks of none of these may be about this text alone: firewalls have words of their own.
	{kind: KindAuth, on: []int{403}, words: lazyregexp.New(
		`\b(api[ _-]?)?keys?\b|api_key|token|credential|authenticat|authoriz|permission|\baccounts?\b|organi[sz]ation|subscription|\bproject\b` +
			`|not authorized|\bcountry\b|\bregion\b|access to (the |this )?model|인증|권한|鉴权|权限`)},
	// The model failed at the format (Groq); it may do without.
	{kind: KindFormatUnsupported, on: []int{400, 422, 500}, words: lazyregexp.New(
		`json_validate_failed|failed to (generate|validate) (a valid )?json|failed_generation|tool_use_failed|output_parse_failed`)},
	{kind: KindFormatUnsupported, on: []int{400, 404, 422}, words: lazyregexp.New(
		`response[ _-]?(format|mime[ _-]?type|schema)|json[ _-]?(schema|object|mode|output|response|format)|grammar|structured[ _-]?outputs?` +
			`|guided[ _-]?(json|decoding)|handle the requested parameters`)},
	// A model that crashed, unloads or still loads (LM Studio, Ollama, Hugging Face) works again a moment later.
	{kind: KindUnavailable, on: []int{400, 404, 409, 422, 424}, words: lazyregexp.New(
		`\bcrashed\b|\bunload(ed|ing)\b|evicted|model.{0,60}\b(is|are|was|being|still|currently) (being )?(re)?load(ing|ed)|loading (the )?model|failed to load|warming up` +
			`|model.{0,60}not (yet )?(ready|loaded)|temporar(y|ily)|try again|engine.{0,20}(stopped|died|dead|exited)|process.{0,20}(exited|terminated)` +
			`|internal (server )?error|(service|backend|upstream).{0,20}unavailable|timed out|connection (reset|refused|error|closed)|\bbusy\b` +
			`|out of memory|cuda error`),
		except: func(f fault) bool { return f.Code == "model_not_found" || f.Code == "DeploymentNotFound" }},
	{kind: KindModelNotFound, on: []int{400, 404, 422}, words: lazyregexp.New(
		`model_not_found|not a valid model|deploymentnotfound|no endpoints found|invalid model|inference profile|\bmodel: \S+\nnot_found_error` +
			`|\bmodels?\b.{0,120}(not found|not exist|no longer)`)},
	// LiteLLM says so of a field with a status of its own.
	{kind: KindBadRequest, on: []int{500, 501}, words: lazyregexp.New(
		`unsupported_?params|unsupported (parameter|value|argument)|(parameter|argument)s? (is |are )?not supported`)},
	// A chat template fails at the server's own end (SGLang, vLLM).
	{kind: KindBadRequest, on: []int{500, 501}, words: lazyregexp.New(
		`(system|developer) (role|prompt|message|instruction)s? (is |are )?(not|un)[ _]?supported|roles? must alternate`)},
	{kind: KindRateLimited, on: []int{400, 403}, words: lazyregexp.New(`rate[ _-]?limit|too many requests|throttl|concurrency`)},
	{kind: KindRateLimited, on: nil, words: lazyregexp.New(`rate[ _-]?limit|resource_exhausted|overloaded|too many requests`)},
	// Bedrock's throttle, as a gateway that fails passes it on.
	{kind: KindRateLimited, on: []int{500, 502, 503, 504}, words: lazyregexp.New(`throttlingexception`)},
}

// throttling are the words of a limit on how much is asked in a time.
var throttling = lazyregexp.New(`throttl|please wait|tokens (per|a|an) (minute|hour|day)`)

// capTooHigh are the words for a cap on the reply that is over the model's own, and not over the window.
var capTooHigh = lazyregexp.New(`max_(completion_)?tokens.{0,20}must be (less than or equal to|at most|<=)`)

// blocking are the words of a page with which a firewall refuses a request.
var blocking = lazyregexp.New(`(?i)blocked|firewall|\bwaf\b|rejected|malicious|attack|security (policy|rule|service|solution)|support id|access denied|forbidden`)

// isBlockPage reports whether a fault is a page of something before the server that refuses this text. It says nothing
// about the key: a server that refuses a key says so in JSON, or in a few words.
func (f fault) isBlockPage(status int) bool {
	switch {
	case f.page == "":
		return false
	case status == 403 || status == 406 || status == 451:
		return true
	}
	return (status < 400 || status == 400 || status == 405 || status == 418 || status == 501) && blocking.MatchString(f.page)
}
