package meaning

import (
	"slices"

	"github.com/gisa-news/gisa/tasks/news"
)

// How certain it must be that a sentence has no counterpart.
const (
	doubtful = 0
	sure     = 0.7
)

// omitted finds the sentences of the source of which the translation has nothing: neither their words, names and figures nor the room.
func omitted(p Pair) []Doubt {
	source, target := p.halves()
	var doubts []Doubt
	for _, s := range source.unmatched(target) {
		if s.certainty >= doubtful && !p.Title {
			doubts = append(doubts, Doubt{Family: news.FamilyOmission, Severity: severityOf(s.certainty),
				Message: "the translation has nothing of this sentence", Source: s.Span})
		}
	}
	for _, c := range source.clausesLost(target) {
		d := Doubt{Family: news.FamilyOmission, Severity: news.Warning, Message: "the translation has nothing of this part of the sentence", Source: c.Span}
		if !p.Title && !slices.ContainsFunc(doubts, func(o Doubt) bool { return o.Source.Start < d.Source.End && d.Source.Start < o.Source.End }) {
			doubts = append(doubts, d)
		}
	}
	return doubts
}

func severityOf(certainty float64) news.Severity {
	if certainty >= sure {
		return news.Error
	}
	return news.Warning
}
