package meaning

import "github.com/gisa-news/gisa/tasks/news"

// leastOfName is how many consonants a name must have to be known by them in a whole article.
const leastOfName = 4

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

// NamesElsewhere returns the words of a text that are a name of an article, by their letters or by four consonants and more, and none of the
// passage of it which they should come from.
func NamesElsewhere(text, passage *Text, article Names) []Span {
	own := passage.heard
	var spans []Span
	for _, name := range text.heard {
		if name.isIn(article.list, leastOfName) && !name.isIn(own, leastSounds) {
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
