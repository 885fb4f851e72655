package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestEveryLineIsAnEntry(t *testing.T) {
	t.Parallel()
	classes := []Class{Noun, Verb, Adjective, Adverb, Other}
	for _, e := range read() {
		if len(e.English) == 0 || len(e.Korean) == 0 || !slices.Contains(classes, e.Class) {
			t.Errorf("%v is no entry", *e)
		}
		for _, word := range e.English {
			if !isLemma(word) {
				t.Errorf("%q is no English lemma", word)
			}
		}
		for _, stem := range e.Korean {
			if !isStem(stem) {
				t.Errorf("%q is no Korean stem", stem)
			}
		}
	}
}

// isLemma reports whether a word is written as rows have it: lower case but for names and abbreviations that are common
// words without their capitals (May, US).
func isLemma(word string) bool {
	if word == "" || strings.TrimSpace(word) != word || strings.Contains(word, "  ") || strings.ContainsFunc(word, isHangul) {
		return false
	}
	lower := strings.ToLower(word)
	return word == lower || word[:1] != lower[:1] && !strings.Contains(word, " ")
}

func isStem(stem string) bool {
	for word := range strings.SplitSeq(stem, " ") {
		if word == "" || strings.ContainsFunc(word, func(r rune) bool { return !isHangul(r) }) {
			return false
		}
	}
	return true
}

func TestNoRowTwice(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, e := range read() {
		if twice(e.English) || twice(e.Korean) {
			t.Errorf("%v has a word twice", *e)
		}
		row := fmt.Sprint(slices.Sorted(slices.Values(e.English)), slices.Sorted(slices.Values(e.Korean)), e.Class, e.Near, e.NotNear)
		if seen[row] {
			t.Errorf("%v stands twice", *e)
		}
		seen[row] = true
	}
}

func twice(words []string) bool {
	sorted := slices.Sorted(slices.Values(words))
	return len(slices.Compact(sorted)) < len(words)
}

// TestShelves holds the shelves against the whole lexicon: each form of each word is found on the one where its beginning says.
func TestShelves(t *testing.T) {
	t.Parallel()
	x := table()
	for _, e := range read() {
		for _, lemma := range e.English {
			for words := range inflected(lemma, e.Class) {
				shelf, form := x.englishShelf(words[0]), strings.Join(words, " ")
				if shelf == nil || !slices.ContainsFunc(shelf.beginningWith(words[0]), func(f entryForm) bool { return shelf.of(f) == form }) {
					t.Errorf("%q of %q is on no shelf", form, lemma)
				}
			}
		}
		for _, stem := range e.Korean {
			stemForms(e.Class, stem, func(form string, _ follow) {
				first, _, spaced := strings.Cut(form, " ")
				shelf := x.koreanShelf(headOf(first))
				if !spaced && len(x.koreanForms(form)) == 0 || spaced && len(shelf.spaced.beginning(first)) == 0 {
					t.Errorf("%q of %q is on no shelf", form, stem)
				}
			})
		}
	}
}
