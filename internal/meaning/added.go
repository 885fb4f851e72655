package meaning

import "github.com/gisa-news/gisa/tasks/news"

// added finds the sentences of the translation of which the source has nothing.
func added(p Pair) []Doubt {
	source, target := p.halves()
	var doubts []Doubt
	for _, s := range target.unmatched(source) {
		if s.certainty >= doubtful && !p.Title {
			doubts = append(doubts, Doubt{Family: news.FamilyAddition, Severity: severityOf(s.certainty),
				Message: "nothing in the source says this sentence", Target: s.Span})
		}
	}
	return doubts
}
