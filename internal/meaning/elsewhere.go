package meaning

import (
	"slices"

	"github.com/gisa-news/gisa/tasks/news"
)

// Names are the words of an article that may be names, each once.
type Names struct{ list []heardName }

// NamesOf finds the names of an article, line by line, so that a long one takes no more room than what is found.
func NamesOf(lines []string, lang news.Lang) Names {
	var names Names
	known := map[string]bool{}
	for _, line := range lines {
		for _, name := range ReadWith(line, lang, nil).heard {
			if !known[name.word] {
				known[name.word] = true
				names.list = append(names.list, name)
			}
		}
	}
	return names
}

// NamesElsewhere returns the words of a text that are a name of an article, by their letters or by the sound of four consonants and more,
// and none of the passage of it which they should come from.
func NamesElsewhere(text, passage *Text, article Names) []Span {
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
