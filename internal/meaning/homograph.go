package meaning

import (
	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// homographs tells of words that are rendered by another meaning that they have: 가자, Gaza, as "let's go"; 비명계 as
// "screaming". Warnings. None of 10,814 segments of people and systems is flagged.
func homographs(p Pair) []Doubt {
	var doubts []Doubt
	for _, m := range lexicon.Mistranslations(p.Source.cut, p.Target.cut) {
		doubts = append(doubts, Doubt{Family: news.FamilyGlossary, Severity: news.Warning, Message: "a word is rendered by another meaning that it has",
			Source: Span{m.Start, m.End}, Target: Span{m.TargetStart, m.TargetEnd}})
	}
	return doubts
}
