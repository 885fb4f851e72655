package check

import (
	"slices"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// terms looks for the glossary's words in the translation. Korean drops what is known, so a term must
// stand in the paragraph of its first mention, or at least somewhere; later mentions are not counted. The
// house's own terms give errors where they are used nowhere and infos elsewhere, the starter glossary's infos.
// On NTREX, where references follow no glossary, every flag is an info; the gold set, with its own, has none.
func terms(in Input, translated []pair) []news.Finding {
	if in.To != news.Korean && in.To != news.English {
		return nil
	}
	var findings []news.Finding
	for _, hit := range in.Terms {
		first := hit.Paragraphs[0]
		if first == news.TitleID { // a headline may say it in other words
			if len(hit.Paragraphs) == 1 {
				continue
			}
			first = hit.Paragraphs[1]
		}
		i := slices.IndexFunc(translated, func(p pair) bool { return p.id == first })
		if i < 0 || hit.In(translated[i].target, in.To) {
			continue
		}
		finding := news.Finding{Check: news.FamilyGlossary, Severity: news.Error, Paragraph: first, Source: hit.Form,
			Message: "the glossary has " + hit.Target(in.To) + ", which the translation uses nowhere"}
		if in.mentions(hit) {
			finding.Message = "the glossary has " + hit.Target(in.To) + ", which the translation does not use here"
			finding.Severity = news.Info
		}
		if hit.Entry.Advisory {
			finding.Severity = news.Info
		}
		findings = append(findings, finding)
	}
	return findings
}

func (in Input) mentions(hit glossary.Hit) bool {
	return hit.In(in.Translation.Title, in.To) ||
		slices.ContainsFunc(in.Translation.Paragraphs, func(p news.Paragraph) bool { return hit.In(p.Text, in.To) })
}
