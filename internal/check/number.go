package check

import (
	"fmt"
	"slices"
	"strings"
	"sync"

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
	beside         func() []neighbour // of a paragraph that others translated, see neighbours
}

func (ref *reference) comparison(p pair) comparison {
	c := comparison{ref: ref, id: p.id, source: p.source, target: p.target}
	if p.id == news.TitleID {
		c.source = ref.text()
	}
	told, written := ref.quantitiesFor(p.id, p.source), p.written()
	c.told, c.written = withoutDateline(c.source, told, written), withoutDateline(c.target, written, told)
	c.withoutQuarter()
	c.diff = quantity.Compare(c.told, c.written)
	if ref.others != nil {
		c.beside = sync.OnceValue(c.neighbours)
	}
	return c
}

// findings tells what is changed or added.
func (c comparison) findings() []news.Finding {
	var findings []news.Finding
	for _, p := range c.diff.Changed {
		if p.Target.Kind == quantity.Clock && (c.isSeoulTime(p.Target) || c.isGivenInSeoul(p.Target)) || c.isPeriod(p) || c.exchangesGloss(p) || c.isRoundedInTitle(p) {
			continue
		}
		findings = append(findings, c.changed(p, changedSeverity(p), faultText(p)))
	}
	for _, q := range c.diff.Surplus {
		if c.putIn(q) {
			continue
		}
		if finding, is := c.exchanged(q); !is {
			finding := quantityFinding(c.id, q, looseSeverity(q, c.diff), "the source does not have it", "", q.Text)
			finding.TargetSpan = news.SpanOf(c.target, q.Start, q.End)
			findings = append(findings, finding)
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

// isRoundedInTitle reports whether a percentage of a title is one of the article without its decimals: 83.7%, 84 pct.
func (c comparison) isRoundedInTitle(p quantity.Pair) bool {
	percent, whole := p.Target.Value.Int64()
	off := p.Source.Value.Float64() - float64(percent)
	return c.id == news.TitleID && whole && percent >= 10 && p.Source.Kind == quantity.Percent && p.Target.Kind == quantity.Percent && -0.5 <= off && off <= 0.5
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

// changed tells of a pair of which one looks like the other gone wrong, with the places of both and what should stand in
// the translation.
func (c comparison) changed(p quantity.Pair, severity news.Severity, message string) news.Finding {
	finding := quantityFinding(c.id, p.Source, severity, message, p.Source.Text, p.Target.Text)
	finding.TargetSpan = news.SpanOf(c.target, p.Target.Start, p.Target.End)
	if c.id != news.TitleID && !news.IsBullet(c.id) { // those are compared with the whole article
		finding.SourceSpan = news.SpanOf(c.source, p.Source.Start, p.Source.End)
	}
	finding.Suggestion = c.suggestion(p)
	return finding
}

// suggestion writes the quantity of the source as the translation should, with what the translation has behind its figure
// (120만명), or "" where that is not sure: where the quantity has another meaning, too, or where what is written does not
// read as it.
func (c comparison) suggestion(p quantity.Pair) string {
	if len(p.Source.Alternatives) > 0 || len(p.Source.Parts) > 0 {
		return ""
	}
	lang := string(c.ref.To)
	behind, ok := strings.CutPrefix(p.Target.Text, quantity.Format(p.Target.Reading, lang, c.ref.Style.Numbers))
	if !ok {
		behind = ""
	}
	text := quantity.Format(p.Source.Reading, lang, c.ref.Style.Numbers) + behind
	again := quantity.Find(text, lang)
	if len(again) != 1 || again[0].Start != 0 || again[0].End != len(text) || len(quantity.Compare([]quantity.Quantity{p.Source}, again).Missing) > 0 ||
		len(quantity.Compare([]quantity.Quantity{p.Source}, again).Changed) > 0 {
		return ""
	}
	return text
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
