package pseudo

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Terms are words whose translation was given with the text, such as the glossary of a prompt.
// The zero value has none; a nil *Terms may be read from.
type Terms struct {
	byFirst map[rune][]term
}

type term struct{ source, target string }

// Add sets the translation of source. A later one for the same source is ignored.
func (t *Terms) Add(source, target string) {
	first, _ := utf8.DecodeRuneInString(source)
	if source == "" || target == "" {
		return
	}
	if t.byFirst == nil {
		t.byFirst = map[rune][]term{}
	}
	list := t.byFirst[first]
	if slices.ContainsFunc(list, func(x term) bool { return x.source == source }) {
		return
	}
	list = append(list, term{source, target})
	slices.SortStableFunc(list, func(a, b term) int { return len(b.source) - len(a.source) })
	t.byFirst[first] = list
}

func (t *Terms) empty() bool { return t == nil || len(t.byFirst) == 0 }

// at returns the longest term at the start of rest and its length, 0 when there is none.
func (t *Terms) at(rest string, wholeWord bool) (target string, length int) {
	if t.empty() {
		return "", 0
	}
	first, _ := utf8.DecodeRuneInString(rest)
	for _, x := range t.byFirst[first] {
		if !strings.HasPrefix(rest, x.source) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(rest[len(x.source):])
		fits := !unicode.IsLetter(next) && !unicode.IsDigit(next)
		if !wholeWord { // a Korean particle may follow; 20일간 is no day of the month
			fits = !strings.HasSuffix(x.source, "일") || next != '간' && next != '째'
		}
		if fits {
			return x.target, len(x.source)
		}
	}
	return "", 0
}
