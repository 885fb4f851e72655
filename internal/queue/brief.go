package queue

import "github.com/gisa-news/gisa/tasks/news"

// Brief is the short form of a result that the queue's web UI shows: who and what first, then the verdict.
type Brief struct {
	State    news.State `json:"state"`
	Title    string     `json:"title,omitempty"` // the translated title, or the first bullet
	To       news.Lang  `json:"to"`
	Findings int        `json:"findings"`
	Errors   int        `json:"errors"`
	Calls    int        `json:"calls"`
	Tokens   int        `json:"tokens"`   // prompt and completion
	CostUSD  *float64   `json:"cost_usd"` // null when unknown
	Model    string     `json:"model,omitempty"`
}

// NewBrief returns the short form of a result.
func NewBrief(r news.Result) Brief {
	b := Brief{
		State:    r.State,
		To:       r.To,
		Findings: len(r.Findings),
		Calls:    r.Usage.Calls,
		Tokens:   r.Usage.PromptTokens + r.Usage.CompletionTokens,
		CostUSD:  r.Usage.CostUSD,
		Model:    r.Provenance.Model,
	}
	for _, f := range r.Findings {
		if f.Severity == news.Error {
			b.Errors++
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
