package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/tasks/news"
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
		page, err := fetch.New(fetch.Options{Private: p.config.FetchPrivate, MaxBytes: ingest.MaxInput}).Get(ctx, name)
		return ingest.Input{Name: name, Data: page.Body, ContentType: page.ContentType, URL: page.URL}, err
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
	data, err := readFile(name, ingest.MaxInput+1, "name a file, a URL, or - for standard input")
	return ingest.Input{Name: name, Data: data}, err
}

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
	articles, refused := ingest.ParseRows(in.Name, in.Data)
	for i, err := range refused {
		if e, ok := errors.AsType[*ingest.Error](err); ok && e.Reason == ingest.Malformed {
			refused[i] = usage(e, e.Hint)
		}
	}
	return articles, refused
}

// readFile reads a file, or its beginning if it is larger than limit: whoever reads it says that it is too large.
// missing is the hint for a file that is not there.
func readFile(name string, limit int64, missing string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fileTrouble(name, err, missing)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil, fileTrouble(name, err, missing)
	}
	return data, nil
}

// fileTrouble says once which file cannot be read, and why.
func fileTrouble(name string, err error, missing string) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return usage(fmt.Errorf("%s: there is no such file", name), missing)
	case errors.Is(err, fs.ErrPermission):
		return usage(fmt.Errorf("%s: no permission to read it", name), "let this user read the file")
	case errors.Is(err, syscall.EISDIR):
		return usage(fmt.Errorf("%s: a directory", name), "name the files in it")
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // the rest is the operation and the name once more
	}
	return fmt.Errorf("read %s: %w", name, err)
}
