package check

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// isRestOfTotal reports whether a number of a Korean translation is what is left of a total of the article so far, beside a part that the sentence
// tells: "Forty-four of them are girls" of 61 is 여학생이 44명, 남학생이 17명.
func (c comparison) isRestOfTotal(q quantity.Quantity) bool {
	if !isCount(q) || c.ref.To != news.Korean {
		return false
	}
	for _, part := range c.written {
		total, ok := part.Value.Add(q.Value)
		if ok && isCount(part) && part.Start != q.Start && c.lost(part) <= 0 && counter(c.target, part) == counter(c.target, q) &&
			sentenceAround(c.target, part) == sentenceAround(c.target, q) && c.isToldSoFar(total) {
			return true
		}
	}
	return false
}

// leastTotal is the least total of which a desk tells the rest.
const leastTotal = 10

// isToldSoFar reports whether the article tells a number of things in this paragraph or before it.
func (c comparison) isToldSoFar(total quantity.Value) bool {
	n, _ := total.Int64()
	at := slices.IndexFunc(c.ref.Article.Paragraphs, func(p news.Paragraph) bool { return p.ID == c.id })
	if n < leastTotal || at < 0 {
		return false
	}
	return slices.ContainsFunc(c.ref.Article.Paragraphs[:at+1], func(p news.Paragraph) bool {
		return slices.ContainsFunc(c.ref.quantitiesIn(p.Text), func(o quantity.Quantity) bool { return isCount(o) && o.Value == total })
	})
}

// isEndOfRun reports whether a number of a Korean translation is the last one of a run of which the source tells the first and how many: "four birdies
// in a row from the sixth" is 6번 홀부터 9번 홀까지 4연속.
func (c comparison) isEndOfRun(q quantity.Quantity) bool {
	last, whole := q.Value.Int64()
	if c.ref.To != news.Korean || !whole || !strings.Contains(c.target[q.End:min(len(c.target), q.End+20)], "까지") {
		return false
	}
	for _, from := range c.written {
		if from.End > q.Start || q.Start-from.End > 30 || !strings.Contains(c.target[from.End:q.Start], "부터") || c.count(from, c.told) == 0 {
			continue
		}
		first, _ := from.Value.Int64()
		for _, many := range c.told {
			if n, _ := many.Value.Int64(); n > 1 && first+n-1 == last {
				return true
			}
		}
	}
	return false
}

// isConvertedBeside reports whether a measure in brackets is the one before it in another unit, of which the source tells nothing: 137노트(시속 약
// 254㎞).
func (c comparison) isConvertedBeside(q quantity.Quantity) bool {
	start := glossStart(c.target, q.Start)
	inUnit := func(o quantity.Quantity) bool { return o.Kind == quantity.Measure && o.Unit == q.Unit }
	if q.Kind != quantity.Measure || start < 0 || slices.ContainsFunc(c.told, inUnit) {
		return false
	}
	return slices.ContainsFunc(c.written, func(before quantity.Quantity) bool {
		return before.End <= start && start-before.End <= maxCounter && len(quantity.Compare([]quantity.Quantity{before}, []quantity.Quantity{q}).Converted) > 0
	})
}

// isEdition reports whether an ordinal is that of an event, which the translation tells in another paragraph than the source: 제14회, "the 14th
// edition".
func (c comparison) isEdition(q quantity.Quantity) bool {
	if q.Kind != quantity.Ordinal || c.ref.others == nil || !slices.ContainsFunc([]string{"회", "st", "nd", "rd", "th"}, func(end string) bool { return strings.HasSuffix(q.Text, end) }) {
		return false
	}
	is := func(o quantity.Quantity) bool { return o.Kind == quantity.Ordinal && o.Value == q.Value }
	told, written := 0, 0
	for i, p := range c.ref.Article.Paragraphs {
		if slices.ContainsFunc(c.ref.quantitiesIn(p.Text), is) {
			told++
		}
		if slices.ContainsFunc(quantity.Find(c.ref.others[i], string(c.ref.To)), is) {
			written++
		}
	}
	return told == written
}
