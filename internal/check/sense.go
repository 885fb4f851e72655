package check

import (
	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/tasks/news"
)

// sense compares what a paragraph and its translation say: see internal/meaning. How often each family is right is in
// PRECISION.md.
func sense(ref *reference, p pair) []news.Finding {
	source, target := meaning.Read(p.source, ref.Article.Lang), meaning.Read(p.target, ref.To)
	doubts := meaning.Compare(meaning.Pair{Source: source, Target: target, Title: p.id == news.TitleID})
	findings := make([]news.Finding, len(doubts))
	for i, d := range doubts {
		findings[i] = news.Finding{Check: d.Family, Severity: d.Severity, Paragraph: p.id, Message: d.Message,
			Source: source.Of(d.Source), SourceSpan: placed(p.source, d.Source),
			Target: target.Of(d.Target), TargetSpan: placed(p.target, d.Target), Suggestion: d.Suggestion}
	}
	return findings
}

func placed(text string, s meaning.Span) *news.Span {
	if s.IsZero() {
		return nil
	}
	return news.SpanOf(text, s.Start, s.End)
}
