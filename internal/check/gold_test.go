package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestGoldIsClean runs all checks over the careful translations of the gold set, with their own glossary:
// whatever they find there is a false alarm.
func TestGoldIsClean(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../testdata/gold/*/*.json")
	if err != nil || len(files) != 24 {
		t.Fatalf("%d gold files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			for _, f := range check.Run(gold(t, file)) {
				if f.Severity != news.Info {
					t.Errorf("%s %s %s: %s | %s | %s", f.Check, f.Severity, f.Paragraph, f.Message, f.Source, f.Target)
				}
			}
		})
	}
}

func gold(t testing.TB, file string) check.Input {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g struct {
		ID          string
		Lang, To    news.Lang
		Title       string
		PublishedAt time.Time `json:"published_at"`
		Paragraphs  []news.Paragraph
		Reference   news.Translation
		Bullets     []news.Bullet
		Glossary    []struct{ Source, Target string }
	}
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	var entries []glossary.Entry
	for _, term := range g.Glossary {
		e := glossary.Entry{English: term.Source, Korean: term.Target}
		if g.Lang == news.Korean {
			e.English, e.Korean = e.Korean, e.English
		}
		entries = append(entries, e)
	}
	article := news.Article{ID: g.ID, Version: 1, Lang: g.Lang, Title: g.Title, PublishedAt: g.PublishedAt, Paragraphs: g.Paragraphs}
	return check.Input{
		Article: article, To: g.To, Translation: &g.Reference,
		Summary: &news.Summary{Bullets: g.Bullets}, Bullets: len(g.Bullets),
		Terms: glossary.Starter().With(glossary.New(entries)).Slice(article),
	}
}
