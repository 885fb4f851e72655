package proof

import (
	"io"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

// Formats are the formats of [Write].
func Formats() []string { return []string{"text", "json", "sarif"} }

// Write writes what was found in a row. Text is in the language of the translation, as that of a result is; the id of the row
// is the name of its translation's file.
func Write(w io.Writer, format string, row Row, findings []news.Finding, o render.Options) error {
	switch format {
	case "json":
		return render.IndentedJSON(w, findings)
	case "sarif":
		return WriteSARIF(w, row.ID, row, findings)
	}
	o.Lang = row.TargetLang
	return render.Findings(w, findings, o)
}

// Errors counts the findings of severity error.
func Errors(findings []news.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Severity == news.Error {
			n++
		}
	}
	return n
}
