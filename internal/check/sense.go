package check

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// maxCompared is how many bytes of a paragraph are compared by meaning. The cost grows with the square of a paragraph, and no
// newspaper prints one that long (gold and NTREX: 1.5 KB at most).
const maxCompared = 16 << 10

// isTooLong reports whether a pair is too long to be compared by meaning.
func (p pair) isTooLong() bool { return max(len(p.source), len(p.target)) > maxCompared }

// sense compares what a paragraph and its translation say: see internal/meaning. How often each family is right is in
// PRECISION.md. That a paragraph is too long for it is a warning.
func sense(_ *reference, p pair) []news.Finding {
	if p.isTooLong() {
		return []news.Finding{{Check: news.FamilyLength, Severity: news.Warning, Paragraph: p.id,
			Message: fmt.Sprintf("the paragraph is longer than %d KiB: its numbers were compared, its meaning was not", maxCompared>>10)}}
	}
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
		if p.isTooLong() {
			return meaning.Join(meaning.Read("", ref.Article.Lang), meaning.Read("", ref.To), p.id == news.TitleID)
		}
		source, target := story(p.source), story(p.target)
		told, written := ref.quantitiesIn(source), p.written()
		if target != p.target {
			written = quantity.Find(target, string(ref.To))
		}
		return meaning.Join(meaning.ReadWith(source, ref.Article.Lang, told), meaning.ReadWith(target, ref.To, written), p.id == news.TitleID)
	})
}

// story returns a text of the same length with blanks for what desks leave out and put in: the dateline that opens it, and the words
// 한국시간, which are of no country.
func story(text string) string {
	start := prose.StoryStart(text)
	if start > 0 {
		text = strings.Repeat(" ", start) + text[start:]
	}
	if !strings.Contains(text, "한국") {
		return text
	}
	return seoulWords.ReplaceAllStringFunc(text, func(words string) string { return strings.Repeat(" ", len(words)) })
}

var seoulWords = regexp.MustCompile(`한국 ?시[간각]`)

func placed(text string, s meaning.Span) *news.Span {
	if s.IsZero() {
		return nil
	}
	return news.SpanOf(text, s.Start, s.End)
}
