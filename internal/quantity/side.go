package quantity

import "strings"

// A side is where the true figure lies beside one that a text rounds with a word: 5만명에 가까운 of 49,800, 2만명이 넘는 of 20,014.
type side int8

const (
	justBelow side = iota - 1
	noSide
	justAbove
)

// mostBeside is how far a figure may be from the one that is told for it, as a part of it: desks say nearly 50,000 of 49,800, not of 46,000.
const mostBeside = 0.02

// leastBeside is the least figure that is told so: 50%에 육박한 of 49.7%.
const leastBeside = 10

// isBeside reports whether the target is a rounder figure than the source and a word says that the source lies just below or above it.
func isBeside(source, target Quantity) bool {
	round, exact := len(significant(target.Value.String())), len(significant(source.Value.String()))
	if target.side == noSide || exact <= round || source.Value.Float64() < leastBeside {
		return false
	}
	off := (source.Value.Float64() - target.Value.Float64()) * float64(target.side)
	return off > 0 && off <= mostBeside*target.Value.Float64()
}

// sideWords are the beginnings of Korean words that follow a figure, its counter and a particle.
var sideWords = []struct {
	word string
	side side
}{
	{"가까", justBelow}, {"육박", justBelow}, {"못 미", justBelow}, {"못미", justBelow}, {"안 되", justBelow}, {"안 돼", justBelow}, {"안 됐", justBelow},
	{"넘", justAbove}, {"웃도", justAbove}, {"웃돈", justAbove}, {"웃돌", justAbove}, {"상회", justAbove}, {"이상", justAbove},
}

// sideBehind returns the side that Korean text behind a figure tells: 명에 가까운.
func sideBehind(rest string) side {
	for range 3 {
		for _, w := range sideWords {
			if strings.HasPrefix(rest, w.word) {
				return w.side
			}
		}
		word, _, found := strings.Cut(rest[:min(len(rest), maxCounter)], " ")
		if !found || strings.ContainsAny(word, ",.") {
			return noSide
		}
		rest = rest[len(word)+1:]
	}
	return noSide
}

// maxCounter is how many bytes a counter with its particle has at most.
const maxCounter = 24

// sideBefore returns the side that English words before token i tell: just under, just shy of.
func (e *english) sideBefore(i int) side {
	switch before := e.at(i - 1); {
	case before.is("under") && e.at(i-2).is("just"), before.is("of") && (e.at(i-2).is("shy") || e.at(i-2).is("short")):
		return justBelow
	}
	return noSide
}
