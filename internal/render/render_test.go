package render

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

var update = flag.Bool("update", false, "write the golden files anew")

func result() news.Result {
	cost := 0.0123
	return news.Result{
		State: news.NeedsReview,
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Title: "Bank <b>holds</b> rate", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "The central bank kept its key interest rate at 3.5 percent on Thursday, saying that it needs more time."},
			{ID: "p2", Text: "Nobody objected."},
		}},
		To: news.Korean,
		Translation: &news.Translation{Title: "한은, *기준금리* 동결", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "한국은행은 물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했다고 밝혔다."},
			{ID: "p2", Text: ""},
		}},
		Summary: &news.Summary{Bullets: []news.Bullet{{Text: "한국은행이 기준금리를 동결했다.",
			Evidence: []news.Evidence{{Paragraph: "p1", Quote: "kept its key interest rate"}}}}},
		Findings: []news.Finding{
			{Check: news.FamilyStructure, Severity: news.Error, Paragraph: "p2", Message: "the paragraph was not translated"},
			{Check: news.FamilyNumber, Severity: news.Warning, Paragraph: "p1", Message: "percent 3.5 percent: look", Source: "3.5 percent", Target: "3.5%"},
		},
		Provenance: news.Provenance{Model: "m", PromptVersion: "v", Label: news.Label, CreatedAt: time.Date(2026, 11, 20, 1, 2, 3, 0, time.UTC)},
		Usage:      news.Usage{Calls: 2, PromptTokens: 100, CachedTokens: 60, CompletionTokens: 50, CostUSD: &cost},
	}
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for name, write := range map[string]func(io.Writer) error{
		"narrow.txt":  func(w io.Writer) error { return Text(w, result(), Options{Width: 72}) },
		"wide.txt":    func(w io.Writer) error { return Text(w, result(), Options{Width: 110}) },
		"color.txt":   func(w io.Writer) error { return Text(w, result(), Options{Width: 72, Color: true}) },
		"result.md":   func(w io.Writer) error { return Markdown(w, result()) },
		"result.html": func(w io.Writer) error { return HTML(w, result()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEvidenceHasOnePairOfMarks(t *testing.T) {
	t.Parallel()
	for quote, want := range map[string]string{
		"kept its rate":            "  p1: “kept its rate”\n",
		"the bank's rate":          "  p1: “the bank's rate”\n",
		"“We hold,” the bank said": "  p1: “We hold,” the bank said\n",
		`"We hold," the bank said`: "  p1: \"We hold,\" the bank said\n",
		"it said “we hold”":        "  p1: it said “we hold”\n",
	} {
		r := result()
		r.Summary.Bullets[0].Evidence[0].Quote = quote
		var b bytes.Buffer
		if err := Text(&b, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("no line %q in\n%s", want, b.String())
		}
	}
}

func TestNoLineIsTooWide(t *testing.T) {
	t.Parallel()
	for _, width := range []int{60, 72, 100, 120, 121} {
		var b bytes.Buffer
		if err := Text(&b, result(), Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			if w := displaywidth.String(line); w > width && !strings.Contains(line, "tokens") {
				t.Errorf("width %d: a line of %d columns: %q", width, w, line)
			}
		}
	}
}

func TestColumnsOfKoreanAreAligned(t *testing.T) {
	t.Parallel()
	at := -1
	for _, line := range columns("짧은 글과 English 단어가 섞인 한국어 문장을 옆에 놓는다", "a translation that is long enough to wrap twice", 20) {
		left, _, found := strings.Cut(line, "│")
		if !found {
			t.Fatalf("no gutter in %q", line)
		}
		if w := displaywidth.String(left); at >= 0 && w != at {
			t.Errorf("gutter at %d and %d", at, w)
		} else {
			at = w
		}
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"한국은행은 금리를 동결했다", 11, []string{"한국은행은", "금리를", "동결했다"}},
		{"아주긴한국어낱말", 6, []string{"아주긴", "한국어", "낱말"}},
		{"x" + strings.Repeat("y", 7), 4, []string{"xyyy", "yyyy"}},
	} {
		if diff := cmp.Diff(tt.want, wrap(tt.text, tt.width)); diff != "" {
			t.Errorf("wrap(%q, %d): %s", tt.text, tt.width, diff)
		}
	}
}
