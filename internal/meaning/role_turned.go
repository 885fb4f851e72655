package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
)

func isVerbEntry(e *lexicon.Entry) bool { return e.Class == lexicon.Verb }

// mutual reports whether what a verb says is true of both: A met B, and B met A.
func mutual(w lexicon.Word) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool {
		return slices.ContainsFunc(e.English, func(lemma string) bool { return mutualVerbs[lemma] })
	})
}

var mutualVerbs = wordSet("meet marry face join play fight divorce draw tie resemble match oppose talk compete trade clash battle rival border")

// isPassive reports whether a Korean deed is told from the other side: 인수됐다, 고소당했다, 체포되다.
func (n *naming) isPassive(d deed) bool {
	said := n.korean.Of(d.said)
	for _, ending := range []string{"됐", "되", "된", "당했", "당한", "당하", "받았", "받은", "져 "} {
		if strings.Contains(said, ending) {
			return true
		}
	}
	return false
}
