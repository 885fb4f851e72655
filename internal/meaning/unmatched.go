package meaning

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// A half is one text of a pair, seen from its side: what it says is looked for in the other one.
type half struct {
	text, other *Text
	clues       []clue
	passages    []passageHalf
	tallies     []tally // of each sentence
}

// A passageHalf is a Passage seen from one side.
type passageHalf struct{ own, other Sentences }

func (p Pair) halves() (source, target half) {
	r := p.read()
	return r.halves[0], r.halves[1]
}

func (r *reading) readHalves(p Pair) {
	source, target := make([]passageHalf, len(r.passages)), make([]passageHalf, len(r.passages))
	for i, passage := range r.passages {
		source[i], target[i] = passageHalf{passage.Source, passage.Target}, passageHalf{passage.Target, passage.Source}
	}
	r.halves = [2]half{{text: p.Source, other: p.Target, clues: r.source, passages: source}, {text: p.Target, other: p.Source, clues: r.target, passages: target}}
	for i := range r.halves {
		r.halves[i].tallies = r.halves[i].tally()
	}
}

// A tally is how many clues of a sentence the other text has, and has not, by kind.
type tally struct{ present, missing [clueKinds]int }

// tally returns the tally of each sentence. A clue counts as missing where what could be its counterpart stands in sentences of the
// other text that belong to others which have it too; where two sentences share one counterpart, it says nothing of either.
func (h half) tally() []tally {
	list := make([]tally, len(h.text.Sentences))
	at := make([]Sentences, len(h.text.Sentences))   // the counterpart of each sentence
	paired := make([]uint64, len(h.other.Sentences)) // and the other way round, a bit each
	for _, p := range h.passages {
		for i := p.own.From; i < p.own.To; i++ {
			at[i] = p.other
			for j := p.other.From; j < p.other.To; j++ {
				paired[j] |= 1 << i
			}
		}
	}
	for _, c := range h.clues {
		found, shared := false, false
		for j, sentences := range paired {
			switch {
			case c.in>>j&1 == 0:
			case sentences&c.rivals&^(1<<c.sentence) == 0:
				found = true
			case at[c.sentence].Has(j):
				shared = true
			}
		}
		switch {
		case found:
			list[c.sentence].present[c.kind]++
		case !shared:
			list[c.sentence].missing[c.kind]++
		}
	}
	return list
}

// An unmatched sentence is one of which the other text has too little. The certainty is about the logarithm of the odds.
type unmatched struct {
	Span
	certainty float64
}

// weights are what each thing that is known of a sentence says for and against its having no counterpart: logarithms of odds, fitted to
// paragraphs of NTREX of one to three segments, whole and with one of them dropped, and to the gold and clean articles, whole. At 0 three
// in a thousand whole sentences pass for lost ones.
type weights struct {
	base, alone                               float64 // alone: no sentence was left to pair it with
	missing, present                          float64 // words of it that the other text has not, and has
	figureMissing, figurePresent, namePresent float64
	length                                    float64 // see half.length
	otherMissing, otherPresent                float64 // words of the sentences around its place in the other text
	onlyOne                                   float64 // the other text is a single sentence
	between                                   float64 // all that stands around its place in the other text belongs to others
	leastMissing                              int     // fewer missing words say nothing
	quoted, unquoted                          float64 // it has a quotation, and as many stand around its place, or fewer
}

// weightsFor returns the weights for a sentence of a language. Korean says a thing in more ways than the lexicon has, and parts long
// sentences of English: there an odd sentence says less. It joins two quotations of one speaker in a sentence, of which English makes two.
func weightsFor(lang news.Lang) weights {
	if lang == news.Korean {
		return weights{
			base: -2.4, alone: 0.42, missing: 0.73, present: -1.49, figureMissing: 1.9, figurePresent: -0.9, namePresent: -0.8,
			length: 0.7, otherMissing: -0.12, otherPresent: 0.05, quoted: -1, unquoted: 0.3, onlyOne: -1, between: 0.8, leastMissing: 2,
		}
	}
	return weights{
		base: -2.05, alone: 0.6, missing: 0.5, present: -1.1, figureMissing: 1, figurePresent: -1.2, namePresent: -0.6,
		length: 1.2, otherMissing: -0.15, otherPresent: 0.12, quoted: -4, unquoted: 0.4, between: 0.8, leastMissing: 1,
	}
}

