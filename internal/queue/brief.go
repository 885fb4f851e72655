package queue

import "github.com/gisa-news/gisa/tasks/news"

// Brief is the short form of a result that the queue's web UI shows: who and what first, then the verdict.
type Brief struct {
	State    news.State `json:"state"`
	Title    string     `json:"title,omitempty"` // the translated title, or the first bullet
	To       news.Lang  `json:"to"`
	Findings int        `json:"findings"`
	Errors   int        `json:"errors"`
	Warnings int        `json:"warnings,omitempty"`
	Calls    int        `json:"calls"`
	Tokens   int        `json:"tokens"` // prompt and completion
	Seconds  float64    `json:"seconds,omitempty"`
	CostUSD  *float64   `json:"cost_usd"` // null when unknown
	Model    string     `json:"model,omitempty"`
	Doubts   []string   `json:"doubts,omitempty"` // the first errors and warnings, in words
}

// NewBrief returns the short form of a result.
func NewBrief(r news.Result) Brief {
	b := Brief{
		State:    r.State,
		To:       r.To,
		Findings: len(r.Findings),
		Calls:    r.Usage.Calls,
		Tokens:   r.Usage.PromptTokens + r.Usage.CompletionTokens,
		Seconds:  r.Usage.Seconds,
		CostUSD:  r.Usage.CostUSD,
		Doubts:   doubtsOf(r.Findings),
		Model:    r.Provenance.Model,
	}
	for _, f := range r.Findings {
		switch f.Severity {
		case news.Error:
			b.Errors++
		case news.Warning:
			b.Warnings++
		}
	}
	switch {
	case r.Translation != nil && r.Translation.Title != "":
		b.Title = r.Translation.Title
	case r.Summary != nil && len(r.Summary.Bullets) > 0:
		b.Title = r.Summary.Bullets[0].Text
	}
	return b
}

// Encode returns the brief as compact JSON that the web UI can show: see the note at printable.
func (b Brief) Encode() ([]byte, error) { return printableJSON(b) }
