package render

import (
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/tasks/news"
)

// notes writes the notes on a text, each under its number; apart says that they stand beside no text and so name it.
func (p *page) notes(margin string, notes []note, apart bool) {
	for _, n := range notes {
		words := []string{SeverityWord(n.Severity, p.lang), FamilyWord(n.Check, p.lang)}
		if apart {
			words = append(words, placeWord(n.Paragraph, p.lang))
		}
		p.note(margin+superscript([]int{n.Number})+" ", strings.Join(words, " · ")+" · ", n.Finding)
	}
}

// note writes a finding behind head: its kind, its message and the words that it is about. The lines after the first are
// set under the first one.
func (p *page) note(head, kind string, f news.Finding) {
	lines := wrap(kind+Message(f), p.room(displaywidth.String(head)))
	severity := SeverityWord(f.Severity, p.lang)
	lines[0] = strings.Replace(lines[0], severity, p.paint(severity, severityColor(f.Severity)), 1)
	p.line(indent(head, lines))
}

// Findings writes findings alone, a row each, for a translation that gisa did not make.
func Findings(w io.Writer, findings []news.Finding, o Options) error {
	p := newPage(o)
	for _, f := range PrintableResult(news.Result{Findings: findings}).Findings {
		p.row(f)
	}
	if len(findings) == 0 {
		p.line(wordNoDoubts.in(p.lang))
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// row writes a finding in columns: severity, text, family, message.
func (p *page) row(f news.Finding) {
	severity := SeverityWord(f.Severity, p.lang)
	head := pad(severity+" ", 8) + pad(placeWord(f.Paragraph, p.lang)+" ", 7) + pad(FamilyWord(f.Check, p.lang)+" ", 14)
	width := p.room(displaywidth.String(head))
	if p.width > 0 {
		width = max(width, 20)
	}
	p.line(strings.Replace(indent(head, wrap(Message(f), width)), severity, p.paint(severity, severityColor(f.Severity)), 1))
}

// Message returns the message of a finding, what it suggests and the words that it is about.
func Message(f news.Finding) string {
	if words := about(f); words != "" {
		return f.Told() + " [" + words + "]"
	}
	return f.Told()
}
