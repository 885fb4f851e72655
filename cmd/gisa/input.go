package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/news"
)

// readArticle reads FILE, a URL, or - for standard input.
func (p *program) readArticle(ctx context.Context, name string) (news.Article, error) {
	in, err := p.readInput(ctx, name)
	if err != nil {
		return news.Article{}, err
	}
	return ingest.Parse(in)
}

func (p *program) readInput(ctx context.Context, name string) (ingest.Input, error) {
	if strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://") {
		return fetch(ctx, name, p.config.FetchPrivate)
	}
	return p.readLocal(name)
}

// readLocal reads a file, or - for standard input.
func (p *program) readLocal(name string) (ingest.Input, error) {
	if name == "-" {
		data, err := io.ReadAll(io.LimitReader(p.stdin, ingest.MaxInput+1))
		if err != nil {
			return ingest.Input{}, fmt.Errorf("standard input: %w", err)
		}
		return ingest.Input{Name: "standard input", Data: data}, nil
	}
	data, err := readFile(name, ingest.MaxInput+1)
	if err != nil {
		return ingest.Input{}, err
	}
	return ingest.Input{Name: name, Data: data}, nil
}

// readFile reads a file, or its beginning if it is larger than limit: the parser says that it is too large.
func readFile(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, usage(fmt.Errorf("%s: there is no such file", name), "name a file, a URL, or - for standard input")
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return data, nil
}
