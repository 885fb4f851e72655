package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"time"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// Item is an article with what a careful translator made of it, from English to Korean or back.
type Item struct {
	ID, Category string
	Article      news.Article
	To           news.Lang
	Reference    news.Translation
	Bullets      []news.Bullet    // in the language of To
	Entries      []glossary.Entry // the article's own glossary
}

// Load reads every *.json below fsys, sorted by path. An error names the file. A set without any article
// is an error too: it would pass every test.
func Load(fsys fs.FS) ([]Item, error) {
	var items []Item
	from := map[string]string{} // the file of each id
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		item, err := loadItem(fsys, name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if other, seen := from[item.ID]; seen {
			return fmt.Errorf("%s: id %q is that of %s too", name, item.ID, other)
		}
		from[item.ID] = name
		items = append(items, item)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the articles to evaluate on: %w", err)
	}
	if len(items) == 0 {
		return nil, errors.New("read the articles to evaluate on: no *.json there")
	}
	return items, nil
}

// goldFile is the JSON of an item on disk.
type goldFile struct {
	ID          string           `json:"id"`
	Category    string           `json:"category"`
	Lang        news.Lang        `json:"lang"`
	To          news.Lang        `json:"to"`
	Title       string           `json:"title"`
	PublishedAt time.Time        `json:"published_at"`
	Dateline    string           `json:"dateline"`
	Paragraphs  []news.Paragraph `json:"paragraphs"`
	Reference   news.Translation `json:"reference"`
	Bullets     []news.Bullet    `json:"bullets"`
	Glossary    []struct {
		Source string `json:"source"`
		Target string `json:"target"`
	} `json:"glossary"`
}

func loadItem(fsys fs.FS, name string) (Item, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return Item{}, err
	}
	var g goldFile
	if err := json.Unmarshal(data, &g); err != nil {
		return Item{}, err
	}
	if err := g.validate(); err != nil {
		return Item{}, err
	}
	return g.item(), nil
}

func (g goldFile) article() news.Article {
	return news.Article{
		ID: g.ID, Version: 1, Lang: g.Lang, Title: g.Title, Section: g.Category,
		Dateline: g.Dateline, PublishedAt: g.PublishedAt, Paragraphs: g.Paragraphs,
	}
}

func (g goldFile) validate() error {
	if err := g.article().Validate(); err != nil {
		return err
	}
	if g.To != news.English && g.To != news.Korean || g.To == g.Lang {
		return fmt.Errorf("from %q to %q: a reference is from en to ko or back", g.Lang, g.To)
	}
	if len(g.Reference.Paragraphs) != len(g.Paragraphs) {
		return fmt.Errorf("the reference has %d paragraphs, the article %d", len(g.Reference.Paragraphs), len(g.Paragraphs))
	}
	for i, p := range g.Reference.Paragraphs {
		if p.ID != g.Paragraphs[i].ID {
			return fmt.Errorf("paragraph %d of the reference has id %q, want %q", i+1, p.ID, g.Paragraphs[i].ID)
		}
		if p.Text == "" {
			return fmt.Errorf("paragraph %s of the reference is empty", p.ID)
		}
	}
	for i, term := range g.Glossary {
		if term.Source == "" || term.Target == "" {
			return fmt.Errorf("glossary entry %d lacks its source or its target", i+1)
		}
	}
	return nil
}

func (g goldFile) item() Item {
	item := Item{ID: g.ID, Category: g.Category, Article: g.article(), To: g.To, Reference: g.Reference, Bullets: g.Bullets}
	for _, term := range g.Glossary {
		entry := glossary.Entry{English: term.Source, Korean: term.Target}
		if g.Lang == news.Korean {
			entry.English, entry.Korean = entry.Korean, entry.English
		}
		item.Entries = append(item.Entries, entry)
	}
	return item
}
