package ingest

import (
	"bytes"
	"encoding/json"

	"github.com/gisa-news/gisa/tasks/news"
)

const (
	hintRow     = "one article a line, each a JSON object"
	hintArticle = "gisa parse prints articles in this form"
)

// ParseRow reads one article from a JSON object: {"article":{…}} as gisa parse prints it, {"title":"…","text":"…"} with
// an "id" of the sender's own or without, or a ninjs item. A key that it does not use may hold anything. name is the
// row's, for errors. Every refusal is an *Error; the article that it returns passes Validate.
func ParseRow(name string, row []byte) (news.Article, error) {
	it, err := parseItem(bytes.TrimPrefix(row, []byte("\uFEFF")))
	if err != nil {
		return news.Article{}, &Error{Name: name, Reason: Malformed, Detail: "not a JSON object", Hint: hintRow}
	}
	if raw := it["article"]; len(raw) > 0 && raw[0] == '{' {
		return parsedArticle(name, raw)
	}
	text := it.text("text")
	if _, titled := it["title"]; text == "" && titled && !it.looksLikeNews() {
		return news.Article{}, &Error{Name: name, Reason: NotText, Detail: `a "title" without a "text"`, Hint: hintRow}
	}
	if text == "" {
		return Parse(Input{Name: name, Data: row, Format: Ninjs})
	}
	article, err := Parse(Input{Name: name, Data: []byte(text), Format: Text})
	if err != nil {
		return news.Article{}, err
	}
	if title := it.text("title"); title != "" {
		article.Title = title
	}
	if id := it.text("id"); id != "" {
		article.ID = id
	}
	return article, nil
}

// parsedArticle reads an article that was parsed before. It is taken as it is, or not at all.
func parsedArticle(name string, raw []byte) (news.Article, error) {
	var article news.Article
	if err := json.Unmarshal(raw, &article); err != nil {
		return news.Article{}, &Error{Name: name, Reason: Malformed, Detail: `"article" has a field of the wrong type`, Hint: hintArticle}
	}
	if err := article.Validate(); err != nil {
		return news.Article{}, &Error{Name: name, Reason: Malformed, Detail: err.Error(), Hint: hintArticle}
	}
	return article, nil
}
