package render

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/gisa-news/gisa/tasks/news"
)

//go:embed result.html
var resultHTML string

var resultPage = template.Must(template.New("result").Parse(resultHTML))

// HTML writes a page of its own: source and translation side by side, bullets that point to their
// paragraphs, findings. It loads nothing from anywhere and runs no script.
func HTML(w io.Writer, r news.Result) error {
	return resultPage.Execute(w, map[string]any{"Result": r, "Rows": rows(r)})
}

type row struct{ ID, Source, Target string }

func rows(r news.Result) []row {
	if r.Translation == nil {
		return nil
	}
	var list []row
	if r.Article.Title != "" || r.Translation.Title != "" {
		list = append(list, row{news.TitleID, r.Article.Title, r.Translation.Title})
	}
	for _, p := range r.Article.Paragraphs {
		target, _ := r.Translation.Paragraph(p.ID)
		list = append(list, row{p.ID, p.Text, target.Text})
	}
	return list
}
