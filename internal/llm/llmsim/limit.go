package llmsim

import (
	"fmt"
	"math"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// bucket fills by rate a second up to capacity. Its level may go below zero: what was used was used.
type bucket struct {
	limit          int // a minute; 0 means that there is none
	rate, capacity float64
	level          float64
	at             time.Time
}

func newBucket(perMinute int, burst time.Duration, now time.Time) bucket {
	rate := float64(perMinute) / 60
	capacity := max(1, rate*burst.Seconds())
	return bucket{limit: perMinute, rate: rate, capacity: capacity, level: capacity, at: now}
}

func (b *bucket) refill(now time.Time) {
	if elapsed := now.Sub(b.at).Seconds(); elapsed > 0 {
		b.level = min(b.capacity, b.level+elapsed*b.rate)
		b.at = now
	}
}

// wait is how long it takes until the bucket holds n, or is full when it can't hold as much.
func (b *bucket) wait(n float64) time.Duration {
	missing := min(n, b.capacity) - b.level
	if b.limit == 0 || missing <= 1e-9 {
		return 0
	}
	return time.Duration(math.Ceil(missing / b.rate * float64(time.Second)))
}

// limits are the two buckets of an account.
type limits struct {
	mu               sync.Mutex
	requests, tokens bucket
}

// admit takes one request and its prompt out of the buckets, or says how long to stay away and which limit it was.
func (l *limits) admit(now time.Time, prompt, reserved int) (wait time.Duration, kind string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.requests.refill(now)
	l.tokens.refill(now)
	wait, kind = l.requests.wait(1), "requests"
	if w := l.tokens.wait(float64(prompt + reserved)); w > wait {
		wait, kind = w, "tokens"
	}
	if wait == 0 {
		l.requests.level--
		l.tokens.level -= float64(prompt)
	}
	return wait, kind
}

// settle takes the tokens of the reply.
func (l *limits) settle(completion int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tokens.level -= float64(completion)
}

// headers writes x-ratelimit-*: OpenAI's durations, or Azure's whole seconds.
func (l *limits) headers(h http.Header, azure bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, b := range []struct {
		name string
		*bucket
	}{{"requests", &l.requests}, {"tokens", &l.tokens}} {
		if b.limit == 0 {
			continue
		}
		full := time.Duration((b.capacity - b.level) / b.rate * float64(time.Second)).Round(time.Millisecond)
		reset := full.String()
		if azure {
			reset = strconv.Itoa(int(math.Ceil(full.Seconds())))
		}
		h.Set("X-Ratelimit-Limit-"+b.name, strconv.Itoa(b.limit))
		h.Set("X-Ratelimit-Remaining-"+b.name, strconv.Itoa(max(0, int(b.level))))
		h.Set("X-Ratelimit-Reset-"+b.name, reset)
	}
}

// setRetryAfter tells a client to come back after wait, rounded up to what the form can say.
func setRetryAfter(h http.Header, form RetryAfter, wait time.Duration, now time.Time) {
	switch form {
	case RetrySeconds:
		h.Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
	case RetryMillis:
		h.Set("Retry-After-Ms", strconv.FormatInt((wait+time.Millisecond-1).Milliseconds(), 10))
	case RetryDate:
		h.Set("Retry-After", now.Add(wait+time.Second-1).UTC().Format(http.TimeFormat))
	}
}

func rateLimited(kind string, limit int, wait time.Duration) *failure {
	return &failure{status: http.StatusTooManyRequests, kind: kind, code: "rate_limit_exceeded", wait: wait,
		message: fmt.Sprintf("Rate limit reached on %s per min: limit %d. Please try again in %s (simulated).", kind, limit, wait.Round(time.Millisecond))}
}
