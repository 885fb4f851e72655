package llm

import (
	"net/http"
	"testing"
	"time"
)

func TestRetryAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	tests := []struct {
		name    string
		headers []string // name, value, …
		fault   fault
		want    time.Duration
	}{
		{name: "nothing"},
		{name: "seconds", headers: []string{"Retry-After", "20"}, want: 20 * time.Second},
		{name: "a fraction", headers: []string{"Retry-After", "0.5"}, want: 500 * time.Millisecond},
		{name: "milliseconds before seconds", headers: []string{"Retry-After", "2", "retry-after-ms", "1500"}, want: 1500 * time.Millisecond},
		{name: "Azure's milliseconds", headers: []string{"x-ms-retry-after-ms", "250"}, want: 250 * time.Millisecond},
		{name: "a date, by our clock", headers: []string{"Retry-After", "Sat, 21 Nov 2026 09:01:00 GMT"}, want: time.Minute},
		{name: "a date, by the server's clock", headers: []string{"Retry-After", "Sat, 21 Nov 2026 12:00:05 GMT",
			"Date", "Sat, 21 Nov 2026 12:00:00 GMT"}, want: 5 * time.Second},
		{name: "a date that is past", headers: []string{"Retry-After", "Sat, 21 Nov 2026 08:00:00 GMT"}},
		{name: "negative", headers: []string{"Retry-After", "-1"}},
		{name: "no number", headers: []string{"Retry-After", "soon"}},
		{name: "not a number", headers: []string{"Retry-After", "NaN"}},
		{name: "infinite", headers: []string{"Retry-After", "Inf"}, want: maxRetryAfter},
		{name: "absurd", headers: []string{"Retry-After", "99999999999999999999"}, want: maxRetryAfter},
		{name: "Gemini", fault: fault{retry: 34 * time.Second}, want: 34 * time.Second},
		{name: "a reset of what is used up", headers: []string{"x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "1m3s"},
			want: 63 * time.Second},
		{name: "a reset of what is left", headers: []string{"x-ratelimit-remaining-requests", "7", "x-ratelimit-reset-requests", "1m3s"}},
		{name: "Azure's reset, a bare number", headers: []string{"x-ratelimit-remaining-tokens", "0", "x-ratelimit-reset-tokens", "59"}},
		{name: "words", fault: fault{Message: "Please try again in 7.66s."}, want: 7660 * time.Millisecond},
		{name: "words, minutes", fault: fault{Message: "Please try again in 1m2s. Visit…"}, want: 62 * time.Second},
		{name: "words, milliseconds", fault: fault{Message: "try again in 20ms"}, want: 20 * time.Millisecond},
		{name: "words, a unit in full", fault: fault{Message: "try again in 20 minutes"}, want: 20 * time.Minute},
		{name: "words without a unit", fault: fault{Message: "try again in 20"}},
		{name: "Azure's words", fault: fault{Message: "exceeded token rate limit of your current pricing tier. Please retry after 3 seconds. Please go here"},
			want: 3 * time.Second},
		{name: "words of OpenAI", fault: fault{Message: "Rate limit reached. Please try again in 6m0s."}, want: 6 * time.Minute},
		{name: "words with two units", fault: fault{Message: "Please wait 1 hour and 5 minutes before the next request"}, want: 65 * time.Minute},
		{name: "words, a wait", fault: fault{Message: "Too many requests, wait for 15s"}, want: 15 * time.Second},
		{name: "words, a reset", fault: fault{Message: "Your limit resets in 2 min"}, want: 2 * time.Minute},
		{name: "words about something else", fault: fault{Message: "retry with 3 messages"}},
		{name: "words for a number of something else", fault: fault{Message: "retry after 3 messages"}},
		{name: "a duration in the header", headers: []string{"Retry-After", "3s"}, want: 3 * time.Second},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			h := http.Header{}
			for i := 0; i < len(tc.headers); i += 2 {
				h.Set(tc.headers[i], tc.headers[i+1])
			}
			if got := retryAfter(h, tc.fault, now); got != tc.want {
				t.Errorf("wait is %s, want %s", got, tc.want)
			}
		})
	}
}

func FuzzRetryAfter(f *testing.F) {
	f.Add("20", "try again in 3s")
	f.Add("Sat, 21 Nov 2026 09:01:00 GMT", "retry after 1h2m")
	f.Fuzz(func(t *testing.T, header, words string) {
		h := http.Header{"Retry-After": {header}}
		if got := retryAfter(h, fault{Message: words}, time.Unix(0, 0)); got < 0 || got > maxRetryAfter {
			t.Errorf("wait is %s", got)
		}
	})
}
