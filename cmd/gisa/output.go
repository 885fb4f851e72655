package main

import (
	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

// output is the --format flag: text, md, json or html.
type output struct{ format string }

func (o *output) flag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.format, "format", "text", "text, md, json or html")
}

func (o *output) validate() error {
	return checkChoice("format", o.format, []string{"text", "md", "json", "html"})
}

func (p *program) print(r news.Result, o output) error {
	switch o.format {
	case "md":
		return render.Markdown(p.stdout, r, p.layout())
	case "json":
		return writeJSON(p.stdout, r)
	case "html":
		return render.HTML(p.stdout, r, p.layout())
	}
	return render.Text(p.stdout, r, p.layout())
}

// layout fits text to the terminal, or to 80 columns where there is none.
func (p *program) layout() render.Options {
	width, terminal := render.Terminal(p.stdout)
	return render.Options{Width: width, Color: render.InColor(p.config.color, terminal && !p.config.noColor)}
}

func (p *program) status() *render.StatusLine { return render.NewStatusLine(p.stderr) }
