package check

import (
	"slices"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// What a translation by others tells in the paragraph before or behind: desks lead with the figure, or with the day, that the source has
// a paragraph later. gisa's own translations keep the paragraphs of the source, and are held to that.

// besides returns the paragraphs before and behind one, with their translations.
func (ref *reference) besides(id string) []pair {
	at := ref.placeOf(id)
	if at < 0 {
		return nil
	}
	var list []pair
	for _, i := range []int{at - 1, at + 1} {
		if i >= 0 && i < len(ref.others) {
			p := ref.Article.Paragraphs[i]
			list = append(list, ref.readWhenWanted(pair{id: p.ID, source: p.Text, target: ref.others[i]}))
		}
	}
	return list
}

// placeOf returns the place of a paragraph that others translated, or -1.
func (ref *reference) placeOf(id string) int {
	if ref.others == nil {
		return -1
	}
	return slices.IndexFunc(ref.Article.Paragraphs, func(p news.Paragraph) bool { return p.ID == id })
}

// toldBeside reports whether a quantity that the translation lacks stands in it a paragraph before or behind, where the source does not
// have it: the same, or the weekday of a day. Two of a kind that are traded between the paragraphs are exchanged, not moved.
func (c comparison) toldBeside(q quantity.Quantity) bool {
	for _, p := range c.ref.besides(c.id) {
		beside := c.ref.comparison(p)
		tradedFor := func(s quantity.Quantity) bool { return s.Kind == q.Kind && beside.lost(s) > 0 }
		if q.Weight >= quantity.Hard && beside.lost(q) < 0 && !slices.ContainsFunc(c.diff.Surplus, tradedFor) {
			return true
		}
	}
	return false
}

// fromBeside reports whether a quantity that the source lacks stands in it a paragraph before or behind, where the translation does not
// have it; or is a month of a quarter that is named there.
func (c comparison) fromBeside(q quantity.Quantity) bool {
	for _, p := range c.ref.besides(c.id) {
		beside := c.ref.comparison(p)
		tradedFor := func(s quantity.Quantity) bool { return s.Kind == q.Kind && beside.lost(s) < 0 }
		if beside.lost(q) > 0 && !slices.ContainsFunc(c.diff.Missing, tradedFor) || c.isOfQuarter(q, beside.told) {
			return true
		}
	}
	return false
}

// isOfQuarter reports whether a month of the translation stands for a quarter of a list: April-June, 2분기.
func (c comparison) isOfQuarter(q quantity.Quantity, list []quantity.Quantity) bool {
	return slices.ContainsFunc(c.written, func(quarter quantity.Quantity) bool {
		return slices.Contains(quarter.Parts, q.Reading) && c.count(quarter, list) > 0
	})
}

// lost returns how many times more the source has a quantity than the translation.
func (c comparison) lost(q quantity.Quantity) int { return c.count(q, c.told) - c.count(q, c.written) }

// count returns how many quantities of a list mean the same as q.
func (c comparison) count(q quantity.Quantity, list []quantity.Quantity) int {
	n := 0
	for _, other := range list {
		if c.saySame(q, other) {
			n++
		}
	}
	return n
}

// saySame reports whether two quantities mean the same.
func (c comparison) saySame(a, b quantity.Quantity) bool {
	diff := quantity.Compare([]quantity.Quantity{a}, []quantity.Quantity{b})
	if len(diff.Dated) == 1 {
		weekday, day, ok := weekdayAndDay(diff.Dated[0])
		return ok && c.mayBeOn(weekday, day)
	}
	return diff.Clean(quantity.Soft) && len(diff.SoftMissing)+len(diff.SoftSurplus)+len(diff.Converted) == 0
}

// isDayToldBefore reports whether a day is that of the article, which the translation has named in a paragraph before: copy names today
// once.
func (c comparison) isDayToldBefore(q quantity.Quantity) bool {
	today, at := c.ref.day.date, c.ref.placeOf(c.id)
	if n, whole := q.Value.Int64(); q.Kind != quantity.Day || !whole || today.IsZero() || int(n) != today.Day() {
		return false
	}
	for i := range max(at, 0) {
		for _, t := range quantity.Find(c.ref.others[i], string(c.ref.To)) {
			n, _ := t.Value.Int64()
			if t.Kind == quantity.Day && int(n) == today.Day() || t.Kind == quantity.Weekday && n%7 == int64(today.Weekday()) {
				return true
			}
		}
	}
	return false
}

// othersOf returns the paragraphs of a translation by others in the order of the article, nil where it is gisa's own.
func othersOf(in Input) []string {
	if !in.ByOthers || in.Translation == nil {
		return nil
	}
	list := make([]string, len(in.Article.Paragraphs))
	for i, p := range in.Article.Paragraphs {
		translated, _ := in.Translation.Paragraph(p.ID)
		list[i] = translated.Text
	}
	return list
}
