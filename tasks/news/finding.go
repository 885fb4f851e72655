package news

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Finding is one doubt about a result, in words that an editor understands.
type Finding struct {
	// ID names the finding among those of its result: the same doubt about the same words has the same id in every run.
	ID       string   `json:"id,omitempty"`
	Check    Family   `json:"check"`
	Severity Severity `json:"severity"`
	// Paragraph is the id of the text: of a paragraph or a bullet, TitleID or SummaryID. Empty means the whole result.
	Paragraph string `json:"paragraph,omitempty"`
	Message   string `json:"message"`
	Source    string `json:"source,omitempty"` // the words of the source that the finding is about
	Target    string `json:"target,omitempty"` // the words of the translation or bullet
	// SourceSpan and TargetSpan say where those words stand in the source and in the translation of Paragraph, where that
	// is sure.
	SourceSpan *Span `json:"source_span,omitempty"`
	TargetSpan *Span `json:"target_span,omitempty"`
	// Suggestion is what should stand in place of Target, where code knows it.
	Suggestion string `json:"suggestion,omitempty"`
}

// Told is what the finding says to a reader: its message, and what to write, unless the message has it already.
func (f Finding) Told() string {
	if f.Suggestion == "" || strings.Contains(f.Message, f.Suggestion) {
		return f.Message
	}
	return f.Message + ": write " + f.Suggestion
}

// NameFindings gives each finding its ID.
func NameFindings(findings []Finding) {
	seen := map[string]int{}
	for i := range findings {
		f := &findings[i]
		sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %q", f.Check, f.Paragraph, f.Message, f.Source, f.Target))
		f.ID = hex.EncodeToString(sum[:5])
		if seen[f.ID]++; seen[f.ID] > 1 {
			f.ID = fmt.Sprintf("%s-%d", f.ID, seen[f.ID])
		}
	}
}

// Severity says what a finding does to the state of a result.
type Severity string

// An Error is nearly surely a fault and a Warning deserves a look: either makes a result need review. An Info explains.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Judge returns the state that these findings leave a result in: OK where no error and no warning is among them.
func Judge(findings []Finding) State {
	for _, f := range findings {
		if f.Severity != Info {
			return NeedsReview
		}
	}
	return OK
}
