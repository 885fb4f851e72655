package e2e

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// ofSize is an article of that many paragraphs and bytes of text.
func ofSize(paragraphs, bytes int) news.Article {
	a := news.Article{ID: "large", Version: 1, Lang: news.English}
	for n := range paragraphs {
		size := bytes / paragraphs
		if n == 0 {
			size += bytes % paragraphs
		}
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(n + 1), Text: strings.Repeat("a", size)})
	}
	return a
}

// TestOneLimitAtEveryDoor holds that the command line, a Go program and the queue take the same articles, and that a payload
// which nobody accepted is not read.
func TestOneLimitAtEveryDoor(t *testing.T) {
	t.Parallel()
	n, _ := openNewsroom(t)
	for name, tt := range map[string]struct {
		article news.Article
		fits    bool
	}{
		"the most paragraphs": {ofSize(news.MaxParagraphs, 10*news.MaxParagraphs), true},
		"one more":            {ofSize(news.MaxParagraphs+1, 10*(news.MaxParagraphs+1)), false},
		"the most text":       {ofSize(100, news.MaxText), true},
		"a byte more":         {ofSize(100, news.MaxText+1), false},
	} {
		order := tasks.Request{Article: tt.article, To: news.Korean, Kind: tasks.Translate}
		row, err := json.Marshal(map[string]any{"article": tt.article})
		if err != nil {
			t.Fatal(err)
		}
		_, err = ingest.ParseRow("row", row, time.Time{})
		if e, refused := errors.AsType[*ingest.Error](err); refused == tt.fits || refused && e.Reason != ingest.TooLarge {
			t.Errorf("%s, on the command line: %v", name, err)
		}
		if _, err := n.queue.Submit(t.Context(), order); (err == nil) != tt.fits || !tt.fits && !errors.Is(err, news.ErrTooLarge) {
			t.Errorf("%s, from a program: %v", name, err)
		}
		payload, err := queue.Job(order).Pack(news.MaxJSON)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := queue.Decode(t.Context(), payload.Payload, n.store); (err == nil) != tt.fits || !tt.fits && !errors.Is(err, queue.ErrBadPayload) {
			t.Errorf("%s, from the queue: %v", name, err)
		}
	}
	forged := []byte(`{"v":1,"kind":"article.digest","title":"` + strings.Repeat("a", 20<<20) + `"}`)
	if _, err := queue.Decode(t.Context(), forged, n.store); !errors.Is(err, queue.ErrBadPayload) || !strings.Contains(err.Error(), "more than") {
		t.Errorf("a forged payload: %v", err)
	}
	bomb := []byte(`{"v":1,"kind":"article.digest","article_id":"a","article_ref":"article:bomb"}`)
	if err := n.store.Put(t.Context(), "article:bomb", []byte(strings.Repeat(" ", 20<<20)), queue.KeepJob); err != nil {
		t.Fatal(err)
	}
	if _, err := queue.Decode(t.Context(), bomb, n.store); !errors.Is(err, queue.ErrBadPayload) || !strings.Contains(err.Error(), "more than") {
		t.Errorf("a forged article: %v", err)
	}
}
