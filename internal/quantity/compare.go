package quantity

import "slices"

// Diff lists the quantities in which two texts differ. No quantity stands in more than one field.
type Diff struct {
	// Missing are the hard and firm quantities of the source that have no counterpart, Surplus those of the target
	// that no number of the source explains.
	Missing, Surplus []Quantity
	// Changed are pairs that look like one quantity gone wrong.
	Changed []Pair
	// Dated are dates that one text tells from today (Tuesday, last year) and the other by number (20일, 2017). Whether
	// they agree depends on the dateline, which is for the caller to know.
	Dated []Pair
	// Converted are measures that one text tells in another unit than the other, instead of it or beside it:
	// 100 miles, 100마일(약 160km). They agree within three percent.
	Converted []Pair
	// SoftMissing and SoftSurplus are small words and parts of names without a counterpart.
	SoftMissing, SoftSurplus []Quantity
}

// Pair is a quantity of the source and one of the target.
type Pair struct {
	Source, Target Quantity
	Fault          Fault
}

// Clean reports whether nothing of that weight or more differs.
func (d Diff) Clean(least Weight) bool {
	weighs := func(q Quantity) bool { return q.Weight >= least }
	return !slices.ContainsFunc(d.Missing, weighs) && !slices.ContainsFunc(d.Surplus, weighs) &&
		!slices.ContainsFunc(d.Changed, func(p Pair) bool { return weighs(p.Source) || weighs(p.Target) })
}

// Compare pairs the quantities of a source and a target text and returns what is left over or differs. Each pairs with
// at most one; the closest meaning goes first. A number that the source has twice and the target once, or the reverse,
// counts as matched. The cost is linear but for the few that are left over.
func Compare(source, target []Quantity) Diff {
	m := &matching{source: source, target: target, ofSource: unpaired(len(source)), ofTarget: unpaired(len(target))}
	var d Diff
	m.couples()
	m.halves(&d)
	for i, l := range levels {
		if i == bareLevel {
			m.parts(Label)
		}
		m.exact(l.source, l.target)
	}
	if !slices.Contains(m.ofSource, free) && !slices.Contains(m.ofTarget, free) {
		return d
	}
	m.parts(anyKind)
	m.shares()
	m.differences()
	m.eventYears()
	m.rounded()
	m.repeated()
	m.ages()
	m.bands()
	m.mismatched(&d, Weekday, Amount)
	m.mismatched(&d, Vague, Scale)
	m.mismatched(&d, Label, Digits)
	m.mismatched(&d, Ordinal, Amount)
	m.dated(&d)
	m.converted(&d)
	m.contradicted(&d)
	m.suspects(&d)
	m.leftOver(&d)
	return d
}

// Fault says what went wrong between two quantities.
type Fault uint8

// The faults of a Pair.
const (
	None     Fault = iota
	Scale          // off by a power of ten: £1.8 billion, 1.8억
	Digits         // a digit more, less or different
	Currency       // the same figure in another money
	Unit           // the same figure in another unit: 100 feet, 100m; 30 seconds, 30분
	PerCent        // per cent for percentage points, or the reverse
	HalfDay        // a.m. for p.m., or the reverse
	Amount         // the same kind of quantity with another value
)

var faultNames = [...]string{"none", "scale", "digits", "currency", "unit", "percent", "half-day", "amount"}

// String returns the fault's name in lower case.
func (f Fault) String() string {
	if int(f) < len(faultNames) {
		return faultNames[f]
	}
	return "unknown"
}

// key is a meaning that two quantities can share.
type key struct {
	sort  byte
	kind  Kind
	value Value
	unit  string
}

// keyFunc appends the keys of a quantity at one level of closeness.
type keyFunc func(q Quantity, keys []key) []key

// levels are tried in this order: the same likeliest reading, any reading that is the same, the same meaning, the same
// figure of the same sort, and last the same figure where one side does not say of what.
var levels = []struct{ source, target keyFunc }{
	{likeliestKey, likeliestKey}, {strictKeys, strictKeys}, {meaningKeys, meaningKeys}, {sortKeys, sortKeys}, {bareKeys, figureKeys}, {figureKeys, bareKeys},
}

// bareLevel is the first of the levels where one side does not say of what its figure is. Before it the parts of a whole
// find each other: the month and the day of 9/11.
const bareLevel = 4

// likeliestKey appends the key of the likeliest reading alone. It comes first, so that "a fifth", which may be an ordinal
// too, does not take the counterpart of another number.
func likeliestKey(q Quantity, keys []key) []key {
	return append(keys, key{'=', q.Kind, q.Value, q.Unit})
}

// strictKeys appends a key for each reading as it stands: the same kind, value and unit.
func strictKeys(q Quantity, keys []key) []key {
	keys = append(keys, key{'=', q.Kind, q.Value, q.Unit})
	for _, r := range q.Alternatives {
		if q.Kind != Clock || r.Kind != Number { // see hourSort
			keys = append(keys, key{'=', r.Kind, r.Value, r.Unit})
		}
	}
	return keys
}

// meaningKeys appends keys that are the same for two ways to say one thing: a year and a half and 18 months, a half and
// 50 %, two days and 48 hours.
func meaningKeys(q Quantity, keys []key) []key {
	keys = appendMeaning(keys, q.Reading)
	for _, r := range q.Alternatives {
		keys = appendMeaning(keys, r)
	}
	return keys
}

