package check

import (
	"fmt"
	"slices"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// dates checks the days that a translation resolves: "Tuesday" of an article of Friday, Nov. 20, is the
// 17th or the 24th and no other day. Errors; a warning that it cannot be checked where the article has no
// date, and information where somebody who may have known it made the translation. Three of 975 segments of a human
// reference (NTREX) have such a day invented.
func (c comparison) dates() []news.Finding {
	var findings []news.Finding
	for _, p := range c.diff.Dated {
		weekday, day, ok := weekdayAndDay(p)
		if !ok {
			if c.isOtherTime(p) && !c.isToldCrosswise(p) {
				findings = append(findings, c.changed(p, news.Error, "it became "+p.Target.Text))
			}
			continue
		}
		finding := news.Finding{Check: news.FamilyDate, Severity: news.Error, Paragraph: c.id, Source: p.Source.Text, Target: p.Target.Text}
		published := c.ref.day.date
		switch {
		case published.IsZero():
			if c.ref.ByOthers {
				finding.Severity = news.Info
			} else {
				finding.Severity = news.Warning
			}
			if other, contradicts := c.contradicting(p); contradicts {
				finding.Severity, finding.Message = news.Error, fmt.Sprintf("%s became %s and %s became %s: they cannot both be right", p.Source.Text, p.Target.Text, other.Source.Text, other.Target.Text)
				break
			}
			finding.Message = fmt.Sprintf("%s became %s, but the article has no date to tell that by", p.Source.Text, p.Target.Text)
		case !c.mayBeOn(weekday, day) && !c.anyOther(weekday, day) && !c.isDayInSeoul(weekday, day) && !c.lastsUntil(p, weekday) && !c.takesDayOfSpan(p, weekday):
			finding.Message = fmt.Sprintf("%s became %s: of %s it is the %s", p.Source.Text, p.Target.Text,
				published.Format("Monday, Jan. 2"), daysText(published, weekday))
		default:
			continue
		}
		findings = append(findings, finding)
	}
	return findings
}

// away is how many months or years lie between the day of an article and a time that is told from it. Other words of the kind are told
// from the story.
var away = map[string]int{
	"last month": -1, "this month": 0, "next month": 1, "지난달": -1, "지난 달": -1, "이달": 0, "이번 달": 0, "이번달": 0, "다음 달": 1, "다음달": 1, "내달": 1,
	"last year": -1, "this year": 0, "next year": 1, "재작년": -2, "지난해": -1, "작년": -1, "올해": 0, "금년": 0, "내년": 1,
}

// isOtherTime reports whether a month or a year is not the one that the other text tells from the day of the article: April is no
// 다음 달 of January.
func (c comparison) isOtherTime(p quantity.Pair) bool {
	relative, date := p.Source, p.Target
	if date.Kind == quantity.Relative {
		relative, date = date, relative
	}
	off, known := awayOf(relative)
	n, whole := date.Value.Int64()
	switch {
	case !known || !whole:
		return false
	case date.Kind == quantity.Month && relative.Unit == "month":
		return c.ref.day.month > 0 && (int(n)-int(c.ref.day.month)-off)%12 != 0
	case date.Kind == quantity.Year && relative.Unit == "year":
		return c.ref.day.year > 0 && int(n) != c.ref.day.year+off
	}
	return false
}

// contradicting returns a resolved day before this one that is not as many days away from it as their weekdays are, whichever of the
// two weekdays became which day.
func (c comparison) contradicting(p quantity.Pair) (quantity.Pair, bool) {
	weekday, day, _ := weekdayAndDay(p)
	for _, other := range c.diff.Dated {
		w, d, ok := weekdayAndDay(other)
		switch off := day - d; {
		case other.Target.Start >= p.Target.Start:
			return quantity.Pair{}, false
		case !ok, off > 20, off < -20: // in another month
		case (off-int(weekday-w))%7 != 0 && (off+int(weekday-w))%7 != 0:
			return other, true
		}
	}
	return quantity.Pair{}, false
}

// mayBeOn reports whether a weekday can be this day of the month: the last or the next one, and one a week farther where a text speaks
// of last week, next Friday or 지난주.
func (c comparison) mayBeOn(weekday time.Weekday, day int) bool {
	published := c.ref.day.date
	past, coming := prose.WeekdayDates(published, weekday)
	if past.Day() == day || coming.Day() == day {
		return true
	}
	return prose.MayBeOn(published, weekday, day) && (otherWeek.MatchString(c.source) || otherWeek.MatchString(c.target))
}

var otherWeek = lazyregexp.New(`(?i)\b(?:last|next|weeks?|previous|following|earlier)\b|(?:지난|다음) ?(?:주|[월화수목금토일]요일)|내주`)

// anyOther reports whether the texts tell another weekday for this day, and either another day for this
// weekday or more weekdays than days: "Friday and Sunday" may have been paired crosswise with 27일과 29일, and a
// bullet takes one day of an article that tells several.
func (c comparison) anyOther(weekday time.Weekday, day int) bool {
	var dayFits, weekdayFits bool
	moreWeekdays := 0
	for _, q := range slices.Concat(c.told, c.written) {
		n, whole := q.Value.Int64()
		switch {
		case !whole:
		case q.Kind == quantity.Weekday:
			moreWeekdays++
			dayFits = dayFits || c.mayBeOn(time.Weekday(n%7), day)
		case q.Kind == quantity.Day:
			moreWeekdays--
			weekdayFits = weekdayFits || c.mayBeOn(weekday, int(n))
		}
	}
	return dayFits && (weekdayFits || moreWeekdays > 0)
}

// isNearMonth reports whether a quantity is the month of the article, or the one before or after it: what a
// translation may add to "the 20th" or 다음 달. Of an article without a date it may be any, where the source has a day
// without its month.
func (c comparison) isNearMonth(q quantity.Quantity) bool {
	published := c.ref.day.date
	month, whole := q.Value.Int64()
	if q.Kind != quantity.Month || !whole {
		return false
	}
	if published.IsZero() {
		return hasBareDay(c.told)
	}
	return prose.IsNearMonth(published, int(month))
}

// weekdayTold reports whether a day of the month is that of a weekday of the source, which a translation may set beside
// it: 17일 화요일 of Tuesday.
func (c comparison) weekdayTold(q quantity.Quantity) bool {
	day, whole := q.Value.Int64()
	if q.Kind != quantity.Day || !whole || c.ref.day.date.IsZero() {
		return false
	}
	return slices.ContainsFunc(c.told, func(s quantity.Quantity) bool {
		n, _ := s.Value.Int64()
		return s.Kind == quantity.Weekday && c.mayBeOn(time.Weekday(n%7), int(day))
	})
}

// hasBareDay reports whether a day of the month stands alone: 25일.
func hasBareDay(source []quantity.Quantity) bool {
	for i, q := range source {
		if q.Kind == quantity.Day && (i == 0 || source[i-1].Kind != quantity.Month && source[i-1].Kind != quantity.Day) {
			return true
		}
	}
	return false
}

// weekdayAndDay reads a pair of a weekday and a day of the month, whichever side has which.
func weekdayAndDay(p quantity.Pair) (time.Weekday, int, bool) {
	w, d := p.Source, p.Target
	if w.Kind == quantity.Day {
		w, d = d, w
	}
	n, whole := w.Value.Int64()
	day, wholeDay := d.Value.Int64()
	if w.Kind != quantity.Weekday || d.Kind != quantity.Day || !whole || !wholeDay {
		return 0, 0, false
	}
	return time.Weekday(n % 7), int(day), true
}

func daysText(published time.Time, weekday time.Weekday) string {
	past, coming := prose.WeekdayDates(published, weekday)
	return fmt.Sprintf("%d or the %d", past.Day(), coming.Day())
}
