package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (p *program) glossaryCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "glossary", Short: "Work on glossary files"}
	cmd.AddCommand(&cobra.Command{
		Use:   "check FILE",
		Short: "Look a glossary through: its form, and entries that contradict each other",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			g, err := readGlossary(args[0])
			if err != nil {
				return err
			}
			problems := g.Problems()
			for _, problem := range problems {
				fmt.Fprintln(p.stdout, problem)
			}
			fmt.Fprintf(p.stdout, "%d entries, %d to look at, version %s\n", g.Len(), len(problems), g.Version())
			return nil
		},
	})
	return cmd
}
