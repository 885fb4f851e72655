package render

import (
	"io"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Text writes a result for reading in a terminal: the source above or beside its translation, the bullets with their
// evidence. What is in doubt is marked in the sentence, ⟦12만⟧¹, and the note of that number stands below it.
func Text(w io.Writer, r news.Result, o Options) error {
	r, o, err := o.prepare(r)
	if err != nil {
		return err
	}
	p, s := newPage(o), spread(r)
	p.head(r)
	p.facts(r)
	if r.Summary != nil {
		p.section(wordSummary)
		for _, b := range s.Bullets {
			p.bullet(b)
		}
	}
	if r.Translation != nil {
		p.section(wordTranslation)
		for i, b := range s.Blocks {
			if i > 0 && p.width < sideBySide {
				p.line("")
			}
			p.pair(b)
		}
	}
	if len(s.Whole) > 0 {
		p.section(wordDoubts)
		p.notes("", s.Whole, true)
	}
	p.line("\n" + strings.Join(p.show(wrap(strings.Join(made(r, o.Lang), " · "), p.width), dim), "\n"))
	_, err = io.WriteString(w, p.String())
	return err
}

// page is a text that is being laid out.
type page struct {
	strings.Builder
	width int // 0: lines are not broken
	color bool
	lang  news.Lang
}

// minWidth keeps room for a word beside the margin; narrower terminals break the lines themselves.
const minWidth = 30

func newPage(o Options) page {
	p := page{width: o.Width, color: o.Color, lang: o.Lang}
	if p.width > 0 {
		p.width = max(p.width, minWidth)
	}
	return p
}

// sideBySide is the width from which source and translation stand in two columns.
const sideBySide = 100

// margin is the width of the column of ids.
const margin = 6

func (p *page) line(text string) { p.WriteString(text + "\n") }

func (p *page) section(name word) { p.line("\n" + p.paint(name.in(p.lang), bold)) }

// room returns the columns that are left beside a margin, 0 where lines are not broken.
func (p *page) room(margin int) int {
	if p.width == 0 {
		return 0
	}
	return p.width - margin
}

// head tells the state as commands write it (job list --state ok), and below in the words of the reader.
func (p *page) head(r news.Result) {
	p.line(p.paint(string(r.State), bold, stateColor(r.State)) + "  " + string(r.Article.Lang) + " → " + string(r.To))
	p.line(strings.Join(p.show(wrap(StateWord(r.State, p.lang)+" · "+LabelWord(r.Provenance.Label, p.lang), p.width), dim), "\n"))
	if told := tally(r.Findings, p.lang); told != "" {
		p.line(strings.Join(wrap(told, p.width), "\n"))
	}
}

func (p *page) facts(r news.Result) {
	const names = 11
	told := factsOf(r, p.lang)
	if len(told) > 0 {
		p.line("")
	}
	for _, f := range told {
		p.line(indent(pad(f.Name, names), wrap(f.Value, p.room(names))))
	}
}

// pair writes the source of a paragraph and its translation, with the notes on it.
func (p *page) pair(b block) {
	source, target := withMarks(b.Source), withMarks(b.Target)
	if target == "" {
		target = wordNone.in(p.lang)
	}
	id := pad(placeWord(b.ID, p.lang)+superscript(b.Unplaced), margin)
	switch {
	case p.width >= sideBySide:
		p.line(indent(id, p.columns(source, target, (p.width-margin-len([]rune(gutter)))/2)))
	case source == "":
		p.line(indent(id, p.arrow(target)))
	default:
		p.line(indent(id, append(p.show(wrap(source, p.room(margin)), dim), p.arrow(target)...)))
	}
	p.notes(strings.Repeat(" ", margin), b.Notes, false)
}

// arrow sets a translation under its source.
func (p *page) arrow(target string) []string {
	lines := p.show(wrap(target, p.room(margin+2)))
	for i := range lines {
		if i == 0 {
			lines[i] = "→ " + lines[i]
		} else {
			lines[i] = "  " + lines[i]
		}
	}
	return lines
}

func (p *page) bullet(b block) {
	id := pad(b.ID+superscript(b.Unplaced), margin)
	text := withMarks(b.Target)
	if doubt := b.doubt(p.lang); doubt != "" {
		text = "[" + doubt + "] " + text
	}
	p.line(indent(id+"• ", p.show(wrap(text, p.room(margin+2)))))
	for _, e := range b.Evidence {
		head := strings.Repeat(" ", margin+2) + e.Paragraph + ": "
		p.line(indent(head, p.show(wrap(inMarks(withMarks(e.Quote)), p.room(len(head))), dim)))
	}
	p.notes(strings.Repeat(" ", margin+2), b.Notes, false)
}

// inMarks puts a passage in quotation marks, unless it has marks of its own: a second pair would stand next to
// the first, and only one of them is in the article.
func inMarks(passage string) string {
	if strings.ContainsAny(passage, `"“”„«»「」『』`) {
		return passage
	}
	return "“" + passage + "”"
}
