package quantity

// rounded pairs what differs only by rounding: 379,800 and 약 38만, 3.5432 trillion and 3.54조.
func (m *matching) rounded() {
	for _, s := range freeOnes(m.source, m.ofSource, Soft) {
		for _, t := range freeOnes(m.target, m.ofTarget, Soft) {
			a, b := m.source[s], m.target[t]
			if isShare(a, b) || isShare(b, a) || a.Weight > Soft && b.Weight > Soft && isRounded(a, b) {
				m.pair(s, t)
				break
			}
		}
	}
}

// leastRounded is the least number that is rounded without a word that says so: 2,018 people are not 2020명.
const leastRounded = 10000

// isRounded reports whether the target is the source rounded to fewer figures. Three or more must be left, or the
// text must say that it rounds. A year is never rounded.
func isRounded(source, target Quantity) bool {
	least := 100.0
	if !target.Approx {
		least = leastRounded
	}
	if !sameSort(source.Reading, target.Reading) || source.Kind == Year || target.Kind == Year || source.Value.Float64() < least {
		return false
	}
	lead, step, ok := leading(target.Value)
	exact, _, ok2 := leading(source.Value)
	if !ok || !ok2 || exact <= lead || (lead < 3 && !target.Approx) {
		return false
	}
	off := source.Value.Float64() - target.Value.Float64()
	return off >= -step/2 && (off <= step/2 || target.Approx && off < step)
}

// isShare reports whether a percentage is a fraction that no percentage is exactly: 33% and 3분의 1.
func isShare(part, percent Quantity) bool {
	if part.Kind != Fraction || percent.Kind != Percent || 100%part.Value.den() == 0 {
		return false
	}
	off := 100*part.Value.Float64() - percent.Value.Float64()
	return -1 < off && off < 1
}

// leading returns the number of significant figures of an integer and the value of its last one.
func leading(v Value) (figures int, step float64, ok bool) {
	n, whole := v.Int64()
	if !whole || n <= 0 {
		return 0, 0, false
	}
	step = 1
	for n%10 == 0 {
		n, step = n/10, step*10
	}
	for ; n > 0; n /= 10 {
		figures++
	}
	return figures, step, true
}

// sameSort reports whether two readings could be the same quantity but for the value.
func sameSort(a, b Reading) bool {
	sortA, unitA, ok := figureSort(a)
	sortB, unitB, ok2 := figureSort(b)
	return ok && ok2 && (sortA == "" || sortB == "" || sortA == sortB && unitA == unitB)
}
