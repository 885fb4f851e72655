package ingest

import "strings"

// readText cuts plain text into lines. What the lines mean is for the steps that all formats share.
func readText(text string) *draft {
	return &draft{lines: strings.Split(normalizeLineEnds(text), "\n"), wrapped: true, titleInBody: true}
}
