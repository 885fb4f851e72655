package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Markdown writes what a desk would paste into a document: the headline, what the source says of itself, the bullets with
// their evidence, the translation, and the findings with the words that they are about.
func Markdown(w io.Writer, r news.Result, o Options) error {
	r, o, err := o.prepare(r)
	if err != nil {
		return err
	}
	m := markdown{lang: o.Lang}
	m.head(r)
	if r.Summary != nil {
		m.section(wordSummary)
		for _, b := range spread(r).Bullets {
			m.bullet(b)
		}
	}
	if r.Translation != nil {
		m.section(wordTranslation)
		for _, p := range story(r, o.Lang) {
			fmt.Fprintf(&m, "\n%s\n", escapeMarkdown(p.Text))
		}
	}
	if len(r.Findings) > 0 {
		m.section(wordDoubts)
		m.WriteString("\n")
		for _, f := range r.Findings {
			m.finding(f)
		}
	}
	fmt.Fprintf(&m, "\n---\n\n%s\n", escapeMarkdown(strings.Join(made(r, o.Lang), " · ")))
	_, err = io.WriteString(w, m.String())
	return err
}

// markdown is a Markdown text that is being written.
type markdown struct {
	strings.Builder
	lang news.Lang
}

func (m *markdown) section(name word) { fmt.Fprintf(m, "\n## %s\n", name.in(m.lang)) }

func (m *markdown) head(r news.Result) {
	title := r.Article.Title
	if r.Translation != nil && r.Translation.Title != "" {
		title = r.Translation.Title
	}
	if title != "" {
		fmt.Fprintf(m, "# %s\n\n", escapeMarkdown(title))
	}
	fmt.Fprintf(m, "**%s** · %s\n", StateWord(r.State, m.lang), escapeMarkdown(LabelWord(r.Provenance.Label, m.lang)))
	told := factsOf(r, m.lang)
	if r.Article.Title != "" && r.Article.Title != title {
		told = append([]fact{{Name: wordSource.in(m.lang), Value: r.Article.Title}}, told...)
	}
	if len(told) > 0 {
		m.WriteString("\n")
	}
	for _, f := range told {
		fmt.Fprintf(m, "- %s: %s\n", f.Name, escapeMarkdown(f.Value))
	}
}

func (m *markdown) bullet(b block) {
	doubt := b.doubt(m.lang)
	if doubt != "" {
		doubt = "**[" + doubt + "]** "
	}
	fmt.Fprintf(m, "\n- %s%s\n", doubt, escapeMarkdown(textOf(b.Target)))
	for _, e := range b.Evidence {
		fmt.Fprintf(m, "  > %s: %s\n", e.Paragraph, escapeMarkdown(inMarks(textOf(e.Quote))))
	}
}

func (m *markdown) finding(f news.Finding) {
	fmt.Fprintf(m, "- **%s** · %s · %s: %s", SeverityWord(f.Severity, m.lang), placeWord(f.Paragraph, m.lang),
		FamilyWord(f.Check, m.lang), escapeMarkdown(f.Told()))
	if words := about(f); words != "" {
		fmt.Fprintf(m, " [%s]", escapeMarkdown(words))
	}
	m.WriteString("\n")
}

// textOf returns a text without its marks.
func textOf(text []piece) string {
	var b strings.Builder
	for _, p := range text {
		b.WriteString(p.Text)
	}
	return b.String()
}
