// Package input reads what a command line names: FILE, a URL, or - for standard input. It keeps nothing, and its errors never
// hold what was read.
package input

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/tasks/news"
)

// Source is where inputs come from.
type Source struct {
	Stdin   io.Reader
	Private bool // fetch from private addresses too
	// Received is when the inputs came in, for [ingest.Input]: zero where they may be of any year.
	Received time.Time
}

// Article reads FILE, a URL, or - for standard input.
func (s Source) Article(ctx context.Context, name string) (news.Article, error) {
	in, err := s.Read(ctx, name)
	if err != nil {
		return news.Article{}, err
	}
	return ingest.Parse(in)
}

// Articles reads the articles of an input: one, or those of a feed. refused tells why others are none.
func (s Source) Articles(ctx context.Context, name string) (articles []news.Article, refused []error) {
	in, err := s.Read(ctx, name)
	if err != nil {
		return nil, []error{err}
	}
	return ingest.ParseAll(in)
}

// Read reads the bytes of an input, and what its server says of them.
func (s Source) Read(ctx context.Context, name string) (ingest.Input, error) {
	if isURL(name) {
		page, err := fetch.New(fetch.Options{Private: s.Private, MaxBytes: ingest.MaxInput}).Get(ctx, name)
		return ingest.Input{Name: news.WithoutUser(name), Data: page.Body, ContentType: page.ContentType, URL: page.URL, Received: s.Received}, err
	}
	return s.Local(name)
}

// isURL reports whether a name is an address to fetch from.
func isURL(name string) bool {
	scheme, _, found := strings.Cut(name, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// missing is the hint for a file that is not there, and may be meant for an address.
func missing(name string) string {
	const inputs = "name a file, a URL, or - for standard input"
	host, _, _ := strings.Cut(name, "/")
	switch {
	case isURL(name):
		return "name a file, or - for standard input: no address is fetched here"
	case strings.Contains(name, "://"):
		return "only addresses with http:// and https:// are fetched; " + inputs
	case strings.HasPrefix(name, "www."), host != name && looksLikeHost.MatchString(host):
		return "an address begins with https://, as in https://" + name + "; " + inputs
	}
	return inputs
}

// looksLikeHost is a name with a domain at its end.
var looksLikeHost = lazyregexp.New(`^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(:\d+)?$`)

// Local reads a file, or - for standard input.
func (s Source) Local(name string) (ingest.Input, error) {
	if name == "-" {
		data, err := io.ReadAll(io.LimitReader(s.Stdin, ingest.MaxInput+1))
		if err != nil {
			return ingest.Input{}, fmt.Errorf("standard input: %w", err)
		}
		return ingest.Input{Name: "standard input", Data: data, Received: s.Received}, nil
	}
	data, err := ReadFile(name, ingest.MaxInput+1, missing(name))
	return ingest.Input{Name: name, Data: data, Received: s.Received}, err
}

// Rows reads the articles of an input: one, those of a feed, or the article on each of its lines as they come. An input
// that cannot be read is a row with an error.
func (s Source) Rows(ctx context.Context, name string, jsonLines bool) iter.Seq[ingest.Row] {
	return func(yield func(ingest.Row) bool) {
		if !jsonLines && !strings.HasSuffix(name, ".jsonl") {
			s.yieldArticles(ctx, name, yield)
			return
		}
		lines, named, err := s.open(ctx, name)
		if err != nil {
			yield(ingest.Row{Err: err})
			return
		}
		defer lines.Close()
		for row := range ingest.ReadRows(named, lines, s.Received) {
			if e, ok := errors.AsType[*ingest.Error](row.Err); ok && e.Reason == ingest.Malformed {
				row.Err = &Error{e, e.Hint}
			}
			if !yield(row) {
				return
			}
		}
	}
}

// yieldArticles hands on the articles of an input, and then why others are none.
func (s Source) yieldArticles(ctx context.Context, name string, yield func(ingest.Row) bool) {
	articles, refused := s.Articles(ctx, name)
	for _, article := range articles {
		if !yield(ingest.Row{Article: article}) {
			return
		}
	}
	for _, err := range refused {
		if !yield(ingest.Row{Err: err}) {
			return
		}
	}
}

// open opens an input to be read bit by bit, and says what errors call it.
func (s Source) open(ctx context.Context, name string) (io.ReadCloser, string, error) {
	switch {
	case isURL(name):
		in, err := s.Read(ctx, name)
		return io.NopCloser(bytes.NewReader(in.Data)), in.Name, err
	case name == "-":
		return io.NopCloser(s.Stdin), "standard input", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, name, trouble(name, err, missing(name))
	}
	return f, name, nil
}

// Text reads a file, or - for standard input, as text in any encoding, and nothing out of it: markup stays markup.
func (s Source) Text(name string) (string, error) {
	in, err := s.Local(name)
	if err != nil {
		return "", err
	}
	text, err := ingest.Decode(in)
	if err == nil && len(text) > ingest.MaxText {
		return "", &Error{fmt.Errorf("%s: over %d MiB of text", in.Name, ingest.MaxText>>20), "check a part of it"}
	}
	return text, err
}
