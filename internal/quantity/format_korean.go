package quantity

import (
	"fmt"
	"strings"
)

func formatKorean(r Reading, style Style) string {
	n := koreanNumber(r.Value, style)
	switch r.Kind {
	case Percent:
		return n + "%"
	case Points:
		return n + "%포인트"
	case Money:
		return n + moneyGap(r.Unit, style) + koreanMoney[r.Unit]
	case Multiple:
		return n + "배"
	case Fraction:
		return fmt.Sprintf("%d분의 %d", r.Value.den(), r.Value.num)
	case Ordinal:
		return n + "번째"
	case Age:
		return n + "세"
	case Year:
		return r.Value.String() + "년"
	case Decade:
		return r.Value.String() + "년대"
	case Month:
		return n + "월"
	case Day:
		return n + "일"
	case Duration:
		return n + koreanSpans[r.Unit]
	case Measure:
		return n + koreanUnit(r.Unit)
	}
	return formatSpecial(r, n, koreanWeekdays[:], koreanVague, koreanClock)
}

// moneyGap is the space before a currency: none before 원 in the press, one before foreign moneys.
func moneyGap(code string, style Style) string {
	if code == "KRW" && style != Spaced {
		return ""
	}
	return " "
}

func koreanUnit(symbol string) string {
	if name, ok := koreanUnits[symbol]; ok {
		return name
	}
	if u, ok := unitBySymbol[symbol]; ok {
		return u.korean[0]
	}
	return symbol
}

func koreanClock(minutes int64) string {
	switch minutes {
	case 0:
		return "자정"
	case halfDay:
		return "정오"
	}
	half := "오전 "
	if minutes >= halfDay {
		half = "오후 "
	}
	s := fmt.Sprintf("%s%d시 %d분", half, twelve(minutes), minutes%60)
	return strings.TrimSuffix(s, " 0분")
}
