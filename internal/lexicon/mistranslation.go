package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

//go:embed mistranslations.tsv
var mistranslations string

// A Mistranslation is a word of a source whose translation has a word of another meaning (가자, Gaza, as "let's go") and none
// of those that stand there when it is right.
type Mistranslation struct {
	Start, End             int      // byte offsets of the word in the source
	TargetStart, TargetEnd int      // byte offsets in the target of the word that betrays the mistake
	Right                  []string // beginnings of words that would be right
}

// Mistranslations returns the mistranslations of a translation from English to Korean or from Korean to English; of other
// languages, none.
func Mistranslations(source, target *Text) []Mistranslation {
	if source.lang == target.lang {
		return nil
	}
	known := mistranslationsFrom()[source.lang]
	if known == nil {
		return nil
	}
	words := known.index.find(source)
	if len(words) == 0 {
		return nil
	}
	var found []Mistranslation
	written := known.index.find(target)
	for _, word := range words {
		for _, betrays := range written {
			at := slices.IndexFunc(word.Entries, func(e *Entry) bool { return slices.Contains(betrays.Entries, e) })
			if at < 0 {
				continue
			}
			right := known.right[word.Entries[at]]
			if !slices.ContainsFunc(right, func(head string) bool { return hasWordWith(target.raw, head, target.lang) }) {
				found = append(found, Mistranslation{word.Start, word.End, betrays.Start, betrays.End, right})
				break
			}
		}
	}
	return found
}

// hasWordWith reports whether a text has a word that begins so; in Korean, the letters anywhere.
func hasWordWith(text, head string, lang news.Lang) bool {
	if lang == news.Korean {
		return strings.Contains(text, head)
	}
	text = strings.ToLower(text)
	for from := 0; ; {
		at := strings.Index(text[from:], head)
		if at < 0 {
			return false
		}
		if at += from; at == 0 || !isLetterByte(text[at-1]) {
			return true
		}
		from = at + 1
	}
}

// A mistakes is the rows of one language of the source.
type mistakes struct {
	index *index
	right map[*Entry][]string
}

var mistranslationsFrom = sync.OnceValue(func() map[news.Lang]*mistakes {
	entries, right := map[news.Lang][]*Entry{}, map[*Entry][]string{}
	for line := range strings.Lines(mistranslations) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		lang, e, heads := parseMistranslation(line)
		entries[lang] = append(entries[lang], e)
		right[e] = heads
	}
	of := map[news.Lang]*mistakes{}
	for lang, rows := range entries {
		of[lang] = &mistakes{newIndex(rows), right}
	}
	return of
})

// parseMistranslation reads a row as an entry that takes the word and what betrays it for a pair.
func parseMistranslation(line string) (news.Lang, *Entry, []string) {
	fields := strings.Split(line, "\t")
	if len(fields) < 4 || len(fields) > 5 {
		panic(fmt.Sprintf("lexicon: %q has %d fields, not 4 or 5", line, len(fields)))
	}
	lang, words, betrays := news.Lang(fields[0]), strings.Split(fields[1], "|"), strings.Split(fields[2], "|")
	e := &Entry{English: words, Korean: betrays, Class: Noun}
	if lang == news.Korean {
		e.English, e.Korean = betrays, words
	}
	if len(fields) > 4 {
		e.parseContext(fields[4])
	}
	return lang, e, strings.Split(fields[3], "|")
}
