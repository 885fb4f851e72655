package check

import (
	"slices"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
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
	return severity, !c.anyCustom(customsOfLeavingOut, q)
}

// A custom reports whether desks leave out, or put in, such a quantity.
type custom = func(comparison, quantity.Quantity) bool

var (
	customsOfLeavingOut = []custom{
		comparison.isDayToldBefore, comparison.isYearOfSpan, comparison.isYearOfEvent, comparison.isAgeOfAdults, comparison.countsOthers,
		comparison.isTotalOfHoles, comparison.isLengthOfQuarter, comparison.isQuarterBefore, comparison.isPartOfTotal, comparison.isStartOfDay, comparison.isEndOfSpan,
		comparison.isToldByWeekday, comparison.isMonthOfWeek, comparison.isGapOfPercents, comparison.isToldAsFraction, comparison.isSpanUntilToday, comparison.isEdition,
		comparison.isYearOfEra, comparison.isHalfYear, comparison.isBandOfFigure, comparison.toldBeside,
	}
	customsOfPuttingIn = []custom{
		comparison.isNearMonth, comparison.weekdayTold, comparison.weekdayBefore, comparison.isSeoulTime, comparison.isInGloss, comparison.countsList,
		comparison.countsOthers, comparison.isLastHole, comparison.isMonthOfQuarter, comparison.isQuarterBefore, comparison.isTotal, comparison.isDifference, comparison.isStartOfDay,
		comparison.isRestOfTotal, comparison.isEndOfRun, comparison.isSpanOfDays, comparison.isConvertedBeside, comparison.isEdition,
		comparison.isYearOfEra, comparison.fromBeside,
	}
)

func (c comparison) anyCustom(customs []custom, q quantity.Quantity) bool {
	return slices.ContainsFunc(customs, func(holds custom) bool { return holds(c, q) })
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
func (c comparison) putIn(q quantity.Quantity) bool { return c.anyCustom(customsOfPuttingIn, q) }

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

// isYearOfSpan reports whether a year of a Korean source is told by the years since then: 2014년 이후 12년 만 is "in 12 years".
func (c comparison) isYearOfSpan(q quantity.Quantity) bool {
	since, whole := q.Value.Int64()
	if q.Kind != quantity.Year || !whole || c.ref.Article.Lang != news.Korean {
		return false
	}
	for i, span := range c.told {
		years, _ := span.Value.Int64()
		if span.Kind == quantity.Duration && span.Unit == "year" && c.source[q.End:max(q.End, span.Start)] == " 이후 " && strings.HasPrefix(strings.TrimLeft(c.source[span.End:], " "), "만") {
			return c.isKept(i) && int(since+years) == c.ref.day.year
		}
	}
	return false
}

// isYearOfEvent reports whether a year of a Korean source is that of the article, and part of the name of an event: 2026 동계올림픽.
func (c comparison) isYearOfEvent(q quantity.Quantity) bool {
	n, _ := q.Value.Int64()
	return q.Kind == quantity.Year && int(n) == c.ref.day.year && c.ref.Article.Lang == news.Korean && !strings.Contains(q.Text, "년") && strings.HasPrefix(c.source[q.End:], " ")
}

// isTotalOfHoles reports whether a number says of how many holes a total of golf is, which is its 합계: "a 72-hole total of 270", "a four-day total".
func (c comparison) isTotalOfHoles(q quantity.Quantity) bool {
	rest := c.source[q.End:]
	isTotal := strings.HasPrefix(rest, "-hole total") || strings.HasPrefix(rest, "-round total") || strings.HasPrefix(rest, " total") && strings.HasSuffix(q.Text, "-day")
	return c.ref.To == news.Korean && isTotal && strings.Contains(c.target, "합계")
}

// isAgeOfAdults reports whether an age is the least of the people whom a poll asked: 만 18세 이상 1천3명 is "1,003 adults".
func (c comparison) isAgeOfAdults(q quantity.Quantity) bool {
	n, _ := q.Value.Int64()
	return q.Kind == quantity.Age && (n == 18 || n == 19) && c.ref.Article.Lang == news.Korean &&
		strings.HasPrefix(c.source[q.End:], " 이상") && strings.Contains(c.target, "adults")
}

// weekdayBefore reports whether a day of the month is that of a weekday of the paragraph before: copy opens with what happened and names
// the day in the next paragraph.
func (c comparison) weekdayBefore(q quantity.Quantity) bool {
	paragraphs := c.ref.Article.Paragraphs
	at := slices.IndexFunc(paragraphs, func(p news.Paragraph) bool { return p.ID == c.id })
	if at < 1 {
		return false
	}
	before := c
	before.told = c.ref.quantitiesIn(paragraphs[at-1].Text)
	return before.weekdayTold(q)
}

var quarterEnd = lazyregexp.New(`(?i)\b(?:quarter|three months|three-month period)(?: that)?,? (?:ended|ending|to|through|until)(?: on)?(?: the end of)? ` +
	`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: (?:28|29|30|31)\b)?`)

// withoutQuarter leaves out what tells the same three months: the quarter ended June 30, 4∼6월.
func (c *comparison) withoutQuarter() {
	english, korean, text := &c.told, &c.written, c.source
	if c.ref.To == news.English {
		english, korean, text = &c.written, &c.told, c.target
	}
	isMonth := func(q quantity.Quantity) bool { return q.Kind == quantity.Month }
	if c.id == news.TitleID || news.IsBullet(c.id) || !slices.ContainsFunc(*english, isMonth) || !slices.ContainsFunc(*korean, isMonth) {
		return
	}
	at := quarterEnd.FindStringIndex(text)
	if at == nil {
		return
	}
	inside := func(q quantity.Quantity) bool {
		return q.Start >= at[0] && q.End <= at[1] && (q.Kind == quantity.Month || q.Kind == quantity.Day || q.Kind == quantity.Duration)
	}
	end := slices.IndexFunc(*english, func(q quantity.Quantity) bool { return inside(q) && q.Kind == quantity.Month })
	if end < 0 {
		return
	}
	last, _ := (*english)[end].Value.Int64()
	for i := 1; i < len(*korean); i++ {
		from, to := (*korean)[i-1], (*korean)[i]
		if from.Kind == quantity.Month && to.Kind == quantity.Month && to.Value == quantity.Int(last) && from.Value == quantity.Int((last+9)%12+1) {
			*english = slices.DeleteFunc(slices.Clone(*english), inside)
			*korean = slices.Delete(slices.Clone(*korean), i-1, i+1)
			return
		}
	}
}
