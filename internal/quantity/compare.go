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
	m.dated(&d)
	m.converted(&d)
	m.contradicted(&d)
	m.suspects(&d)
	m.leftOver(&d)
	return d
}
