package quantity

import "slices"

// phrases is a table of spellings of one or more words, found by their first. Hyphens between the words do not matter.
type phrases[T any] map[string][]phrase[T]

type phrase[T any] struct {
	rest  []string // the words after the first
	value T
}

func (p phrases[T]) add(spelling string, value T) {
	var words []string
	for _, t := range tokenize(spelling) {
		if !t.isHyphen() {
			words = append(words, t.term())
		}
	}
	rows := append(p[words[0]], phrase[T]{words[1:], value})
	slices.SortStableFunc(rows, func(a, b phrase[T]) int { return len(b.rest) - len(a.rest) })
	p[words[0]] = rows
}

// match returns the longest phrase that starts at token i and the first token after it.
func (p phrases[T]) match(tokens []token, i int) (value T, next int, ok bool) {
	if i >= len(tokens) {
		return value, i, false
	}
	for _, row := range p[tokens[i].term()] {
		if next, ok = follow(tokens, i+1, row.rest); ok {
			return row.value, next, true
		}
	}
	return value, i, false
}

// follow reports whether the words stand at token i, and where they end.
func follow(tokens []token, i int, words []string) (int, bool) {
	for _, w := range words {
		if i < len(tokens) && tokens[i].isHyphen() {
			i++
		}
		if i >= len(tokens) || tokens[i].term() != w {
			return i, false
		}
		i++
	}
	return i, true
}

// term returns the spelling that the tables have for the token.
func (t token) term() string {
	if t.kind == word {
		return t.lower
	}
	return t.text
}
