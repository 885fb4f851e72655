package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/gisa-news/gisa/internal/dateline"
	"github.com/gisa-news/gisa/tasks/news"
)

// Plain writes the text alone, as a content system takes it: the headline, an empty line, the bullets, the paragraphs, an
// empty line between any two of them. There are no labels, ids or findings in it. A paragraph that has no translation is
// said to have none: a gap would not be seen.
func Plain(w io.Writer, r news.Result, o Options) error {
	r, o, err := o.prepare(r)
	if err != nil {
		return err
	}
	var parts []string
	if t := r.Translation; t != nil {
		if t.Title != "" {
			parts = append(parts, t.Title)
		}
	}
	if r.Summary != nil {
		var bullets []string
		for _, b := range r.Summary.Bullets {
			bullets = append(bullets, "• "+b.Text)
		}
		parts = append(parts, strings.Join(bullets, "\n"))
	}
	for _, p := range story(r, o.Lang) {
		parts = append(parts, p.Text)
	}
	if line := creditLine(r); line != "" {
		parts = append(parts, line)
	}
	_, err = fmt.Fprintln(w, strings.Join(parts, "\n\n"))
	return err
}

// creditLine names the agency at the end of a text where no dateline has named it: of a summary, of a house without datelines.
func creditLine(r news.Result) string {
	credit := dateline.Agency(r.Article.Credit, r.To)
	if strings.TrimSpace(credit) == "" || r.Translation != nil && strings.Contains(r.Translation.Dateline, credit) {
		return ""
	}
	return "(" + credit + ")"
}

// story returns the translated paragraphs in the order of the article, the dateline before the first. One without a
// translation says so.
func story(r news.Result, l news.Lang) []news.Paragraph {
	if r.Translation == nil {
		return nil
	}
	var list []news.Paragraph
	for _, p := range r.Article.Paragraphs {
		target, _ := r.Translation.Paragraph(p.ID)
		if strings.TrimSpace(target.Text) == "" {
			target.Text = p.ID + " " + wordNone.in(l)
		}
		if len(list) == 0 && r.Translation.Dateline != "" {
			target.Text = r.Translation.Dateline + " " + target.Text
		}
		list = append(list, news.Paragraph{ID: p.ID, Text: target.Text})
	}
	return list
}
