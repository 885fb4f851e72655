package meaning

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/lexicon"
)

//go:embed names/actors.txt
var actorsTXT string

// actorWords are the words for those who do and say things, by the lemma that an entry of the lexicon begins with.
var actorWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for fields := range rows(actorsTXT) {
		for word := range strings.SplitSeq(fields[0], "|") {
			set[word] = true
		}
	}
	return set
})

// isActorWord reports whether a word of the lexicon may be somebody who does or says something.
func isActorWord(w lexicon.Word) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool {
		switch {
		case e.Class != lexicon.Noun:
			return false
		case e.Field == "people", e.Field == "organisations":
			return true
		case e.Field == "places":
			return !noNames()[e.English[0]]
		}
		return slices.ContainsFunc(e.English, func(lemma string) bool { return actorWords()[lemma] })
	})
}
