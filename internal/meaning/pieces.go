package meaning

import (
	"sort"
	"strings"
	"unicode/utf8"
)

const (
	maxPiece    = 16 << 10 // bytes of a text that is compared whole
	maxUnit     = 4 << 10  // bytes of a sentence, which may be a list without a full stop
	windowUnits = 16       // a page
	windowBytes = 4 << 10
)

// isLong reports whether a pair is compared in pieces: families look at each word with all others.
func (p Pair) isLong() bool { return p.Source.isLong() || p.Target.isLong() }

func (t *Text) isLong() bool { return len(t.Raw) > maxPiece || len(t.Sentences) > maxSentences }

// compareLong compares a long pair piece by piece, so that the cost grows with the text and no faster.
func (p Pair) compareLong() []Doubt {
	var doubts []Doubt
	source, target := p.Source.units(), p.Target.units()
	for len(source) > 0 && len(target) > 0 && (p.Ended == nil || !p.Ended()) {
		piece := p.firstPiece(source, target)
		part := p.part(piece)
		for _, d := range part.compare() {
			d.Source, d.Target = d.Source.moved(piece.source.Start), d.Target.moved(piece.target.Start)
			doubts = append(doubts, d)
		}
		source, target = unitsAfter(source, piece.source.End), unitsAfter(target, piece.target.End)
	}
	return doubts
}

// part is a pair of a stretch of each text.
func (p Pair) part(at alignedSpans) Pair {
	return Join(Read(p.Source.Of(at.source), p.Source.Lang), Read(p.Target.Of(at.target), p.Target.Lang), p.Title)
}

// moved is a span in a text that begins so much earlier.
func (s Span) moved(by int) Span {
	if s.IsZero() {
		return s
	}
	return Span{s.Start + by, s.End + by}
}

// units returns the sentences of a text, and the parts of a sentence that goes on for pages.
func (t *Text) units() []Span {
	var units []Span
	for _, s := range t.Sentences {
		for s.End-s.Start > maxUnit {
			end := s.Start + maxUnit
			if space := strings.LastIndexByte(t.Raw[s.Start:end], ' '); space > 0 {
				end = s.Start + space
			}
			for !utf8.RuneStart(t.Raw[end]) {
				end--
			}
			units = append(units, Span{s.Start, end})
			s.Start = end
		}
		units = append(units, s.Span)
	}
	return units
}

// unitsAfter returns the units that begin at an offset or behind it.
func unitsAfter(units []Span, offset int) []Span {
	return units[sort.Search(len(units), func(i int) bool { return units[i].Start >= offset }):]
}

// window returns how many units are looked at together.
func window(units []Span) int {
	n := 1
	for n < min(len(units), windowUnits) && units[n].End-units[0].Start <= windowBytes {
		n++
	}
	return n
}

// firstPiece returns what is compared first of the units that are left: all, if they are few, or else about half of what may be
// looked at together, up to where sentences that share most stand on both sides of the cut in both texts.
func (p Pair) firstPiece(source, target []Span) alignedSpans {
	s, t := window(source), window(target)
	whole := alignedSpans{Span{source[0].Start, source[s-1].End}, Span{target[0].Start, target[t-1].End}}
	if s == len(source) && t == len(target) {
		return whole
	}
	if piece, ok := p.part(whole).bestCut(); ok {
		return alignedSpans{piece.source.moved(whole.source.Start), piece.target.moved(whole.target.Start)}
	}
	return alignedSpans{Span{whole.source.Start, source[(s-1)/2].End}, Span{whole.target.Start, target[(t-1)/2].End}}
}

// bestCut returns what stands before the best place to cut a pair about its middle.
func (p Pair) bestCut() (before alignedSpans, ok bool) {
	r := p.read()
	best := 0.0
	for i := 1; i < len(r.passages); i++ {
		a, b := r.passages[i-1], r.passages[i]
		if !a.isOneToOne() || !b.isOneToOne() || a.Target.To != b.Target.From {
			continue
		}
		cut := alignedSpans{Span{0, p.Source.Span(a.Source).End}, Span{0, p.Target.Span(a.Target).End}}
		if !aboutTheMiddle(cut.source.End, len(p.Source.Raw)) || !aboutTheMiddle(cut.target.End, len(p.Target.Raw)) {
			continue
		}
		if shared := r.shared[a.Source.From][a.Target.From] + r.shared[b.Source.From][b.Target.From]; shared > best {
			before, best, ok = cut, shared, true
		}
	}
	return before, ok
}

func (p Passage) isOneToOne() bool {
	return p.Source.To-p.Source.From == 1 && p.Target.To-p.Target.From == 1
}

func aboutTheMiddle(at, length int) bool { return 4*at >= length && 4*at <= 3*length }
