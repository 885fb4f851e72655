package prose

import "time"

// WeekdayDates returns the two dates that a weekday can mean in copy of that day: the day itself or the last such day before it, and
// the next one after it.
func WeekdayDates(published time.Time, weekday time.Weekday) (past, coming time.Time) {
	back := (int(published.Weekday()) - int(weekday) + 7) % 7
	past = published.AddDate(0, 0, -back)
	return past, past.AddDate(0, 0, 7)
}

// MayBeOn reports whether a weekday in copy of that day can be this day of the month. It allows a week more on either side than
// [WeekdayDates]: "Tuesday last week" and "Tuesday next week" name it too.
func MayBeOn(published time.Time, weekday time.Weekday, day int) bool {
	past, _ := WeekdayDates(published, weekday)
	for weeks := -1; weeks <= 2; weeks++ {
		if past.AddDate(0, 0, 7*weeks).Day() == day {
			return true
		}
	}
	return false
}

// DateNear returns the date less than a week before or after copy of that day that is this day of the month, if there is one.
func DateNear(published time.Time, day int) (time.Time, bool) {
	for away := -6; away <= 6; away++ {
		if d := published.AddDate(0, 0, away); d.Day() == day {
			return d, true
		}
	}
	return time.Time{}, false
}

// IsNearMonth reports whether a month, 1 to 12, is that of the day, or the one before or after it: what "next month" can mean.
func IsNearMonth(published time.Time, month int) bool {
	away := ((month-int(published.Month()))%12 + 12) % 12
	return away <= 1 || away == 11
}
