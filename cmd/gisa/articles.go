package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/tasks/news"
)

// articlesOf reads the one article of an input, or the article on each of its lines.
func (p *program) articlesOf(ctx context.Context, name string, jsonLines bool) ([]news.Article, []error) {
	in, err := p.readInput(ctx, name)
	if err != nil {
		return nil, []error{err}
	}
	if !jsonLines && !strings.HasSuffix(name, ".jsonl") {
		article, err := ingest.Parse(in)
		if err != nil {
			return nil, []error{err}
		}
		return []news.Article{article}, nil
	}
	var articles []news.Article
	var errs []error
	for i, line := range bytes.Split(in.Data, []byte("\n")) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		article, err := articleOfLine(fmt.Sprintf("%s line %d", in.Name, i+1), line)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, article)
	}
	return articles, errs
}

// articleOfLine reads {"article":{…}}, {"title":"…","text":"…"} or a ninjs item.
func articleOfLine(name string, line []byte) (news.Article, error) {
	var row struct {
		ID      string        `json:"id"`
		Article *news.Article `json:"article"`
		Title   string        `json:"title"`
		Text    string        `json:"text"`
	}
	if err := json.Unmarshal(line, &row); err != nil {
		return news.Article{}, usage(fmt.Errorf("%s: not a JSON object", name), "one article a line, each a JSON object")
	}
	switch {
	case row.Article != nil:
		if err := row.Article.Validate(); err != nil {
			return news.Article{}, usage(fmt.Errorf("%s: %w", name, err), "gisa parse prints articles in this form")
		}
		return *row.Article, nil
	case row.Text != "":
		article, err := ingest.Parse(ingest.Input{Name: name, Data: []byte(row.Text), Format: ingest.Text})
		if err != nil {
			return news.Article{}, err
		}
		if row.Title != "" {
			article.Title = row.Title
		}
		if row.ID != "" {
			article.ID = row.ID
		}
		return article, nil
	}
	return ingest.Parse(ingest.Input{Name: name, Data: line, Format: ingest.Ninjs})
}
