package ingest

import (
	"slices"
	"strings"
)

// isListHeading reports whether text stands over a page's links to other stories: "Most Popular".
func isListHeading(text string) bool {
	for _, r := range wireRules()[listHeading] {
		if r.find(text, lowerASCII(text)) != nil {
			return true
		}
	}
	return false
}

// dropLinks drops the lines from one of the headings on if all below it are links: short, and without a full stop. A subhead of the
// article's own has a sentence below it.
func (d *draft) dropLinks(headings []int) {
	last, links := len(d.lines), 0
	for last > 0 && !isStatement(compiled{}, strings.TrimSpace(d.lines[last-1]), nil) {
		last--
	}
	start, _ := slices.BinarySearch(headings, last)
	if start == len(headings) {
		return
	}
	below := d.lines[headings[start]:]
	for _, line := range below {
		if strings.TrimSpace(line) != "" {
			links++
		}
	}
	if links == 0 || strings.TrimSpace(below[0]) != "" && links == 1 {
		return
	}
	for i, line := range below {
		if line = strings.TrimSpace(line); line != "" {
			d.strip("related-list", line)
			below[i] = ""
		}
	}
}
