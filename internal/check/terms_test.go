package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestStarterTerms holds when an editor hears of the starter glossary: where a translation has nothing like the term.
func TestStarterTerms(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, source, target, want string }{
		{"in capitals", "서울에서 열렸다.", "SEOUL, July 9 (Yonhap) -- It was held there.", ""},
		{"another office of that name", "미국 법무부가 밝혔다.", "The U.S. Department of Justice said so.", ""},
		{"the adjective", "독일 잡지를 고소했다.", "He sued a German magazine.", ""},
		{"no city", "세계 대전을 치렀다.", "They fought a world war.", ""},
		{"another city", "대전에서 열렸다.", "It was held in Daegu.", "glossary info"},
		{"left out", "독일에서 열렸다.", "It was held there.", "glossary info"},
	} {
		article := news.Article{ID: "a", Version: 1, Lang: news.Korean, Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.source}}}
		got := kinds(check.Run(check.Input{
			Article: article, To: news.English, Terms: glossary.Starter().Slice(article),
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.target}}},
		}))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}
