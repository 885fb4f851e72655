package meaning

import (
	"slices"

	"github.com/gisa-news/gisa/internal/lexicon"
)

// role finds two parties that have changed places: who does something to whom, and who does or says what.
func (n *naming) role() []Doubt {
	if n.hasParties(2, Span{0, len(n.english.Raw)}) || len(n.names) > 0 {
		if d := n.turned(); d != nil {
			return d
		}
		if d := n.exchanged(); d != nil {
			return d
		}
	}
	parties := n.parties()
	if len(parties) < 2 {
		return nil
	}
	if d := n.misplaced(parties); d != nil {
		return d
	}
	return n.otherTopic(parties, n.englishDeeds(parties), n.koreanDeeds(parties))
}

func isSpeech(w lexicon.Word) bool {
	return !slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool { return e.Field != "speech" })
}
