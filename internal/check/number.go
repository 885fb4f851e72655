package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// numbers compares every hard quantity of a paragraph with its translation. Findings are errors; warnings for
// small words (three, fourth) that became others and for amounts in won that cannot be right; information for small
// words that one text lacks. A title may carry a figure of the body. What desks leave out or put in as a matter of course
// is no finding.
// Measured with dates: 19 of 21 flags right on the news of nine systems (PRECISION.md).
func numbers(ref *reference, p pair) []news.Finding {
	if !counts(ref.Article.Lang) || !counts(ref.To) || ref.To == ref.Article.Lang {
		return nil
	}
	c := ref.comparison(p)
	findings := c.findings()
	if p.id != news.TitleID {
		findings = append(findings, c.missing()...)
	}
	return append(findings, c.dates()...)
}

// counts reports whether gisa can read the numbers of a language.
func counts(l news.Lang) bool { return l == news.English || l == news.Korean }

// comparison is the numbers of a text and of what it may be told from, side by side.
type comparison struct {
	ref            *reference
	id             string
	source, target string // what told and written stand in
	told, written  []quantity.Quantity
	diff           quantity.Diff
}

func (ref *reference) comparison(p pair) comparison {
	c := comparison{ref: ref, id: p.id, source: p.source, target: p.target}
	if p.id == news.TitleID {
		c.source = ref.text()
	}
	told, written := ref.quantitiesFor(p.id, p.source), quantity.Find(p.target, string(ref.To))
	c.told, c.written = withoutDateline(c.source, told, written), withoutDateline(c.target, written, told)
	c.diff = quantity.Compare(c.told, c.written)
	return c
}

// findings tells what is changed or added.
func (c comparison) findings() []news.Finding {
	var findings []news.Finding
	for _, p := range c.diff.Changed {
		if p.Target.Kind == quantity.Clock && c.isSeoulTime(p.Target) || c.isPeriod(p) {
			continue
		}
		findings = append(findings, quantityFinding(c.id, p.Source, changedSeverity(p), faultText(p), p.Source.Text, p.Target.Text))
	}
	for _, q := range c.diff.Surplus {
		if c.putIn(q) {
			continue
		}
		if finding, is := c.exchanged(q); !is {
			findings = append(findings, quantityFinding(c.id, q, looseSeverity(q, c.diff), "the source does not have it", "", q.Text))
		} else if finding != nil {
			findings = append(findings, *finding)
		}
	}
	for _, q := range c.diff.SoftSurplus {
		if finding, _ := c.exchanged(q); finding != nil {
			findings = append(findings, *finding)
		}
	}
	return findings
}

// isPeriod reports whether a pair of a paragraph is a half or a quarter of a year, which the time family tells of.
func (c comparison) isPeriod(p quantity.Pair) bool {
	quarter := strings.HasSuffix(p.Source.Text, "분기") || strings.HasSuffix(p.Target.Text, "분기")
	return !news.IsBullet(c.id) && c.id != news.TitleID && (p.Source.Kind == quantity.Half || quarter)
}

// missing tells what the translation lacks.
func (c comparison) missing() []news.Finding {
	var findings []news.Finding
	for _, q := range c.diff.Missing {
		at := slices.IndexFunc(c.told, func(t quantity.Quantity) bool { return t.Start == q.Start })
		if severity, is := c.leftOut(at); is {
			findings = append(findings, quantityFinding(c.id, q, severity, "the translation lacks it", q.Text, ""))
		}
	}
	return findings
}

// quantityFinding files days, months and weekdays under date, the rest under number.
func quantityFinding(id string, q quantity.Quantity, severity news.Severity, message, source, target string) news.Finding {
	family := news.FamilyNumber
	switch q.Kind {
	case quantity.Day, quantity.Month, quantity.Weekday:
		family = news.FamilyDate
	}
	return news.Finding{Check: family, Severity: severity, Paragraph: id,
		Message: fmt.Sprintf("%s %s: %s", q.Kind, q.Text, message), Source: source, Target: target}
}

// changedSeverity weighs a pair of which one looks like the other gone wrong.
func changedSeverity(p quantity.Pair) news.Severity {
	if p.Source.Weight < quantity.Hard {
		return news.Warning
	}
	return news.Error
}

// looseSeverity weighs a quantity that one text lacks. A small word (three, fourth) alone is told another way often
// enough; where the other text has a number of its own to spare, the one may have become the other.
func looseSeverity(q quantity.Quantity, d quantity.Diff) news.Severity {
	switch {
	case q.Weight >= quantity.Hard:
		return news.Error
	case len(d.Missing) > 0 && len(d.Surplus) > 0:
		return news.Warning
	}
	return news.Info
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
