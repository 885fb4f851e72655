package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// wrap returns a text broken into lines of at most width columns, at spaces where there are any; 0 breaks nothing. Korean takes
// two columns a syllable and is broken at spaces too; a word wider than a line is cut.
func wrap(text string, width int) []string {
	words := strings.Fields(text)
	if width <= 0 {
		return []string{strings.Join(words, " ")}
	}
	var lines []string
	line, used := "", 0
	for _, word := range words {
		w := displaywidth.String(word)
		if line != "" && used+1+w <= width {
			line, used = line+" "+word, used+1+w
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for w > width {
			head := cut(word, width)
			lines = append(lines, head)
			word = word[len(head):]
			w = displaywidth.String(word)
		}
		line, used = word, w
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// cut returns the longest beginning of word that fits into width, and at least one character.
func cut(word string, width int) string {
	used := 0
	for i, r := range word {
		used += displaywidth.Rune(r)
		if used > width && i > 0 {
			return word[:i]
		}
	}
	return word
}

// Fit returns the text, cut to width columns if it is wider; an ellipsis says so.
func Fit(text string, width int) string {
	switch {
	case width <= 0:
		return ""
	case displaywidth.String(text) <= width:
		return text
	}
	used := 0
	for i, r := range text {
		if used += displaywidth.Rune(r); used > width-1 {
			return strings.TrimRight(text[:i], " ") + "…"
		}
	}
	return text
}

// Hang returns head and after it the text, broken into lines of width columns that stand under the first one; 0 breaks
// nothing.
func Hang(head, text string, width int) string {
	if width > 0 {
		width = max(width-displaywidth.String(head), minWidth)
	}
	return indent(head, wrap(Printable(text), width))
}

// pad fills a text with spaces to width columns.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-displaywidth.String(text)))
}

const gutter = "  │ "

// columns sets two texts side by side, each width columns wide. The left one has the colour dim.
func (p *page) columns(left, right string, width int) []string {
	a, b := wrap(left, width), wrap(right, width)
	shownA, shownB := p.show(a, dim), p.show(b)
	lines := make([]string, max(len(a), len(b)))
	for i := range lines {
		var l, r string
		columns := 0
		if i < len(a) {
			l, columns = shownA[i], p.columnsOf(a[i])
		}
		if i < len(b) {
			r = shownB[i]
		}
		lines[i] = strings.TrimRight(l+strings.Repeat(" ", max(0, width-columns))+gutter+r, " ")
	}
	return lines
}

// columnsOf returns how many columns a line takes once it is shown: in colour, marks take none.
func (p *page) columnsOf(line string) int {
	if p.color {
		line = strings.Map(func(r rune) rune {
			if isMark(r) {
				return -1
			}
			return r
		}, line)
	}
	return displaywidth.String(line)
}

// indent puts head before the first line, and a margin of the same width before the others.
func indent(head string, lines []string) string {
	margin := strings.Repeat(" ", displaywidth.String(head))
	return head + strings.Join(lines, "\n"+margin)
}
