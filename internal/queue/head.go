package queue

import (
	"encoding/json"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// head is what the web UI shows of a payload, in this order: all but the article's text.
type head struct {
	Title      string    `json:"title,omitempty"`
	Kind       string    `json:"kind"`
	From       news.Lang `json:"from"`
	To         news.Lang `json:"to"`
	ArticleID  string    `json:"article_id"`
	Version    int       `json:"version"`
	Paragraphs int       `json:"paragraphs,omitempty"` // absent when the article lies in the ledger
	Bullets    int       `json:"bullets,omitempty"`
	Deadline   time.Time `json:"deadline,omitzero"`
}

// ShowHead returns the head of a payload, of a newer version too, as compact JSON that the web UI can show. It reports
// false for what is no payload of ours.
func ShowHead(raw []byte) ([]byte, bool) {
	var p payload
	if len(raw) > maxPayload || json.Unmarshal(raw, &p) != nil || p.Kind == "" {
		return nil, false
	}
	h := head{
		Title: p.Title, Kind: p.Kind, From: p.From, To: p.To, ArticleID: p.ArticleID, Version: p.Version,
		Bullets: p.Bullets, Deadline: p.Deadline,
	}
	if p.Article != nil {
		h.Paragraphs = len(p.Article.Paragraphs)
	}
	shown, err := printableJSON(h)
	return shown, err == nil
}
