package meaning

// shared returns how many words of the lexicon and numbers a stretch of one text has in common with one of the other.
func shared(a *Text, as Span, b *Text, bs Span) int {
	n := 0
	others := b.content(bs)
	for _, w := range a.content(as) {
		for _, v := range others {
			if w.Shares(v) {
				n++
				break
			}
		}
	}
	for _, q := range a.quantitiesIn(as) {
		for _, r := range b.quantitiesIn(bs) {
			if q.Value == r.Value {
				n++
				break
			}
		}
	}
	return n
}
