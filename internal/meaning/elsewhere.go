package meaning

// Names are the words of an article that may be names, each once.
type Names struct {
	list  []heardName
	known map[string]bool
}

// Add adds the names of a line of the article, so that a long one takes no more room than what is found.
func (n *Names) Add(line *Text) {
	if n.known == nil {
		n.known = map[string]bool{}
	}
	for _, name := range line.heard {
		if !n.known[name.word] {
			n.known[name.word] = true
			n.list = append(n.list, name)
		}
	}
}

// NamesElsewhere returns the words of a text that are a name of an article, by their letters or by the sound of four consonants and more,
// and none of the passage of it which they should come from.
func NamesElsewhere(text, passage *Text, article *Names) []Span {
	var spans []Span
	for i := range text.heard {
		name := &text.heard[i]
		if article.has(name) && !isAmong(name, passage.heard) {
			spans = append(spans, name.Span)
		}
	}
	return spans
}

// has reports whether a word is a name of the article.
func (n *Names) has(name *heardName) bool {
	for i := range n.list {
		o := &n.list[i]
		if name.word == o.word || max(name.consonants(), o.consonants()) >= leastInArticle && name.isSameAs(o) {
			return true
		}
	}
	return false
}

// isAmong reports whether a list has a name.
func isAmong(name *heardName, list []heardName) bool {
	for i := range list {
		if name.isSameAs(&list[i]) {
			return true
		}
	}
	return false
}

// consonants returns how many consonants are heard in a name in Latin letters.
func (n *heardName) consonants() int {
	if !n.isLatin {
		return 0
	}
	return n.spoken().Consonants()
}
