package llm

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// refusing are the words for a field that is not wanted, whatever its value.
var refusing = lazyregexp.New(
	`unsupported|not[ _]supported|does not support|not[ _](enabled|available|permitted|allowed|accepted|valid)|unrecognized|unknown|unexpected` +
		`|invalid (argument|parameter|field)|extra_forbidden|deprecated|\binstead\b|cannot be (used|set)|no longer|replaced|renamed|removed`)

// requestFields are what a server may name as the cause although it was not sent, or cannot be spared.
var requestFields = []string{"messages", "model", "input", "prompt", "stop", "tools", "n", "user"}

// refusedField returns the field that a server's words mean, and whether they mean one at all: the one in "param", or
// else the first one named of those that were sent. Names are known in any spelling: frequencyPenalty, "max tokens".
func refusedField(f fault, sent map[string]any) (name string, known bool) {
	if _, isOptional := optional[f.Param]; isOptional || sent[f.Param] != nil || slices.Contains(requestFields, f.Param) {
		return f.Param, true
	}
	words := f.words()
	at := len(words)
	for _, field := range slices.Sorted(maps.Keys(sent)) {
		if sent[field] == nil || field == "model" {
			continue
		}
		if found := spelling(field).FindStringIndex(words); found != nil && found[0] < at {
			name, at = field, found[0]
		}
	}
	return name, name != ""
}

// otherNames are what servers call a field beside its own name.
var otherNames = map[string]string{
	"frequency_penalty": `\bpenalt(y|ies)\b`,
	"presence_penalty":  `\bpenalt(y|ies)\b`,
	"seed":              `\bseed\b`,
	"stream":            `\bstream(ing)?\b`,
	"stream_options":    `include[ _-]?usage`,
	"reasoning_effort":  `\beffort\b|thinking[ _-]?(level|budget)`,
	maxTokens:           `max[ _-]?(output|new)[ _-]?tokens`,
	maxCompletionTokens: `max[ _-]?(output|new)[ _-]?tokens`,
}

// spelling matches a field's name in words that are in lower case.
func spelling(field string) *lazyregexp.Regexp {
	pattern := strings.ReplaceAll(regexp.QuoteMeta(strings.ToLower(field)), "_", "[ _-]?")
	if field == "seed" || field == "stream" {
		pattern = otherNames[field]
	} else if other := otherNames[field]; other != "" {
		pattern += "|" + other
	}
	return lazyregexp.New(pattern)
}

var systemRefused = lazyregexp.New(
	`\b(system|developer)\b['"\x60]?,? (role|message|prompt|instruction)s?\b.{0,80}(not|n't|unsupported|invalid|unknown|unexpected)` +
		`|(unsupported|invalid|unknown|unexpected|not support(ed)?|no support for|does not (support|accept|allow)).{0,60}\b(system|developer)\b` +
		`|roles? must alternate|only (the )?['"\x60]?user['"\x60]?.{0,30}(assistant|model).{0,30}(role|message|allowed|supported)` +
		`|role.{0,40}(must be|one of|should be).{0,20}user`)

// refusesSystem reports whether a server's words mean that the model knows no system role.
func refusesSystem(f fault) bool { return systemRefused.MatchString(f.words()) }

var number = lazyregexp.New(`\d+`)

// mostTokens returns the highest cap on a reply that a server takes, where it refuses a higher one and says so.
func mostTokens(f fault, sent map[string]any) int {
	for _, field := range []string{maxTokens, maxCompletionTokens} {
		asked, ok := sent[field].(int)
		if !ok || f.Param != field && !spelling(field).MatchString(f.words()) {
			continue
		}
		most := 0
		for _, digits := range number.FindAllString(strings.NewReplacer(",", "", "_", "").Replace(f.Message), -1) {
			if n, err := strconv.Atoi(digits); err == nil && n >= leastCap && n < asked && n != 400 && n != 422 {
				most = max(most, n)
			}
		}
		return most
	}
	return 0
}

// leastCap is less than any cap that a server has; lower numbers in its words are versions and the like.
const leastCap = 64
