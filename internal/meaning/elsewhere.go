package meaning

import (
	"slices"
)

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
	own := passage.heard
	var spans []Span
	for _, name := range text.heard {
		inArticle := slices.ContainsFunc(article.list, func(o heardName) bool {
			return name.word == o.word || max(name.consonants(), o.consonants()) >= leastInArticle && name.isSameAs(o)
		})
		if inArticle && !slices.ContainsFunc(own, name.isSameAs) {
			spans = append(spans, name.Span)
		}
	}
	return spans
}

// consonants returns how many consonants are heard in a name in Latin letters.
func (n heardName) consonants() int {
	if n.latin == nil {
		return 0
	}
	return n.latin.Consonants()
}
