package ingest

import "strings"

// readText reads plain text. What its lines mean is for the steps that all formats share.
func readText(text string) *draft {
	d := &draft{titleInBody: true}
	d.readLines(text)
	return d
}

// readLines takes the lines of plain text for the body.
func (d *draft) readLines(text string) {
	d.lines, d.wrapped = strings.Split(normalizeLineEnds(text), "\n"), true
}
