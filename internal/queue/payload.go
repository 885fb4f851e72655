package queue

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

const (
	// payloadVersion is raised only when a worker that ignores a new field would do the wrong thing.
	payloadVersion = 1

	// MaxInline is how many bytes of article JSON travel in the payload of a submitted job: asynq rewrites the payload
	// of every running task each five seconds.
	MaxInline  = 32 << 10
	maxArticle = news.MaxJSON
	// maxPayload is what is read of a payload: nothing that was accepted is longer.
	maxPayload = maxArticle + 64<<10
	titleRunes = 120 // runes of the title that lists show
)

// payload is what travels through Redis. The head comes first so that the web UI shows it, the article
// last. Unknown fields are ignored, absent ones mean the default: older and newer programs share a queue.
type payload struct {
	V         int       `json:"v"`
	Kind      string    `json:"kind"`
	ArticleID string    `json:"article_id"`
	Version   int       `json:"version"`
	Title     string    `json:"title,omitempty"`
	From      news.Lang `json:"from"`
	To        news.Lang `json:"to"`
	Bullets   int       `json:"bullets,omitempty"`
	Queue     string    `json:"queue"`
	TimeoutS  int       `json:"timeout_s"`
	Deadline  time.Time `json:"deadline"`
	// ArticleRef names the article in the ledger when it is too large to travel.
	ArticleRef string        `json:"article_ref,omitempty"`
	Article    *news.Article `json:"article,omitempty"`
}

// Envelope is a job made ready to travel.
type Envelope struct {
	ID      string
	Payload []byte
	// ArticleRef is the ledger key under which Article has to lie, for [KeepJob], before the task is enqueued. It is
	// empty when the article travels in the payload.
	ArticleRef string
	Article    []byte
}

// Pack makes an accepted job ready to travel, with up to maxInline bytes of article in the payload. The article is
// taken apart once: its JSON is what the id is made from, too.
func (j Job) Pack(maxInline int) (Envelope, error) {
	raw, err := compactJSON(j.Article)
	if err != nil {
		return Envelope{}, fmt.Errorf("encode article %s: %w", j.Article.ID, err)
	}
	article := printable(raw)
	if len(article) > maxArticle {
		return Envelope{}, fmt.Errorf("%w: article %s has %d bytes, above the limit of %d",
			ErrInvalid, j.Article.ID, len(article), maxArticle)
	}
	head := payload{
		V: payloadVersion, Kind: j.Kind, ArticleID: j.Article.ID, Version: j.Article.Version,
		Title: ShortTitle(j.Article), From: j.Article.Lang, To: j.To, Bullets: j.Bullets,
		Queue: j.Queue, TimeoutS: int(j.Timeout / time.Second), Deadline: j.Deadline.UTC().Truncate(time.Second),
	}
	e := Envelope{ID: j.id(hashed(raw))}
	if len(article) > maxInline {
		e.Article, e.ArticleRef = article, articleKey(articleHash(raw))
		head.ArticleRef = e.ArticleRef
	}
	if e.Payload, err = printableJSON(head); err != nil {
		return Envelope{}, fmt.Errorf("encode payload of article %s: %w", j.Article.ID, err)
	}
	if e.ArticleRef == "" {
		e.Payload = slices.Concat(e.Payload[:len(e.Payload)-1], []byte(`,"article":`), article, []byte("}"))
	}
	return e, nil
}

// ShortTitle returns the title of an article, cut short for lists.
func ShortTitle(a news.Article) string { return firstRunes(a.Title, titleRunes) }

// articleSource is where articles lie that are too large for a payload. The ledger is one.
type articleSource interface {
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
}

