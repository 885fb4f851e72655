package desk

import (
	"fmt"
	"slices"

	"github.com/gisa-news/gisa/tasks/news"
)

// finish ends the work on the draft: bullets that are still missing are dropped. It returns what the result holds of the
// draft, and how many repairs of it were refused; a translation or a summary that was not asked for is nil.
func (d *draft) finish() (_ *news.Translation, _ *news.Summary, _ []news.Finding, refused int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if slices.ContainsFunc(d.bullets, isMissing) {
		d.bullets = slices.DeleteFunc(d.bullets, isMissing)
		d.checks = nil // the bullets have other numbers now
	}
	in := d.input()
	findings := slices.DeleteFunc(d.checked().Findings(), d.explained)
	return in.Translation, in.Summary, append(findings, d.notes()...), d.refusals
}

func isMissing(b news.Bullet) bool { return b.Text == "" }

// explained reports whether the desk knows why a text is missing, so that the bare fact need not be told. The caller
// holds the lock.
func (d *draft) explained(f news.Finding) bool {
	return f.Check == news.FamilyStructure && d.reasons[f.Paragraph] != reason{}
}

// notes are the findings that only the desk can know of. The caller holds the lock.
func (d *draft) notes() []news.Finding {
	article := d.order.Article
	var notes []news.Finding
	for _, id := range append(idsOf(article.Paragraphs), news.TitleID, news.SummaryID) {
		if why, ok := d.reasons[id]; ok {
			notes = append(notes, news.Finding{Check: why.family, Severity: news.Error, Paragraph: id, Message: why.message})
		}
	}
	for _, p := range article.Paragraphs {
		if strayed := d.refused[p.ID]; strayed != "" {
			notes = append(notes, news.Finding{Check: news.FamilyRepair, Severity: news.Info, Paragraph: p.ID,
				Message: "a repair was refused: it would have changed or dropped " + strayed + " that nobody doubts"})
		}
	}
	if d.unrepaired != "" {
		notes = append(notes, news.Finding{Check: news.FamilyRepair, Severity: news.Error, Message: d.unrepaired})
	}
	if all := len(article.Paragraphs); d.summarised > 0 && d.summarised < all {
		notes = append(notes, news.Finding{Check: news.FamilyOmission, Severity: news.Warning, Paragraph: news.SummaryID,
			Message: fmt.Sprintf("the bullets are drawn from the first %d of %d paragraphs: the article is too long to be read at once", d.summarised, all)})
	}
	if title := d.texts[news.TitleID]; d.order.Translate && article.Title == "" && title != "" {
		notes = append(notes, news.Finding{Check: news.FamilyStructure, Severity: news.Info, Paragraph: news.TitleID,
			Message: "the article has no title: the headline is the model's own", Target: title})
	}
	return notes
}
