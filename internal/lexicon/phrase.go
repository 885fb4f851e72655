package lexicon

import "strings"

// A spacedForm is a form of several words.
type spacedForm struct {
	text string
	entryForm
}

// phrase returns the longest phrase of several words that starts at a place; its last word takes what a single one does.
func (x *index) phrase(text string, at, end int) (longest Word, ok bool) {
	for _, form := range x.koreanShelf(headOf(text[at:end])).spaced[text[at:end]] {
		last := at + len(form.text)
		if !strings.HasPrefix(text[at:], form.text) || ok && last < longest.End {
			continue
		}
		run := run{index: x, text: text, start: at, end: runEnd(text, last)}
		word, whole := run.whole(at, last, []entryForm{form.entryForm})
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
