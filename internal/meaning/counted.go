package meaning

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

var counterCues = sync.OnceValue(func() *cueTable { return readCues("counter") })

// countedOtherwise tells of a figure that both sentences have once and that counts different things: 85,000 passengers and
// 8만5천원.
func countedOtherwise(p Pair, source, target []quantity.Quantity) []Doubt {
	var doubts []Doubt
	for _, s := range source {
		if !mayCount(s) {
			continue
		}
		t := onlyEqual(s, source, target)
		if t == nil {
			continue
		}
		told, written := counted(p.Source, s), counted(p.Target, *t)
		if told == "" || written == "" || told == written {
			continue
		}
		doubts = append(doubts, Doubt{Family: news.FamilyNumber, Severity: news.Error, Message: "the figure counts something else",
			Source: Span{s.Start, s.End}, Target: Span{t.Start, t.End}})
	}
	return doubts
}

// onlyEqual returns the quantity of the target with the value of q, where each text has one.
func onlyEqual(q quantity.Quantity, source, target []quantity.Quantity) *quantity.Quantity {
	for _, s := range source {
		if mayCount(s) && s.Value == q.Value && s.Start != q.Start {
			return nil
		}
	}
	var equal *quantity.Quantity
	for i, t := range target {
		if !mayCount(t) || t.Value != q.Value {
			continue
		}
		if equal != nil {
			return nil
		}
		equal = &target[i]
	}
	return equal
}

// mayCount reports whether a quantity is a figure of things.
func mayCount(q quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Number, quantity.Money, quantity.Ordinal, quantity.Decade:
		return true
	}
	return false
}

// counted returns the class of what a figure counts, where the words beside it tell: "person", "money".
func counted(t *Text, q quantity.Quantity) string {
	switch {
	case q.Kind == quantity.Money:
		return "money"
	case q.Kind == quantity.Ordinal && t.Lang == news.English:
		return "rank"
	}
	if t.Lang == news.Korean {
		return countedKorean(t, q)
	}
	words := t.englishIn(Span{q.End, q.End + 40})
	if len(words) > 0 && tiesOn[words[0].lower] {
		return ""
	}
	for i := 0; i < len(words) && i < 3 && !words[i].cut; i++ {
		if best, _ := counterCues().longestEnglish(words[i:]); best != nil {
			if best.class == noCue {
				return ""
			}
			return best.class
		}
	}
	return ""
}

// tiesOn are the words behind which another thing is told than what a figure counts: injuring 180 and toppling houses.
var tiesOn = wordSet("and or but as when while after before in at on from by for with since who including")

func countedKorean(t *Text, q quantity.Quantity) string {
	rest := strings.TrimLeft(t.Raw[q.End:], " ")
	rest = strings.TrimPrefix(rest, "여")
	rest = strings.TrimLeft(rest, " ")
	start := len(t.Raw) - len(rest)
	if strings.HasSuffix(q.Text, "위") || strings.HasSuffix(q.Text, "대") {
		start = q.End - len("위")
	}
	end := clip(t.Raw, min(len(t.Raw), start+24))
	found := counterCues().matchKorean(t, Span{start, end})
	if len(found) > 0 && found[0].Start == start && found[0].row.class != noCue {
		return found[0].row.class
	}
	return ""
}
