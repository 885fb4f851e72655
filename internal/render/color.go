package render

import "github.com/gisa-news/gisa/tasks/news"

// The ANSI codes that text is painted with.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
)

func (p *page) paint(code, text string) string {
	if !p.color || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (p *page) state(s news.State) string {
	if s == news.OK {
		return p.paint(green, string(s))
	}
	return p.paint(yellow, string(s))
}

func (p *page) severity(s news.Severity) string {
	switch s {
	case news.Error:
		return p.paint(red, string(s))
	case news.Warning:
		return p.paint(yellow, string(s))
	}
	return p.paint(dim, string(s))
}
