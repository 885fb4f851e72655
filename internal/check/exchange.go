package check

import (
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// exchanged judges an amount of money that the translation sets behind one in another currency for its readers: 4억 달러(약 5500억원).
// It reports false for any other quantity. At a rate of its time it is right; one that is absurd is a warning.
func (c comparison) exchanged(q quantity.Quantity) (finding *news.Finding, is bool) {
	start := glossStart(c.target, q.Start)
	if start < 0 || !isMoney(q) {
		return nil, false
	}
	var of *quantity.Quantity
	for i := range c.written {
		other := &c.written[i]
		if !isMoney(*other) || other.End > start || start-other.End > rangeReach {
			continue
		}
		worth, known := quantity.WorthIn(*other, q, c.ref.day.year)
		if worth {
			return nil, true
		}
		if known {
			of = other
		}
	}
	if of == nil {
		return nil, false
	}
	return &news.Finding{Check: news.FamilyUnit, Severity: news.Warning, Paragraph: c.id,
		Message: of.Text + " was never worth " + q.Text, Target: q.Text}, true
}

// exchangesGloss reports whether an amount in brackets is told in brackets in another currency: 450 million pesos ($7.8 million),
// 4억5천만 페소(약 113억원).
func (c comparison) exchangesGloss(p quantity.Pair) bool {
	if !isMoney(p.Source) || !isMoney(p.Target) || glossStart(c.source, p.Source.Start) < 0 || glossStart(c.target, p.Target.Start) < 0 {
		return false
	}
	worth, _ := quantity.WorthIn(p.Source, p.Target, c.ref.day.year)
	return worth
}

// rangeReach is how many bytes before a bracket the lower end of the range that it converts may end: 41억∼43억 달러(.
const rangeReach = 30

// glossStart returns where the bracket, or the words such as 우리 돈 and ", or about", that a quantity stands behind begin, or -1 where none do.
func glossStart(text string, at int) int {
	from := max(0, at-2*rangeReach)
	before := text[from:at]
	if i := strings.LastIndexByte(before, '('); i >= 0 && !strings.Contains(before[i:], ")") {
		return from + i
	}
	for _, words := range []string{"우리 돈", "우리돈", "한화", "원화", ", or about ", ", about ", ", or roughly ", ", roughly ", ", or around "} {
		if i := strings.LastIndex(before, words); i >= 0 && len(before)-i <= rangeReach {
			return from + i
		}
	}
	return -1
}

func isMoney(q quantity.Quantity) bool {
	if q.Kind == quantity.Money {
		return true
	}
	for _, r := range q.Alternatives {
		if r.Kind == quantity.Money {
			return true
		}
	}
	return false
}
