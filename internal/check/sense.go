package check

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// sense compares what a paragraph and its translation say: see internal/meaning. How often each family is right is in
// PRECISION.md.
func sense(ref *reference, p pair) []news.Finding {
	said := p.said()
	doubts := slices.DeleteFunc(meaning.Compare(said), func(d meaning.Doubt) bool { return ref.isSaidBeside(p, d) })
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
		source, target := story(p.source), story(ref.explained(p))
		told, written := ref.quantitiesIn(source), p.written()
		if target != p.target {
			written = quantity.Find(target, string(ref.To))
		}
		text := meaning.ReadWith(source, ref.Article.Lang, told)
		ref.heard.add(text)
		pair := meaning.Join(text, meaning.ReadWith(target, ref.To, written), p.id == news.TitleID)
		pair.Ended = ref.ended
		return pair
	})
}

// story returns a text of the same length with blanks for what desks leave out and put in: the dateline that opens it, and the words
// 한국시간, which are of no country.
func story(text string) string {
	start := prose.StoryStart(text)
	if start > 0 {
		text = strings.Repeat(" ", start) + text[start:]
	}
	return seoulWords.Replace(text)
}

var seoulWords = func() *strings.Replacer {
	var pairs []string
	for _, words := range []string{"한국시간", "한국시각", "한국 시간", "한국 시각"} {
		pairs = append(pairs, words, strings.Repeat(" ", len(words)))
	}
	return strings.NewReplacer(pairs...)
}()

func placed(text string, s meaning.Span) *news.Span {
	if s.IsZero() {
		return nil
	}
	return news.SpanOf(text, s.Start, s.End)
}

// isSaidBeside reports whether a sentence that a paragraph lacks, or has too many, is told a paragraph before or behind, in a translation by
// others: two figures and more of it stand there, all that it has, or one does and no doubt is left when both paragraphs are read as one.
func (ref *reference) isSaidBeside(p pair, d meaning.Doubt) bool {
	if d.Family != news.FamilyOmission && d.Family != news.FamilyAddition {
		return false
	}
	loose, moved := ref.moved(p, d)
	if moved == 0 || moved == loose && moved >= 2 {
		return moved > 0
	}
	for _, beside := range ref.besides(p.id) {
		both := ref.readWhenWanted(pair{id: p.id, source: p.source + " " + beside.source, target: p.target + " " + beside.target}).said()
		if !slices.ContainsFunc(meaning.Compare(both), func(o meaning.Doubt) bool {
			return o.Family == d.Family && o.Source.Start < max(d.Source.End, 1) && o.Target.Start < max(d.Target.End, 1)
		}) {
			return true
		}
	}
	return false
}

// moved returns how many figures of the sentence of a doubt the other text lacks, and how many of these it has a paragraph before or behind.
func (ref *reference) moved(p pair, d meaning.Doubt) (loose, moved int) {
	c := ref.comparison(p)
	list, at, isBeside := c.diff.Missing, d.Source, c.toldBeside
	if d.Family == news.FamilyAddition {
		list, at, isBeside = c.diff.Surplus, d.Target, c.fromBeside
	}
	for _, q := range list {
		if at.Start <= q.Start && q.End <= at.End {
			loose++
			if isBeside(q) {
				moved++
			}
		}
	}
	return loose, moved
}
