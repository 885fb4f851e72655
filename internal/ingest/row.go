package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

const (
	hintRow     = "one article a line, each a JSON object"
	hintKeys    = `write {"title":"…","text":"…"}, {"article":{…}} as gisa parse prints it, or a ninjs item`
	hintArticle = "gisa parse prints articles in this form"
)

// ParseRow reads one article from a JSON object: {"article":{…}} as gisa parse prints it, {"title":"…","text":"…"} with
// an "id" of the sender's own or without, or a ninjs item. A key that it does not use may hold anything. name is the
// row's, for errors; received is [Input.Received]. Every refusal is an *Error; the article that it returns passes Validate.
func ParseRow(name string, row []byte, received time.Time) (news.Article, error) {
	var r struct{ Article, Text, Title, ID, URI, Type json.RawMessage } // JSON names match in any case
	if err := json.Unmarshal(bytes.TrimPrefix(row, []byte("\uFEFF")), &r); err != nil {
		return news.Article{}, &Error{Name: name, Reason: Malformed, Detail: "not a JSON object", Hint: hintRow}
	}
	if len(r.Article) > 0 && r.Article[0] == '{' {
		return parsedArticle(name, r.Article)
	}
	text := jsonText(r.Text)
	if text == "" {
		article, err := Parse(Input{Name: name, Data: row, Format: Ninjs, Received: received})
		if err != nil && len(r.Title) > 0 {
			return news.Article{}, &Error{Name: name, Reason: NotText, Detail: `a "title" without a "text"`, Hint: hintRow}
		}
		if e, ok := errors.AsType[*Error](err); ok && e.Reason == NotText && len(r.URI) == 0 && len(r.Type) == 0 {
			return news.Article{}, &Error{Name: name, Reason: NotText, Detail: `no {"text":"…"}, no {"article":{…}} and no ninjs item`, Hint: hintKeys}
		}
		return article, err
	}
	article, err := Parse(Input{Name: name, Data: []byte(text), Format: Text, Received: received})
	if err != nil {
		return news.Article{}, err
	}
	if title := jsonText(r.Title); title != "" {
		article.Title = title
	}
	if id := jsonText(r.ID); id != "" {
		article.ID = id
	}
	return article.Clean(), nil
}

// parsedArticle reads an article that was parsed before. It is taken as it is, but for control characters, or not at all.
func parsedArticle(name string, raw []byte) (news.Article, error) {
	var article news.Article
	if err := json.Unmarshal(raw, &article); err != nil {
		return news.Article{}, &Error{Name: name, Reason: Malformed, Detail: `"article" has a field of the wrong type`, Hint: hintArticle}
	}
	article = article.Clean()
	err := article.Validate()
	if errors.Is(err, news.ErrTooLarge) {
		return news.Article{}, &Error{Name: name, Reason: TooLarge, Detail: err.Error(), Hint: hintParts}
	}
	if err != nil {
		return news.Article{}, &Error{Name: name, Reason: Malformed, Detail: err.Error(), Hint: hintArticle}
	}
	return article, nil
}

// jsonText returns a string value, or "" for anything else.
func jsonText(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return strings.TrimSpace(s)
}
