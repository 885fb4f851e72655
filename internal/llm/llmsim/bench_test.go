package llmsim

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// BenchmarkTranslate answers one request for a 6 KB article, server side only.
func BenchmarkTranslate(b *testing.B) {
	for _, tt := range []struct {
		name string
		from news.Article
		to   news.Lang
	}{{"en-ko", wire, news.Korean}, {"ko-en", briefing, news.English}} {
		b.Run(tt.name, func(b *testing.B) {
			a := news.Article{Lang: tt.from.Lang, Title: tt.from.Title}
			for size := 0; size < 6<<10; {
				text := tt.from.Paragraphs[len(a.Paragraphs)%len(tt.from.Paragraphs)].Text
				size += len(text)
				a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(len(a.Paragraphs) + 1), Text: text})
			}
			c := translate(a, tt.to)
			c["messages"] = append(c["messages"].([]object), object{"role": "system", "content": strings.Repeat("Style rule. ", 500)})
			body, err := json.Marshal(c)
			if err != nil {
				b.Fatal(err)
			}
			sim := New(Config{})
			for b.Loop() {
				w := httptest.NewRecorder()
				sim.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/v1/chat/completions", bytes.NewReader(body)))
				if w.Code != http.StatusOK {
					b.Fatal(w.Body)
				}
			}
		})
	}
}
