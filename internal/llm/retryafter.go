package llm

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// maxRetryAfter caps what a server may ask for; a longer wait is another problem.
const maxRetryAfter = 24 * time.Hour

// retryAfter returns how long the server asks to wait, from the first place that says so: the headers in
// milliseconds (Azure), Retry-After in seconds or as a date, Gemini's retryDelay in the body, the reset time
// of a rate limit that is used up (OpenAI), and last the words of the message (OpenAI and Groq, which send
// no header with some 429s). It is 0 when nothing does.
func retryAfter(h http.Header, f fault, now time.Time) time.Duration {
	wait := firstPositive(
		milliseconds(h.Get("Retry-After-Ms")),
		milliseconds(h.Get("X-Ms-Retry-After-Ms")),
		secondsOrDate(h, now),
		f.retry,
		limitReset(h),
		inWords(f.Message),
	)
	return min(wait, maxRetryAfter)
}

func firstPositive(waits ...time.Duration) time.Duration {
	for _, wait := range waits {
		if wait > 0 {
			return wait
		}
	}
	return 0
}

func milliseconds(s string) time.Duration { return scaled(s, time.Millisecond) }

// scaled reads a decimal number of units. What is no number, or not positive, is 0.
func scaled(s string, unit time.Duration) time.Duration {
	n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(n > 0) {
		return 0
	}
	return time.Duration(min(n*float64(unit), float64(maxRetryAfter)))
}

func secondsOrDate(h http.Header, now time.Time) time.Duration {
	value := h.Get("Retry-After")
	if wait := scaled(value, time.Second); wait > 0 {
		return wait
	}
	if wait, err := time.ParseDuration(value); err == nil { // "3s" is no standard, but seen
		return wait
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	// The server's own clock, if it tells the time, rather than ours.
	if sent, err := http.ParseTime(h.Get("Date")); err == nil {
		now = sent
	}
	return at.Sub(now)
}

// limitReset returns when the longer of the limits that are used up is free again: "6m0s", "20ms".
func limitReset(h http.Header) time.Duration {
	var longest time.Duration
	for _, what := range []string{"Requests", "Tokens"} {
		if h.Get("X-Ratelimit-Remaining-"+what) != "0" {
			continue
		}
		if wait, err := time.ParseDuration(h.Get("X-Ratelimit-Reset-" + what)); err == nil {
			longest = max(longest, wait)
		}
	}
	return longest
}

// What servers say of how long to wait: "Please retry after 3 seconds", "try again in 1m7.66s", "wait 1 hour 5 min".
var (
	tryAgainIn = lazyregexp.New(`(?i)(?:try(?:ing)?(?: your request)? again|retry(?:ing)?|retry[_-]after|wait(?:ing)?|resets?|available(?: again)?)` +
		`(?: in| after| for| at least| about|:|=)* ?((?:\d[\d.]* ?[a-z]+(?:,? (?:and )?)?)+)`)
	amount = lazyregexp.New(`(\d[\d.]*) ?([a-z]+)`)
)

// unitOf is the unit of time of a name in lower case, and 0 for a word that is none.
func unitOf(name string) time.Duration {
	switch strings.TrimSuffix(name, "s") {
	case "m":
		if name == "ms" {
			return time.Millisecond
		}
		return time.Minute
	case "milli", "millisecond":
		return time.Millisecond
	case "", "sec", "second":
		return time.Second
	case "min", "minute":
		return time.Minute
	case "h", "hr", "hour":
		return time.Hour
	case "d", "day":
		return 24 * time.Hour
	}
	return 0
}

func inWords(message string) time.Duration {
	m := tryAgainIn.FindStringSubmatch(message)
	if m == nil {
		return 0
	}
	var wait time.Duration
	for _, part := range amount.FindAllStringSubmatch(strings.ToLower(m[1]), -1) {
		wait += scaled(strings.TrimRight(part[1], "."), unitOf(part[2]))
	}
	return min(wait, maxRetryAfter)
}
