package llmsim

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// The tests of this file run on the virtual clock of testing/synctest, without a network.

func serve(t *testing.T, sim *Server, ctx context.Context, c chat, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	body, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	req := httptest.NewRequestWithContext(ctx, http.MethodPost, "/v1/chat/completions", bytes.NewReader(body))
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	sim.ServeHTTP(w, req)
	return w
}

func hello() chat { return question(DefaultModel, "", "hi") }

func TestLatencyAndTokenRate(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sim := New(Config{Latency: time.Second, TokensPerSecond: 10})
		for _, stream := range []bool{false, true} {
			began := time.Now()
			serve(t, sim, t.Context(), hello().with("stream", stream))
			want := time.Second + time.Duration(tokens(generic))*100*time.Millisecond
			if got := time.Since(began); got < want*8/10 || got > want {
				t.Errorf("stream %v: took %s, want about %s", stream, got, want)
			}
		}
	})
}

func TestLogNormalLatency(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sim := New(Config{Latency: time.Second, LatencySpread: 0.5})
		below, different := 0, map[time.Duration]bool{}
		for i := range 200 {
			began := time.Now()
			serve(t, sim, t.Context(), question(DefaultModel, "", strconv.Itoa(i)))
			took := time.Since(began)
			different[took] = true
			if took < time.Second {
				below++
			}
		}
		if below < 70 || below > 130 || len(different) < 190 {
			t.Errorf("%d of 200 below the median, %d different", below, len(different))
		}
	})
}

func TestSlotsQueue(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sim := New(Config{Latency: time.Second, Slots: 2})
		began := time.Now()
		var wg sync.WaitGroup
		for range 6 {
			wg.Go(func() { serve(t, sim, t.Context(), hello()) })
		}
		wg.Wait()
		j := sim.Journal()
		if got := time.Since(began); got != 3*time.Second || j.PeakConcurrency != 2 || j.PeakQueue != 4 || j.Totals.Completed != 6 {
			t.Errorf("took %s, %+v", got, j)
		}
	})
}

func TestFullQueueTurnsAway(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sim := New(Config{Latency: time.Second, Slots: 1, QueueLimit: 1})
		codes := make(chan int, 3)
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() { codes <- serve(t, sim, t.Context(), hello()).Code })
		}
		wg.Wait()
		sum := <-codes + <-codes + <-codes
		if sum != 200+200+503 {
			t.Errorf("the codes add up to %d", sum)
		}
	})
}

func TestClientLeaves(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		slots int
	}{{"while the model thinks", 0}, {"in the queue", 1}} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				sim := New(Config{Latency: time.Minute, Slots: tt.slots})
				var wg sync.WaitGroup
				if tt.slots > 0 {
					wg.Go(func() { serve(t, sim, t.Context(), question(DefaultModel, "", "first")) })
					synctest.Wait()
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				defer cancel()
				serve(t, sim, ctx, hello())
				if j := sim.Journal(); j.Totals.Aborted != 1 || j.Entries[0].CompletionTokens != 0 {
					t.Errorf("journal %+v", j)
				}
				wg.Wait()
			})
		})
	}
}

func TestRequestBucket(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sim := New(Config{RPM: 60, Burst: 3 * time.Second})
		for i := range 3 {
			if w := serve(t, sim, t.Context(), hello()); w.Code != http.StatusOK || w.Header().Get("X-Ratelimit-Remaining-Requests") != strconv.Itoa(2-i) {
				t.Fatalf("request %d: %d %v", i, w.Code, w.Header())
			}
		}
		w := serve(t, sim, t.Context(), hello())
		if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") != "1" || w.Header().Get("X-Ratelimit-Limit-Requests") != "60" || w.Header().Get("X-Ratelimit-Reset-Requests") != "3s" {
			t.Errorf("%d %v", w.Code, w.Header())
		}
		time.Sleep(time.Second)
		if w := serve(t, sim, t.Context(), hello()); w.Code != http.StatusOK {
			t.Errorf("after the wait: %d", w.Code)
		}
		time.Sleep(time.Hour)
		for range 3 {
			serve(t, sim, t.Context(), hello())
		}
		if w := serve(t, sim, t.Context(), hello()); w.Code != http.StatusTooManyRequests {
			t.Errorf("the bucket holds more than its burst: %d", w.Code)
		}
		if got := sim.Journal().Totals; got.Rejected != 2 || got.Completed != 7 {
			t.Errorf("totals %+v", got)
		}
	})
}

func TestTokenBucket(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		long := question(DefaultModel, strings.Repeat("word ", 400), "hi").with("max_tokens", 100)
		sim := New(Config{TPM: 600})
		began := time.Now()
		served := 0
		for served < 5 {
			w := serve(t, sim, t.Context(), long)
			if w.Code == http.StatusOK {
				served++
				continue
			}
			if !strings.Contains(w.Body.String(), "tokens per min") {
				t.Fatal(w.Body)
			}
			seconds, err := strconv.Atoi(w.Header().Get("Retry-After"))
			if err != nil || seconds < 1 {
				t.Fatalf("Retry-After %q", w.Header().Get("Retry-After"))
			}
			time.Sleep(time.Duration(seconds) * time.Second)
		}
		totals := sim.Journal().Totals
		used := totals.PromptTokens + totals.CompletionTokens
		allowed := 600 + int(10*time.Since(began).Seconds())
		if used > allowed || used < allowed/2 {
			t.Errorf("%d tokens used of %d allowed in %s", used, allowed, time.Since(began))
		}
		if totals.Rejected > 4 {
			t.Errorf("%d rejections although every wait was kept", totals.Rejected)
		}
	})
}

func TestRetryAfterForms(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for _, tt := range []struct {
			form         RetryAfter
			header, want string
		}{
			{RetrySeconds, "Retry-After", "3"},
			{RetryMillis, "Retry-After-Ms", "2500"},
			{RetryDate, "Retry-After", time.Now().Add(3 * time.Second).UTC().Format(http.TimeFormat)},
			{RetryAbsent, "Retry-After", ""},
			{RetryAbsent, "Retry-After-Ms", ""},
		} {
			sim := New(Config{RetryAfter: tt.form, FaultWait: 2500 * time.Millisecond})
			w := serve(t, sim, t.Context(), hello(), FaultHeader, string(RateLimit))
			if got := w.Header().Get(tt.header); w.Code != http.StatusTooManyRequests || got != tt.want {
				t.Errorf("%s: %d, %s %q, want %q", tt.form, w.Code, tt.header, got, tt.want)
			}
		}
	})
}
