package worker

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/quota"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// fresh is the first attempt of a job with time and attempts left, and no chance in its delays.
func fresh() attempt { return attempt{maxRetry: 8, now: noon, deadline: noon.Add(6 * time.Hour)} }

func TestDecideByError(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		err   error
		want  action
		delay time.Duration
	}{
		// every kind of llm.Error
		{"unavailable", kind(llm.KindUnavailable), retry, 5 * time.Second},
		{"unavailable, server names a time", &llm.Error{Kind: llm.KindUnavailable, RetryAfter: 40 * time.Second}, retry, 40 * time.Second},
		{"unavailable, server names a day", &llm.Error{Kind: llm.KindUnavailable, RetryAfter: 24 * time.Hour}, retry, maxBackoff},
		{"rate limited", kind(llm.KindRateLimited), wait, provider.DefaultCool},
		{"rate limited, server names a time", &llm.Error{Kind: llm.KindRateLimited, RetryAfter: 40 * time.Second}, wait, 40 * time.Second},
		{"rate limited, server names a day", &llm.Error{Kind: llm.KindRateLimited, RetryAfter: 24 * time.Hour}, wait, maxBackoff},
		{"quota", kind(llm.KindQuota), wait, provider.StoppedWait},
		{"auth", kind(llm.KindAuth), wait, provider.StoppedWait},
		{"bad request, for the first time", kind(llm.KindBadRequest), retry, 5 * time.Second},
		{"blocked by a firewall", kind(llm.KindBlocked), retry, 5 * time.Second},
		{"thinks too long", kind(llm.KindThinking), giveUp, 0},
		{"model not found", kind(llm.KindModelNotFound), wait, provider.StoppedWait},
		{"format unsupported", kind(llm.KindFormatUnsupported), giveUp, 0},
		{"context too long", kind(llm.KindContextTooLong), giveUp, 0},
		{"refused", kind(llm.KindRefused), giveUp, 0},
		{"content filter", kind(llm.KindFiltered), giveUp, 0},
		{"truncated", kind(llm.KindTruncated), giveUp, 0},
		{"invalid output", kind(llm.KindInvalidOutput), retry, 5 * time.Second},
		{"canceled, and nobody cancelled the attempt", kind(llm.KindCanceled), retry, 5 * time.Second},
		{"a kind of the future", kind("quantum_decoherence"), retry, 5 * time.Second},

		// the gate
		{"blocked", &quota.Blocked{Until: noon.Add(90 * time.Second)}, wait, 90 * time.Second},
		{"blocked, as the gated model says it", &llm.Error{Kind: llm.KindRateLimited, Err: &quota.Blocked{Until: noon.Add(time.Minute)}}, wait, time.Minute},
		{"nobody could look", &llm.Error{Kind: llm.KindUnavailable, Waits: true, Err: fmt.Errorf("look at the provider's gate: %w: %w", quota.ErrAway, os.ErrDeadlineExceeded)}, wait, redisWait},
		{"blocked until a moment ago", &quota.Blocked{Until: noon.Add(-time.Second)}, wait, 0},

		// the queue
		{"lease expired", asynq.ErrLeaseExpired, wait, 0},
		{"deadline passed in the queue", context.DeadlineExceeded, retry, 0},
		{"revoked", asynq.RevokeTask, revoke, 0},

		// the handler
		{"Redis away", fmt.Errorf("open an attempt: %w", ledger.ErrAway), wait, redisWait},
		{"no seat", errNoSeat, wait, seatWait},
		{"still at work", errNotDone, wait, seatWait},
		{"poison", fmt.Errorf("%w, 3 times", errPoison), giveUp, 0},
		{"attempt took too long", fmt.Errorf("%w: %w", errAttemptTime, kind(llm.KindCanceled)), retry, 5 * time.Second},
		{"unreadable payload", fmt.Errorf("%w: 3 bytes", queue.ErrBadPayload), giveUp, 0},
		{"payload of a newer version", fmt.Errorf("%w: 2", queue.ErrNewerPayload), wait, newerWait},
		{"task of an unknown kind", fmt.Errorf("%w \"article.explain\"", errUnknownKind), wait, newerWait},
		{"panic", &panicError{what: "index out of range"}, retry, 5 * time.Second},
		{"Redis is down", &net.OpError{Op: "dial", Err: errors.New("connection refused")}, retry, 5 * time.Second},
		{"Redis is full", errors.New("OOM command not allowed when used memory > 'maxmemory'"), retry, 5 * time.Second},
		{"unknown", errors.New("unknown"), retry, 5 * time.Second},
	}
	for _, tt := range tests {
		for _, err := range []error{tt.err, fmt.Errorf("translate chunk 2: %w", tt.err)} {
			t.Run(tt.name, func(t *testing.T) {
				t.Parallel()
				got := decide(err, fresh())
				if got.action != tt.want || got.delay != tt.delay {
					t.Errorf("decide(%v) = %s in %s, want %s in %s", err, got.action, got.delay, tt.want, tt.delay)
				}
				if got.reason == "" {
					t.Error("no reason given")
				}
			})
		}
	}
}

