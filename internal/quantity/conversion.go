package quantity

// tolerance is the largest relative error of a conversion: desks round 100 miles to 160 km.
const tolerance = 0.03

// converted pairs measures with their conversions. Where one text tells both, the second is explained by the first.
func (m *matching) converted(d *Diff) {
	keep := func(s, t int) {
		d.Converted = append(d.Converted, Pair{Source: m.source[s], Target: m.target[t]})
		if m.ofSource[s] == free {
			m.ofSource[s] = t
		}
		if m.ofTarget[t] == free {
			m.ofTarget[t] = s
		}
	}
	m.dropped()
	for _, t := range freeOnes(m.target, m.ofTarget, Soft) {
		if s := findConversion(m.target[t], m.source, m.ofSource); s >= 0 {
			keep(s, t)
		}
	}
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		if t := findConversion(m.source[s], m.target, m.ofTarget); t >= 0 {
			keep(s, t)
		}
	}
}

// dropped settles the measures of the source that the target leaves out because it has their conversion, which the
// source gives too: 12 miles (19 km) told as 19km.
func (m *matching) dropped() {
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		if o := findConversion(m.source[s], m.source, m.ofSource); o >= 0 && m.ofSource[o] >= 0 {
			m.ofSource[s] = settled
		}
	}
}

// findConversion returns the first quantity that q converts into, free or matched, or -1.
func findConversion(q Quantity, list []Quantity, of []int) int {
	if q.Kind != Measure {
		return -1
	}
	for i := range list {
		if of[i] != settled && isConversion(q, list[i]) {
			return i
		}
	}
	return -1
}

// isConversion reports whether two measures of one dimension and different units are as large as each other.
func isConversion(source, target Quantity) bool {
	for _, r := range source.readings() {
		for _, s := range target.readings() {
			a, ok := base(r)
			b, ok2 := base(s)
			if ok && ok2 && r.Unit != s.Unit && unitBySymbol[r.Unit].dim == unitBySymbol[s.Unit].dim && isNear(a, b) {
				return true
			}
		}
	}
	return false
}

func isNear(a, b float64) bool { return max(a-b, b-a) <= tolerance*max(a, -a, b, -b) }
