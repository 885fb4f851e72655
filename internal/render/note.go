package render

import (
	"io"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// notes writes the notes on a text, each under its number; placed says that each names its text too.
func (p *page) notes(margin string, notes []note, placed bool) {
	for _, n := range notes {
		p.note(margin+superscript([]int{n.Number})+" ", n.Finding, placed)
	}
}

// note writes a finding behind head: its severity, its family, its message and the words that it is about.
func (p *page) note(head string, f news.Finding, placed bool) {
	severity := SeverityWord(f.Severity, p.lang)
	text := severity + " · " + FamilyWord(f.Check, p.lang)
	if placed {
		text += " · " + placeWord(f.Paragraph, p.lang)
	}
	text += " · " + f.Message
	if words := about(f); words != "" {
		text += " [" + words + "]"
	}
	lines := wrap(text, p.room(len([]rune(head))))
	lines[0] = strings.Replace(lines[0], severity, p.paint(severity, severityColor(f.Severity)), 1)
	p.line(indent(head, lines))
}

// Findings writes findings alone, for a translation that gisa did not make.
func Findings(w io.Writer, findings []news.Finding, o Options) error {
	p := newPage(o)
	for _, f := range PrintableResult(news.Result{Findings: findings}).Findings {
		p.note("", f, true)
	}
	if len(findings) == 0 {
		p.line(wordNoDoubts.in(p.lang))
	}
	_, err := io.WriteString(w, p.String())
	return err
}
