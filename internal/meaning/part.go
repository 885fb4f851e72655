package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// partsOfWholes tells of a part that is greater than its whole, as two numbers make that are exchanged: 4명 가운데 5명, five of the four.
func partsOfWholes(p Pair, numbers []sharedNumber) []Doubt {
	var doubts []Doubt
	for _, a := range numbers {
		for _, b := range numbers {
			if a == b || !p.Target.isPartOf(a.target, b.target) {
				continue
			}
			part, whole := p.Target.Quantities[a.target], p.Target.Quantities[b.target]
			if part.Kind == whole.Kind && part.Kind == quantity.Number && part.Value.Float64() > whole.Value.Float64() && !p.Target.hasOtherWhole(a.target, b.target) {
				doubts = append(doubts, Doubt{Family: news.FamilyWhose, Severity: news.Error, Message: "a part is greater than its whole",
					Source: p.Source.both(a.source, b.source), Target: p.Target.both(a.target, b.target)})
			}
		}
	}
	return doubts
}

// isPartOf reports whether number i counts some of those that number j, its neighbour, counts.
func (t *Text) isPartOf(i, j int) bool {
	if t.Lang == news.Korean {
		return i == j+1 && t.joined(j, i, "가운데", "중")
	}
	if i == j+1 {
		after := strings.ToLower(t.Of(t.after(i)))
		return strings.HasPrefix(after, " of whom") || strings.HasPrefix(after, " of them") && strings.Contains(t.Raw[t.Quantities[j].End:t.Quantities[i].Start], ",") || t.joined(j, i, "including")
	}
	gap := strings.ToLower(t.Raw[t.Quantities[i].End:max(t.Quantities[i].End, t.Quantities[j].Start)])
	return j == i+1 && (gap == " of " || gap == " of the " || gap == " of its " || gap == " of their ")
}

// hasOtherWhole reports whether English names a greater number before that of the whole, of which the part may be one: 238 films from 71
// countries, including 86 premieres.
func (t *Text) hasOtherWhole(part, whole int) bool {
	sentence := t.sentenceAt(t.Quantities[part].Start)
	return t.Lang == news.English && part == whole+1 && slices.ContainsFunc(t.Quantities[:whole], func(q quantity.Quantity) bool {
		return q.Start >= sentence.Start && q.Kind == quantity.Number && q.Value.Float64() >= t.Quantities[part].Value.Float64()
	})
}

// joined reports whether one of the words stands between two neighbouring numbers of a sentence as a word of its own, with 이 or 그 before
// it or the counter of the first: 20명 가운데, 이 중, 그중.
func (t *Text) joined(i, j int, words ...string) bool {
	a, b := t.Quantities[i], t.Quantities[j]
	if b.Start-a.End > 60 || b.Start < a.End {
		return false
	}
	for _, field := range strings.Fields(t.Raw[a.End:b.Start]) {
		for _, w := range words {
			if field == w || field == "그"+w || field == "이"+w || field == "이들 "+w || strings.HasPrefix(field, w) && w == "가운데" {
				return true
			}
		}
	}
	return false
}
