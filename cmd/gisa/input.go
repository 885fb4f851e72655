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
	data, err := readFile(name, ingest.MaxInput+1)
	if errors.Is(err, fs.ErrNotExist) {
		err = usage(err, "name a file, a URL, or - for standard input")
	}
	if err != nil {
		return ingest.Input{}, err
	}
	return ingest.Input{Name: name, Data: data}, nil
}

// readFile reads a file, or its beginning if it is larger than limit: the parser says that it is too large.
func readFile(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fileTrouble(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil, fileTrouble(name, err)
	}
	return data, nil
}

// fileTrouble says once which file cannot be read, and why.
func fileTrouble(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return usage(sentence(name, "there is no such file", err), "look at the path")
	case errors.Is(err, fs.ErrPermission):
		return usage(sentence(name, "no permission to read it", err), "let this user read the file")
	case errors.Is(err, syscall.EISDIR):
		return usage(sentence(name, "a directory", err), "name the files in it")
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // the rest is the operation and the name once more
	}
	return fmt.Errorf("read %s: %w", name, err)
}

// A toldError says in our words what another error means.
type toldError struct {
	text string
	err  error
}

func (e *toldError) Error() string { return e.text }
func (e *toldError) Unwrap() error { return e.err }

func sentence(name, what string, err error) error { return &toldError{name + ": " + what, err} }
