package quantity

import "strings"

// tail is a unit behind a number: of measure, of money, per cent, years old.
type tail struct {
	kind  Kind
	unit  string
	scale Value     // what the value is multiplied by: a cent is 1/100 of a dollar
	exact string    // the spelling, where case matters
	glued bool      // only right behind the figure
	also  []Reading // further meanings; the number gives their values
}

// englishTails is the table of the units that follow a number in English.
var englishTails = buildEnglishTails()

func buildEnglishTails() phrases[tail] {
	table := phrases[tail]{}
	for _, u := range units {
		for _, name := range u.english {
			addTail(table, name, tail{kind: Measure, unit: u.symbol})
		}
	}
	for _, c := range currencies {
		t := tail{kind: Money, unit: c.code}
		if c.minor {
			t.scale = hundredth
		}
		for _, name := range c.english {
			addTail(table, name, t)
		}
	}
	for name, t := range plainTails {
		addTail(table, name, t)
	}
	return table
}

// addTail adds a unit to the table. A leading "+" means that it stands right behind the figure, in this case of letters.
func addTail(table phrases[tail], name string, t tail) {
	if rest, ok := strings.CutPrefix(name, "+"); ok {
		t.glued, name = true, rest
		t.exact = rest
	}
	table.add(name, t)
}

// plainTails are the tails that are neither units of measure nor moneys.
var plainTails = map[string]tail{
	"%": {kind: Percent}, "percent": {kind: Percent}, "per cent": {kind: Percent}, "pct": {kind: Percent}, "pc": {kind: Percent},
	"percentage point": {kind: Points}, "percentage points": {kind: Points}, "percent points": {kind: Points}, "% points": {kind: Points},
	"% point": {kind: Points}, "pp": {kind: Points}, "ppt": {kind: Points}, "ppts": {kind: Points}, "pts": {kind: Points},
	"basis point": {kind: Points, scale: hundredth}, "basis points": {kind: Points, scale: hundredth},
	"bps": {kind: Points, scale: hundredth}, "bp": {kind: Points, scale: hundredth},

	"fold": {kind: Multiple}, "times": {kind: Multiple, also: []Reading{{}}}, "x": {kind: Multiple, glued: true},

	"second": {kind: Duration, unit: "second"}, "seconds": {kind: Duration, unit: "second"}, "sec": {kind: Duration, unit: "second"},
	"secs":   {kind: Duration, unit: "second"},
	"minute": {kind: Duration, unit: "minute"}, "minutes": {kind: Duration, unit: "minute"}, "min": {kind: Duration, unit: "minute"},
	"mins": {kind: Duration, unit: "minute"}, "hour": {kind: Duration, unit: "hour"}, "hours": {kind: Duration, unit: "hour"},
	"hr": {kind: Duration, unit: "hour"}, "hrs": {kind: Duration, unit: "hour"}, "+h": {kind: Duration, unit: "hour"},
	"day": {kind: Duration, unit: "day"}, "days": {kind: Duration, unit: "day"}, "night": {kind: Duration, unit: "day"},
	"nights": {kind: Duration, unit: "day"},
	"week":   {kind: Duration, unit: "week"}, "weeks": {kind: Duration, unit: "week"}, "fortnights": {kind: Duration, unit: "week", scale: Int(2)},
	"month": {kind: Duration, unit: "month"}, "months": {kind: Duration, unit: "month"},
	"year": {kind: Duration, unit: "year"}, "years": {kind: Duration, unit: "year"}, "yr": {kind: Duration, unit: "year"},
	"yrs": {kind: Duration, unit: "year"}, "decade": {kind: Duration, unit: "year", scale: Int(10)},
	"decades": {kind: Duration, unit: "year", scale: Int(10)}, "century": {kind: Ordinal},
	"centuries": {kind: Duration, unit: "year", scale: Int(100)},
	"year old":  {kind: Age}, "years old": {kind: Age}, "year olds": {kind: Age}, "years of age": {kind: Age}, "yo": {kind: Age},
	"month old": {kind: Duration, unit: "month"}, "months old": {kind: Duration, unit: "month"}, "week old": {kind: Duration, unit: "week"},
	"weeks old": {kind: Duration, unit: "week"}, "day old": {kind: Duration, unit: "day"}, "days old": {kind: Duration, unit: "day"},

	// A pound is a weight as well as a money; Compare takes the one that fits.
	"pound":  {kind: Measure, unit: "lb", also: []Reading{{Kind: Money, Unit: "GBP"}}},
	"pounds": {kind: Measure, unit: "lb", also: []Reading{{Kind: Money, Unit: "GBP"}}},
}
