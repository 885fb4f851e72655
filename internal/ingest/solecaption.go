package ingest

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// keepSoleCaption makes paragraphs of the captions when no other text has a sentence: a picture's story is its caption, and what was taken
// for one may have been the lead.
func (d *draft) keepSoleCaption() {
	captions := d.soleCaptions()
	if len(captions) == 0 {
		return
	}
	if first, next := firstLines(d.lines); first >= 0 && next < 0 && d.titleInBody && d.article.Title == "" && looksLikeTitle(d.lines[first]) {
		d.article.Title = strings.TrimSpace(d.lines[first])
		d.trimTitle()
		d.lines[first] = ""
	}
	rest := d.lines
	d.lines = nil
	d.article.Stripped = slices.DeleteFunc(d.article.Stripped, isCaptionRule)
	for _, caption := range captions {
		d.lines = append(d.lines, d.trim(caption, spot{}, []place{suffix}))
	}
	d.lines = append(d.lines, rest...)
}

func isCaptionRule(s news.Stripped) bool { return strings.HasPrefix(s.Rule, "caption-") }

// soleCaptions are the captions that were dropped, if one of them says something and no line that is left does.
func (d *draft) soleCaptions() []string {
	if slices.ContainsFunc(d.lines, prose.EndsInStop) {
		return nil
	}
	var captions []string
	for _, s := range d.article.Stripped {
		if isCaptionRule(s) {
			captions = append(captions, s.Text)
		}
	}
	if !slices.ContainsFunc(captions, func(text string) bool { return len(prose.Sentences(text)) > 1 || strings.Contains(text, ". (") }) {
		return nil
	}
	return captions
}
