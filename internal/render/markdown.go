package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Markdown writes what a desk would paste into a document: title, bullets, translation, and the findings
// as a list. Characters that Markdown would read as markup are escaped.
func Markdown(w io.Writer, r news.Result) error {
	var b strings.Builder
	fmt.Fprintf(&b, "*%s, %s*\n", r.Provenance.Label, r.State)
	if r.Translation != nil && r.Translation.Title != "" {
		fmt.Fprintf(&b, "\n# %s\n", escapeMarkdown(r.Translation.Title))
	}
	if r.Summary != nil {
		b.WriteString("\n")
		for _, bullet := range r.Summary.Bullets {
			fmt.Fprintf(&b, "- %s%s\n", escapeMarkdown(bullet.Text), evidenceNote(bullet))
		}
	}
	if r.Translation != nil {
		for _, p := range r.Translation.Paragraphs {
			fmt.Fprintf(&b, "\n%s\n", escapeMarkdown(p.Text))
		}
	}
	if len(r.Findings) > 0 {
		b.WriteString("\n## Findings\n\n")
		for _, f := range r.Findings {
			fmt.Fprintf(&b, "- **%s** %s %s: %s\n", f.Severity, f.Paragraph, f.Check, escapeMarkdown(f.Message))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func evidenceNote(b news.Bullet) string {
	var ids []string
	for _, e := range b.Evidence {
		ids = append(ids, e.Paragraph)
	}
	if len(ids) == 0 {
		return ""
	}
	return " (" + strings.Join(ids, ", ") + ")"
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "\n", " ",
)

func escapeMarkdown(text string) string { return markdownEscapes.Replace(text) }
