package render

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// The ANSI codes that text is painted with; "0" takes back what stood before.
const (
	bold   = "1"
	dim    = "2"
	under  = "4"
	red    = "31"
	green  = "32"
	yellow = "33"
	cyan   = "36"
	reset  = "\x1b[0m"
)

// Colors returns what a user may say of colour.
func Colors() []string { return []string{"auto", "always", "never"} }

// InColor reports whether output is painted: always, never, or else by what a terminal would have.
func InColor(when string, auto bool) bool { return when == "always" || when != "never" && auto }

func code(codes ...string) string { return "\x1b[" + strings.Join(codes, ";") + "m" }

func (p *page) paint(text string, codes ...string) string {
	if !p.color || text == "" {
		return text
	}
	return code(codes...) + text + reset
}

func severityColor(s news.Severity) string {
	switch s {
	case news.Error:
		return red
	case news.Warning:
		return yellow
	}
	return cyan
}

func stateColor(s news.State) string {
	switch s {
	case news.OK:
		return green
	case news.Failed:
		return red
	case news.NeedsReview, news.Retrying:
		return yellow
	}
	return cyan
}

// Marks travel through wrapping as noncharacters, of one column each, which no text has: Printable takes them out. On
// the way to the screen they become brackets or, in colour, an underline.
const (
	markError   = '\ufdd0'
	markWarning = '\ufdd1'
	markInfo    = '\ufdd2'
	markEnd     = '\ufdd3'
)

func isMark(r rune) bool { return r >= '\ufdd0' && r <= '\ufdef' }

func markOf(s news.Severity) rune {
	switch s {
	case news.Error:
		return markError
	case news.Warning:
		return markWarning
	}
	return markInfo
}

// withMarks writes a text with its marks and the numbers of its notes.
func withMarks(text []piece) string {
	var b strings.Builder
	for _, p := range text {
		if p.Numbers == nil {
			b.WriteString(p.Text)
			continue
		}
		b.WriteRune(markOf(p.Severity))
		b.WriteString(p.Text)
		b.WriteRune(markEnd)
		b.WriteString(superscript(p.Numbers))
	}
	return b.String()
}

var brackets = strings.NewReplacer(string(markError), "⟦", string(markWarning), "⟦", string(markInfo), "⟦", string(markEnd), "⟧")

// show makes lines fit for the screen: marks become brackets or underlines, and all else has the colour base. A mark
// that goes over the end of a line is closed there and opened again.
func (p *page) show(lines []string, base ...string) []string {
	shown := make([]string, len(lines))
	open := ""
	for i, line := range lines {
		if !p.color {
			shown[i] = brackets.Replace(line)
			continue
		}
		shown[i], open = colored(line, open, base)
	}
	return shown
}

// colored paints one line, of which a mark may be open from the line before; it returns the code of the mark that is
// open at its end.
func colored(line, open string, base []string) (string, string) {
	ground := ""
	if len(base) > 0 {
		ground = code(base...)
	}
	var b strings.Builder
	b.WriteString(ground + open)
	for _, r := range line {
		switch r {
		case markError, markWarning, markInfo:
			open = code("0", under, severityColor(severityOf(r)))
			b.WriteString(open)
		case markEnd:
			open = ""
			b.WriteString(reset + ground)
		default:
			b.WriteRune(r)
		}
	}
	if open != "" || ground != "" {
		b.WriteString(reset)
	}
	return b.String(), open
}

func severityOf(r rune) news.Severity {
	switch r {
	case markError:
		return news.Error
	case markWarning:
		return news.Warning
	}
	return news.Info
}
