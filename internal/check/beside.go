package check

import (
	"slices"
	"strings"

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

// A neighbour is the numbers of a paragraph before or behind, as far as they bear on those of the paragraph itself.
type neighbour struct {
	comparison
	takes, gives bool // its translation has a quantity of the paragraph that this one lost; the other way round
}

// The most that is looked at: a paragraph with more loose numbers is no translation, and one with more numbers a table.
const (
	mostMoved   = 12
	mostNumbers = 48
)

// neighbours returns the numbers of the paragraphs before and behind, none where too many differ.
func (c comparison) neighbours() []neighbour {
	if len(c.diff.Missing)+len(c.diff.Surplus) > mostMoved || len(c.told)+len(c.written) > mostNumbers {
		return nil
	}
	var list []neighbour
	for _, p := range c.ref.besides(c.id) {
		if beside := c.ref.comparison(p); len(beside.told)+len(beside.written) <= mostNumbers {
			list = append(list, neighbour{beside, beside.takesFrom(c), c.takesFrom(beside)})
		}
	}
	return list
}

// toldBeside reports whether a quantity that the translation lacks stands in it a paragraph before or behind, where the source does not
// have it: the same, or the weekday of a day. Where the paragraph takes something in return, the two are exchanged, not moved.
func (c comparison) toldBeside(q quantity.Quantity) bool {
	return (isTelling(q) || isAgeAt(c.source, q)) && c.beside != nil && slices.ContainsFunc(c.beside(), func(n neighbour) bool { return !n.gives && n.lost(q) < 0 })
}

// fromBeside reports whether a quantity that the source lacks stands in it a paragraph before or behind, where the translation does not
// have it; or is a month of a quarter that is named there.
func (c comparison) fromBeside(q quantity.Quantity) bool {
	return c.beside != nil && slices.ContainsFunc(c.beside(), func(n neighbour) bool {
		return (isTelling(q) || isAgeAt(c.target, q)) && !n.takes && n.lost(q) > 0 || c.isOfQuarter(q, n.told)
	})
}

// isTelling reports whether a quantity is known again by itself in another paragraph: an amount, a date, no small count of things.
func isTelling(q quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Money, quantity.Percent, quantity.Points, quantity.Measure, quantity.Month, quantity.Day, quantity.Clock:
		return q.Weight >= quantity.Hard
	case quantity.Number:
		n, whole := q.Value.Int64()
		return q.Weight >= quantity.Hard && (!whole || n >= leastTelling)
	}
	return false
}

// isAgeAt reports whether a number is the age that stands behind a name: 최나율(21·한국체대), Choi, 21, said.
func isAgeAt(text string, q quantity.Quantity) bool {
	before, behind := text[:q.Start], text[q.End:]
	return strings.HasSuffix(before, "(") && (strings.HasPrefix(behind, "·") || strings.HasPrefix(behind, ")")) ||
		strings.HasSuffix(before, ", ") && strings.HasPrefix(behind, ",")
}

// leastTelling is the least number of things that is known again.
const leastTelling = 100

// isOfQuarter reports whether a month of the translation stands for a quarter of a list: April-June, 2분기.
func (c comparison) isOfQuarter(q quantity.Quantity, list []quantity.Quantity) bool {
	return slices.ContainsFunc(c.written, func(quarter quantity.Quantity) bool {
		return slices.Contains(quarter.Parts, q.Reading) && c.count(quarter, list) > 0
	})
}

// takesFrom reports whether a translation has a quantity that another paragraph lost.
func (c comparison) takesFrom(from comparison) bool {
	return slices.ContainsFunc(from.told, func(q quantity.Quantity) bool { return from.lost(q) > 0 && c.lost(q) < 0 })
}

// lost returns how many times more the source has a quantity than the translation.
func (c comparison) lost(q quantity.Quantity) int { return c.count(q, c.told) - c.count(q, c.written) }

// count returns how many quantities of a list mean the same as q in its likeliest reading.
func (c comparison) count(q quantity.Quantity, list []quantity.Quantity) int {
	n := 0
	q.Alternatives = nil
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
	if n, whole := q.Value.Int64(); q.Kind != quantity.Day || !whole || today.IsZero() || int(n) != today.Day() || slices.ContainsFunc(c.written, isDate) {
		return false
	}
	for i := range max(at, 0) {
		for _, t := range quantity.Find(story(c.ref.others[i]), string(c.ref.To)) {
			n, _ := t.Value.Int64()
			if t.Kind == quantity.Day && int(n) == today.Day() || t.Kind == quantity.Weekday && n%7 == int64(today.Weekday()) {
				return true
			}
		}
	}
	return false
}

func isDate(q quantity.Quantity) bool { return q.Kind == quantity.Month || q.Kind == quantity.Day }

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
