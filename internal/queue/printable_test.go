package queue

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestPrintableJSON(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ name, in, want string }{
		{"Hangul, hanja and curly quotes stay", "한은 “美 금리” 인하…", `"한은 “美 금리” 인하…"`},
		{"markup stays", "<b>R&D</b>", `"<b>R&D</b>"`},
		{"line break and tab", "a\nb\tc", `"a\nb\tc"`},
		{"no-break space", "a\u00a0b", `"a\u00a0b"`},
		{"ideographic space", "a\u3000b", `"a\u3000b"`},
		{"zero-width space", "a\u200bb", `"a\u200bb"`},
		{"soft hyphen", "a\u00adb", `"a\u00adb"`},
		{"byte order mark", "\ufeffa", `"\ufeffa"`},
		{"line separator", "a\u2028b", `"a\u2028b"`},
		{"joined emoji", "👩\u200d💻", `"👩\u200d💻"`},
		{"above the basic plane", "a\U000e0020", `"a\udb40\udc20"`},
		{"not UTF-8", "a\xff", `"a\ufffd"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			raw, err := printableJSON(tc.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, string(raw)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkPrintable(t, raw)
			checkSameText(t, raw, tc.in)
		})
	}
}

func checkPrintable(t *testing.T, raw []byte) {
	t.Helper()
	for _, r := range string(raw) {
		if !unicode.IsPrint(r) {
			t.Errorf("rune %U of %q is not printable", r, raw)
		}
	}
}

func checkSameText(t *testing.T, raw []byte, want string) {
	t.Helper()
	var got string
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	if want = string([]rune(want)); got != want { // bytes that are no UTF-8 become U+FFFD
		t.Errorf("%q came back as %q", want, got)
	}
}

func TestBrief(t *testing.T) {
	t.Parallel()
	cost := 0.0125
	usage := news.Usage{Calls: 3, PromptTokens: 1200, CompletionTokens: 800, CostUSD: &cost}
	findings := []news.Finding{
		{Severity: news.Error, Check: news.FamilyDate, Paragraph: "p1", Message: "a"}, {Severity: news.Warning, Check: news.FamilyURL, Message: "b"},
		{Severity: news.Info, Check: news.FamilyName, Paragraph: "p1", Message: "c"}, {Severity: news.Error, Check: news.FamilyDate, Paragraph: "b1", Message: "d"},
	}
	for _, tc := range []struct {
		name   string
		result news.Result
		want   string
	}{
		{"translation", news.Result{State: news.NeedsReview, To: "ko", Findings: findings, Usage: usage,
			Translation: &news.Translation{Title: "한은,\u00a0동결"}, Provenance: news.Provenance{Model: "m"},
			Summary: &news.Summary{Bullets: []news.Bullet{{Text: "첫째"}}}},
			`{"state":"needs_review","title":"한은,\u00a0동결","to":"ko","findings":4,"errors":2,"warnings":1,"calls":3,"tokens":2000,"cost_usd":0.0125,"model":"m","doubts":["p1 date: a","url: b","b1 date: d"]}`},
		{"bullets alone, price unknown", news.Result{State: news.OK, To: "en", Summary: &news.Summary{Bullets: []news.Bullet{{Text: "First"}}}},
			`{"state":"ok","title":"First","to":"en","findings":0,"errors":0,"calls":0,"tokens":0,"cost_usd":null}`},
		{"nothing came out", news.Result{State: news.NeedsReview, To: "en", Summary: &news.Summary{}, Translation: &news.Translation{}},
			`{"state":"needs_review","to":"en","findings":0,"errors":0,"calls":0,"tokens":0,"cost_usd":null}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			raw, err := NewBrief(tc.result).Encode()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, string(raw)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestKindsAndQueuesSuitAsynq(t *testing.T) {
	t.Parallel()
	for _, name := range append(Kinds(), Queues()...) {
		if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz.") != "" {
			t.Errorf("%q is not made of lower-case letters and dots", name)
		}
	}
}
