package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// affirmed tells of a word that one sentence denies and the other one affirms: 참여하지 않은 for "was involved". It is for sentences with
// several denials, of which negation, which counts, cannot tell the one that is lost.
func affirmed(p Pair, a alignedSpans, source, target denials) (d Doubt, found bool) {
	denies, other := source.firm(), target.firm()
	if denies == other {
		return Doubt{}, false
	}
	links := wordLinks(p.Source.content(a.source), p.Target.content(a.target))
	for _, l := range links {
		in, out := p.Source.deniedBy(l.source, source), p.Target.deniedBy(l.target, target)
		switch {
		case denies > other && !in.IsZero() && p.Target.isPlain(l.target, target):
			return Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: "the source denies what the translation affirms", Source: in, Target: l.target}, true
		case other > denies && !out.IsZero() && p.Source.isPlain(l.source, source):
			return Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: "the translation denies what the source affirms", Source: l.source, Target: out}, true
		}
	}
	return Doubt{}, false
}

// deniedBy returns the denial that a word has: right behind it in Korean, before it in English.
func (t *Text) deniedBy(word Span, cues denials) Span {
	for _, c := range cues {
		if c.class != denial {
			continue
		}
		if t.Lang == news.Korean && c.Start >= word.Start && c.Start-word.End <= 7 && !strings.ContainsAny(t.Raw[min(word.End, c.Start):c.Start], clauseMarks) {
			return c.Span
		}
		if t.Lang == news.English && c.End <= word.Start && word.Start-c.End <= 20 && len(t.content(Span{c.End, word.Start})) == 0 && !strings.ContainsAny(t.Raw[c.End:word.Start], clauseMarks) {
			return c.Span
		}
	}
	return Span{}
}

// isPlain reports whether nothing in the clause of a word has to do with a denial, nor the conjunction before it: unless, until.
func (t *Text) isPlain(word Span, cues denials) bool {
	clause := t.Clause(word)
	before := strings.TrimRight(t.Raw[:clause.Start], " ")
	clause.Start = strings.LastIndexByte(before, ' ') + 1
	return !slices.ContainsFunc(cues, func(c cue) bool { return c.End > clause.Start && c.Start < clause.End })
}

// firm returns how many words deny.
func (d denials) firm() int { return count(d, denial) + count(d, lexical) }
