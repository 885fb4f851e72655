package check

import (
	"sync"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/tasks/news"
)

// sense compares what a paragraph and its translation say: see internal/meaning. How often each family is right is in
// PRECISION.md.
func sense(_ *reference, p pair) []news.Finding {
	said := p.said()
	doubts := meaning.Compare(said)
	findings := make([]news.Finding, len(doubts))
	for i, d := range doubts {
		findings[i] = news.Finding{Check: d.Family, Severity: d.Severity, Paragraph: p.id, Message: d.Message,
			Source: said.Source.Of(d.Source), SourceSpan: placed(p.source, d.Source),
			Target: said.Target.Of(d.Target), TargetSpan: placed(p.target, d.Target), Suggestion: d.Suggestion}
	}
	return findings
}

// saidIn reads a pair of texts when it is first wanted.
func (ref *reference) saidIn(p pair) func() meaning.Pair {
	return sync.OnceValue(func() meaning.Pair {
		return meaning.Join(meaning.Read(p.source, ref.Article.Lang), meaning.Read(p.target, ref.To), p.id == news.TitleID)
	})
}

func placed(text string, s meaning.Span) *news.Span {
	if s.IsZero() {
		return nil
	}
	return news.SpanOf(text, s.Start, s.End)
}
