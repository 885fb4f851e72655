package meaning

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// cueHeads are what the rows of a table begin with, a bit each: a look at them rules out most places of a text.
type cueHeads struct {
	words  [wordKeys / 64]uint64 // by the key of a word
	open   [1 << 16 / 64]uint64  // of rows that begin with the beginning of a word, by its first two bytes; the second is 0 where there is none
	hangul [176]uint64           // by the first of 11,172 syllables
	ascii  [2]uint64             // of Korean rows that begin with none
	wide   bool                  // a Korean row begins with another character
}

func (h *cueHeads) add(r *cueRow) {
	if r.lang != news.English {
		h.addKorean(r.syllables)
		return
	}
	first, open := strings.CutSuffix(r.words[0], "*")
	if !open {
		key := keyOf(first)
		h.words[key/64] |= 1 << (key % 64)
		return
	}
	at := twoBytes(first)
	h.open[at/64] |= 1 << (at % 64)
	if len(first) == 1 {
		for range 255 {
			at += 1 << 8
			h.open[at/64] |= 1 << (at % 64)
		}
	}
}

// wordKeys is how many keys of words there are.
const wordKeys = 1 << 13

// keyOf returns a number that few other words have.
func keyOf(word string) uint16 {
	key := uint32(2166136261)
	for i := range len(word) {
		key = (key ^ uint32(word[i])) * 16777619 // FNV-1a
	}
	return uint16((key ^ key>>16) % wordKeys)
}

func (h *cueHeads) addKorean(word string) {
	switch first, _ := utf8.DecodeRuneInString(word); {
	case prose.IsSyllable(first):
		h.hangul[(first-'가')/64] |= 1 << ((first - '가') % 64)
	case first < utf8.RuneSelf:
		h.ascii[first/64] |= 1 << (first % 64)
	default:
		h.wide = true
	}
}

// mayBe reports whether a row may begin with an English word, mayOpen whether one may with its beginning.
func (h *cueHeads) mayBe(w englishWord) bool { return h.words[w.key/64]>>(w.key%64)&1 == 1 }

func (h *cueHeads) mayOpen(w englishWord) bool {
	at := twoBytes(w.lower)
	return h.open[at/64]>>(at%64)&1 == 1
}

func twoBytes(word string) int {
	switch len(word) {
	case 0:
		return 0
	case 1:
		return int(word[0])
	}
	return int(word[0]) | int(word[1])<<8
}

// mayBegin reports whether a row may begin with a character of Korean text.
func (h *cueHeads) mayBegin(first rune) bool {
	switch {
	case prose.IsSyllable(first):
		return h.hangul[(first-'가')/64]>>((first-'가')%64)&1 == 1
	case first < utf8.RuneSelf:
		return h.ascii[first/64]>>(first%64)&1 == 1
	}
	return h.wide
}