func appendMeaning(keys []key, r Reading) []key {
	switch r.Kind {
	case Duration:
		if unit, times, ok := baseUnit(r.Unit); ok {
			if v, ok := r.Value.Mul(Int(times)); ok {
				return append(keys, key{'m', Duration, v, unit})
			}
		}
	case Percent:
		if v, ok := r.Value.Mul(hundredth); ok {
			return append(keys, key{'m', Fraction, v, ""})
		}
	case Fraction, Multiple:
		return append(keys, key{'m', Fraction, r.Value, ""})
	case Money:
		return append(keys, key{'m', Money, r.Value, familyOf[r.Unit]})
	case Measure:
		d, ok := decimalUnits[r.Unit]
		if v, fits := r.Value.Mul(d.many); ok && fits {
			return append(keys, key{'m', Measure, v, d.of})
		}
	case Clock:
		return append(keys, key{'m', Clock, r.Value, ""})
	}
	return keys
}

// decimalUnits maps units to a smaller one of which each is an exact power of ten: 1.75 metres are 175㎝.
var decimalUnits = map[string]struct {
	of   string
	many Value
}{
	"mm": {"mm", Int(1)}, "cm": {"mm", Int(10)}, "m": {"mm", Int(1000)}, "km": {"mm", Int(1e6)},
	"mg": {"mg", Int(1)}, "g": {"mg", Int(1000)}, "kg": {"mg", Int(1e6)}, "t": {"mg", Int(1e9)},
	"mL": {"mL", Int(1)}, "L": {"mL", Int(1000)}, "m³": {"mL", Int(1e6)},
	"W": {"W", Int(1)}, "kW": {"W", Int(1000)}, "MW": {"W", Int(1e6)}, "GW": {"W", Int(1e9)},
	"m²": {"m²", Int(1)}, "ha": {"m²", Int(1e4)}, "km²": {"m²", Int(1e6)},
	"MB": {"MB", Int(1)}, "GB": {"MB", Int(1000)}, "TB": {"MB", Int(1e6)},
	"kWh": {"kWh", Int(1)}, "MWh": {"kWh", Int(1000)}, "GWh": {"kWh", Int(1e6)},
}

// baseUnit returns the unit that durations of this unit are compared in, and how many make one.
func baseUnit(unit string) (string, int64, bool) {
	switch unit {
	case "second":
		return "second", 1, true
	case "minute":
		return "second", 60, true
	case "hour":
		return "second", 3600, true
	case "day":
		return "second", 86400, true
	case "week":
		return "second", 7 * 86400, true
	case "month":
		return "month", 1, true
	case "year":
		return "month", 12, true
	}
	return "", 0, false
}

// sortKeys appends keys of the figure and what it measures, so that 3 miles and 3 minutes stay apart.
func sortKeys(q Quantity, keys []key) []key {
	return eachFigure(q, keys, func(r Reading, sort, unit string) key {
		if sort == hourSort {
			return key{}
		}
		return key{'s', Number, r.Value, sort + unit}
	})
}

// figureKeys appends keys of the figure alone.
func figureKeys(q Quantity, keys []key) []key {
	return eachFigure(q, keys, func(r Reading, _, _ string) key { return key{'f', Number, r.Value, ""} })
}

// vagueSort is the sort of orders of magnitude. It keeps them apart from exact figures, until nothing closer is left:
// "millions" may be 백만 이상.
const vagueSort = "vague"

// hourSort is the sort of a full hour. A bare number may stand for it but no other clock time: 1 p.m. is not 오전 1시.
const hourSort = "hour"

// bareKeys appends keys of the figures that do not say what they measure.
func bareKeys(q Quantity, keys []key) []key {
	return eachFigure(q, keys, func(r Reading, sort, _ string) key {
		if sort != "" && sort != vagueSort {
			return key{}
		}
		return key{'f', Number, r.Value, ""}
	})
}

func eachFigure(q Quantity, keys []key, of func(r Reading, sort, unit string) key) []key {
	for i := -1; i < len(q.Alternatives); i++ {
		r := q.Reading
		if i >= 0 {
			r = q.Alternatives[i]
		}
		sort, unit, ok := figureSort(r)
		if !ok {
			continue
		}
		if q.Kind == Clock && r.Kind == Number {
			sort = hourSort
		}
		if k := of(r, sort, unit); k != (key{}) {
			keys = append(keys, k)
		}
	}
	return keys
}

// figureSort returns what a figure measures ("duration", "money") and in which unit. Bare numbers, ordinals, multiples
// and parts of names have the sort "", and stand for any other: "3" may be 3%, 3 miles or 3명. A month never stands for a
// span of months. It reports false for readings whose value is no figure of the text.
func figureSort(r Reading) (sort, unit string, ok bool) {
	switch r.Kind {
	case Number, Ordinal, Label, Multiple:
		return "", "", true
	case Vague:
		return vagueSort, "", r.Unit == ""
	case Age:
		return "duration", "year", true
	case Duration:
		return "duration", r.Unit, true
	case Measure:
		return measureSort(r.Unit)
	case Money:
		return "money", familyOf[r.Unit], true
	case Fraction, Percent, Points, Year, Decade, Month, Day:
		return r.Kind.String(), "", true
	}
	return "", "", false
}

// measureSort returns the sort of a measure: that of a speed is its length, for Korean may say the hour elsewhere, and
// degrees may be of either scale.
func measureSort(symbol string) (sort, unit string, ok bool) {
	switch symbol {
	case "deg":
		return "", "", true
	case "km/h":
		symbol = "km"
	case "mph":
		symbol = "mi"
	case "m/s":
		symbol = "m"
	}
	return "measure", symbol, true
}
