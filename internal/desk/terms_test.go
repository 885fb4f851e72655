package desk

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// A part of an article has the terms that its title and its paragraphs mention, each once and in the order of the article's.
func TestTermsOfAPart(t *testing.T) {
	t.Parallel()
	a := news.Article{ID: "a", Version: 1, Lang: news.English, Title: "The Bank of Korea and the National Assembly"}
	for i := range 60 {
		who := []string{"the Bank of Korea", "the Ministry of National Defense", "the National Assembly", "nobody"}[i*7%4]
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(i + 1), Text: fmt.Sprintf("On day %d %s met in Seoul.", i, who)})
	}
	s := newSession(Config{Glossary: glossary.Starter()}, Job{Order: news.Order{Article: a, To: news.Korean}})
	for from := 0; from < len(a.Paragraphs); from += 7 {
		part := a
		part.Paragraphs = a.Paragraphs[from:min(from+from%5+1, len(a.Paragraphs))]
		if from%2 == 0 {
			part.Title = ""
		}
		var want []glossary.Hit
		for _, hit := range s.terms {
			if part.Title != "" && slices.Contains(hit.Paragraphs, news.TitleID) ||
				slices.ContainsFunc(part.Paragraphs, func(p news.Paragraph) bool { return slices.Contains(hit.Paragraphs, p.ID) }) {
				want = append(want, hit)
			}
		}
		if diff := cmp.Diff(want, s.termsOf(part)); diff != "" || len(want) == 0 {
			t.Errorf("paragraphs from %d, %d terms: %s", from, len(want), diff)
		}
	}
}
