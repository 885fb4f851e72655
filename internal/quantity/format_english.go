package quantity

import "fmt"

func formatEnglish(r Reading) string {
	n := englishNumber(r.Value)
	switch r.Kind {
	case Percent:
		return n + " percent"
	case Points:
		return n + " percentage points"
	case Money:
		return englishAmount(r.Unit, n)
	case Multiple:
		return n + " times"
	case Fraction:
		return fmt.Sprintf("%d/%d", r.Value.num, r.Value.den())
	case Ordinal:
		return n + englishSuffix(r.Value.num)
	case Year:
		return r.Value.String()
	case Decade:
		return r.Value.String() + "s"
	case Month:
		return nameAt(englishMonths[:], r.Value.num, n)
	case Duration:
		if r.Value == Int(1) {
			return n + " " + r.Unit
		}
		return n + " " + r.Unit + "s"
	case Measure:
		unit, ok := englishUnits[r.Unit]
		switch {
		case !ok:
			return n + " " + r.Unit
		case r.Value == Int(1):
			return n + " " + unit.one
		}
		return n + " " + unit.many
	}
	return formatSpecial(r, n, englishWeekdays[:], englishVague, englishClock)
}

// englishAmount puts the sign of the best known moneys before the figure, and the name of others behind it.
func englishAmount(code, n string) string {
	signs := map[string]string{"USD": "$", "EUR": "€", "GBP": "£"}
	if sign, ok := signs[code]; ok {
		return sign + n
	}
	return n + " " + englishMoney[code]
}

func englishSuffix(n int64) string {
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

func englishClock(minutes int64) string {
	switch minutes {
	case 0:
		return "midnight"
	case halfDay:
		return "noon"
	}
	half := " a.m."
	if minutes >= halfDay {
		half = " p.m."
	}
	if minutes%60 == 0 {
		return fmt.Sprintf("%d%s", twelve(minutes), half)
	}
	return fmt.Sprintf("%d:%02d%s", twelve(minutes), minutes%60, half)
}

// twelve returns the hour on a clock face.
func twelve(minutes int64) int64 { return (minutes/60+11)%12 + 1 }
