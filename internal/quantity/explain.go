package quantity

import "slices"

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
	if !sameSort(source.Reading, target.Reading) || source.Kind == Year || target.Kind == Year {
		return false
	}
	if isBeside(source, target) {
		return true
	}
	if source.Value.Float64() < least {
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

// anyKind stands for all kinds.
const anyKind = Kind(255)

// parts matches a quantity of a kind that is made of several with those several: one in five, 5명 중 1명.
func (m *matching) parts(k Kind) {
	partsOnSide(k, m.source, m.ofSource, m.target, m.ofTarget)
	partsOnSide(k, m.target, m.ofTarget, m.source, m.ofSource)
}

func partsOnSide(k Kind, whole []Quantity, ofWhole []int, single []Quantity, ofSingle []int) {
	for _, w := range freeOnes(whole, ofWhole, Soft) {
		if len(whole[w].Parts) == 0 || k != anyKind && whole[w].Kind != k {
			continue
		}
		used := make([]int, 0, len(whole[w].Parts))
		for _, p := range whole[w].Parts {
			if s := findValue(single, ofSingle, p.Value, used); s >= 0 {
				used = append(used, s)
			}
		}
		if len(used) < len(whole[w].Parts) {
			continue
		}
		ofWhole[w] = used[0]
		for _, s := range used {
			ofSingle[s] = w
		}
	}
}

// findValue returns the first free quantity with that value that is not in used, or -1.
func findValue(list []Quantity, of []int, v Value, used []int) int {
	for i := range list {
		if of[i] != free || len(used) > 0 && used[len(used)-1] == i || len(used) > 1 && used[0] == i {
			continue
		}
		if list[i].Value == v {
			return i
		}
	}
	return -1
}

// couples settles a couple of a unit that the other text tells as two or three: 2~3년.
func (m *matching) couples() {
	settleCouples(m.source, m.ofSource, m.target, m.ofTarget)
	settleCouples(m.target, m.ofTarget, m.source, m.ofSource)
}

func settleCouples(list []Quantity, of []int, other []Quantity, ofOther []int) {
	for i, q := range list {
		if of[i] != free || !q.Approx || len(q.Parts) != 2 || q.Weight != Soft {
			continue
		}
		for j := 1; j < len(other); j++ {
			if ofOther[j-1] == free && ofOther[j] == free && other[j-1].Value == q.Parts[0].Value && other[j].Value == q.Parts[1].Value {
				of[i], ofOther[j-1], ofOther[j] = j, i, i
				break
			}
		}
	}
}

// shares settles a percentage or a fraction that the other text tells as so many of so many: sixty percent, 열 집 중 여섯 집.
func (m *matching) shares() {
	settleShares(m.source, m.ofSource, m.target, m.ofTarget)
	settleShares(m.target, m.ofTarget, m.source, m.ofSource)
}

func settleShares(list []Quantity, of []int, other []Quantity, ofOther []int) {
	for _, i := range freeOnes(list, of, Soft) {
		share := list[i].Value
		switch list[i].Kind {
		case Percent:
			share, _ = share.Mul(hundredth)
		case Fraction:
		default:
			continue
		}
		for _, j := range freeOnes(other, ofOther, Soft) {
			if j+1 < len(other) && ofOther[j+1] == free && isShareOf(share, other[j+1], other[j]) {
				of[i], ofOther[j], ofOther[j+1] = j, i, i
				break
			}
		}
	}
}

// isShareOf reports whether `part` is that share of `whole`, both counts.
func isShareOf(share Value, part, whole Quantity) bool {
	of, ok := share.Mul(whole.Value)
	return ok && part.Kind == Number && whole.Kind == Number && part.Value.num > 0 && of == part.Value
}

// differences settles what the one text tells and the other has worked out: "to 4.28% from 4.21%" is 7bp 오른 4.28%, and "to 84%
// from 34%" 34%에서 84%로 50%포인트 오른.
func (m *matching) differences() {
	settleDifferences(m.source, m.ofSource, m.target, m.ofTarget)
	settleDifferences(m.target, m.ofTarget, m.source, m.ofSource)
}

func settleDifferences(list []Quantity, of []int, other []Quantity, ofOther []int) {
	if !slices.ContainsFunc(other, func(q Quantity) bool { return q.Kind == Points }) {
		return
	}
	for _, j := range freeOnes(other, ofOther, Soft) {
		if other[j].Kind != Points {
			continue
		}
		for i := 1; i < len(list); i++ {
			a, b := i-1, i
			if of[a] == free {
				a, b = b, a
			}
			if of[a] < 0 || list[a].Kind != Percent || list[b].Kind != Percent || !isDifference(other[j].Value, list[a].Value, list[b].Value) {
				continue
			}
			if ofOther[j] = a; of[b] == free {
				of[b] = j
			}
			break
		}
	}
}

func isDifference(off, a, b Value) bool {
	sum, ok := a.Add(off)
	other, ok2 := b.Add(off)
	return ok && sum == b || ok2 && other == a
}

// eventYears settles the year of a date that the other text tells as the name of an event: September 11, 2001 is 9·11.
func (m *matching) eventYears() {
	settleEventYears(m.source, m.ofSource, m.target)
	settleEventYears(m.target, m.ofTarget, m.source)
}

func settleEventYears(list []Quantity, of []int, other []Quantity) {
	for i := 1; i < len(list); i++ {
		if of[i] == free && list[i].Kind == Year && list[i-1].Kind == Day && list[i].Start-list[i-1].End <= len(", ") && of[i-1] >= 0 && other[of[i-1]].Kind == Label {
			of[i] = settled
		}
	}
}
