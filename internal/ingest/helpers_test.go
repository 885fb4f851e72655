package ingest

import (
	"errors"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func article(title string) news.Article { return news.Article{Title: title} }

// wantReason fails unless err refuses an input called in.* for that reason, and says what to do.
func wantReason(t *testing.T, err error, want Reason) {
	t.Helper()
	e, ok := errors.AsType[*Error](err)
	if !ok {
		t.Fatalf("got %v, want a refusal: %s", err, want)
	}
	if e.Reason != want {
		t.Errorf("refused as %s (%v), want %s", e.Reason, e, want)
	}
	if !strings.HasPrefix(e.Error(), "in.") || e.Detail == "" || e.Hint == "" {
		t.Errorf("%q does not name the input, say what is wrong and what to do", e.Error())
	}
	if strings.Contains(e.Error(), e.Hint) {
		t.Errorf("%q holds the hint, which its readers print themselves", e.Error())
	}
}

// mustParse parses what must be an article.
func mustParse(t *testing.T, in Input) news.Article {
	t.Helper()
	a, err := Parse(in)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func texts(a news.Article) []string { return paragraphTexts(a.Paragraphs) }
