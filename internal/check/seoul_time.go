package check

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// seoulTimes finds the times that Korean copy gives to its readers by their own clock: 한국시간 27일 오전 6시.
var seoulTimes = lazyregexp.New(`(?:한국|우리) ?시[간각][^().,。]{0,60}`)

const (
	seoulZone = 9 * 60
	fullDay   = 24 * 60
)

// zones are the names of time zones with their minutes before or behind UTC: two where the season decides.
var zones = map[string][]int{
	"GMT": {0}, "UTC": {0}, "BST": {60}, "CET": {60}, "CEST": {120}, "EET": {120}, "EEST": {180}, "MSK": {180}, "IST": {330},
	"JST": {540}, "KST": {540}, "HKT": {480}, "SGT": {480}, "AEST": {600}, "AEDT": {660},
	"EST": {-300}, "EDT": {-240}, "ET": {-300, -240}, "CDT": {-300}, "CT": {-360, -300}, "CST": {-360, 480}, "MST": {-420}, "MDT": {-360}, "MT": {-420, -360},
	"PST": {-480}, "PDT": {-420}, "PT": {-480, -420}, "Eastern": {-300, -240}, "Central": {-360, -300}, "Mountain": {-420, -360}, "Pacific": {-480, -420},
}

// isSeoulTime reports whether a quantity of the translation belongs to a time in Seoul that is right by a time of the source: its clock
// time, or the day that it falls on.
func (c comparison) isSeoulTime(q quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Clock, quantity.Day, quantity.Weekday, quantity.Relative:
	default:
		return false
	}
	if c.ref.To != news.Korean {
		return false
	}
	for _, span := range seoulTimes.FindAllStringIndex(c.target, -1) {
		if q.Start < span[0] || q.End > span[1] {
			continue
		}
		at := slices.IndexFunc(c.written, func(w quantity.Quantity) bool {
			return w.Kind == quantity.Clock && w.Start >= span[0] && w.End <= span[1]
		})
		if at < 0 {
			return false
		}
		turns, ok := c.seoulClock(c.written[at])
		return ok && (q.Kind != quantity.Day || c.isSeoulDay(q, span[0], turns))
	}
	return false
}

// isGivenInSeoul reports whether a clock time of the place stands before a bracket that gives the time in Seoul, right by a time of the
// source: 1423 GMT is 오후 5시 23분(한국시간 오후 11시 23분) in Turkey.
func (c comparison) isGivenInSeoul(local quantity.Quantity) bool {
	rest, found := strings.CutPrefix(c.target[local.End:], "(")
	if at := seoulTimes.FindStringIndex(rest); !found || c.ref.To != news.Korean || at == nil || at[0] > 0 {
		return false
	}
	for _, seoul := range c.written {
		if seoul.Kind != quantity.Clock || seoul.Start < local.End || seoul.Start > local.End+len("(한국시간 00일 오전 ") {
			continue
		}
		_, right := c.seoulClock(seoul)
		whole := false
		eachClock(local, func(here int64) {
			eachClock(seoul, func(there int64) { whole = whole || (there-here)%30 == 0 })
		})
		return right && whole
	}
	return false
}

// seoulClock reports whether a clock time is that of Seoul at some time of the source, and on how many days later than there it may
// be. A time whose zone nobody names may be anywhere.
func (c comparison) seoulClock(seoul quantity.Quantity) (turns []int, ok bool) {
	for _, local := range c.told {
		if local.Kind != quantity.Clock {
			continue
		}
		offsets := zones[zoneAfter(c.source[local.End:])]
		eachClock(local, func(minutes int64) {
			eachClock(seoul, func(wanted int64) {
				if offsets == nil {
					if (wanted-minutes)%30 == 0 {
						turns = append(turns, 0, 1)
					}
					return
				}
				for _, zone := range offsets {
					there := int(minutes) + seoulZone - zone
					if there%fullDay == int(wanted) {
						turns = append(turns, there/fullDay)
					}
				}
			})
		})
	}
	return turns, len(turns) > 0
}

func eachClock(q quantity.Quantity, do func(minutes int64)) {
	for _, r := range append([]quantity.Reading{q.Reading}, q.Alternatives...) {
		if n, whole := r.Value.Int64(); r.Kind == quantity.Clock && whole {
			do(n)
		}
	}
}

// zoneAfter returns the name of the time zone behind a clock time, or "".
func zoneAfter(rest string) string {
	words := strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" ,.;()", r) })
	for _, word := range words[:min(len(words), 2)] {
		if _, known := zones[word]; known {
			return word
		}
	}
	return ""
}

// isSeoulDay reports whether a day is as many days behind one that the translation names before it as the clock turned over.
func (c comparison) isSeoulDay(q quantity.Quantity, before int, turns []int) bool {
	day, _ := q.Value.Int64()
	named := false
	for _, w := range c.written {
		n, _ := w.Value.Int64()
		if w.Kind != quantity.Day || w.Start >= before {
			continue
		}
		named = true
		if slices.ContainsFunc(turns, func(days int) bool { return day == n+int64(days) || days > 0 && day == 1 && n >= 28 }) {
			return true
		}
	}
	return !named
}
