package meaning

import (
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// shares tells of a share told as one of several that became another one, both in words: one in five, 네 명 중 한 명. With figures the
// check of numbers finds it.
func shares(p Pair) []Doubt {
	var doubts []Doubt
	for _, a := range aligned(p) {
		english, korean, turned := p.Source, p.Target, false
		if english.Lang == news.Korean {
			english, korean, turned = korean, english, true
			a.source, a.target = a.target, a.source
		}
		e, ek := oneShare(english.inWords(a.source))
		k, kk := oneShare(korean.koreanShares(a.target))
		if !ek || !kk || e.part*k.whole == k.part*e.whole {
			continue
		}
		d := Doubt{Family: news.FamilyNumber, Severity: news.Warning, Message: "another share", Source: e.Span, Target: k.Span}
		if turned {
			d.Source, d.Target = d.Target, d.Source
		}
		doubts = append(doubts, d)
	}
	return doubts
}

// A share is a part of a whole told by two numbers.
type share struct {
	Span
	part, whole float64
}

func oneShare(list []share) (share, bool) {
	if len(list) != 1 {
		return share{}, false
	}
	return list[0], true
}

// inWords returns the shares of an English stretch: one in five.
func (t *Text) inWords(s Span) []share {
	var list []share
	for _, q := range t.quantitiesIn(s) {
		if q.Kind == quantity.Fraction && len(q.Parts) == 2 {
			list = append(list, share{Span{q.Start, q.End}, q.Parts[0].Value.Float64(), q.Parts[1].Value.Float64()})
		}
	}
	return list
}

// koreanShares returns the shares of a Korean stretch: 다섯 명 중 한 명, without those of a group told before, 부상자 3명 중 1명은.
func (t *Text) koreanShares(s Span) []share {
	var list []share
	for i := 1; i < len(t.Quantities); i++ {
		whole, part := t.Quantities[i-1], t.Quantities[i]
		if whole.Start < s.Start || part.End > s.End || whole.Weight > quantity.Soft && part.Weight > quantity.Soft || !t.isPartOf(i, i-1) {
			continue
		}
		if n := whole.Value.Float64(); n > part.Value.Float64() && part.Value.Float64() > 0 {
			list = append(list, share{Span{whole.Start, part.End}, part.Value.Float64(), n})
		}
	}
	return list
}
