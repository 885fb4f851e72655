package render

import (
	"slices"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// printable returns the result without the characters that steer a terminal or turn the direction of writing: a
// model's text must not reach an editor's screen as commands.
func printable(r news.Result) news.Result {
	if r.Translation != nil {
		t := news.Translation{Title: harmless(r.Translation.Title), Paragraphs: slices.Clone(r.Translation.Paragraphs)}
		for i := range t.Paragraphs {
			t.Paragraphs[i].Text = harmless(t.Paragraphs[i].Text)
		}
		r.Translation = &t
	}
	if r.Summary != nil {
		s := news.Summary{Bullets: slices.Clone(r.Summary.Bullets)}
		for i := range s.Bullets {
			s.Bullets[i].Text = harmless(s.Bullets[i].Text)
		}
		r.Summary = &s
	}
	r.Findings = slices.Clone(r.Findings)
	for i := range r.Findings {
		r.Findings[i].Message, r.Findings[i].Target = harmless(r.Findings[i].Message), harmless(r.Findings[i].Target)
	}
	return r
}

func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text)
}
