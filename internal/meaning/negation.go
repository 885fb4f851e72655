package meaning

import (
	"slices"
	"sync"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

var negationCues = sync.OnceValue(func() *cueTable { return readCues("negation") })

// The classes of words of negation.
const (
	denial    = "not"     // wants a denial in the other text
	either    = "either"  // may be told with a denial or without: no more than
	beside    = "beside"  // the same, and denies the word that it stands with: 쉽지 않다 is difficult, and is not easy
	lexical   = "deny"    // a verb or adjective that denies: refuse, 거부. It wants any word of these classes in the other text
	hinted    = "weak"    // stands for a denial where what is denied is told in another word: closed, lost, 닫다
	mayDeny   = "soft"    // may stand for a denial: lack of, few, 부족
	carried   = "carried" // a denial of English that Korean may tell twice
	onlyWords = "밖에"      // with a denial: only
)

// negation tells of a sentence that denies what the other text affirms. It counts: a sentence with more denials than the
// other one has denials and words that may stand for one has one of its own.
func negation(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	has := sync.OnceValues(p.deniesAlone)
	for _, a := range aligned(p) {
		source, target := p.denials(a)
		if d, found := p.counted(a, source, target, has); found {
			doubts = append(doubts, d)
		} else if d, found := affirmed(p, a, source, target); found {
			doubts = append(doubts, d)
		} else if d, found := otherwise(p, a, source, target); found {
			doubts = append(doubts, d)
		}
	}
	return doubts
}

// deniesAlone reports of either text whether it denies more than the other: sentences that are paired wrongly differ, and the texts do not.
func (p Pair) deniesAlone() (sourceHas, targetHas bool) {
	source, target := p.denials(alignedSpans{Span{0, len(p.Source.Raw)}, Span{0, len(p.Target.Raw)}})
	return source.excess(target) > 0 || source.isAlone(target), target.excess(source) > 0 || target.isAlone(source)
}

// counted tells of a sentence with more denials than the other one can stand for.
func (p Pair) counted(a alignedSpans, source, target denials, has func() (sourceHas, targetHas bool)) (d Doubt, found bool) {
	d = Doubt{Family: news.FamilyNegation, Severity: news.Warning}
	if lone, found := source.without(target); found && (!target.hints() || isAffirmed(p.Source, a.source, lone, p.Target, a.target)) {
		if sourceHas, _ := has(); sourceHas && !isDeniedElsewhere(p.Source, lone, p.Target, a.target) {
			d.Message, d.Source, d.Target = sourceDenies, lone, a.target
			return d, true
		}
	}
	if lone, found := target.without(source); found && (!source.hints() || isAffirmed(p.Target, a.target, lone, p.Source, a.source)) {
		if _, targetHas := has(); targetHas && !isDeniedElsewhere(p.Target, lone, p.Source, a.source) {
			d.Message, d.Source, d.Target = targetDenies, a.source, lone
			return d, true
		}
	}
	return Doubt{}, false
}

// isDeniedElsewhere reports whether the clause of a denial belongs to another sentence of the other text than its own one, to one with another
// word that may stand for the denial: Korean tells a clause in the next sentence. Over all, the text then denies no more than the other.
func isDeniedElsewhere(t *Text, denial Span, other *Text, place Span) bool {
	clause := t.Clause(denial)
	if shared(t, clause, other, place) > 0 || denialsOf(t, Span{0, len(t.Raw)}).exceeds(denialsOf(other, Span{0, len(other.Raw)})) {
		return false
	}
	return slices.ContainsFunc(other.Sentences, func(s Sentence) bool {
		return !s.overlaps(place) && shared(t, clause, other, s.Span) > 1 &&
			len(denialsOf(other, s.Span).unshared(other, other.content(s.Span), t.content(clause))) > 0
	})
}

// The messages of negation.
const (
	sourceDenies = "the source denies what the translation affirms"
	targetDenies = "the translation denies what the source affirms"
)

// isAffirmed reports whether the other sentence has what a denial denies. Where it has another word for it the denial
// may be in that: 열지 않는다 is "closed". Of a word that the lexicon does not know it cannot tell.
func isAffirmed(t *Text, sentence, denial Span, other *Text, place Span) bool {
	words := denied(t, sentence, denial)
	if len(words) == 0 {
		return true
	}
	for _, w := range words {
		for _, v := range other.wordsIn(place) {
			if w.Shares(v) {
				return true
			}
		}
	}
	return false
}

// denied returns the words of the lexicon that a denial speaks of: the next ones in English, the last one in Korean that is no adverb.
func denied(t *Text, sentence, denial Span) []lexicon.Word {
	if t.Lang == news.Korean {
		words := t.wordsIn(backward(t, sentence, denial, 24))
		for len(words) > 1 && words[len(words)-1].Entries[0].Class == lexicon.Adverb {
			words = words[:len(words)-1]
		}
		return words[max(0, len(words)-1):]
	}
	words := t.wordsIn(forward(t, sentence, denial, 40))
	return words[:min(2, len(words))]
}
