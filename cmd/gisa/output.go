package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/internal/wholefile"
	"github.com/gisa-news/gisa/tasks/news"
)

// output is what the flags say of how results are printed, and where.
type output struct{ format, only, file, lang string }

func (o *output) flag(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "text", names(formats()))
	flags.StringVar(&o.only, "only", "", "only this part: translation or summary")
	flags.StringVarP(&o.file, "output", "o", "", "file to write, whole or not at all, instead of standard output")
	flags.StringVar(&o.lang, "lang", "", "language of headings and states: en or ko (default: that of the result)")
}

// formats are what results are printed as: html is a page, fragment the HTML of the story alone, plain its text alone.
func formats() []string { return append(render.Formats(), "json") }

// validate returns what is wrong with the first flag that is.
func (o output) validate() error {
	if o.only != "" && (o.format == "json" || o.format == "jsonl") {
		return usage(fmt.Errorf("--only %s does not go with --format %s", o.only, o.format), "JSON holds the result whole")
	}
	return cmp.Or(
		checkChoice("format", o.format, formats()),
		checkChoice("only", o.only, []string{"", string(render.OnlyTranslation), string(render.OnlySummary)}),
		checkChoice("lang", o.lang, []string{"", string(news.English), string(news.Korean)}),
	)
}

// fits refuses a part that the work does not have.
func (o output) fits(translate, summarize bool) error {
	if o.only == string(render.OnlyTranslation) && !translate || o.only == string(render.OnlySummary) && !summarize {
		return usage(fmt.Errorf("--only %s: this work has none", o.only), "gisa digest makes both")
	}
	return nil
}

// holds refuses more results than go into one file.
func (o output) holds(results int) error {
	if o.format == "html" && results > 1 {
		return usage(errors.New("two HTML pages do not go into one file"), "gisa job result ID --format html -o FILE writes one; fragment, md and jsonl take several")
	}
	return nil
}

// printer prints results as the output flags say.
type printer struct {
	output
	to, notes io.Writer // of the results, and of what is told beside them
	options   render.Options
	printed   int
}

// printing has results printed. A file is kept only if all went well, be the results ok or not.
func (p *program) printing(o output, do func(*printer) error) error {
	r := &printer{output: o, to: p.stdout, notes: p.stderr, options: render.Options{Only: render.Part(o.only), Lang: news.Lang(o.lang)}}
	if o.file == "" {
		screen := p.layout()
		r.options.Width, r.options.Color = screen.Width, screen.Color
		return do(r)
	}
	file, err := wholefile.Create(o.file)
	if err != nil {
		return usage(err, "--output names a file in a folder that is there and may be written to")
	}
	defer file.Abort()
	r.to = file
	if err = do(r); err == nil || errors.Is(err, errNotOK) {
		err = cmp.Or(file.Commit(), err)
	}
	return err
}

// print prints one result. What goes into other systems as it is holds no label: that is told beside it.
func (r *printer) print(result news.Result) error {
	r.printed++
	if err := r.holds(r.printed); err != nil {
		return err
	}
	if r.format == "json" {
		return render.IndentedJSON(r.to, result)
	}
	if !render.Labelled(r.format) {
		fmt.Fprintln(r.notes, render.Verdict(result, r.options.Lang))
	}
	return render.Write(r.to, r.format, result, r.options)
}

// layout fits text to the terminal. Where there is none, lines are not broken.
func (p *program) layout() render.Options {
	width, terminal := render.Terminal(p.stdout)
	return render.Options{Width: width, Color: render.InColor(p.config.color, terminal && !p.config.noColor)}
}

func (p *program) status() *render.StatusLine { return render.NewStatusLine(p.stderr) }
