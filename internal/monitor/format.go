package monitor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// payloadHead is what the web UI shows of a payload, in this order.
type payloadHead struct {
	Title      string          `json:"title,omitempty"`
	Kind       string          `json:"kind"`
	From       string          `json:"from"`
	To         string          `json:"to"`
	ArticleID  string          `json:"article_id"`
	Version    int             `json:"version"`
	Paragraphs int             `json:"paragraphs,omitempty"` // absent when the article lies in the ledger
	Bullets    int             `json:"bullets,omitempty"`
	Deadline   json.RawMessage `json:"deadline,omitempty"`
}

// formatPayload is what the web UI shows of a task: the head of the payload without the article's text,
// which every list would otherwise ship whole every eight seconds. What it returns is always JSON, which
// the UI sets readably; asynqmon's own formatter shows Korean copy with a line break in it as
// "non-printable bytes".
func formatPayload(_ string, payload []byte) string {
	var task struct {
		payloadHead
		Article struct{ Paragraphs []json.RawMessage }
	}
	if err := json.Unmarshal(payload, &task); err != nil || task.Kind == "" {
		return note(payload)
	}
	task.payloadHead.Paragraphs = len(task.Article.Paragraphs)
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(task.payloadHead); err != nil {
		return note(payload)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// formatResult shows the brief that the worker wrote.
func formatResult(_ string, result []byte) string {
	if !json.Valid(result) || !bytes.HasPrefix(result, []byte("{")) {
		return note(result)
	}
	return string(result)
}

// note stands for what is no payload of ours.
func note(data []byte) string {
	if len(data) == 0 {
		return `{}`
	}
	return fmt.Sprintf(`{"note":"%d bytes that gisa did not write"}`, len(data))
}
