package lexicon

import (
	"embed"
	"slices"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

//go:embed words/*.tsv
var files embed.FS

// An Entry is one meaning with the words that have it.
type Entry struct {
	English []string // lemmas and phrases in lower case: "rise", "take over"
	Korean  []string // stems: 오르, 상승, 대법원
	Class   Class
	Field   string // the field of the news that it is of, by the name of its file: places, sport
	// Near are words of which one must stand near the word, NotNear those of which none may: what betrays a homograph. Those
	// in Hangul are looked for in Korean text, the others in English text.
	Near, NotNear []string
}

// Class is the class of a word.
type Class string

// The classes of words.
const (
	Noun      Class = "n"
	Verb      Class = "v" // with Korean stems of verbs and of nouns that 하다 and 되다 make verbs of
	Adjective Class = "a"
	Adverb    Class = "d"
	Other     Class = "o" // function words: not, before, 이상
)

// A Word is a place in a text where a word of the lexicon stands.
type Word struct {
	Entries    []*Entry // all that it may mean
	Start, End int      // byte offsets: in Korean of the stem and its endings up to the particle
}

// Shares reports whether the two words may mean the same: an entry has both.
func (w Word) Shares(other Word) bool {
	return slices.ContainsFunc(w.Entries, func(e *Entry) bool { return slices.Contains(other.Entries, e) })
}

// Find returns the words of a text that the lexicon has, in order and without overlap: where two could stand, the
// longest. The languages are English and Korean; for any other it returns nil.
func Find(text string, lang news.Lang) []Word { return Read(text, lang).Find() }

// A Text is a text cut into the words that are looked up.
type Text struct {
	raw  string
	lang news.Lang
	// Of an English text.
	words []englishWord
	keys  keys
	lower string
}

// Read cuts a text.
func Read(text string, lang news.Lang) *Text {
	t := &Text{raw: text, lang: lang}
	if lang == news.English {
		t.words = wordsOf(text)
		t.keys, t.lower = newKeys(t.words), lowerASCII(text)
	}
	return t
}

// Find is the function Find for a text that has been cut.
func (t *Text) Find() []Word { return table().find(t) }

var table = sync.OnceValue(func() *index { return newIndex(read()) })
