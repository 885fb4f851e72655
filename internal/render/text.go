package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Options say how text is laid out.
type Options struct {
	Width int  // columns of the terminal, at least 60; 0 means 80
	Color bool // ANSI colours for states and severities
}

// sideBySide is the width from which source and translation stand in two columns.
const sideBySide = 100

// Text writes a result for reading in a terminal: the source beside or above its translation, the bullets
// with their evidence, the findings, and what it cost.
func Text(w io.Writer, r news.Result, o Options) error {
	r = printable(r)
	p := newPage(o)
	p.head(r)
	if r.Translation != nil {
		p.translation(r)
	}
	if r.Summary != nil {
		p.bullets(*r.Summary)
	}
	p.findings(r.Findings)
	p.foot(r)
	_, err := io.WriteString(w, p.String())
	return err
}

// page is a text that is being laid out.
type page struct {
	strings.Builder
	width int
	color bool
}

// minWidth is what the table of findings needs.
const minWidth = 60

func newPage(o Options) page {
	if o.Width <= 0 {
		o.Width = 80
	}
	return page{width: max(o.Width, minWidth), color: o.Color}
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *page) section(name string) { p.line("\n%s", p.paint(bold, name)) }

func (p *page) head(r news.Result) {
	p.line("%s  %s → %s", p.state(r.State), r.Article.Lang, r.To)
	p.line("%s", p.paint(dim, r.Provenance.Label))
}

func (p *page) translation(r news.Result) {
	p.section("Translation")
	if r.Article.Title != "" || r.Translation.Title != "" {
		p.pair(news.TitleID, r.Article.Title, r.Translation.Title)
	}
	for _, source := range r.Article.Paragraphs {
		target, _ := r.Translation.Paragraph(source.ID)
		p.pair(source.ID, source.Text, target.Text)
	}
}

func (p *page) pair(id, source, target string) {
	if target == "" {
		target = "(none)"
	}
	p.line("%s", p.paint(dim, id))
	if p.width >= sideBySide {
		for _, line := range columns(source, target, (p.width-4)/2) {
			p.line("%s", line)
		}
		return
	}
	if source != "" {
		p.line("%s", p.paint(dim, strings.Join(wrap(source, p.width), "\n")))
	}
	p.line("%s", indent("→ ", wrap(target, p.width-2)))
}

func (p *page) bullets(s news.Summary) {
	p.section("Summary")
	for _, b := range s.Bullets {
		p.line("%s", indent("• ", wrap(b.Text, p.width-2)))
		for _, e := range b.Evidence {
			head := "  " + e.Paragraph + ": "
			p.line("%s", p.paint(dim, indent(head, wrap(inMarks(e.Quote), p.width-len(head)))))
		}
	}
}

// inMarks puts a passage in quotation marks, unless it has marks of its own: a second pair would stand next to
// the first, and only one of them is in the article.
func inMarks(passage string) string {
	if strings.ContainsAny(passage, `"“”„«»「」『』`) {
		return passage
	}
	return "“" + passage + "”"
}

func (p *page) findings(findings []news.Finding) {
	if len(findings) == 0 {
		return
	}
	p.section("Findings")
	for _, f := range findings {
		p.finding(f)
	}
}

func (p *page) finding(f news.Finding) {
	where := f.Paragraph
	if where == "" {
		where = "all"
	}
	head := fmt.Sprintf("%-8s%-7s%-13s", f.Severity, where, f.Check)
	text := f.Message
	switch {
	case f.Source != "" && f.Target != "":
		text += fmt.Sprintf(" [%s → %s]", f.Source, f.Target)
	case f.Source+f.Target != "":
		text += fmt.Sprintf(" [%s]", f.Source+f.Target)
	}
	lines := wrap(text, max(p.width-len(head), 20))
	p.line("%s", strings.Replace(indent(head, lines), string(f.Severity), p.severity(f.Severity), 1))
}

func (p *page) foot(r news.Result) {
	p.section("Cost")
	cost := "unknown: the model has no known price"
	if r.Usage.CostUSD != nil {
		cost = fmt.Sprintf("$%.4f", *r.Usage.CostUSD)
	}
	p.line("%d calls, %d prompt tokens (%d cached), %d completion tokens; %s", r.Usage.Calls,
		r.Usage.PromptTokens, r.Usage.CachedTokens, r.Usage.CompletionTokens, cost)
	p.line("%s", p.paint(dim, fmt.Sprintf("model %s, prompts %s", r.Provenance.Model, r.Provenance.PromptVersion)))
}

// Findings writes findings alone, for a translation that gisa did not make.
func Findings(w io.Writer, findings []news.Finding, o Options) error {
	p := newPage(o)
	for _, f := range findings {
		p.finding(f)
	}
	if len(findings) == 0 {
		p.line("no findings")
	}
	_, err := io.WriteString(w, p.String())
	return err
}
