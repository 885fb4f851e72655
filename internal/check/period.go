package check

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// Times and figures that a desk tells by another name: the years of an era, a half-year that is a period of reports, the band that a figure is in.

// eras are times that Korean names and English tells by their years, and when they were.
var eras = []struct {
	names    []string // in Korean
	from, to int
}{
	{[]string{"일제강점기", "일제 강점기", "일제시대", "일제 시대", "식민 통치", "식민지배", "식민 지배"}, 1910, 1945},
	{[]string{"6·25", "한국전쟁", "한국 전쟁"}, 1950, 1953},
	{[]string{"제1차 세계대전", "1차 세계대전", "1차대전"}, 1914, 1918},
	{[]string{"제2차 세계대전", "2차 세계대전", "2차대전"}, 1939, 1945},
	{[]string{"태평양전쟁", "태평양 전쟁"}, 1941, 1945},
	{[]string{"중일전쟁", "중일 전쟁"}, 1937, 1945},
}

// isYearOfEra reports whether a year, in four figures or two, is where an era begins or ends that the Korean text names: 일제강점기 is "Japan's
// 1910-45 colonial rule".
func (c comparison) isYearOfEra(q quantity.Quantity) bool {
	korean := c.target
	if c.ref.Article.Lang == news.Korean {
		korean = c.source
	}
	n, whole := q.Value.Int64()
	if q.Kind != quantity.Year || !whole {
		return false
	}
	for _, era := range eras {
		if is := func(year int) bool { return int(n) == year || len(q.Text) == 2 && int(n) == year%100 }; is(era.from) || is(era.to) {
			if slices.ContainsFunc(era.names, func(name string) bool { return strings.Contains(korean, name) }) {
				return true
			}
		}
	}
	return false
}

// isHalfYear reports whether a half-year is the period of a report, for which Korean has a word: the third half-year decline in a row, 반기 기준 3회 연속.
func (c comparison) isHalfYear(q quantity.Quantity) bool {
	return c.ref.To == news.Korean && strings.HasPrefix(strings.ToLower(q.Text), "half-year") && strings.Contains(c.target, "반기")
}

// band finds what stands behind a Korean figure that tells no more than its first digits: 2만3천명대.
var band = lazyregexp.New(`^[가-힣%]{0,6}대(?:[를로의에]|로| |$)`)

// isBandOfFigure reports whether a number is the band in which another one is that the translation has: 2만3천명대 of 2만3천482명.
func (c comparison) isBandOfFigure(q quantity.Quantity) bool {
	least, whole := q.Value.Int64()
	if !whole || least == 0 || !band.MatchString(c.source[q.End:]) {
		return false
	}
	width := int64(1)
	for least%(width*10) == 0 {
		width *= 10
	}
	for i, exact := range c.told {
		if n, ok := exact.Value.Int64(); ok && exact.Start != q.Start && exact.Kind == q.Kind && exact.Unit == q.Unit && n >= least && n < least+width && c.isKept(i) {
			return true
		}
	}
	return false
}
