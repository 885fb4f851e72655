package meaning

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// besides compares the ways of two sentences that stand right beside one word which both have once: raised its forecast, 전망을 낮추면서. It
// looks only where the sentences tell of different ways in all.
func besides(p Pair, pair alignedSpans, source, target []way) (Doubt, bool) {
	all := func(way) bool { return true }
	su, sd := waysIn(source, pair.source, all)
	tu, td := waysIn(target, pair.target, all)
	if len(su) == len(tu) && len(sd) == len(td) || len(su)*len(td)+len(sd)*len(tu) == 0 {
		return Doubt{}, false
	}
	links := wordLinks(p.Source.content(pair.source), p.Target.content(pair.target))
	for _, l := range links {
		s, t := p.Source.wayBeside(l.source, source), p.Target.wayBeside(l.target, target)
		if s == nil || t == nil || s.up == t.up || s.made != t.made {
			continue
		}
		if !p.yields(s.Span, t.Span) {
			return wayDoubt(news.Warning, *s, *t), true
		}
	}
	return Doubt{}, false
}

// wayBeside returns the one way that stands right beside a word, with nothing but what belongs to the word between; nil where there is none.
func (t *Text) wayBeside(word Span, ways []way) *way {
	if t.Lang == news.Korean && joinsKorean(t.Of(word)) {
		return nil
	}
	var beside *way
	for k := range ways {
		w := &ways[k]
		if w.overlaps(word) {
			return nil
		}
		gap := Span{w.End, word.Start}
		if word.End <= w.Start {
			gap = Span{word.End, w.Start}
		}
		if gap.Start > gap.End || gap.End-gap.Start > 24 || !t.isTight(gap, *w, word.Start < w.Start) {
			continue
		}
		if beside != nil {
			return nil
		}
		beside = w
	}
	return beside
}

// isTight reports whether a word and a way with so much between them belong together. In Korean they stand side by side, and a way before the
// word is a lasting attribute of it: 낮은 실업률.
func (t *Text) isTight(gap Span, w way, wordFirst bool) bool {
	text := t.Of(gap)
	spaces := strings.Count(text, " ")
	switch {
	case strings.ContainsAny(text, clauseMarks) || spaces > 2:
		return false
	case t.Lang == news.English:
		return !hasWord(strings.ToLower(text), "and", "but", "or", "while", "as", "that")
	case wordFirst:
		particle := strings.TrimSuffix(text, " ")
		return spaces == 1 && (particle == "" || isParticle(particle))
	}
	return w.loose && spaces == 1 && closesClause(t.Raw[:gap.End])
}
