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

// isToldCrosswise reports whether another time of the source that is told from the day of the article fits the date of a pair, and the
// translation tells the time of the pair in words, too: 지난달 and 이달 became "September" and "this month".
func (c comparison) isToldCrosswise(p quantity.Pair) bool {
	relative, date := p.Source, p.Target
	told, written := c.told, c.written
	if date.Kind == quantity.Relative {
		relative, date = date, relative
		told, written = written, told
	}
	off, _ := awayOf(relative)
	fits, kept := false, false
	for _, q := range told {
		if o, known := awayOf(q); known && o != off && q.Unit == relative.Unit {
			fits = fits || !c.isOtherTime(quantity.Pair{Source: q, Target: date})
		}
	}
	for _, q := range written {
		o, known := awayOf(q)
		kept = kept || known && o == off && q.Unit == relative.Unit
	}
	return fits && (kept || isYearOfMonth(relative, date, told, written))
}

// isYearOfMonth reports whether a relative year stands before a month that the other text tells without a year: "unchanged from December" in
// an article of March is 작년 12월과 같았다, beside a date that is of the year of another word.
func isYearOfMonth(relative, date quantity.Quantity, told, written []quantity.Quantity) bool {
	at := slices.IndexFunc(told, func(q quantity.Quantity) bool { return q.Start > relative.Start })
	if relative.Unit != "year" || at < 0 || told[at].Kind != quantity.Month || told[at].Start-relative.End > 1 {
		return false
	}
	return slices.ContainsFunc(written, func(q quantity.Quantity) bool {
		return q.Kind == quantity.Month && q.Value == told[at].Value && (date.Start-q.End > len(", ") || q.Start > date.End+1)
	})
}

// awayOf returns how many months or years a relative time is away from the day of the article, by its words: 내년도, this year's.
func awayOf(q quantity.Quantity) (int, bool) {
	off, known := away[strings.TrimSuffix(strings.ToLower(q.Text), "'s")]
	return off, known && q.Kind == quantity.Relative
}

// seoulDays finds the words by which Korean copy counts the days of an event abroad as its readers do.
var seoulDays = lazyregexp.New(`(?:한국|우리) ?시[간각]`)

// isDayInSeoul reports whether a day is the one behind a weekday in an article whose Korean counts days as Seoul does: a game of Tuesday
// night is of 10일(한국시간). A paragraph that counts by the time of the place (현지시간) does not.
func (c comparison) isDayInSeoul(weekday time.Weekday, day int) bool {
	text := c.target
	if c.ref.Article.Lang == news.Korean {
		text = c.source
	}
	if strings.Contains(text, "현지시간") || !seoulDays.MatchString(text) && !c.ref.isInSeoulTime() {
		return false
	}
	past, coming := prose.WeekdayDates(c.ref.day.date, weekday)
	return past.AddDate(0, 0, 1).Day() == day || coming.AddDate(0, 0, 1).Day() == day
}

// isInSeoulTime reports whether one of the first two paragraphs of the Korean, of the source or of a translation by others, counts days
// as Seoul does.
func (ref *reference) isInSeoulTime() bool {
	if ref.Article.Lang == news.Korean {
		return slices.ContainsFunc(ref.Article.Paragraphs[:min(len(ref.Article.Paragraphs), 2)], func(p news.Paragraph) bool { return seoulDays.MatchString(p.Text) })
	}
	return slices.ContainsFunc(ref.others[:min(len(ref.others), 2)], seoulDays.MatchString)
}

// spanDays are the days of what goes on, by the number of the last one.
var spanDays = map[string]int{"이틀째": 2, "사흘째": 3, "나흘째": 4, "닷새째": 5}

// lastsUntil reports whether a weekday is the last day of what began on the day of the pair: 17일부터 이틀째 of Saturday the 18th.
func (c comparison) lastsUntil(p quantity.Pair, weekday time.Weekday) bool {
	day, text := p.Source, c.source
	if day.Kind != quantity.Day {
		day, text = p.Target, c.target
	}
	rest, found := strings.CutPrefix(text[day.End:], "부터 ")
	n, _ := day.Value.Int64()
	for words, days := range spanDays {
		if found && strings.HasPrefix(rest, words) {
			return c.mayBeOn(weekday, int(n)+days-1)
		}
	}
	return false
}
