package quantity

import (
	"slices"
	"strings"
)

// matching is the state of one comparison: the index of the partner of each quantity, or free, or settled.
type matching struct {
	source, target     []Quantity
	ofSource, ofTarget []int
}

const (
	free    = -1
	settled = -2 // accounted for, but paired with nothing
)

func unpaired(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = free
	}
	return list
}

func (m *matching) pair(s, t int) { m.ofSource[s], m.ofTarget[t] = t, s }

// exact pairs the free quantities that share a key, in order of the text.
func (m *matching) exact(ofSource, ofTarget keyFunc) {
	waiting := map[key][]int{}
	var buf []key
	for t := range m.target {
		if m.ofTarget[t] == free {
			buf = ofTarget(m.target[t], buf[:0])
			for _, k := range buf {
				waiting[k] = append(waiting[k], t)
			}
		}
	}
	if len(waiting) == 0 {
		return
	}
	for s := range m.source {
		if m.ofSource[s] != free {
			continue
		}
		buf = ofSource(m.source[s], buf[:0])
		for _, k := range buf {
			if t, ok := m.take(waiting, k); ok {
				m.pair(s, t)
				break
			}
		}
	}
}

// take removes the first target under k that is still free.
func (m *matching) take(waiting map[key][]int, k key) (int, bool) {
	list := waiting[k]
	for len(list) > 0 && m.ofTarget[list[0]] != free {
		list = list[1:]
	}
	if len(list) == 0 {
		waiting[k] = list
		return 0, false
	}
	waiting[k] = list[1:]
	return list[0], true
}

// repeated settles the free quantities that say again what a matched quantity of their own side says.
func (m *matching) repeated() {
	for _, side := range []struct {
		list []Quantity
		of   []int
	}{{m.source, m.ofSource}, {m.target, m.ofTarget}} {
		settleRepeats(side.list, side.of)
		settleBeside(side.list, side.of)
	}
}

// settleBeside settles the free quantities beside a matched one that says the same: the months of July-September
// beside the third quarter, 23세 이하 beside (U-23).
func settleBeside(list []Quantity, of []int) {
	for i := range list {
		if of[i] < 0 {
			continue
		}
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(list) && of[j] == free && (slices.Contains(list[i].Parts, list[j].Reading) || isGloss(list[i], list[j])) {
				of[j] = settled
			}
		}
	}
}

// glossGap is how many bytes may stand between a number and its gloss.
const glossGap = 12

// isGloss reports whether two neighbours have one figure, of which one is part of a name: 20개국(G20).
func isGloss(a, b Quantity) bool {
	_, _, ok := figureSort(a.Reading)
	_, _, ok2 := figureSort(b.Reading)
	near := b.Start-a.End <= glossGap && a.Start-b.End <= glossGap
	return ok && ok2 && near && a.Value == b.Value && (a.Kind == Label || b.Kind == Label)
}

func settleRepeats(list []Quantity, of []int) {
	seen := map[key]bool{}
	var buf []key
	for i := range list {
		if of[i] >= 0 {
			for _, k := range sortKeys(list[i], buf[:0]) {
				seen[k] = true
			}
		}
	}
	for i := range list {
		if of[i] != free {
			continue
		}
		for _, k := range sortKeys(list[i], buf[:0]) {
			if seen[k] {
				of[i] = settled
				break
			}
		}
	}
}

// leftOver files what is still free under missing and surplus.
func (m *matching) leftOver(d *Diff) {
	for s, of := range m.ofSource {
		switch {
		case of != free:
		case m.source[s].Weight > Soft:
			d.Missing = append(d.Missing, m.source[s])
		default:
			d.SoftMissing = append(d.SoftMissing, m.source[s])
		}
	}
	for t, of := range m.ofTarget {
		switch {
		case of != free:
		case m.target[t].Weight > Soft:
			d.Surplus = append(d.Surplus, m.target[t])
		default:
			d.SoftSurplus = append(d.SoftSurplus, m.target[t])
		}
	}
}

// maxSuspects is the most leftovers that are looked at in pairs: a text with more is no translation of the other.
const maxSuspects = 64

// freeOnes returns the first quantities of that weight or more that have no partner.
func freeOnes(list []Quantity, of []int, least Weight) []int {
	var out []int
	for i := range list {
		if of[i] != free || list[i].Weight < least {
			continue
		}
		if out = append(out, i); len(out) == maxSuspects {
			break
		}
	}
	return out
}

// contradicted pairs the same figure of two sorts that exclude each other: $5 and 5원, 5% and 5%포인트, 100 feet and 100m.
func (m *matching) contradicted(d *Diff) {
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		for _, t := range freeOnes(m.target, m.ofTarget, Soft) {
			a, b := m.source[s], m.target[t]
			if m.ofTarget[t] != free || a.Weight == Soft && b.Weight == Soft {
				continue
			}
			if f := contradiction(a, b); f != None {
				d.Changed = append(d.Changed, Pair{a, b, f})
				m.pair(s, t)
				break
			}
		}
	}
}

func contradiction(a, b Quantity) Fault {
	if a.Kind == Clock && b.Kind == Clock {
		if off := a.Value.num - b.Value.num; off == halfDay || off == -halfDay {
			return HalfDay
		}
		return None
	}
	_, _, ok := figureSort(a.Reading)
	_, _, ok2 := figureSort(b.Reading)
	switch {
	case !ok || !ok2 || a.Value != b.Value:
		return None
	case a.Kind == Money && b.Kind == Money:
		return Currency
	case a.Kind == Percent && b.Kind == Points || a.Kind == Points && b.Kind == Percent:
		return PerCent
	}
	return Unit
}

// suspects pairs what is missing with what is surplus where the one looks like the other gone wrong.
func (m *matching) suspects(d *Diff) {
	for _, fault := range []Fault{Scale, Digits, Amount} {
		for _, s := range freeOnes(m.source, m.ofSource, Firm) {
			for _, t := range freeOnes(m.target, m.ofTarget, Firm) {
				if m.ofTarget[t] == free && looksLike(m.source[s], m.target[t], fault) {
					d.Changed = append(d.Changed, Pair{m.source[s], m.target[t], fault})
					m.pair(s, t)
					break
				}
			}
		}
	}
}

func looksLike(a, b Quantity, f Fault) bool {
	switch f {
	case Scale:
		return alike(a, b) && isPowerOfTen(a.Value, b.Value)
	case Digits:
		named := a.Kind == Month || b.Kind == Month // November has no digits to go wrong; 11월 has, and stays a month
		return alike(a, b) && (a.Kind == b.Kind || !named) && oneDigitOff(a.Value.String(), b.Value.String())
	case Amount:
		return a.Kind == b.Kind && a.Kind != Number && a.Kind != Label
	}
	return false
}

// alike reports whether two quantities could be the same but for the value and the money.
func alike(a, b Quantity) bool {
	return sameSort(a.Reading, b.Reading) || a.Kind == b.Kind
}

// isPowerOfTen reports whether a and b differ by a power of ten.
func isPowerOfTen(a, b Value) bool {
	x, y := a.String(), b.String()
	return x != y && significant(x) == significant(y) && significant(x) != ""
}

// significant returns the figures of a number without its zeros at either end and its point.
func significant(s string) string { return strings.Trim(strings.ReplaceAll(s, ".", ""), "0") }

// oneDigitOff reports whether one edit of one digit makes a into b.
func oneDigitOff(a, b string) bool {
	if len(a) < 2 || len(a) > len(b)+1 || len(b) > len(a)+1 {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	return max(len(a), len(b))-i-j <= 1
}
