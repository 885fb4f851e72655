package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// piece is a part of a text. One with numbers is marked, as what those notes are about.
type piece struct {
	Text     string
	Numbers  []int
	Severity news.Severity // the worst of its notes
}

// span is a piece of a text, in bytes: [start, end).
type span struct{ start, end int }

// mark says that notes are about a span of a text.
type mark struct {
	span
	severity news.Severity
	numbers  []int
}

// pieces cuts a text at its marks. Marks that overlap become one.
func pieces(text string, marks []mark) []piece {
	var list []piece
	from := 0
	for _, m := range joined(marks) {
		if m.start > from {
			list = append(list, piece{Text: text[from:m.start]})
		}
		list = append(list, piece{Text: text[m.start:m.end], Numbers: m.numbers, Severity: m.severity})
		from = m.end
	}
	if from < len(text) {
		list = append(list, piece{Text: text[from:]})
	}
	return list
}

// joined returns the marks in the order of the text, those that overlap as one.
func joined(marks []mark) []mark {
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	var list []mark
	for _, m := range marks {
		if len(list) == 0 || list[len(list)-1].end <= m.start {
			list = append(list, m)
			continue
		}
		last := &list[len(list)-1]
		last.end = max(last.end, m.end)
		last.numbers = append(last.numbers, m.numbers...)
		slices.Sort(last.numbers)
		if rank(m.severity) < rank(last.severity) {
			last.severity = m.severity
		}
	}
	return list
}

// superscript writes the numbers of notes as they stand behind a mark: ¹ or ¹,².
func superscript(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(digits.Replace(strconv.Itoa(n)))
	}
	return b.String()
}

var digits = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")
