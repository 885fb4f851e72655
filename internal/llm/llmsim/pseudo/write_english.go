package pseudo

import (
	"strconv"
	"strings"
)

// inEnglish writes a quantity as AP does.
func inEnglish(q quantity) string {
	switch q.kind {
	case amount:
		return withEnglishUnit(q, englishFigures(q))
	case date:
		return dateInEnglish(q)
	case clock:
		if len(q.minute) == 1 {
			q.minute = "0" + q.minute
		}
		return strings.TrimSuffix(plain(q.value)+":"+q.minute, ":") + []string{"", " a.m.", " p.m."}[q.half]
	case ordinal:
		return ordinalInEnglish(int(q.value))
	}
	return withEnglishUnit(q, q.text)
}

func minusInEnglish(_ quantity, written string) string { return "minus " + written }

var englishMonths = strings.Fields("January February March April May June July August September October November December")

// dateInEnglish cuts months short before a day.
func dateInEnglish(q quantity) string {
	month, _ := strconv.Atoi(q.month) // figures, or empty
	if day, err := strconv.Atoi(q.day); month < 1 || month > 12 {
		if err == nil {
			return "the " + ordinalInEnglish(day)
		}
		return spaced(q.day, q.year)
	}
	name := englishMonths[month-1]
	switch {
	case q.day == "" && q.year == "" && (name == "March" || name == "May"):
		return "in " + name // words too
	case q.day == "":
		return spaced(name, q.year)
	case name == "September":
		name = "Sept."
	case len(name) > 5:
		name = name[:3] + "."
	}
	if q.year == "" {
		return name + " " + q.day
	}
	return name + " " + q.day + ", " + q.year
}

func ordinalInEnglish(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		suffix = [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
	}
	return strconv.Itoa(n) + suffix
}

// englishFigures writes 1200000 as "1.2 million", and a number that had no scale word as it stood.
func englishFigures(q quantity) string {
	if !q.scaled {
		return q.text
	}
	for _, scale := range []struct {
		value float64
		word  string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if s := plain(q.value / scale.value); q.value >= scale.value && len(s[strings.IndexByte(s+".", '.'):]) <= 4 {
			return commas(s) + scale.word
		}
	}
	return commas(plain(q.value))
}

// withEnglishUnit puts the unit to the figures: money by its sign, the rest by its word.
func withEnglishUnit(q quantity, s string) string {
	if q.over {
		q.over = false
		return "more than " + withEnglishUnit(q, s)
	}
	if q.unit == nil {
		return s
	}
	switch forms := q.unit.english; {
	case forms[0] == "dollar":
		return "$" + s
	case s == "1":
		return s + " " + forms[0]
	default:
		return s + " " + forms[1]
	}
}
