package check

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// Which months a quarter has: English says where it ends, Korean puts its months in brackets.

var (
	threeMonthsTo = lazyregexp.New(`(?i)\bthree months(?: that)?,? (?:ended|ending|to|through)(?: on)? ([A-Z][a-z]{2})`)
	quarterMonths = lazyregexp.New(`분기\((\d{1,2})(?:[∼~-]|월[∼~-])(\d{1,2})월\)`)
)

// isMonthOfQuarter reports whether a month stands in brackets behind a quarter which ends, as the article says, in the month that it should:
// 4분기(7∼9월) for "the three months ended Sept. 26".
func (c comparison) isMonthOfQuarter(q quantity.Quantity) bool {
	if q.Kind != quantity.Month || c.ref.To != news.Korean {
		return false
	}
	for _, at := range quarterMonths.FindAllStringSubmatchIndex(c.target, -1) {
		if at[0] > q.Start || q.End > at[1] {
			continue
		}
		from, _ := strconv.Atoi(c.target[at[2]:at[3]])
		to, _ := strconv.Atoi(c.target[at[4]:at[5]])
		return (from+1)%12+1 == to && c.endsQuarter(time.Month(to))
	}
	return false
}

// endsQuarter reports whether the article tells of three months that end in a month.
func (c comparison) endsQuarter(month time.Month) bool {
	ends := threeMonthsTo.FindStringSubmatch(c.ref.text())
	return ends != nil && strings.EqualFold(ends[1], month.String()[:3])
}

// isLengthOfQuarter reports whether a quantity says how long a quarter is that the translation calls one: the three months ended Sept. 26,
// 9월 26일로 끝난 분기.
func (c comparison) isLengthOfQuarter(q quantity.Quantity) bool {
	return c.ref.To == news.Korean && strings.EqualFold(q.Text, "three months") && threeMonthsTo.MatchString(c.source[q.Start:]) && strings.Contains(c.target, "분기")
}

// isQuarterBefore reports whether a quantity is one of the two ways to tell the quarter before that of a report: 1분기 in an article
// about a 2분기 is "three months earlier".
func (c comparison) isQuarterBefore(q quantity.Quantity) bool {
	span := slices.IndexFunc(c.written, func(w quantity.Quantity) bool {
		return strings.EqualFold(w.Text, "three months") && (strings.HasPrefix(c.target[w.End:], " earlier") || strings.HasPrefix(c.target[w.End:], " before"))
	})
	quarter := slices.IndexFunc(c.told, isQuarter)
	if c.ref.Article.Lang != news.Korean || span < 0 || quarter < 0 || q.Text != c.written[span].Text && q.Text != c.told[quarter].Text {
		return false
	}
	before, _ := c.told[quarter].Value.Int64()
	return slices.ContainsFunc(c.ref.told(), func(t quantity.Quantity) bool {
		n, _ := t.Value.Int64()
		return isQuarter(t) && n == before%4+1
	})
}

func isQuarter(q quantity.Quantity) bool { return strings.HasSuffix(q.Text, "분기") }
