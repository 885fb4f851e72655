package prose

import (
	"slices"
	"testing"
	"time"
)

var friday = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

func TestWeekdayDates(t *testing.T) {
	t.Parallel()
	for weekday, want := range map[time.Weekday][2]int{
		time.Friday: {20, 27}, time.Thursday: {19, 26}, time.Saturday: {14, 21}, time.Sunday: {15, 22}, time.Tuesday: {17, 24},
	} {
		past, coming := WeekdayDates(friday, weekday)
		if past.Weekday() != weekday || coming.Weekday() != weekday || past.Day() != want[0] || coming.Day() != want[1] {
			t.Errorf("%s: %s and %s, want the %d and the %d", weekday, past, coming, want[0], want[1])
		}
	}
	_, coming := WeekdayDates(time.Date(2026, 12, 30, 0, 0, 0, 0, time.UTC), time.Monday)
	if got := coming.Format(time.DateOnly); got != "2027-01-04" {
		t.Errorf("the Monday after Dec. 30 is %s", got)
	}
}

func TestMayBeOn(t *testing.T) {
	t.Parallel()
	var days []int
	for day := 1; day <= 31; day++ {
		if MayBeOn(friday, time.Tuesday, day) {
			days = append(days, day)
		}
	}
	if want := []int{1, 10, 17, 24}; !slices.Equal(days, want) { // Dec. 1 is the Tuesday after the next
		t.Errorf("Tuesday may be on %v, want %v", days, want)
	}
}

func TestDateNear(t *testing.T) {
	t.Parallel()
	for day, want := range map[int]string{20: "2026-11-20", 14: "2026-11-14", 26: "2026-11-26", 13: "", 27: "", 31: ""} {
		got, ok := DateNear(friday, day)
		if ok != (want != "") || ok && got.Format(time.DateOnly) != want {
			t.Errorf("the %dth is %s, %v; want %s", day, got, ok, want)
		}
	}
	if got, _ := DateNear(time.Date(2026, 12, 30, 0, 0, 0, 0, time.UTC), 2); got.Year() != 2027 {
		t.Errorf("the 2nd is %s", got)
	}
}

func TestIsNearMonth(t *testing.T) {
	t.Parallel()
	december := time.Date(2026, 12, 30, 0, 0, 0, 0, time.UTC)
	for month, want := range map[int]bool{11: true, 12: true, 1: true, 2: false, 10: false, 6: false} {
		if IsNearMonth(december, month) != want {
			t.Errorf("month %d of December: %v", month, !want)
		}
	}
	if january := december.AddDate(0, 0, 5); !IsNearMonth(january, 12) || IsNearMonth(january, 3) {
		t.Error("December is near January, March is not")
	}
}
