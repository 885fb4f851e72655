package render

import (
	"cmp"
	"fmt"
	"io"

	"github.com/gisa-news/gisa/tasks/news"
)

// writers are the formats that a result is written in, by their names.
var writers = map[string]func(io.Writer, news.Result, Options) error{
	"text":     Text,
	"md":       Markdown,
	"jsonl":    func(w io.Writer, r news.Result, _ Options) error { return JSONLine(w, r) },
	"html":     HTML,
	"fragment": Fragment,
	"plain":    Plain,
}

// Formats returns the names that Write takes.
func Formats() []string { return []string{"text", "md", "jsonl", "html", "fragment", "plain"} }

// Write writes a result in a format of that name.
func Write(w io.Writer, format string, r news.Result, o Options) error {
	write, known := writers[format]
	if !known {
		return fmt.Errorf("no format is called %q", format)
	}
	return write(w, r, o)
}

// Labelled reports whether what is written in the format says in itself that nobody has approved it. The text alone does
// not: whoever writes it tells the Verdict beside it.
func Labelled(format string) bool { return format != "plain" && format != "fragment" }

// Verdict returns the state and the label of a result as a person reads them in l, or in the language of the result.
func Verdict(r news.Result, l news.Lang) string {
	l = cmp.Or(l, r.To)
	return Printable(StateWord(r.State, l) + " · " + LabelWord(r.Provenance.Label, l))
}
