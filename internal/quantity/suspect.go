package quantity

import "strings"

// maxSuspects is the most leftovers that are looked at in pairs: a text with more is no translation of the other.
const maxSuspects = 64

// freeOnes returns the first quantities of that weight or more that have no partner.
func freeOnes(list []Quantity, of []int, least Weight) []int {
	var out []int
	for i := range list {
		if of[i] == free && list[i].Weight >= least && len(out) < maxSuspects {
			out = append(out, i)
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
