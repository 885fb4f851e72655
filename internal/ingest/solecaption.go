package ingest

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/news"
)

// keepSoleCaption makes paragraphs of the captions when there is no other text: a picture's story is its caption.
func (d *draft) keepSoleCaption() {
	captions := d.soleCaptions()
	if len(captions) == 0 {
		return
	}
	if first, next := firstLines(d.lines); first >= 0 {
		line := strings.TrimSpace(d.lines[first])
		if next >= 0 || !d.titleInBody || d.article.Title != "" || !looksLikeTitle(line) {
			return
		}
		d.article.Title = line
		d.trimTitle()
	}
	d.lines = nil
	d.article.Stripped = slices.DeleteFunc(d.article.Stripped, isCaptionRule)
	for _, caption := range captions {
		d.lines = append(d.lines, d.trim(caption, spot{}, []place{suffix}))
	}
}

func isCaptionRule(s news.Stripped) bool { return strings.HasPrefix(s.Rule, "caption") }

// soleCaptions are the captions that were dropped and that say something, or none if any is only a credit.
func (d *draft) soleCaptions() []string {
	var captions []string
	for _, s := range d.article.Stripped {
		if isCaptionRule(s) {
			captions = append(captions, s.Text)
		}
	}
	if !slices.ContainsFunc(captions, func(text string) bool { return len(Sentences(text)) > 1 || strings.Contains(text, ". (") }) {
		return nil
	}
	return captions
}
