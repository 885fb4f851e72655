package lexicon

import "strings"

// phrase returns the longest phrase of several words that starts at a place; its last word takes what a single one does.
func (x *index) phrase(text string, at, end int) (longest Word, ok bool) {
	shelf := x.koreanShelf(headOf(text[at:end]))
	for _, form := range shelf.spaced.beginning(text[at:end]) {
		last := at + int(form.length)
		if !strings.HasPrefix(text[at:], shelf.spaced.of(form)) || ok && last < longest.End {
			continue
		}
		run := run{index: x, text: text, start: at, end: runEnd(text, last)}
		word, whole := run.whole(at, last, []entryForm{form})
		switch {
		case !whole:
		case ok && word.Start == longest.Start && word.End == longest.End:
			longest.Entries = append(longest.Entries, word.Entries...)
		default:
			longest, ok = word, true
		}
	}
	return longest, ok
}
