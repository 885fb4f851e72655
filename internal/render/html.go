package render

import (
	_ "embed"
	"html/template"
	"io"
	"slices"

	"github.com/gisa-news/gisa/tasks/news"
)

//go:embed result.html
var resultHTML string

var resultPage = template.Must(template.New("result").Parse(resultHTML))

// HTML writes a result as a whole web page: source and translation side by side, doubts marked in the sentence with
// their notes, bullets that point to their paragraphs. It loads nothing from anywhere and runs no script.
func HTML(w io.Writer, r news.Result, o Options) error {
	r, o, err := o.prepare(r)
	if err != nil {
		return err
	}
	return resultPage.Execute(w, newView(r, o.Lang))
}

// view is what the page is made of.
type view struct {
	news.Result
	sheet
	Lang     news.Lang // of headings, labels and states
	Headline headline
	Label    string
	Facts    []fact
	Made     []string
}

// headline is the title of the page and the language that it is in.
type headline struct {
	Text string
	Lang news.Lang
}

func newView(r news.Result, l news.Lang) view {
	if l != news.Korean {
		l = news.English
	}
	v := view{Result: r, sheet: spread(r), Lang: l, Label: LabelWord(r.Provenance.Label, l), Facts: factsOf(r, l), Made: made(r, l)}
	v.Headline = headline{r.Article.Title, r.Article.Lang}
	if r.Translation != nil && r.Translation.Title != "" {
		v.Headline = headline{r.Translation.Title, r.To}
	}
	return v
}

// Word returns a heading of the page by the name that the template has for it.
func (v view) Word(name string) string {
	return map[string]word{
		"translation": wordTranslation, "summary": wordSummary, "doubts": wordDoubts, "none": wordNone,
	}[name].in(v.Lang)
}

// StateWord returns the state of the result in the language of the page.
func (v view) StateWord() string { return StateWord(v.State, v.Lang) }

// SeverityWord returns a severity in the language of the page.
func (v view) SeverityWord(s news.Severity) string { return SeverityWord(s, v.Lang) }

// FamilyWord returns a family in the language of the page.
func (v view) FamilyWord(f news.Family) string { return FamilyWord(f, v.Lang) }

// LangWord returns the name of a language in the language of the page.
func (v view) LangWord(l news.Lang) string { return LangWord(l, v.Lang) }

// PlaceWord returns the name of a text in the language of the page.
func (v view) PlaceWord(id string) string { return placeWord(id, v.Lang) }

// Notes returns every note of the page, in the order of reading.
func (v view) Notes() []note {
	var all []note
	for _, b := range v.Bullets {
		all = append(all, b.Notes...)
	}
	for _, b := range v.Blocks {
		all = append(all, b.Notes...)
	}
	return append(all, v.Whole...)
}

// Doubt says that nothing carries a bullet, and is empty where something does.
func (v view) Doubt(b block) string { return b.doubt(v.Lang) }

// noteList is what notes are written from.
type noteList struct {
	View   view
	Notes  []note
	Placed bool // each names its text too
}

// Beside returns the notes on one text, which stand beside it.
func (v view) Beside(notes []note) noteList { return noteList{View: v, Notes: notes} }

// Apart returns the notes that stand beside no text.
func (v view) Apart() noteList { return noteList{View: v, Notes: v.Whole, Placed: true} }

// Name returns the name of a text as a person reads it, marked if a note is on the text as a whole.
func (v view) Name(b block) []piece {
	name := piece{Text: placeWord(b.ID, v.Lang), Numbers: b.Unplaced}
	if i := slices.IndexFunc(b.Notes, func(n note) bool { return slices.Contains(b.Unplaced, n.Number) }); i >= 0 {
		name.Severity = b.Notes[i].Severity // the worst comes first
	}
	return []piece{name}
}
