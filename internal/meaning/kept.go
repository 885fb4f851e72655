package meaning

// Kept reports whether the translation has most of the words, names and figures of the source, and whether most of its own come
// from there. Both are true where too few of them are known to say otherwise.
//
// It is for a translation that is suspiciously short or long: a terse one that keeps the words has lost nothing.
func (p Pair) Kept() (source, target bool) {
	s, t := p.halves()
	return s.isKept(), t.isKept()
}

const (
	leastClues = 3   // so many show something
	mostOf     = 0.5 // a translation has two of three words that the lexicon has
)

func (h half) isKept() bool {
	kept, all := 0, 0
	for _, t := range h.tallies {
		for kind := range clueKinds {
			kept += t.present[kind]
			all += t.present[kind] + t.missing[kind]
		}
	}
	return all < leastClues || float64(kept) >= mostOf*float64(all)
}
