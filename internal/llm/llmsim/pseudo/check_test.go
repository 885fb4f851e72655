package pseudo_test

import (
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/testdata"
)

// articles are the samples and the gold set, by path.
func articles(t *testing.T) map[string]news.Article {
	t.Helper()
	all := map[string]news.Article{}
	for root, files := range map[string]fs.FS{"articles": testdata.Articles, "gold": testdata.Gold} {
		err := fs.WalkDir(files, root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := fs.ReadFile(files, path)
			if err != nil {
				return err
			}
			var article news.Article
			if root == "gold" {
				err = json.Unmarshal(data, &article)
			} else {
				article, err = ingest.Parse(ingest.Input{Name: path, Data: data})
			}
			all[path] = article
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestChecksPass holds that filler passes every check, without any help from a prompt: each article of testdata into
// the other language, with a bullet from each paragraph.
func TestChecksPass(t *testing.T) {
	t.Parallel()
	list := articles(t)
	if len(list) < 30 {
		t.Fatalf("%d articles were read", len(list))
	}
	for path, article := range list {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			to := news.Korean
			if article.Lang == news.Korean {
				to = news.English
			}
			v := pseudo.Voice{To: to}
			translation := news.Translation{Title: v.Headline(article.Title)}
			var summary news.Summary
			for _, p := range article.Paragraphs {
				translation.Paragraphs = append(translation.Paragraphs, news.Paragraph{ID: p.ID, Text: v.Text(p.Text)})
				quote := pseudo.Sentences(p.Text)[0]
				summary.Bullets = append(summary.Bullets, news.Bullet{Text: v.Statement(quote), Evidence: []news.Evidence{{Paragraph: p.ID, Quote: quote}}})
			}
			for _, f := range check.Run(check.Input{Article: article, To: to, Translation: &translation, Summary: &summary, Bullets: len(summary.Bullets)}) {
				if f.Severity != news.Info {
					source, _ := article.Paragraph(f.Paragraph)
					target, _ := translation.Paragraph(f.Paragraph)
					t.Errorf("%s %s %s: %s [%s → %s]\n%s\n%s", f.Paragraph, f.Severity, f.Check, f.Message, f.Source, f.Target, source.Text, target.Text)
				}
			}
		})
	}
}
