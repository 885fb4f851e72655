package meaning

import (
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

// A Doubt is a place where two texts say different things.
type Doubt struct {
	Family   news.Family
	Severity news.Severity
	Message  string // what differs, in words that an editor understands, without words of the article
	// Source and Target are the words that differ. Either may be empty where one text has nothing.
	Source, Target Span
	// Suggestion is what should stand in place of Target, where code knows it.
	Suggestion string
}

// A Pair is a piece of an article and its translation.
type Pair struct {
	Source, Target *Text
	Title          bool // a headline: it may leave out nearly everything
	// Ended reports whether nobody wants the doubts any more: then a long pair is left where it is. Nil means never.
	Ended func() bool

	prepared func() *reading // see read
}

// Join makes a pair of a text and its translation. What is known of the two together is computed once, when it is first wanted.
func Join(source, target *Text, title bool) Pair {
	p := Pair{Source: source, Target: target, Title: title}
	p.prepared = sync.OnceValue(func() *reading { return readPair(p) })
	return p
}

// families are all that is looked at, in the order in which doubts are told.
var families = []func(Pair) []Doubt{
	negation,
	times, order,
	modality,
	kinds, otherDollars, shares,
	bounds, signs, scores, figures,
	who,
	homographs,
	omitted, added,
}

// Compare returns the doubts of all families about a pair of texts in different languages, both English or Korean; for
// other languages, none. A pair of many pages is compared in pieces of about a page.
func Compare(p Pair) []Doubt {
	if !known(p.Source.Lang) || !known(p.Target.Lang) || p.Source.Lang == p.Target.Lang {
		return nil
	}
	if p.prepared == nil {
		ended := p.Ended
		p = Join(p.Source, p.Target, p.Title)
		p.Ended = ended
	}
	if p.isLong() {
		return p.compareLong()
	}
	return p.compare()
}

// compare is Compare for a pair that is compared whole.
func (p Pair) compare() []Doubt {
	var doubts []Doubt
	for _, family := range families {
		doubts = append(doubts, family(p)...)
	}
	return doubts
}

func known(l news.Lang) bool { return l == news.English || l == news.Korean }
