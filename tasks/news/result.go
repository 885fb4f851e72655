package news

import "time"

// Result is all that gisa hands back for one article and one target language.
type Result struct {
	Job         string       `json:"job,omitempty"` // the queue's task id; empty for a one-off
	State       State        `json:"state"`         // OK or NeedsReview
	Article     Article      `json:"article"`
	To          Lang         `json:"to"`
	Translation *Translation `json:"translation,omitempty"`
	Summary     *Summary     `json:"summary,omitempty"`
	Findings    []Finding    `json:"findings"`
	Provenance  Provenance   `json:"provenance"`
	Usage       Usage        `json:"usage"`
}

// Translation mirrors the article: one paragraph for each of the article's, under the same id.
// A paragraph that could not be translated is present with an empty text and a finding that says so.
type Translation struct {
	Title string `json:"title,omitempty"`
	// Dateline says where and from whom the story comes, as the press of the target language writes it: (서울=연합뉴스),
	// SEOUL, Nov. 26 (Yonhap) --. It is written by rule, not by the model, and stands before the first paragraph.
	Dateline   string      `json:"dateline,omitempty"`
	Paragraphs []Paragraph `json:"paragraphs"`
}

// Paragraph returns the translated paragraph with that id.
func (t Translation) Paragraph(id string) (Paragraph, bool) { return findParagraph(t.Paragraphs, id) }

// Summary is a list of bullets in the target language, most important first.
type Summary struct {
	Bullets []Bullet `json:"bullets"`
}

// Bullet is one claim and the places in the source that carry it.
type Bullet struct {
	Text     string     `json:"text"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a verbatim quote from one paragraph of the source.
type Evidence struct {
	Paragraph string `json:"paragraph"`
	Quote     string `json:"quote"`
}

// Provenance says how a result came about, so that it can be labelled and made again.
type Provenance struct {
	// Model is the model as its server names it. Where another one wrote the summary, both: "translator + summariser".
	Model           string    `json:"model"`
	PromptVersion   string    `json:"prompt_version"`
	GlossaryVersion string    `json:"glossary_version,omitempty"`
	SourceHash      string    `json:"source_hash"`
	CreatedAt       time.Time `json:"created_at"`
	Label           string    `json:"label"`
}

// Label is what a reader must be told about every result that no person has approved.
const Label = "machine translation, not reviewed"

// Usage counts what the result cost, as the server reported it.
type Usage struct {
	Calls            int `json:"calls"`
	PromptTokens     int `json:"prompt_tokens"`
	CachedTokens     int `json:"cached_tokens"`
	CompletionTokens int `json:"completion_tokens"`
	ReasoningTokens  int `json:"reasoning_tokens"`
	// CostUSD is null when the price of the model, or the usage of any call, is unknown.
	CostUSD *float64 `json:"cost_usd"`
	// Seconds is how long the work took, from the first question to the last check; 0 when nobody measured it.
	Seconds float64 `json:"seconds,omitempty"`
	// RefusedRepairs is how many repairs were paid for and not taken, because they changed what nobody doubted.
	RefusedRepairs int `json:"refused_repairs,omitempty"`
}

// Plus returns the sum of u and v. The cost is known only if both costs are; no calls cost nothing.
func (u Usage) Plus(v Usage) Usage {
	sum := Usage{
		Calls:            u.Calls + v.Calls,
		PromptTokens:     u.PromptTokens + v.PromptTokens,
		CachedTokens:     u.CachedTokens + v.CachedTokens,
		CompletionTokens: u.CompletionTokens + v.CompletionTokens,
		ReasoningTokens:  u.ReasoningTokens + v.ReasoningTokens,
		Seconds:          u.Seconds + v.Seconds,
		RefusedRepairs:   u.RefusedRepairs + v.RefusedRepairs,
	}
	switch {
	case u.Calls == 0:
		sum.CostUSD = v.CostUSD
	case v.Calls == 0:
		sum.CostUSD = u.CostUSD
	case u.CostUSD != nil && v.CostUSD != nil:
		total := *u.CostUSD + *v.CostUSD
		sum.CostUSD = &total
	}
	return sum
}
