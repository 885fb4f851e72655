package tasks

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

const (
	// payloadVersion is raised only when a worker that ignores a new field would do the wrong thing.
	payloadVersion = 1

	maxInline  = 32 << 10 // bytes of article JSON that travel in the payload; asynq rewrites it every 5 s
	maxArticle = 4 << 20  // bytes of article JSON
	titleRunes = 120      // runes of the title that the head shows
)

// payload is what travels through Redis. The head comes first so that the web UI shows it, the article
// last. Unknown fields are ignored, absent ones mean the default: older and newer programs share a queue.
type payload struct {
	V         int       `json:"v"`
	Kind      string    `json:"kind"`
	ArticleID string    `json:"article_id"`
	Version   int       `json:"version"`
	Title     string    `json:"title,omitempty"`
	From      Lang      `json:"from"`
	To        Lang      `json:"to"`
	Bullets   int       `json:"bullets,omitempty"`
	Queue     string    `json:"queue"`
	TimeoutS  int       `json:"timeout_s"`
	Deadline  time.Time `json:"deadline"`
	// ArticleRef names the article in the ledger when it is too large to travel.
	ArticleRef string          `json:"article_ref,omitempty"`
	Article    json.RawMessage `json:"article,omitempty"`
}

// articleSource is where articles lie that are too large for a payload. The ledger is one.
type articleSource interface {
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
}

// encode returns the payload of a request that has its defaults and, when the article is too large to
// travel in it, what must be put into the ledger first.
func encode(r Request) (raw []byte, articleRef string, article []byte, err error) {
	article, err = printableJSON(r.Article)
	if err != nil {
		return nil, "", nil, fmt.Errorf("encode article %s: %w", r.Article.ID, err)
	}
	if len(article) > maxArticle {
		return nil, "", nil, fmt.Errorf("%w: article %s has %d bytes, above the limit of %d",
			ErrInvalid, r.Article.ID, len(article), maxArticle)
	}
	p := payload{
		V: payloadVersion, Kind: r.Kind, ArticleID: r.Article.ID, Version: r.Article.Version,
		Title: firstRunes(r.Article.Title, titleRunes), From: r.Article.Lang, To: r.To, Bullets: r.Bullets,
		Queue: r.Queue, TimeoutS: int(r.Timeout / time.Second), Deadline: r.Deadline.UTC().Truncate(time.Second),
	}
	if len(article) > maxInline {
		p.ArticleRef = articleKey(articleHash(r.Article))
	} else {
		p.Article, article = article, nil
	}
	if raw, err = printableJSON(p); err != nil {
		return nil, "", nil, fmt.Errorf("encode payload of article %s: %w", r.Article.ID, err)
	}
	return raw, p.ArticleRef, article, nil
}

// Decode reads a payload, fetching the article from the ledger when it did not travel. What comes back is
// valid and has the defaults filled in; a deadline that the payload does not have stays zero.
//
// The error wraps [ErrBadPayload] when trying again is of no use, [ErrNewerPayload] when a worker of a
// newer version may succeed, and neither when the ledger could not be asked.
func Decode(ctx context.Context, raw []byte, articles articleSource) (Request, error) {
	p, err := decodeHead(raw)
	if err != nil {
		return Request{}, err
	}
	article, err := p.article(ctx, articles)
	if err != nil {
		return Request{}, err
	}
	r := Request{
		Article: article, To: p.To, Kind: p.Kind, Bullets: p.Bullets, Queue: p.Queue,
		Timeout: time.Duration(p.TimeoutS) * time.Second, Deadline: p.Deadline,
	}
	if err := r.problem(); err != nil {
		return Request{}, fmt.Errorf("%w of article %s: %w", ErrBadPayload, p.ArticleID, err)
	}
	r = r.withDefaults(time.Now())
	r.Deadline = p.Deadline
	return r, nil
}

func decodeHead(raw []byte) (payload, error) {
	// The version first: a newer payload may not fit our struct at all.
	var version struct {
		V int `json:"v"`
	}
	if err := json.Unmarshal(raw, &version); err != nil {
		return payload{}, fmt.Errorf("%w: not the JSON of a job (%d bytes)", ErrBadPayload, len(raw))
	}
	switch {
	case version.V > payloadVersion:
		return payload{}, fmt.Errorf("%w: version %d, this program reads up to %d", ErrNewerPayload, version.V, payloadVersion)
	case version.V < 1:
		return payload{}, fmt.Errorf("%w: version %d", ErrBadPayload, version.V)
	}
	var p payload
	if err := json.Unmarshal(raw, &p); err != nil {
		return payload{}, fmt.Errorf("%w: a field is not of its type (%d bytes)", ErrBadPayload, len(raw))
	}
	return p, nil
}

func (p payload) article(ctx context.Context, articles articleSource) (Article, error) {
	raw := []byte(p.Article)
	if p.ArticleRef != "" {
		value, found, err := articles.Get(ctx, p.ArticleRef)
		if err != nil {
			return Article{}, fmt.Errorf("fetch article %s: %w", p.ArticleID, err)
		}
		if !found {
			return Article{}, fmt.Errorf("%w: article %s is no longer in the ledger", ErrBadPayload, p.ArticleID)
		}
		raw = value
	}
	var a Article
	if err := json.Unmarshal(raw, &a); err != nil {
		return Article{}, fmt.Errorf("%w: article %s is not the JSON of an article", ErrBadPayload, p.ArticleID)
	}
	return a, nil
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}

// withDeadline returns the payload with another deadline and every other byte as it was, fields of newer
// versions included.
func withDeadline(raw []byte, deadline time.Time) ([]byte, error) {
	const key = `"deadline":"` // cannot stand in a text: its quotes would be escaped
	head, rest, found := bytes.Cut(raw, []byte(key))
	_, tail, closed := bytes.Cut(rest, []byte(`"`))
	if !found || !closed {
		return nil, fmt.Errorf("%w: no deadline", ErrBadPayload)
	}
	stamp := deadline.UTC().Format(time.RFC3339)
	return slices.Concat(head, []byte(key+stamp+`"`), tail), nil
}
