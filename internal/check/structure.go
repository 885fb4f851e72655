package check

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// structure compares ids: every paragraph of the article must come back once, with text. All findings
// are errors and certain: they need no judgement.
func (d *Draft) structure() []news.Finding {
	findings := d.structureOf(0)
	for _, t := range d.strays {
		if _, known := d.at[t.id]; !known || t.id == news.TitleID {
			findings = append(findings, structureFinding(t.id, "the article has no such paragraph"))
		}
	}
	for at := 1; at < len(d.texts); at++ {
		findings = append(findings, d.structureOf(at)...)
	}
	return findings
}

// structureOf is structure for the text at one place.
func (d *Draft) structureOf(at int) []news.Finding {
	t := d.texts[at]
	switch {
	case t.id == news.TitleID:
		if d.ref.Article.Title != "" && blank(t.target) {
			return []news.Finding{structureFinding(t.id, "the title was not translated")}
		}
	case t.missing:
		return []news.Finding{structureFinding(t.id, "the paragraph is missing from the translation")}
	case blank(t.target):
		return []news.Finding{structureFinding(t.id, "the paragraph was not translated")}
	case d.repeated[t.id]:
		return []news.Finding{structureFinding(t.id, "the translation has this paragraph more than once")}
	}
	return nil
}

func structureFinding(id, message string) news.Finding {
	return news.Finding{Check: news.FamilyStructure, Severity: news.Error, Paragraph: id, Message: message}
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }
