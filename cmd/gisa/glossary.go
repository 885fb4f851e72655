package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/input"
	"github.com/gisa-news/gisa/internal/render"
)

func (p *program) glossaryCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "glossary", Short: "Work on glossary files"}
	cmd.AddCommand(&cobra.Command{
		Use:   "check FILE",
		Short: "Look a glossary through: its form, and entries that contradict each other",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			g, err := loadGlossary(args[0], "the entries of a glossary are its lines after the header in CSV, its objects in JSON")
			if err != nil {
				return err
			}
			problems := g.Problems()
			for _, problem := range problems {
				fmt.Fprintln(p.stdout, render.Printable(problem))
			}
			fmt.Fprintf(p.stdout, "%d entries, %d to look at, version %s\n", g.Len(), len(problems), g.Version())
			return nil
		},
	})
	cmd.AddCommand(p.glossaryList())
	return cmd
}

func (p *program) glossaryList() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the terms that count: the house's, then those that gisa ships",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			terms, err := loadTerms(p.config.Glossary)
			switch {
			case err != nil:
				return err
			case asJSON:
				for _, term := range terms.Listed() {
					if err := render.JSON(p.stdout, term); err != nil {
						return err
					}
				}
				return nil
			}
			rows := terms.Rows()
			if _, terminal := render.Terminal(p.stdout); !terminal {
				return render.TSV(p.stdout, rows)
			}
			return render.Table(p.stdout, []render.Column{
				{Head: "ENGLISH", Flexible: true}, {Head: "KOREAN", Flexible: true}, {Head: "KIND"}, {Head: "FROM"}, {Head: "ALSO", Flexible: true},
			}, rows, p.layout())
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a line of JSON a term")
	return p.takes(cmd, "glossary", forColor)
}

// loadGlossary reads a glossary. hint is what to do about one that is there and wrong.
func loadGlossary(file, hint string) (*glossary.Glossary, error) {
	const maxGlossary = 16 << 20
	data, err := input.ReadFile(file, maxGlossary, "look at the path")
	if err != nil {
		return nil, err
	}
	g, err := glossary.Parse(file, data)
	if err != nil {
		return nil, usage(err, hint)
	}
	return g, nil
}

// loadTerms returns the house's own glossary, if there is one, over the one that gisa ships.
func loadTerms(file string) (*glossary.Glossary, error) {
	starter := glossary.Starter()
	if file == "" {
		return starter, nil
	}
	own, err := loadGlossary(file, "gisa glossary check FILE looks a glossary through")
	if err != nil {
		return nil, err
	}
	return starter.With(own), nil
}
