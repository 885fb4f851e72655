package ingest

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var (
	// footnoteMark is what a page raises to point at a footnote.
	footnoteMark = regexp.MustCompile(`^\s*(?:[\[(]?\d{1,3}[\])]?|[*†‡§]{1,3})\s*$`)
	// powered ends in what has powers: a unit of length or the base of a large number.
	powered = regexp.MustCompile(`(?:^|[^A-Za-z])(?:[kcdmμ]?m|ft|in|mi|yd|10)$`)
)

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// raised is what a text in <sup> says after the text before it: a power stays one, a footnote's mark says nothing here, and anything else is
// text ("1st"). On the line, "Dec. 1" with the mark 2 would be 1.2.
func raised(before, text string) string {
	if !footnoteMark.MatchString(text) {
		return text
	}
	if len(text) < 3 && hasDigit(text) && powered.MatchString(before[max(0, len(before)-8):]) {
		return superscripts.Replace(text)
	}
	return ""
}

// takeFootnoteMarks rewrites the <sup> elements of a page before its text is read.
func (p *pageInfo) takeFootnoteMarks() {
	for _, n := range p.raised {
		text := n.FirstChild
		for text != nil && text.Type == html.ElementNode && (text.DataAtom == atom.A || text.DataAtom == atom.Span) && text.NextSibling == nil {
			text = text.FirstChild
		}
		if text == nil || text.Type != html.TextNode || text.NextSibling != nil {
			continue
		}
		before := ""
		if n.PrevSibling != nil && n.PrevSibling.Type == html.TextNode {
			before = n.PrevSibling.Data
		}
		text.Data = raised(before, text.Data)
	}
}
