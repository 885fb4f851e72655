package lexicon

import (
	"slices"
	"unicode/utf8"
)

// findKorean reads the runs of Hangul of a text.
func (x *index) findKorean(text string) []Word {
	k := koreanReader{index: x, text: text}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isHangul(r) {
			at += size
			continue
		}
		end := runEnd(text, at)
		if word, ok := k.phrase(at, end); ok {
			at = runEnd(text, word.End)
			k.add(word)
			continue
		}
		run := run{koreanReader: &k, start: at, end: min(end, at+maxRun)}
		run.words()
		at = end
	}
	return k.found
}

// A koreanReader is what was found in a text so far.
type koreanReader struct {
	*index
	text    string
	found   []Word
	entries []*Entry // of all words found
}

// add appends a word to those that were found.
func (k *koreanReader) add(w Word) {
	if k.found == nil {
		k.found = make([]Word, 0, len(k.text)/12+1)
	}
	k.found = append(k.found, w)
}

// entriesFrom returns the entries that were found from one on.
func (k *koreanReader) entriesFrom(from int) []*Entry {
	return k.entries[from:len(k.entries):len(k.entries)]
}

// addEntry appends an entry to those that were found from one on, unless it is among them.
func (k *koreanReader) addEntry(e *Entry, from int) {
	if k.entries == nil {
		k.entries = make([]*Entry, 0, len(k.text)/8+1)
	}
	if !slices.Contains(k.entries[from:], e) {
		k.entries = append(k.entries, e)
	}
}
