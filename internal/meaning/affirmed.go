package meaning

import (
	"slices"

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
		in, out := p.Source.deniedBy(l.source, source.but(target)), p.Target.deniedBy(l.target, target.but(source))
		switch {
		case denies > other && !in.IsZero() && p.Target.isPlain(l.target, target):
			return Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: sourceDenies, Source: in, Target: l.target}, true
		case other > denies && !out.IsZero() && p.Source.isPlain(l.source, source):
			return Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: targetDenies, Source: l.source, Target: out}, true
		}
	}
	return Doubt{}, false
}

// but returns the denials but for those that may be told without one where the other text has a word that stands for a denial: 깨지지 않던
// is "had stood".
func (d denials) but(other denials) denials {
	if !other.hints() {
		return d
	}
	return slices.DeleteFunc(slices.Clone(d), func(c cue) bool { return c.class == beside })
}

// firm returns how many words deny.
func (d denials) firm() int {
	return count(d, denial) + count(d, lexical) + count(d, beside) + count(d, carried)
}