// Decode reads a payload, fetching the article from the ledger when it did not travel. What comes back is
// valid and has the defaults filled in; a deadline that the payload does not have stays zero.
//
// The error wraps [ErrBadPayload] when trying again is of no use, [ErrNewerPayload] when a worker of a
// newer version may succeed, and neither when the ledger could not be asked.
func Decode(ctx context.Context, raw []byte, articles articleSource) (Job, error) {
	p, err := decode(raw)
	if err != nil {
		return Job{}, err
	}
	article, err := p.article(ctx, articles)
	if err != nil {
		return Job{}, err
	}
	j := p.job(article.Clean()) // whoever wrote the payload may not have
	if err := j.problem(); err != nil {
		return Job{}, fmt.Errorf("%w of article %s: %w", ErrBadPayload, p.ArticleID, err)
	}
	j = j.withDefaults(time.Now())
	j.Deadline = p.Deadline
	return j, nil
}

// DecodeHead reads what a payload says beside the article. Of the article it returns what lists show.
func DecodeHead(raw []byte) (Job, error) {
	p, err := decode(raw)
	if err != nil {
		return Job{}, err
	}
	return p.job(news.Article{ID: p.ArticleID, Version: p.Version, Title: p.Title, Lang: p.From}), nil
}

func (p payload) job(article news.Article) Job {
	return Job{
		Article: article, To: p.To, Kind: p.Kind, Bullets: p.Bullets, Queue: p.Queue,
		Timeout: time.Duration(p.TimeoutS) * time.Second, Deadline: p.Deadline,
	}
}

func decode(raw []byte) (payload, error) {
	var p payload
	if len(raw) > maxPayload {
		return payload{}, fmt.Errorf("%w: %d bytes, more than %d", ErrBadPayload, len(raw), maxPayload)
	}
	err := json.Unmarshal(raw, &p)
	if err != nil {
		// A newer payload may not fit our struct at all: then its version says more than the error.
		var version struct {
			V int `json:"v"`
		}
		if json.Unmarshal(raw, &version) != nil {
			return payload{}, fmt.Errorf("%w: not the JSON of a job (%d bytes)", ErrBadPayload, len(raw))
		}
		p.V = version.V
	}
	switch {
	case p.V > payloadVersion:
		return payload{}, fmt.Errorf("%w: version %d, this program reads up to %d", ErrNewerPayload, p.V, payloadVersion)
	case p.V < 1:
		return payload{}, fmt.Errorf("%w: version %d", ErrBadPayload, p.V)
	case err != nil:
		return payload{}, fmt.Errorf("%w: a field is not of its type (%d bytes)", ErrBadPayload, len(raw))
	}
	return p, nil
}

func (p payload) article(ctx context.Context, articles articleSource) (news.Article, error) {
	if p.ArticleRef == "" {
		if p.Article == nil {
			return news.Article{}, fmt.Errorf("%w: article %s did not travel", ErrBadPayload, p.ArticleID)
		}
		return *p.Article, nil
	}
	raw, found, err := articles.Get(ctx, p.ArticleRef)
	if err != nil {
		return news.Article{}, fmt.Errorf("fetch article %s: %w", p.ArticleID, err)
	}
	if !found {
		return news.Article{}, fmt.Errorf("%w: article %s is no longer in the ledger", ErrBadPayload, p.ArticleID)
	}
	if len(raw) > maxArticle {
		return news.Article{}, fmt.Errorf("%w: article %s has %d bytes, more than %d", ErrBadPayload, p.ArticleID, len(raw), maxArticle)
	}
	var a news.Article
	if err := json.Unmarshal(raw, &a); err != nil {
		return news.Article{}, fmt.Errorf("%w: article %s is not the JSON of an article", ErrBadPayload, p.ArticleID)
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

// WithDeadline returns the payload with another deadline and every other byte as it was, fields of newer
// versions included.
func WithDeadline(raw []byte, deadline time.Time) ([]byte, error) {
	const key = `"deadline":"` // cannot stand in a text: its quotes would be escaped
	head, rest, found := bytes.Cut(raw, []byte(key))
	_, tail, closed := bytes.Cut(rest, []byte(`"`))
	if !found || !closed {
		return nil, fmt.Errorf("%w: no deadline", ErrBadPayload)
	}
	stamp := deadline.UTC().Format(time.RFC3339)
	return slices.Concat(head, []byte(key+stamp+`"`), tail), nil
}
