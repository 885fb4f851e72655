package check

import (
	"slices"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/news"
)

// terms looks for the glossary's words in the translation. Korean drops what is known, so a term must
// stand in the paragraph of its first mention, or at least somewhere; later mentions are not counted. The
// house's own terms give errors and warnings, the starter glossary's give infos.
func terms(in Input) []news.Finding {
	if in.To != news.Korean && in.To != news.English {
		return nil
	}
	var findings []news.Finding
	for _, hit := range in.Terms {
		first := hit.Paragraphs[0]
		text := in.textOf(first)
		if blank(text) || hit.In(text, in.To) {
			continue
		}
		finding := news.Finding{Check: "glossary", Severity: news.Error, Paragraph: first, Source: hit.Form,
			Message: "the glossary has " + hit.Target(in.To) + ", which the translation uses nowhere"}
		if in.mentions(hit) {
			finding.Message = "the glossary has " + hit.Target(in.To) + ", which the translation does not use here"
			finding.Severity = news.Warning
		}
		if hit.Entry.Advisory {
			finding.Severity = news.Info
		}
		findings = append(findings, finding)
	}
	return findings
}

func (in Input) textOf(id string) string {
	if id == TitleID {
		return in.Translation.Title
	}
	p, _ := in.Translation.Paragraph(id)
	return p.Text
}

func (in Input) mentions(hit glossary.Hit) bool {
	return slices.ContainsFunc(in.Translation.Paragraphs, func(p news.Paragraph) bool { return hit.In(p.Text, in.To) })
}
