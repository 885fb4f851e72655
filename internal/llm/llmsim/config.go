package llmsim

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// DefaultModel is the model's name when Config names none and has no recordings.
const DefaultModel = "gisa-sim"

// Config says how the server behaves. The zero value answers at once, without limits and without faults.
type Config struct {
	// Seed decides the faults drawn by probability, where content faults strike, and the delays.
	Seed uint64
	// Model is the only model served. "-sim" is appended to a name that does not say that it is simulated, and
	// "-RECORDED" where there are recordings.
	Model string
	// Recordings are what requests for an article are answered from; none makes answers by rule. LoadRecordings reads
	// them. An article or a field that they lack is refused with 400 and the code not_recorded.
	Recordings []Recording
	// APIKey is what a client must send as bearer token (or api-key at Azure); empty accepts anything.
	APIKey  string
	Dialect Dialect // default OpenAI

	// Latency is the time to the first token: the median when LatencySpread is set, else the same every time.
	Latency time.Duration
	// LatencySpread is the sigma of a log-normal distribution: 0.5 makes one request in twenty take 2.3 times the median.
	LatencySpread float64
	// TokensPerSecond is the speed of writing; 0 writes at once.
	TokensPerSecond float64
	// Slots is the number of requests served at once; the others queue, first come first served. 0 means no limit.
	Slots int
	// QueueLimit is the length at which the queue turns requests away with 503; 0 takes the dialect's, which is mostly none.
	QueueLimit int
	// ContextTokens is the window for prompt and reply; 0 takes the dialect's, which is mostly none.
	ContextTokens int

	// RPM and TPM are requests and tokens a minute; 0 means no limit. A request is let in when the bucket holds its
	// prompt and its max_tokens; what it really used is taken out. A rejected request takes nothing.
	RPM, TPM int
	// Burst is how much of a minute the buckets hold when full; default one minute.
	Burst time.Duration
	// RetryAfter is how a 429 says when to come back; empty takes the dialect's way.
	RetryAfter RetryAfter

	// Faults gives each fault a probability from 0 to 1; of several that strike at once the first in Faults() is taken.
	Faults map[Fault]float64
	// FaultRepairs makes content faults strike repairs too. Without it a repair gets a right answer.
	FaultRepairs bool
	// LengthTokens is where the fault Length cuts; default 20.
	LengthTokens int
	// ResetBytes is where the fault Reset strikes, at most half the body; default 200.
	ResetBytes int
	// LorisInterval is the time between two bytes under the fault SlowLoris; default 100 ms.
	LorisInterval time.Duration
	// FaultWait is what the fault RateLimit asks a client to wait; default one second.
	FaultWait time.Duration

	// JournalLimit is the number of requests kept one by one, the newest; totals go on. Default 20,000.
	JournalLimit int
}

// RetryAfter is a form of telling a client when to come back.
type RetryAfter string

// The forms that providers use.
const (
	RetrySeconds RetryAfter = "seconds" // Retry-After: 2
	RetryMillis  RetryAfter = "ms"      // retry-after-ms: 1500
	RetryDate    RetryAfter = "date"    // Retry-After: Fri, 20 Nov 2026 09:00:02 GMT
	RetryDetails RetryAfter = "details" // retryDelay inside the error's details
	RetryAbsent  RetryAfter = "absent"
)

// Validate reports the first setting that makes no sense.
func (c Config) Validate() error {
	if _, ok := traitsOf(c.Dialect); c.Dialect != "" && !ok {
		return fmt.Errorf("llmsim: dialect %q is not one of %v", c.Dialect, Dialects())
	}
	switch c.RetryAfter {
	case "", RetrySeconds, RetryMillis, RetryDate, RetryDetails, RetryAbsent:
	default:
		return fmt.Errorf("llmsim: retry-after form %q is unknown", c.RetryAfter)
	}
	for i, r := range c.Recordings {
		if err := r.Validate(); err != nil {
			return fmt.Errorf("llmsim: recording %d: %w", i+1, err)
		}
	}
	for f, p := range c.Faults {
		if _, ok := f.info(); !ok {
			return fmt.Errorf("llmsim: fault %q is unknown", f)
		}
		if p < 0 || p > 1 {
			return fmt.Errorf("llmsim: probability %v of fault %q is not between 0 and 1", p, f)
		}
	}
	return nil
}

func (c Config) withDefaults() Config {
	what := simulated
	if len(c.Recordings) > 0 {
		what = recorded
	}
	c.Model = says(cmp.Or(c.Model, "gisa"), what)
	c.Dialect = cmp.Or(c.Dialect, OpenAI)
	quirks, _ := traitsOf(c.Dialect)
	c.QueueLimit = cmp.Or(c.QueueLimit, quirks.queueLimit)
	c.ContextTokens = cmp.Or(c.ContextTokens, quirks.contextTokens)
	c.RetryAfter = cmp.Or(c.RetryAfter, quirks.retryAfter, RetrySeconds)
	c.Burst = cmp.Or(c.Burst, time.Minute)
	c.LengthTokens = cmp.Or(c.LengthTokens, 20)
	c.ResetBytes = cmp.Or(c.ResetBytes, 200)
	c.LorisInterval = cmp.Or(c.LorisInterval, 100*time.Millisecond)
	c.FaultWait = cmp.Or(c.FaultWait, time.Second)
	c.JournalLimit = cmp.Or(c.JournalLimit, 20_000)
	return c
}

// What the name of a model says that is none.
const (
	simulated = "sim"
	recorded  = "RECORDED"
)

// IsSimulated reports whether a model of that name makes its answers by rule.
func IsSimulated(model string) bool { return strings.HasSuffix(model, "-"+simulated) }

// says appends to a model's name what it is, unless the name says so.
func says(name, what string) string {
	if strings.Contains(name, what) {
		return name
	}
	return name + "-" + what
}
