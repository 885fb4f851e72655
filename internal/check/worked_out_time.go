package check

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// What desks work out of days and percentages, or leave out because their readers can.

// isSpanOfDays reports whether a number of days of the translation is that of two days of the source: 9일 시작돼 19일까지 is "11-day".
func (c comparison) isSpanOfDays(q quantity.Quantity) bool {
	_, _, found := c.endsOf(q)
	return found
}

// endsOf returns the two days of the source between which a span of the translation lies.
func (c comparison) endsOf(span quantity.Quantity) (first, last quantity.Quantity, found bool) {
	n, whole := span.Value.Int64()
	if span.Kind != quantity.Duration || span.Unit != "day" || !whole || n < 3 {
		return first, last, false
	}
	for i, a := range c.told {
		for _, b := range c.told[i+1:] {
			from, _ := a.Value.Int64()
			to, _ := b.Value.Int64()
			if a.Kind == quantity.Day && b.Kind == quantity.Day && (to-from == n || to-from+1 == n) {
				return a, b, true
			}
		}
	}
	return first, last, false
}

// isEndOfSpan reports whether a day that the translation lacks is the first or the last of a span that it tells.
func (c comparison) isEndOfSpan(q quantity.Quantity) bool {
	return q.Kind == quantity.Day && slices.ContainsFunc(c.written, func(span quantity.Quantity) bool {
		first, last, found := c.endsOf(span)
		return found && (first.Start == q.Start || last.Start == q.Start)
	})
}

// isToldByWeekday reports whether the translation tells a day by a weekday, which is that of no other day of the source.
func (c comparison) isToldByWeekday(q quantity.Quantity) bool {
	day, whole := q.Value.Int64()
	if q.Kind != quantity.Day || !whole || c.ref.day.date.IsZero() {
		return false
	}
	return slices.ContainsFunc(c.written, func(w quantity.Quantity) bool {
		n, _ := w.Value.Int64()
		fits := func(day int64) bool { return c.mayBeOn(time.Weekday(n%7), int(day)) }
		return w.Kind == quantity.Weekday && fits(day) && !slices.ContainsFunc(c.told, func(other quantity.Quantity) bool {
			d, _ := other.Value.Int64()
			return other.Kind == quantity.Day && d != day && fits(d)
		})
	})
}

// takesDayOfSpan reports whether a weekday stands for another day of the source than the one it was paired with, which is the start of a span that
// the translation tells.
func (c comparison) takesDayOfSpan(p quantity.Pair, weekday time.Weekday) bool {
	return c.isEndOfSpan(p.Source) && slices.ContainsFunc(c.told, func(q quantity.Quantity) bool {
		day, _ := q.Value.Int64()
		return q.Kind == quantity.Day && c.mayBeOn(weekday, int(day))
	})
}

// isMonthOfWeek reports whether a month of a Korean source is that of the article and names a week: 9월 셋째 주(14일 기준) is "the week to Monday".
func (c comparison) isMonthOfWeek(q quantity.Quantity) bool {
	n, _ := q.Value.Int64()
	return q.Kind == quantity.Month && c.ref.To == news.English && time.Month(n) == c.ref.day.month && weekOfMonth.MatchString(c.source[q.End:]) && strings.Contains(c.target, "week")
}

var weekOfMonth = lazyregexp.New(`^ ?(?:첫|둘|셋|넷|다섯)째 ?주`)

// isSpanUntilToday reports whether a number of days of a Korean source is how long before the article a day is that the translation tells: 1월 27일
// 이후 47일간.
func (c comparison) isSpanUntilToday(q quantity.Quantity) bool {
	n, whole := q.Value.Int64()
	today := c.ref.day.date
	if q.Kind != quantity.Duration || q.Unit != "day" || !whole || today.IsZero() || c.ref.To != news.English {
		return false
	}
	since := today.AddDate(0, 0, -int(n))
	has := func(list []quantity.Quantity, kind quantity.Kind, value int) bool {
		return slices.ContainsFunc(list, func(o quantity.Quantity) bool { return o.Kind == kind && o.Value == quantity.Int(int64(value)) })
	}
	return has(c.told, quantity.Day, since.Day()) && has(c.written, quantity.Day, since.Day()) && has(c.written, quantity.Month, int(since.Month()))
}

// isGapOfPercents reports whether points are the difference of two percentages that the translation keeps.
func (c comparison) isGapOfPercents(q quantity.Quantity) bool {
	if q.Kind != quantity.Points {
		return false
	}
	for _, a := range c.told {
		for _, b := range c.told {
			sum, ok := b.Value.Add(q.Value)
			if ok && a.Kind == quantity.Percent && b.Kind == quantity.Percent && sum == a.Value && c.lost(a) <= 0 && c.lost(b) <= 0 {
				return true
			}
		}
	}
	return false
}

// isToldAsFraction reports whether the translation tells a percentage by the part that it is nearly: 20.1% is a fifth.
func (c comparison) isToldAsFraction(q quantity.Quantity) bool {
	return q.Kind == quantity.Percent && slices.ContainsFunc(c.written, func(part quantity.Quantity) bool {
		return part.Kind == quantity.Fraction && math.Abs(100*part.Value.Float64()-q.Value.Float64()) <= nearPercent
	})
}

// nearPercent is how far from a part a percentage is that is told by it.
const nearPercent = 0.6
