package news

// Finding is one doubt about a result, in words that an editor understands.
type Finding struct {
	Check    Family   `json:"check"`
	Severity Severity `json:"severity"`
	// Paragraph is the id of the text: of a paragraph or a bullet, TitleID or SummaryID. Empty means the whole result.
	Paragraph string `json:"paragraph,omitempty"`
	Message   string `json:"message"`
	Source    string `json:"source,omitempty"` // the words of the source that the finding is about
	Target    string `json:"target,omitempty"` // the words of the translation or bullet
}

// Severity says what a finding does to the state of a result.
type Severity string

// An Error makes a result need review; a Warning deserves a look; an Info explains.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Judge returns the state that these findings leave a result in.
func Judge(findings []Finding) State {
	for _, f := range findings {
		if f.Severity == Error {
			return NeedsReview
		}
	}
	return OK
}
