package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
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
	if isURL(name) {
		page, err := fetch.New(fetch.Options{Private: p.config.FetchPrivate, MaxBytes: ingest.MaxInput}).Get(ctx, name)
		return ingest.Input{Name: name, Data: page.Body, ContentType: page.ContentType, URL: page.URL}, err
	}
	return p.readLocal(name)
}

func isURL(name string) bool {
	return strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://")
}

const missingInput = "name a file, a URL, or - for standard input"

// readLocal reads a file, or - for standard input.
func (p *program) readLocal(name string) (ingest.Input, error) {
	if name == "-" {
		data, err := io.ReadAll(io.LimitReader(p.stdin, ingest.MaxInput+1))
		if err != nil {
			return ingest.Input{}, fmt.Errorf("standard input: %w", err)
		}
		return ingest.Input{Name: "standard input", Data: data}, nil
	}
	data, err := readFile(name, ingest.MaxInput+1, missingInput)
	return ingest.Input{Name: name, Data: data}, err
}

// articlesOf reads the one article of an input, or the article on each of its lines as they come. An input that cannot be
// read is a row with an error.
func (p *program) articlesOf(ctx context.Context, name string, jsonLines bool) iter.Seq[ingest.Row] {
	return func(yield func(ingest.Row) bool) {
		if !jsonLines && !strings.HasSuffix(name, ".jsonl") {
			article, err := p.readArticle(ctx, name)
			yield(ingest.Row{Article: article, Err: err})
			return
		}
		lines, named, err := p.open(ctx, name)
		if err != nil {
			yield(ingest.Row{Err: err})
			return
		}
		defer lines.Close()
		for row := range ingest.ReadRows(named, lines) {
			if e, ok := errors.AsType[*ingest.Error](row.Err); ok && e.Reason == ingest.Malformed {
				row.Err = usage(e, e.Hint)
			}
			if !yield(row) {
				return
			}
		}
	}
}

// open opens an input to be read bit by bit, and says what errors call it.
func (p *program) open(ctx context.Context, name string) (io.ReadCloser, string, error) {
	switch {
	case isURL(name):
		in, err := p.readInput(ctx, name)
		return io.NopCloser(bytes.NewReader(in.Data)), in.Name, err
	case name == "-":
		return io.NopCloser(p.stdin), "standard input", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, name, fileTrouble(name, err, missingInput)
	}
	return f, name, nil
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
