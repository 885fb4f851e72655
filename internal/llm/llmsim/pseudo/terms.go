package pseudo

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Terms are words whose translation was given with the text, such as the glossary of a prompt.
// The zero value has none; a nil *Terms may be read from.
type Terms struct{ list []term } // the longest first

type term struct{ source, target string }

// Add sets the translation of source. A later one for the same source is ignored.
func (t *Terms) Add(source, target string) {
	if source == "" || target == "" || slices.ContainsFunc(t.list, func(x term) bool { return x.source == source }) {
		return
	}
	i, _ := slices.BinarySearchFunc(t.list, len(source), func(x term, n int) int { return n - len(x.source) })
	t.list = slices.Insert(t.list, i, term{source, target})
}

// at returns the longest term at the start of rest and its length, 0 when there is none.
func (t *Terms) at(rest string, wholeWord bool) (target string, length int) {
	if t == nil {
		return "", 0
	}
	for _, x := range t.list {
		after, found := strings.CutPrefix(rest, x.source)
		if !found {
			continue
		}
		next, _ := utf8.DecodeRuneInString(after)
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
