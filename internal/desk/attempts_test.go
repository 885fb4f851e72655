package desk_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestRunWithRetries(t *testing.T) {
	t.Parallel()
	failed := func(kind llm.Kind, wait time.Duration) error {
		return &llm.Error{Kind: kind, RetryAfter: wait, Err: errors.New("overloaded")}
	}
	for name, tt := range map[string]struct {
		failures []error // of the first calls; the others succeed
		pauses   []time.Duration
		want     llm.Kind // of the error, "" for a result
	}{
		"at once":                   {nil, nil, ""},
		"away once":                 {[]error{failed(llm.KindUnavailable, 0)}, []time.Duration{time.Second}, ""},
		"away twice":                {[]error{failed(llm.KindUnavailable, 0), failed(llm.KindUnavailable, 0)}, []time.Duration{time.Second, 4 * time.Second}, ""},
		"away for good":             {[]error{failed(llm.KindUnavailable, 0), failed(llm.KindUnavailable, 0), failed(llm.KindUnavailable, 0)}, []time.Duration{time.Second, 4 * time.Second}, llm.KindUnavailable},
		"asks to wait":              {[]error{failed(llm.KindRateLimited, 20*time.Second)}, []time.Duration{20 * time.Second}, ""},
		"asks to wait too long":     {[]error{failed(llm.KindRateLimited, time.Hour), failed(llm.KindRateLimited, time.Hour)}, nil, llm.KindRateLimited},
		"no key, and then the gate": {[]error{failed(llm.KindAuth, 0), failed(llm.KindRateLimited, time.Minute)}, nil, llm.KindAuth},
		"no key":                    {[]error{failed(llm.KindAuth, 0), failed(llm.KindAuth, 0)}, nil, llm.KindAuth},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				left := tt.failures
				m := &model{spoil: func(string, llm.Request, map[string]string) error {
					if len(left) == 0 {
						return nil
					}
					err := left[0]
					left = left[1:]
					return err
				}}
				var pauses []time.Duration
				began := time.Now()
				_, err := desk.New(desk.Config{Model: m, Memory: &memory{}}).RunWithRetries(t.Context(), oneParagraph(), func(pause time.Duration, _ error) { pauses = append(pauses, pause) })
				if got := llm.KindOf(err); got != tt.want || (err == nil) != (tt.want == "") {
					t.Errorf("error %v, want kind %q", err, tt.want)
				}
				if diff := cmp.Diff(tt.pauses, pauses); diff != "" {
					t.Errorf("pauses (-want +got):\n%s", diff)
				}
				var waited time.Duration
				for _, pause := range tt.pauses {
					waited += pause
				}
				if took := time.Since(began); took != waited {
					t.Errorf("took %s, want %s", took, waited)
				}
			})
		})
	}
}

func TestRunWithRetriesEndsWhenToldTo(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	m := &model{spoil: func(string, llm.Request, map[string]string) error { return &llm.Error{Kind: llm.KindUnavailable} }}
	_, err := desk.New(desk.Config{Model: m, Memory: &memory{}}).RunWithRetries(ctx, oneParagraph(), func(time.Duration, error) { cancel() })
	if !errors.Is(err, context.Canceled) || len(m.requests) != 1 {
		t.Errorf("error %v after %d calls, want one call", err, len(m.requests))
	}
}

func oneParagraph() desk.Job {
	return desk.Job{Order: news.Order{Article: article(1), To: news.Korean, Translate: true}}
}