// unmatched returns the sentences that the other text seems to lack. A sentence with a counterpart of its own is none.
func (h half) unmatched(other half) []unmatched {
	var list []unmatched
	tallies, others := h.tallies, other.tallies
	quotes, otherQuotes := h.text.quotes(), h.other.quotes()
	w := weightsFor(h.text.Lang)
	for at, p := range h.passages {
		if p.own.To-p.own.From == 1 && !p.other.IsZero() {
			continue
		}
		near := neighbourhood{}
		for _, q := range h.around(at) {
			near.add(others[q.other.From:q.other.To])
			near.quotes += startIn(quotes, h.text.Span(q.own))
			near.otherQuotes += startIn(otherQuotes, h.other.Span(q.other))
		}
		for i := p.own.From; i < p.own.To; i++ {
			quoted := startIn(quotes, h.text.Sentences[i].Span) > 0
			if lacks := tallies[i].lacks(); lacks < w.leastMissing || quoted && lacks < leastQuoted {
				continue
			}
			if h.isKnownByFigures(i) {
				continue
			}
			certainty := w.base + w.said(tallies[i]) + w.length*h.length(at, i) + w.near(near, quoted)
			if p.other.IsZero() {
				certainty += w.alone
			}
			if p.other.IsZero() && tallies[i].kept() == 0 && near.isWhole() && at > 0 && at+1 < len(h.passages) {
				certainty += w.between
			}
			if len(h.other.Sentences) == 1 {
				certainty += w.onlyOne
			}
			list = append(list, unmatched{h.text.Sentences[i].Span, certainty})
		}
	}
	return list
}

// isKnownByFigures reports whether a sentence has two figures and more, or one of three digits and more with a point, all of which stand in
// one sentence of the other text, and none in another sentence of its own text. What stands in brackets may be put in: 600만파운드(약 117억원).
func (h half) isKnownByFigures(sentence int) bool {
	figures, exact, in := 0, false, ^uint64(0)
	for _, c := range h.clues {
		if c.sentence == sentence && c.kind == figureClue && !(c.in == 0 && h.text.inBrackets(c.Span, h.text.Sentences[sentence].Span)) {
			figures++
			exact = exact || strings.Contains(h.text.Of(c.Span), ".") && len(h.text.Of(c.Span)) > len("1.2%")
			in &= c.in
			if c.rivals != 1<<sentence {
				return false
			}
		}
	}
	return (figures >= 2 || exact) && in != 0
}

// leastQuoted is how many words must be missing of a quotation: English cuts one in two around its speaker, Korean joins them.
const leastQuoted = 3

// lacks is how many words of a sentence are known to be missing, a figure counting for two: "아닙니다." has none.
func (t tally) lacks() int {
	return t.missing[wordClue] + 2*t.missing[figureClue] + t.missing[nameClue]
}

// A neighbourhood is what stands around the place in the other text where a sentence should have its counterpart.
type neighbourhood struct {
	tally               // of the other text
	quotes, otherQuotes int
}

func (n *neighbourhood) add(tallies []tally) {
	for _, t := range tallies {
		n.present[wordClue] += t.present[wordClue]
		n.missing[wordClue] += t.missing[wordClue]
	}
}

// isWhole reports whether the other text has little around the place that belongs to no sentence.
func (n neighbourhood) isWhole() bool {
	return n.present[wordClue] >= 4 && n.present[wordClue] >= 3*n.missing[wordClue]
}

// near weighs a neighbourhood, for a sentence with a quotation or without.
func (w weights) near(n neighbourhood, quotes bool) float64 {
	said := w.otherMissing*least(n.missing[wordClue], 10) + w.otherPresent*least(n.present[wordClue], 12)
	switch {
	case quotes && n.otherQuotes >= n.quotes:
		return said + w.quoted
	case quotes:
		return said + w.unquoted
	}
	return said
}

// said weighs what the other text has of a sentence.
func (w weights) said(t tally) float64 {
	return w.missing*least(t.missing[wordClue], 8) + w.present*least(t.present[wordClue], 6) +
		w.figureMissing*least(t.missing[figureClue], 3) + w.figurePresent*least(t.present[figureClue], 3) +
		w.namePresent*least(t.present[nameClue], 3)
}

func least(n, most int) float64 { return float64(min(n, most)) }

// around returns a passage with those before and after it.
func (h half) around(passage int) []passageHalf {
	return h.passages[max(0, passage-1):min(len(h.passages), passage+2)]
}

// lengthSpread is the usual deviation of the logarithm of the length of a few sentences from what it is in the other language.
const lengthSpread = 0.2

// length weighs how long the passages around a sentence are in the other text: with it or without it.
func (h half) length(passage, sentence int) float64 {
	own, other := 0.0, 0.0
	for _, p := range h.around(passage) {
		own += h.text.size(h.text.Span(p.own))
		other += h.other.size(h.other.Span(p.other))
	}
	share := min(h.text.size(h.text.Sentences[sentence].Span)/own, 0.9)
	whole := min(max(math.Log(max(other, 1)/own), -1.2), 0.6)
	without := whole - math.Log(1-share)
	return min(max((whole*whole-without*without)/(2*lengthSpread*lengthSpread), -4), 4)
}

// size is the length of a place in characters of English.
func (t *Text) size(s Span) float64 {
	n := float64(utf8.RuneCountInString(t.Of(s)))
	if t.Lang == news.Korean {
		return n / usualRatio
	}
	return n
}
