package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

func (p *program) parseCommand() *cobra.Command {
	var at received
	cmd := &cobra.Command{
		Use:   "parse FILE|URL|-",
		Short: "Print the article that gisa reads from a file, as JSON",
		Long: `Print the article that gisa reads from a file, as JSON. A feed or a message of several articles gives JSON
lines, an article a line.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			articles, refused := p.freshInputs(at).Articles(cmd.Context(), args[0])
			var err error
			if len(articles) == 0 {
				last := len(refused) - 1
				refused, err = refused[:last], refused[last]
			}
			for _, err := range refused {
				p.fail(cmd.Context(), err)
			}
			if err != nil {
				return err
			}
			return writeArticles(p.stdout, articles, len(refused) > 0)
		},
	}
	at.flag(cmd)
	return cmd
}

// writeArticles writes one article indented, and several, or what is left of several, a line each.
func writeArticles(w io.Writer, articles []news.Article, several bool) error {
	if len(articles) == 1 && !several {
		return render.IndentedJSON(w, articles[0])
	}
	for _, article := range articles {
		if err := render.JSON(w, article); err != nil {
			return err
		}
	}
	return nil
}
