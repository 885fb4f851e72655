package lexicon

import "strings"

// phrase returns the longest phrase of several words that starts at a place; its last word takes what a single one does.
func (k *koreanReader) phrase(at, end int) (longest Word, ok bool) {
	shelf := k.koreanShelf(headOf(k.text[at:end]))
	for _, form := range shelf.spaced.beginning(k.text[at:end]) {
		last := at + int(form.length)
		if !strings.HasPrefix(k.text[at:], shelf.spaced.of(form)) || ok && last < longest.End {
			continue
		}
		run := run{koreanReader: k, start: at, end: runEnd(k.text, last)}
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
