package check

import (
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// A gloss is what desks put in for their readers: where a town lies, what a unit is, how many countries have the euro.
type gloss struct {
	hint   string // stands in every text that has the gloss; it spares the pattern most texts
	words  *lazyregexp.Regexp
	unless *lazyregexp.Regexp // nothing is put in where the source has this itself; nil for no such words
}

var englishGlosses = []gloss{
	{" of ", lazyregexp.New(`(?:(?:about|some|around|roughly) )?\d+ (?:kilometers|kilometres|km|miles) (?:north|south|east|west)[a-z]* of (?:Seoul|Pyongyang)`), lazyregexp.New(`㎞|km|킬로`)},
	{"-based", lazyregexp.New(`\b[A-Z][a-z]+-based\b`), lazyregexp.New(`본사|본부|소재|기반|거점|연고|에 있는|둔`)},
	{"-", lazyregexp.New(`(?:1[01]-member (?:Association of Southeast|ASEAN)|27-(?:member|nation) (?:European Union|EU)|32-(?:member|nation) NATO|15-(?:member|nation) (?:U\.?N\.? )?Security)`), nil},
	{"seven-day ", lazyregexp.New(`seven-day (?:repo|repurchase)`), nil},
}

var koreanGlosses = []gloss{
	{"유로화", lazyregexp.New(`유로화 ?사용 ?2[01]개국`), lazyregexp.New(`\b2\d (?:countries|nations|members)`)},
	{"나노미터(", lazyregexp.New(`나노미터\((?:㎚|nm)[·=,:; ]+10억분의 1(?:m|미터)\)`), nil},
	{"마이크로미터(", lazyregexp.New(`마이크로미터\((?:㎛|μm)[·=,:; ]+100만분의 1(?:m|미터)\)`), nil},
}

// glosses returns where the translation of a text has glosses.
func (ref *reference) glosses(source, target string) [][]int {
	list := englishGlosses
	if ref.To == news.Korean {
		list = koreanGlosses
	}
	var spans [][]int
	for _, g := range list {
		if !strings.Contains(target, g.hint) {
			continue
		}
		if found := g.words.FindAllStringIndex(target, -1); found != nil && (g.unless == nil || !g.unless.MatchString(source)) {
			spans = append(spans, found...)
		}
	}
	return append(spans, ref.credits(source, target)...)
}

// agencies are the news agencies by their Korean names before 통신.
var agencies = map[string]string{
	"로이터": "Reuters", "블룸버그": "Bloomberg", "AP": "AP", "AFP": "AFP", "dpa": "dpa", "DPA": "DPA", "신화": "Xinhua", "교도": "Kyodo", "타스": "TASS",
}

var credit = lazyregexp.New(`(로이터|블룸버그|AP|AFP|dpa|DPA|신화|교도|타스) ?통신(?:에 따르면|에 의하면|은|이)`)

// credits returns where a Korean text says which agency it is from, where the article has that in its dateline: 로이터 통신에 따르면.
func (ref *reference) credits(source, target string) [][]int {
	if ref.To != news.Korean || !strings.Contains(target, "통신") {
		return nil
	}
	var spans [][]int
	for _, at := range credit.FindAllStringSubmatchIndex(target, -1) {
		name := agencies[target[at[2]:at[3]]]
		if !strings.Contains(story(source), name) && (strings.Contains(ref.text(), "("+name+")") || ref.Article.Credit == name) {
			spans = append(spans, at[:2])
		}
	}
	return spans
}

// explained returns the translation with blanks for its glosses, of the same length.
func (ref *reference) explained(p pair) string {
	text := p.target
	for _, at := range ref.glosses(p.source, p.target) {
		text = text[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + text[at[1]:]
	}
	return text
}

// isInGloss reports whether a quantity of the translation stands in a gloss.
func (c comparison) isInGloss(q quantity.Quantity) bool {
	for _, at := range c.ref.glosses(c.source, c.target) {
		if at[0] <= q.Start && q.End <= at[1] {
			return true
		}
	}
	return false
}

var listOfNames = lazyregexp.New(`[^\s·,]+(?:·[^\s·,]+)+ $`)

var (
	listWithMore = lazyregexp.New(`[^\s·,]+(?:(?:·|, )[^\s·,]+)*(?: 등|[을를] (?:비롯|포함)(?:한|해)) (?:[가-힣]+ )?(?:총 )?$`)
	andOthers    = lazyregexp.New(`^ (?:other|more)\b`)
)

// isLastHole reports whether a number names the last hole of a round of golf: "hit a wedge to within 3 feet on the last".
func (c comparison) isLastHole(q quantity.Quantity) bool {
	return c.ref.To == news.Korean && q.Value == quantity.Int(18) && strings.HasPrefix(c.target[q.Start:], "18번 홀") && lastHole.MatchString(c.source)
}

var lastHole = lazyregexp.New(`\b(?:last|final|closing|finishing)(?: hole|[.,;]| to\b| for\b)`)

// countsOthers reports whether a number is one of two ways to count a list that goes on: Brazil, Thailand and five other countries are
// 브라질·태국 등 7개국.
func (c comparison) countsOthers(q quantity.Quantity) bool {
	all, others, korean, english := c.written, c.told, c.target, c.source
	if c.ref.To == news.English {
		all, others, korean, english = others, all, english, korean
	}
	for _, total := range all {
		named := listWithMore.FindString(korean[:total.Start])
		if named == "" {
			continue
		}
		for _, more := range others {
			n, _ := total.Value.Int64()
			m, whole := more.Value.Int64()
			if whole && int(n-m) == 1+strings.Count(named, "·")+strings.Count(named, ", ") && andOthers.MatchString(english[more.End:]) && (total.Start == q.Start && total.Text == q.Text || more.Start == q.Start && more.Text == q.Text) {
				return true
			}
		}
	}
	return false
}

// countsList reports whether a number of a Korean translation says how many were named right before it: 독일·프랑스·벨기에 3개국.
func (c comparison) countsList(q quantity.Quantity) bool {
	n, whole := q.Value.Int64()
	list := listOfNames.FindString(c.target[:q.Start])
	return c.ref.To == news.Korean && whole && list != "" && strings.Count(list, "·")+1 == int(n)
}
