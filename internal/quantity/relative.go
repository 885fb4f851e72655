package quantity

import (
	"slices"
	"strings"
)

// ages settles a decade of life that an age of the other text explains: a man of 34 is a 30대 남성.
func (m *matching) ages() {
	settleAges(m.source, m.ofSource, m.target)
	settleAges(m.target, m.ofTarget, m.source)
}

func settleAges(list []Quantity, of []int, other []Quantity) {
	for _, i := range freeOnes(list, of, Soft) {
		decade, ok := list[i].lifeDecade()
		if !ok {
			continue
		}
		for _, q := range other {
			if n, whole := q.Value.Int64(); whole && (q.Kind == Age || q.Kind == Number) && n > decade && n < decade+10 {
				of[i] = settled
				break
			}
		}
	}
}

// bands settles the upper end of a band that the other text tells by its lower one: between 4% and 5% is 4%대.
func (m *matching) bands() {
	settleBands(m.source, m.ofSource, m.target)
	settleBands(m.target, m.ofTarget, m.source)
}

func settleBands(list []Quantity, of []int, other []Quantity) {
	for _, i := range freeOnes(list, of, Soft) {
		upper, whole := list[i].Value.Int64()
		if list[i].Kind != Percent || !whole {
			continue
		}
		for _, q := range other {
			if lower, whole := q.Value.Int64(); whole && q.Kind == Percent && q.Approx && upper == lower+bandWidth(lower) {
				of[i] = settled
				break
			}
		}
	}
}

// bandWidth returns the width of a band by its lower end: 4%대 reaches to 5, 40%대 to 50.
func bandWidth(lower int64) int64 {
	if lower >= 10 && lower%10 == 0 {
		return 10
	}
	return 1
}

// lifeDecade returns the decade of life that q may mean.
func (q Quantity) lifeDecade() (int64, bool) {
	for _, r := range q.readings() {
		if n, whole := r.Value.Int64(); r.Kind == Decade && whole && n >= 10 && n < 100 {
			return n, true
		}
	}
	return 0, false
}

// mismatched reports as changed what is left over of a soft kind on both sides: Sunday and 금요일, tens of thousands and
// 수천. One side alone may leave such a word out; two that differ say different things.
func (m *matching) mismatched(d *Diff, k Kind, f Fault) {
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		if m.source[s].Kind != k {
			continue
		}
		for _, t := range freeOnes(m.target, m.ofTarget, Soft) {
			a, b := m.source[s], m.target[t]
			if m.ofTarget[t] != free || b.Kind != k || a.Unit != b.Unit || k == Ordinal && a.Unit != numeralUnit {
				continue
			}
			a.Weight, b.Weight = Firm, Firm
			d.Changed = append(d.Changed, Pair{a, b, f})
			m.pair(s, t)
			break
		}
	}
}

// halves pairs the halves of a year, and reports those of the two texts that differ: of one they say other things, 상반기 is no second half.
func (m *matching) halves(d *Diff) {
	isHalf := func(q Quantity) bool { return q.Kind == Half }
	if !slices.ContainsFunc(m.source, isHalf) || !slices.ContainsFunc(m.target, isHalf) {
		return
	}
	of := func(q Quantity, keys []key) []key {
		if q.Kind == Half {
			keys = likeliestKey(q, keys)
		}
		return keys
	}
	m.exact(of, of)
	m.mismatched(d, Half, Amount)
}

// dated pairs dates by number with the weekdays and the relative times of the other text.
func (m *matching) dated(d *Diff) {
	for _, t := range freeOnes(m.target, m.ofTarget, Soft) {
		if s := findRelative(m.target[t], m.source, m.ofSource); s >= 0 {
			d.Dated = append(d.Dated, Pair{Source: m.source[s], Target: m.target[t]})
			m.pair(s, t)
		}
	}
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		if t := findRelative(m.source[s], m.target, m.ofTarget); t >= 0 {
			d.Dated = append(d.Dated, Pair{Source: m.source[s], Target: m.target[t]})
			m.pair(s, t)
		}
	}
}

// findRelative returns a free weekday or a time counted from today that may be this date, or -1.
func findRelative(date Quantity, list []Quantity, of []int) int {
	unit := date.Kind.String()
	switch {
	case strings.HasSuffix(date.Text, "분기"):
		unit = "quarter"
	case date.Kind != Day && date.Kind != Month && date.Kind != Year:
		return -1
	}
	for i, q := range list {
		if of[i] == free && (q.Kind == Relative && q.Unit == unit || q.Kind == Weekday && date.Kind == Day) {
			return i
		}
	}
	return -1
}