// The kinds that a status usually becomes; what counts is that no status of a class is treated as another class.
func TestDecideByStatusClass(t *testing.T) {
	t.Parallel()
	want := map[int]action{
		400: retry, 401: wait, 402: wait, 403: wait, 404: wait, 408: retry, 413: giveUp, 422: retry, 429: wait,
		498: wait, 500: retry, 501: retry, 502: retry, 503: retry, 504: retry, 520: retry, 529: wait,
	}
	kinds := map[int]llm.Kind{
		400: llm.KindBadRequest, 401: llm.KindAuth, 402: llm.KindQuota, 403: llm.KindAuth, 404: llm.KindModelNotFound,
		408: llm.KindUnavailable, 413: llm.KindContextTooLong, 422: llm.KindBadRequest, 429: llm.KindRateLimited,
		498: llm.KindRateLimited, 529: llm.KindRateLimited,
	}
	for status, wantAction := range want {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			k, ok := kinds[status]
			if !ok {
				k = llm.KindUnavailable
			}
			if got := decide(&llm.Error{Kind: k, Status: status}, fresh()); got.action != wantAction {
				t.Errorf("HTTP %d: %s, want %s", status, got.action, wantAction)
			}
		})
	}
}

func TestDecideByAttempt(t *testing.T) {
	t.Parallel()
	unavailable, limited := kind(llm.KindUnavailable), &llm.Error{Kind: llm.KindRateLimited, RetryAfter: time.Minute}
	tests := []struct {
		name string
		err  error
		at   attempt
		want verdict
	}{
		{
			name: "the last retry is kept, so that a wait is never archived",
			err:  unavailable, at: attempt{retried: 7, maxRetry: 8, now: noon},
			want: verdict{action: giveUp, reason: "gave up after attempt 8: the model is not available"},
		},
		{
			name: "a request in vain for the second time",
			err:  kind(llm.KindBadRequest), at: attempt{retried: 1, maxRetry: 8, now: noon},
			want: verdict{action: giveUp, reason: "the server does not take such a request"},
		},
		{
			name: "a wait takes no notice of the attempts",
			err:  limited, at: attempt{retried: 7, maxRetry: 8, now: noon},
			want: verdict{action: wait, delay: time.Minute, reason: "the provider asks for fewer requests"},
		},
		{
			name: "a wait beyond the deadline is pointless",
			err:  limited, at: attempt{maxRetry: 8, now: noon, deadline: noon.Add(69 * time.Second)},
			want: verdict{action: giveUp, reason: "the deadline 2026-11-24T12:01:09Z comes before another attempt: the provider asks for fewer requests"},
		},
		{
			name: "a wait that leaves time for an attempt",
			err:  limited, at: attempt{maxRetry: 8, now: noon, deadline: noon.Add(70 * time.Second)},
			want: verdict{action: wait, delay: time.Minute, reason: "the provider asks for fewer requests"},
		},
		{
			name: "a retry beyond the deadline",
			err:  unavailable, at: attempt{retried: 6, maxRetry: 8, now: noon, deadline: noon.Add(time.Minute)},
			want: verdict{action: giveUp, reason: "the deadline 2026-11-24T12:01:00Z comes before another attempt: the model is not available"},
		},
		{
			name: "cut off from outside",
			err:  kind(llm.KindCanceled), at: attempt{retried: 7, maxRetry: 8, now: noon, interrupted: true},
			want: verdict{action: wait, reason: "was interrupted"},
		},
		{
			name: "the lease ran out, which also cuts the attempt off",
			err:  asynq.ErrLeaseExpired, at: attempt{now: noon, interrupted: true, luck: 1},
			want: verdict{action: wait, delay: leaseSpread, reason: "its worker died or lost Redis"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, decide(tt.err, tt.at), cmp.AllowUnexported(verdict{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBackoffIsMinutesNotDays(t *testing.T) {
	t.Parallel()
	var total time.Duration
	for n, want := range []time.Duration{10, 20, 40, 80, 160, 300, 300} {
		want *= time.Second
		got := backoff(attempt{retried: n, luck: 1})
		if got != want {
			t.Errorf("retry %d after %s, want %s", n, got, want)
		}
		if least := backoff(attempt{retried: n}); least != want/2 {
			t.Errorf("retry %d after %s at least, want %s", n, least, want/2)
		}
		total += got
	}
	if total > 20*time.Minute {
		t.Errorf("8 attempts take %s", total)
	}
	if got := backoff(attempt{retried: 1 << 20}); got != maxBackoff/2 {
		t.Errorf("a huge count gives %s", got)
	}
}

func kind(k llm.Kind) error { return &llm.Error{Kind: k} }
