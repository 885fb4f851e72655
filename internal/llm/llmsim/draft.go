package llmsim

import (
	"strings"

	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
)

// draft is an answer before it is written down.
type draft struct {
	ask    ask
	values []value
}

// value is one field of the answer.
type value struct {
	name   string
	text   string
	source string // what text was made from; empty for what has no source
	fields []value
}

// marks begin every title, so that no reader takes it for a translation.
var marks = map[news.Lang]string{
	news.Korean: "[모의]", news.English: "[simulated]", news.Japanese: "[模擬]", news.Chinese: "[模拟]", news.Spanish: "[simulado]",
	news.French: "[simulé]", news.German: "[simuliert]", news.Vietnamese: "[mô phỏng]", news.Indonesian: "[simulasi]",
}

// generic answers what is not a task of the newsroom.
const generic = "This reply is simulated; no model was asked."

// newDraft answers by rule what was asked.
func newDraft(a ask) *draft {
	d := &draft{ask: a}
	for _, f := range a.fields {
		if len(f.fields) > 0 && a.hasText {
			d.values = append(d.values, d.bullet(f, bulletNumber(f.name)))
		} else {
			d.values = append(d.values, d.plain(f))
		}
	}
	return d
}

// voice writes what has no recording.
func (d *draft) voice() pseudo.Voice { return pseudo.Voice{To: d.ask.to, Terms: d.ask.terms} }

// plain answers a field that is a string, or an object that nothing is known about.
func (d *draft) plain(f field) value {
	v := value{name: f.name}
	for _, inner := range f.fields {
		v.fields = append(v.fields, value{name: inner.name, text: generic})
	}
	text, found := d.ask.paragraph(f.name)
	text = unmarked(text)
	switch {
	case len(f.fields) > 0:
	case f.name == news.TitleID:
		v.source = d.titleSource(text)
		v.text = marks[d.ask.to] + " " + d.voice().Headline(v.source)
	case found:
		v.source = text
		v.text = d.voice().Text(text)
	case news.IsBullet(f.name) && len(d.ask.article.Paragraphs) > 0:
		v.source = d.evidence(bulletNumber(f.name), nil).quote
		v.text = d.voice().Statement(v.source)
	case len(f.enum) > 0:
		v.text = f.enum[0]
	default:
		v.text = generic
	}
	return v
}

// titleSource is what a headline is made from: the text under that name, the title, or the first sentence.
func (d *draft) titleSource(text string) string {
	if text != "" {
		return text
	}
	if title := unmarked(d.ask.article.Title); title != "" {
		return title
	}
	if len(d.ask.article.Paragraphs) == 0 {
		return generic
	}
	return firstSentence(d.ask.article.Paragraphs[0].Text)
}

func firstSentence(text string) string {
	if sentences := pseudo.Sentences(text); len(sentences) > 0 {
		return sentences[0]
	}
	return text
}

// unmarked takes the mark off a title that was simulated before.
func unmarked(title string) string {
	for _, mark := range marks {
		if rest, found := strings.CutPrefix(title, mark); found {
			return strings.TrimSpace(rest)
		}
	}
	return title
}
