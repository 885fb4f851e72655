package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// wrap breaks a text into lines of at most width columns, at spaces where there are any. Korean takes two
// columns a syllable and is broken at spaces too; a word wider than a line is cut.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
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

// pad fills a line with spaces to width columns.
func pad(line string, width int) string {
	return line + strings.Repeat(" ", max(0, width-displaywidth.String(line)))
}

// columns sets two texts side by side, each width columns wide.
func columns(left, right string, width int) []string {
	a, b := wrap(left, width), wrap(right, width)
	lines := make([]string, max(len(a), len(b)))
	for i := range lines {
		var l, r string
		if i < len(a) {
			l = a[i]
		}
		if i < len(b) {
			r = b[i]
		}
		lines[i] = strings.TrimRight(pad(l, width)+gutter+r, " ")
	}
	return lines
}

const gutter = "  │ "

// indent puts a margin before every line but the first, which gets head.
func indent(head string, lines []string) string {
	margin := strings.Repeat(" ", displaywidth.String(head))
	return head + strings.Join(lines, "\n"+margin)
}
