package check

import (
	"slices"
	"time"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// What desks leave out and put in as a matter of course, so that it is no fault: a dateline, the month of a day that is near, the year
// of this year, the time in Seoul, what an amount is in won.

// leftOut returns the severity of a missing quantity, and false where desks leave such a one out. at is its place in told.
func (c comparison) leftOut(at int) (news.Severity, bool) {
	q := c.told[at]
	severity := looseSeverity(q, c.diff)
	switch {
	case q.Kind == quantity.Year && at > 0 && c.told[at-1].Kind == quantity.Day && c.isKept(at-1):
		n, _ := q.Value.Int64()
		return severity, int(n) != c.ref.day.year
	case q.Kind == quantity.Month && at+1 < len(c.told) && c.told[at+1].Kind == quantity.Day && c.isKept(at+1):
		return c.monthLeftOut(at, severity)
	}
	return severity, true
}

// monthLeftOut judges a month whose day the translation has: "12일" of March 12. It is clear by the day of the article, or by another
// date in the translation; where no day is known, the translator may have known it.
func (c comparison) monthLeftOut(at int, severity news.Severity) (news.Severity, bool) {
	month, _ := c.told[at].Value.Int64()
	n, _ := c.told[at+1].Value.Int64()
	told := func(q quantity.Quantity) bool { return q.Kind == quantity.Month && q.Value == c.told[at].Value }
	switch {
	case slices.ContainsFunc(c.written, told) || c.ref.day.isLately(time.Month(month), int(n)):
		return severity, false
	case c.ref.day.month == 0 && c.ref.ByOthers:
		return news.Info, true
	}
	return severity, true
}

// isKept reports whether the quantity at a place in told has a counterpart.
func (c comparison) isKept(at int) bool {
	same := func(q quantity.Quantity) bool { return q.Start == c.told[at].Start }
	return !slices.ContainsFunc(c.diff.Missing, same) && !slices.ContainsFunc(c.diff.Changed, func(p quantity.Pair) bool { return same(p.Source) })
}

// putIn reports whether desks put such a surplus quantity in.
func (c comparison) putIn(q quantity.Quantity) bool {
	return nearMonth(c.ref.day.date, c.told, q) || c.weekdayTold(q) || c.isSeoulTime(q)
}

// withoutDateline returns the quantities of a text without those of the dateline that opens it which the other text does not have.
func withoutDateline(text string, list, other []quantity.Quantity) []quantity.Quantity {
	line, ok := prose.FindDateline(text)
	if !ok {
		return list
	}
	var kept []quantity.Quantity
	for _, q := range list {
		has := func(o quantity.Quantity) bool { return o.Kind == q.Kind && o.Value == q.Value }
		if q.End > line.End || slices.ContainsFunc(other, has) {
			kept = append(kept, q)
		}
	}
	return kept
}
