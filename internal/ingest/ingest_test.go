package ingest

import (
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestFormatOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		in   Input
		text string
		want Format
	}{
		{"text", Input{}, "The port opened.", Text},
		{"said", Input{Format: Markdown}, "<p>The port opened.", Markdown},
		{"by name", Input{Name: "a.MD"}, "The port opened.", Markdown},
		{"by name of a URL", Input{Name: "https://example.com/a.json?x=1"}, "[]", Ninjs},
		{"object", Input{ContentType: "text/plain"}, "\n {\"uri\":1}", Ninjs},
		{"bracketed label is no JSON", Input{}, "[속보] 부산항", Text},
		{"page", Input{ContentType: "text/plain"}, "<!DOCTYPE html><html>", HTML},
		{"page after a comment", Input{}, "<!-- x -->\n<html>", HTML},
		{"fragment", Input{}, "<p>One.</p>", HTML},
		{"less-than is no markup", Input{}, "<속보> 부산항", Text},
		{"front matter", Input{}, "---\r\ntitle: x\r\n---\r\n", Markdown},
		{"rule is no front matter", Input{}, "---\nThe port", Text},
		{"heading", Input{}, "# Port opens\n", Markdown},
		{"declared html", Input{ContentType: "text/html; charset=utf-8"}, "The port opened.", HTML},
		{"declared json", Input{ContentType: "application/vnd.iptc.ninjs+json"}, "x", Ninjs},
		{"declared markdown", Input{ContentType: "text/markdown"}, "x", Markdown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := formatOf(tt.in, tt.text); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		in   Input
		want Reason
	}{
		{"marks alone", Input{Data: []byte("* * *\n---\n...")}, Empty},
		{"a page of markup", Input{Data: []byte("<html><body><img src=a></body></html>")}, Empty},
		{"a credit alone", Input{Data: []byte("(Yonhap)")}, Empty},
		{"a title alone", Input{Data: []byte("# Port opens\n")}, Empty},
		{"too much text", Input{Data: []byte(strings.Repeat("The port opened. ", MaxText/16))}, TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.in.Name = "in.txt"
			_, err := Parse(tt.in)
			wantReason(t, err, tt.want)
		})
	}
}

func TestParseUnknownFormat(t *testing.T) {
	t.Parallel()
	if _, err := Parse(Input{Name: "in.txt", Data: []byte("The port opened."), Format: "docx"}); err == nil || !strings.Contains(err.Error(), "docx") {
		t.Errorf("got %v, want an error that names the format", err)
	}
}

// A page may be larger than an article may: only its text counts.
func TestLargePageWithLittleText(t *testing.T) {
	t.Parallel()
	page := "<html><head><title>Port</title><script>" + strings.Repeat("var a = 1;", 150_000) + "</script></head><body><p>The port of Busan opened on Thursday.</p></body></html>"
	if a := mustParse(t, Input{Data: []byte(page)}); len(a.Paragraphs) != 1 {
		t.Errorf("got %d paragraphs, want 1", len(a.Paragraphs))
	}
}

// Whatever the input repeats, Parse returns; the benchmark over the same units shows that it returns soon.
func TestParseWorst(t *testing.T) {
	t.Parallel()
	for name, unit := range worstUnits {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, lead := range []string{"", "Words.\n", "<html><head><title>t</title></head><body><p>", "# t\n", "[속보] "} {
				checkArticle(t, Input{Name: name, Data: []byte(lead + strings.Repeat(unit, (8<<10)/len(unit)))})
			}
		})
	}
}

// The id follows the text: the same copy in another encoding or with other line ends is the same story.
func TestContentID(t *testing.T) {
	t.Parallel()
	id := mustParse(t, Input{Data: []byte("Port opens\n\nIt rained on Monday.")}).ID
	if !strings.HasPrefix(id, "a") || len(id) != 17 {
		t.Errorf("id %q, want a and 16 hexadecimal digits", id)
	}
	same := mustParse(t, Input{Name: "other.txt", Data: []byte("\xef\xbb\xbfPort opens\r\n\r\nIt rained on\u00a0Monday.\r\n")}).ID
	other := mustParse(t, Input{Data: []byte("Port opens\n\nIt rained on Tuesday.")}).ID
	if same != id || other == id {
		t.Errorf("ids: %s, same text %s, other text %s", id, same, other)
	}
}

func TestParseStamp(t *testing.T) {
	t.Parallel()
	tests := []struct{ in, want string }{
		{"2025-09-04T06:30:00Z", "2025-09-04T06:30:00Z"},
		{"2025-09-04T06:30:00+0900", "2025-09-04T06:30:00+09:00"},
		{"2025-09-04T06:30:00.123+09:00", "2025-09-04T06:30:00.123+09:00"},
		{"2025-09-04T06:30+09:00", "2025-09-04T06:30:00+09:00"},
		{"20250904T063000+0900", "2025-09-04T06:30:00+09:00"},
		{"Thu, 04 Sep 2025 06:30:00 +0900", "2025-09-04T06:30:00+09:00"},
		{"2025-09-04 06:30", "2025-09-04T06:30:00+09:00"},
		{"2025.09.04. 오후 6:30", "2025-09-04T18:30:00+09:00"},
		{"2025년 9월 4일 06:30", "2025-09-04T06:30:00+09:00"},
		{"2025/09/04 06:30:15", "2025-09-04T06:30:15+09:00"},
		{"0001-01-01T00:00:00Z", ""},
		{"yesterday", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got := ""
		if stamp := parseStamp(tt.in); !stamp.IsZero() {
			got = stamp.Format(time.RFC3339Nano)
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestWireSample(t *testing.T) {
	t.Parallel()
	a := mustParse(t, Input{Name: "wire-sample.txt", Data: sharedFile(t, "wire-sample.txt")})
	if a.Section != "NATIONAL" || a.Credit != "Yonhap" || a.Title != "" || a.Lang != news.English || len(a.Paragraphs) != 11 {
		t.Errorf("section %q, credit %q, title %q, lang %s, %d paragraphs", a.Section, a.Credit, a.Title, a.Lang, len(a.Paragraphs))
	}
	for _, p := range a.Paragraphs {
		if len(prose.Unglue(p.Text)) != 1 || strings.Contains(p.Text, "Yonhap") || strings.Count(p.Text, `"`)%2 != 0 || !prose.EndsInStop(p.Text) {
			t.Errorf("%s is not clean", p.ID)
		}
	}
}
