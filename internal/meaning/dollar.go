package meaning

import (
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// dollars are the moneys that share a name with another one, by their codes, and how each text calls them in so many words.
var dollars = map[string][]string{
	"USD": {"us$", "u.s. dollar", "us dollar", "american dollar", "미국 달러", "미국달러", "미 달러", "미달러", "미화"},
	"AUD": {"a$", "au$", "australian dollar", "호주 달러", "호주달러"},
	"CAD": {"c$", "ca$", "canadian dollar", "캐나다 달러", "캐나다달러"},
	"NZD": {"nz$", "new zealand dollar", "뉴질랜드 달러", "뉴질랜드달러"},
	"HKD": {"hk$", "hong kong dollar", "홍콩 달러", "홍콩달러"},
	"SGD": {"s$", "singapore dollar", "싱가포르 달러", "싱가포르달러"},
	"TWD": {"nt$", "t$", "taiwan dollar", "taiwanese dollar", "대만 달러", "대만달러", "신대만달러"},
}

// otherDollars tells of an amount in the dollars of one country that the other text tells in those of another one, or in bare dollars,
// which readers take for American ones. A text that names the right ones once may leave the country out from then on.
func otherDollars(p Pair) []Doubt {
	var doubts []Doubt
	for _, a := range anchors(p) {
		if len(a.source) != 1 || len(a.target) != 1 {
			continue
		}
		s, t := p.Source.Quantities[a.source[0]], p.Target.Quantities[a.target[0]]
		if s.Kind != quantity.Money || t.Kind != quantity.Money || s.Unit == t.Unit && s.Unit != "USD" || dollars[s.Unit] == nil || dollars[t.Unit] == nil {
			continue
		}
		own, other := p.Source.dollarsAt(s), p.Target.dollarsAt(t)
		if own == other || own == "" && p.Source.names(other) || other == "" && p.Target.names(own) || own+other == "USD" {
			continue
		}
		severity := news.Error
		if own == "" || other == "" {
			severity = news.Warning
		}
		doubts = append(doubts, Doubt{Family: news.FamilyNumber, Severity: severity, Message: "dollars of another country",
			Source: Span{s.Start, s.End}, Target: Span{t.Start, t.End}})
	}
	return doubts
}

// dollarsAt returns the code of the dollars of an amount, or "" where it has none but the name that all share.
func (t *Text) dollarsAt(q quantity.Quantity) string {
	if q.Unit != "USD" || isCalled(t.Raw[max(0, q.Start-len("미화 ")):q.End], "USD") {
		return q.Unit
	}
	return ""
}

// names reports whether the text names the dollars of a country.
func (t *Text) names(code string) bool { return isCalled(t.Raw, code) }

func isCalled(text, code string) bool {
	text = strings.ToLower(text)
	for _, w := range dollars[code] {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
