package render

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// What a model writes reaches the screen as text, not as commands.
func TestTextDoesNotSteerTheTerminal(t *testing.T) {
	t.Parallel()
	bad := "가\x1b[31m나\u202e다"
	r := news.Result{
		Article:     news.Article{Title: "T", Paragraphs: []news.Paragraph{{ID: "p1", Text: "S"}}},
		Translation: &news.Translation{Title: bad, Paragraphs: []news.Paragraph{{ID: "p1", Text: bad}}},
		Summary:     &news.Summary{Bullets: []news.Bullet{{Text: bad}}},
		Findings:    []news.Finding{{Check: news.FamilyMeta, Severity: news.Error, Message: bad, Target: bad}},
	}
	var b strings.Builder
	if err := Text(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.ContainsAny(got, "\x1b\u202e") || !strings.Contains(got, "가[31m나다") {
		t.Errorf("the text is %q", got)
	}
	if r.Translation.Title != bad {
		t.Error("the result itself was changed")
	}
}
