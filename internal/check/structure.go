package check

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// structure compares ids: every paragraph of the article must come back once, with text. All findings
// are errors and certain: they need no judgement.
func structure(in Input) []news.Finding {
	var findings []news.Finding
	report := func(id, message string) {
		findings = append(findings, news.Finding{Check: news.FamilyStructure, Severity: news.Error, Paragraph: id, Message: message})
	}
	if in.Article.Title != "" && blank(in.Translation.Title) {
		report(news.TitleID, "the title was not translated")
	}
	seen := map[string]int{}
	for _, p := range in.Translation.Paragraphs {
		seen[p.ID]++
		if _, ok := in.Article.Paragraph(p.ID); !ok {
			report(p.ID, "the article has no such paragraph")
		}
	}
	for _, source := range in.Article.Paragraphs {
		target, ok := in.Translation.Paragraph(source.ID)
		switch {
		case !ok:
			report(source.ID, "the paragraph is missing from the translation")
		case blank(target.Text):
			report(source.ID, "the paragraph was not translated")
		case seen[source.ID] > 1:
			report(source.ID, "the translation has this paragraph more than once")
		}
	}
	return findings
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }
