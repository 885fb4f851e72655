package demo

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/worker"
)

// start starts a demo that knows no model.
func start(t *testing.T) *System {
	t.Helper()
	s, err := Start(t.Context(), Config{
		Worker: func(baseURL, model string) (worker.Config, error) {
			return worker.Config{LLMBaseURL: baseURL, Model: model}, nil
		},
		Listen: func(_ context.Context, _ string, handler http.Handler) (string, func() error, error) {
			server := httptest.NewServer(handler)
			return server.URL, func() error { server.Close(); return nil }, nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// TestRecordedDemo holds what the demo promises: it says that it is recorded, sends what is recorded and nothing else,
// shows doubts that were mended and one that was left, and fits every terminal.
func TestRecordedDemo(t *testing.T) {
	t.Parallel()
	s := start(t)
	samples, err := s.Submit(t.Context())
	if err != nil || len(samples) != len(s.recordings) {
		t.Fatalf("%d samples for %d recordings, error %v", len(samples), len(s.recordings), err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for _, width := range []int{80, 120, 0} {
		var out strings.Builder
		s.Introduce(&out, width)
		for _, sample := range samples {
			status, err := s.Client.Wait(ctx, sample.ID, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Show(ctx, &out, sample, status, width); err != nil {
				t.Fatal(err)
			}
		}
		lines := strings.Split(out.String(), "\n")
		for _, line := range lines {
			if width > 0 && displaywidth.String(line) > width {
				t.Errorf("%d columns: %q", width, line)
			}
		}
		if !strings.Contains(lines[0], "RECORDED") || !strings.Contains(out.String(), "\nmodel  gisa-RECORDED\n") {
			t.Errorf("does not say that it is recorded:\n%s", out.String())
		}
		told := strings.Join(strings.Fields(out.String()), " ")
		for _, want := range []string{
			"p7 1.2 million tons → 12만t, off by a power of ten → asked again → 120만t의 before 한국은 한 해 약 12만t의",
			"after 한국은 한 해 약 120만t의", "p4 오후 9시 → 9 a.m.", "at 9 a.m. the previous day. after", "b2 3 → Thirty",
			"p12 43,000 tons → 43만t, off by a power of ten → asked again, no better → left for the editor stands 한국 철강업체가",
			"3 doubts found, 2 mended, 1 left", "3 doubts found, 3 mended, 0 left",
		} {
			if !strings.Contains(told, want) {
				t.Errorf("%d columns: lacks %q:\n%s", width, want, out.String())
			}
		}
	}
}

func TestChanged(t *testing.T) {
	t.Parallel()
	for _, tt := range [][3]string{
		{"a 12 b", "a 120 b", "120"}, {"12 b", "120 b", "120"}, {"a 12", "a 120", "120"},
		{"a b", "a b", ""}, {"a a", "a", ""}, {"a", "a x a", "x a"}, {"", "a b", "a b"},
	} {
		if got := changed(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q to %q: %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func TestSentenceWith(t *testing.T) {
	t.Parallel()
	text := "첫 문장이다. It was lifted at 9 a.m. the day before. 끝이다."
	for words, want := range map[string]string{
		"문장": "첫 문장이다.", "a.m.": "It was lifted at 9 a.m. the day before.", "끝": "끝이다.", "none": text, "": text,
	} {
		if got := sentenceWith(text, words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
