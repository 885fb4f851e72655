package quantity

var (
	koreanMoney, englishMoney = indexMoneyNames()
	koreanUnits               = map[string]string{"lb": "파운드", "deg": "도"}
	// englishUnits are the units whose symbol is not what English copy prints.
	englishUnits = map[string]struct{ one, many string }{
		"m": {"meter", "meters"}, "mi": {"mile", "miles"}, "yd": {"yard", "yards"}, "ft": {"foot", "feet"}, "in": {"inch", "inches"},
		"nmi": {"nautical mile", "nautical miles"}, "ly": {"light year", "light years"}, "mi²": {"square mile", "square miles"},
		"ft²": {"square foot", "square feet"}, "acre": {"acre", "acres"}, "L": {"liter", "liters"}, "ft³": {"cubic foot", "cubic feet"},
		"gal": {"gallon", "gallons"}, "bbl": {"barrel", "barrels"}, "g": {"gram", "grams"}, "t": {"ton", "tons"}, "lb": {"pound", "pounds"},
		"oz": {"ounce", "ounces"}, "st": {"stone", "stone"}, "kn": {"knot", "knots"}, "deg": {"degree", "degrees"}, "W": {"watt", "watts"},
	}
	koreanSpans = map[string]string{
		"second": "초", "minute": "분", "hour": "시간", "day": "일", "week": "주", "month": "개월", "year": "년",
	}
	koreanWeekdays  = [...]string{"", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"}
	englishWeekdays = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	englishMonths   = [...]string{
		"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	}
	englishVague = map[int64]string{
		10: "dozens", 100: "hundreds", 1e3: "thousands", 1e4: "tens of thousands", 1e5: "hundreds of thousands", 1e6: "millions",
		1e7: "tens of millions", 1e8: "hundreds of millions", 1e9: "billions", 1e10: "tens of billions", 1e11: "hundreds of billions",
		1e12: "trillions",
	}
	koreanVague = map[int64]string{
		10: "수십", 100: "수백", 1e3: "수천", 1e4: "수만", 1e5: "수십만", 1e6: "수백만", 1e7: "수천만", 1e8: "수억", 1e9: "수십억",
		1e10: "수백억", 1e11: "수천억", 1e12: "수조",
	}
)

// indexMoneyNames returns the printed name of each currency in both languages.
func indexMoneyNames() (korean, english map[string]string) {
	korean, english = map[string]string{}, map[string]string{}
	for _, c := range currencies {
		if !c.minor && korean[c.code] == "" {
			korean[c.code], english[c.code] = c.korean[0], c.english[0]
		}
	}
	return korean, english
}

// formatSpecial writes weekdays, orders of magnitude and clock times from the tables of a language; the figure n of
// everything else.
func formatSpecial(r Reading, n string, weekdays []string, vague map[int64]string, clock func(minutes int64) string) string {
	switch r.Kind {
	case Weekday:
		return nameAt(weekdays, r.Value.num, n)
	case Vague:
		if word, ok := vague[r.Value.num]; ok {
			return word
		}
	case Clock:
		return clock(r.Value.num)
	}
	return n
}

// nameAt returns the i-th name, or the figure where there is none.
func nameAt(names []string, i int64, figure string) string {
	if i < 1 || i >= int64(len(names)) {
		return figure
	}
	return names[i]
}
