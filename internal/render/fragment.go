package render

import (
	"io"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Fragment writes the body of a story as HTML without a page around it, as a content system takes it: the bullets as a
// list, the translation as paragraphs. The headline is not in it: content systems keep it in a field of its own.
func Fragment(w io.Writer, r news.Result, o Options) error {
	r, o, err := o.prepare(r)
	if err != nil {
		return err
	}
	var b strings.Builder
	if r.Summary != nil {
		b.WriteString("<ul>\n")
		for _, bullet := range r.Summary.Bullets {
			b.WriteString("<li>" + textNode.Replace(bullet.Text) + "</li>\n")
		}
		b.WriteString("</ul>\n")
	}
	for _, p := range story(r, o.Lang) {
		b.WriteString("<p>" + textNode.Replace(p.Text) + "</p>\n")
	}
	if line := creditLine(r); line != "" {
		b.WriteString("<p>" + textNode.Replace(line) + "</p>\n")
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// textNode escapes what stands between tags. Quotation marks are no markup there, and an editor sees them as they are.
var textNode = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
