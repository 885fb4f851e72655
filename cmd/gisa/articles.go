package main

import (
	"bytes"
	"context"
	"errors"
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
	if len(in.Data) > ingest.MaxInput {
		return nil, []error{usage(fmt.Errorf("%s: over %d MiB", in.Name, ingest.MaxInput>>20), "hand it over in parts")}
	}
	var articles []news.Article
	var errs []error
	for i, line := range bytes.Split(in.Data, []byte("\n")) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		article, err := ingest.ParseRow(fmt.Sprintf("%s line %d", in.Name, i+1), line)
		if e, ok := errors.AsType[*ingest.Error](err); ok && e.Reason == ingest.Malformed {
			err = usage(e, e.Hint)
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, article)
	}
	return articles, errs
}
