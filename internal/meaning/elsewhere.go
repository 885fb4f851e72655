package meaning

// leastOfName is how many consonants a name must have to be known by them in a whole article.
const leastOfName = 4

// NamesElsewhere returns the words of a text that are a name of an article, by their letters or by four consonants and more, and none of the
// passage of it which they should come from.
func NamesElsewhere(text, passage, article *Text) []Span {
	own, all := heardNames(passage), heardNames(article)
	var spans []Span
	for _, name := range heardNames(text) {
		if name.isIn(all, leastOfName) && !name.isIn(own, leastSounds) {
			spans = append(spans, name.Span)
		}
	}
	return spans
}

// isIn reports whether one of the names is written or sounds like this one, which has so many consonants.
func (n heardName) isIn(names []heardName, least int) bool {
	for _, o := range names {
		latin := o
		if !n.hangul {
			latin = n
		}
		if (n.hangul != o.hangul && len(latin.sounds) >= least && n.soundsLike(o)) || n.word == o.word {
			return true
		}
	}
	return false
}
