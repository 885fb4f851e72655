package news

import (
	"regexp"
	"strings"
	"unicode"
)

// Clean returns the article without the characters that no reader sees and that steer a screen: controls and marks of the
// direction of writing, in every field. White space stays, as a plain space where a field is one line. Of the URL it takes
// out the user and password.
func (a Article) Clean() Article {
	for _, line := range []*string{
		&a.ID, &a.Title, &a.Section, &a.Label, &a.Credit, &a.Byline, &a.Email, &a.Dateline, &a.Copyright, &a.URL,
	} {
		*line = strings.Map(onLine, *line)
	}
	a.URL = WithoutUser(a.URL)
	paragraphs := make([]Paragraph, len(a.Paragraphs))
	for i, p := range a.Paragraphs {
		paragraphs[i] = Paragraph{ID: strings.Map(onLine, p.ID), Text: strings.Map(inText, p.Text)}
	}
	a.Paragraphs = paragraphs
	if a.Stripped != nil {
		stripped := make([]Stripped, len(a.Stripped))
		for i, s := range a.Stripped {
			stripped[i] = Stripped{Rule: strings.Map(onLine, s.Rule), Text: strings.Map(inText, s.Text)}
		}
		a.Stripped = stripped
	}
	return a
}

// onLine maps a character of a line. -1 drops it.
func onLine(r rune) rune {
	if unicode.IsControl(r) && unicode.IsSpace(r) || r == '\u2028' || r == '\u2029' {
		return ' '
	}
	return inText(r)
}

// inText maps a character of a text of several lines.
func inText(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\r':
		return '\n'
	case unicode.IsControl(r), r == '\u061c', r == '\u200e' || r == '\u200f', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return -1
	}
	return r
}

// userInfo is the user and password of an address.
var userInfo = regexp.MustCompile(`^(\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]{2})[^/?#\\]*@`)

// WithoutUser returns an address without the user and password in it.
func WithoutUser(address string) string { return userInfo.ReplaceAllString(address, "$1") }
