package ingest

import "strings"

// readLines takes the lines of plain text for the body.
func (d *draft) readLines(text string) {
	d.lines, d.wrapped = joinIndented(strings.Split(normalizeLineEnds(bareText(text)), "\n")), true
}

// bareText is text without the control characters that this package marks raised text with, and teletypes a message.
func bareText(text string) string {
	if !strings.ContainsAny(text, raisedMarks) {
		return text
	}
	return strings.NewReplacer(supStart, "", supEnd, "", subStart, "", subEnd, "").Replace(text)
}
