package check

import (
	"fmt"

	"github.com/gisa-news/gisa/internal/news"
	"github.com/gisa-news/gisa/internal/quantity"
)

// numbers compares every hard quantity of a paragraph with its translation. Findings are errors; warnings for
// small words that count (three, fourth) and for conversions that the source lacks. A title may carry a
// figure of the body.
func numbers(in Input, p pair) []news.Finding {
	if !counts(in.Article.Lang) || !counts(in.To) || in.To == in.Article.Lang {
		return nil
	}
	source := p.source
	if p.id == TitleID {
		source = sourceText(in.Article)
	}
	told := quantity.Find(source, string(in.Article.Lang))
	diff := quantity.Compare(told, quantity.Find(p.target, string(in.To)))
	findings := numberFindings(in, p.id, told, diff)
	if p.id != TitleID {
		for _, q := range diff.Missing {
			findings = append(findings, quantityFinding(p.id, q, "the translation lacks it", q.Text, ""))
		}
	}
	return append(findings, dates(in, p.id, source, p.target, diff)...)
}

// bulletNumbers wants every quantity of a bullet to stand somewhere in the article. Errors.
func bulletNumbers(in Input, id, text string) []news.Finding {
	if !counts(in.Article.Lang) || !counts(in.To) {
		return nil
	}
	source := sourceText(in.Article)
	told := quantity.Find(source, string(in.Article.Lang))
	diff := quantity.Compare(told, quantity.Find(text, string(in.To)))
	return append(numberFindings(in, id, told, diff), dates(in, id, source, text, diff)...)
}

// counts reports whether gisa can read the numbers of a language.
func counts(l news.Lang) bool { return l == news.English || l == news.Korean }

// numberFindings tells what is changed, added or converted, of a source with those quantities; what is missing is for the
// caller to judge.
func numberFindings(in Input, id string, source []quantity.Quantity, d quantity.Diff) []news.Finding {
	var findings []news.Finding
	for _, p := range d.Changed {
		findings = append(findings, quantityFinding(id, p.Source, faultText(p), p.Source.Text, p.Target.Text))
	}
	for _, q := range d.Surplus {
		if nearMonth(in.Article.PublishedAt, source, q) || weekdayTold(in.Article.PublishedAt, source, q) {
			continue
		}
		findings = append(findings, quantityFinding(id, q, "the source does not have it", "", q.Text))
	}
	for _, p := range d.Converted {
		findings = append(findings, news.Finding{Check: "unit", Severity: news.Warning, Paragraph: id,
			Message: "a conversion that the source does not have", Source: p.Source.Text, Target: p.Target.Text})
	}
	return findings
}

// quantityFinding files days, months and weekdays under date, the rest under number.
func quantityFinding(id string, q quantity.Quantity, message, source, target string) news.Finding {
	family := "number"
	switch q.Kind {
	case quantity.Day, quantity.Month, quantity.Weekday:
		family = "date"
	}
	severity := news.Error
	if q.Weight < quantity.Hard { // three, fourth: told another way often enough
		severity = news.Warning
	}
	return news.Finding{Check: family, Severity: severity, Paragraph: id,
		Message: fmt.Sprintf("%s %s: %s", q.Kind, q.Text, message), Source: source, Target: target}
}

// faultText says what happened to a quantity.
func faultText(p quantity.Pair) string {
	switch p.Fault {
	case quantity.Scale:
		return "it became " + p.Target.Text + ", off by a power of ten"
	case quantity.Currency:
		return "it became " + p.Target.Text + ", in another currency"
	case quantity.Unit:
		return "it became " + p.Target.Text + ", in another unit"
	case quantity.PerCent:
		return "it became " + p.Target.Text + ": percent and percentage points differ"
	case quantity.HalfDay:
		return "it became " + p.Target.Text + ": morning and afternoon differ"
	}
	return "it became " + p.Target.Text
}
