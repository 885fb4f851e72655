package quantity

import "slices"

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

// shares settles a percentage that the other text tells as so many of so many: sixty percent, 열 집 중 여섯 집.
func (m *matching) shares() {
	settleShares(m.source, m.ofSource, m.target, m.ofTarget)
	settleShares(m.target, m.ofTarget, m.source, m.ofSource)
}

func settleShares(list []Quantity, of []int, other []Quantity, ofOther []int) {
	for _, i := range freeOnes(list, of, Soft) {
		if list[i].Kind != Percent {
			continue
		}
		for _, j := range freeOnes(other, ofOther, Soft) {
			if j+1 < len(other) && ofOther[j+1] == free && isShareOf(list[i].Value, other[j+1], other[j]) {
				of[i], ofOther[j], ofOther[j+1] = j, i, i
				break
			}
		}
	}
}

// isShareOf reports whether so many percent are `part` of `whole`, both counts.
func isShareOf(percent Value, part, whole Quantity) bool {
	if part.Kind != Number || whole.Kind != Number || whole.Value == (Value{}) {
		return false
	}
	of, ok := percent.Mul(whole.Value)
	hundredfold, ok2 := part.Value.Mul(Int(100))
	return ok && ok2 && of == hundredfold
}

// differences settles what the one text tells and the other has worked out: "to 4.28% from 4.21%" is 7bp 오른 4.28%, and "to 84%
// from 34%" 34%에서 84%로 50%포인트 오른.
func (m *matching) differences() {
	settleDifferences(m.source, m.ofSource, m.target, m.ofTarget)
	settleDifferences(m.target, m.ofTarget, m.source, m.ofSource)
}

func settleDifferences(list []Quantity, of []int, other []Quantity, ofOther []int) {
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
		if of[i] == free && list[i].Kind == Year && list[i-1].Kind == Day && of[i-1] >= 0 && other[of[i-1]].Kind == Label {
			of[i] = settled
		}
	}
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
