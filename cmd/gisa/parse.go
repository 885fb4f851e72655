package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"
)

func (p *program) parseCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "parse FILE|URL|-",
		Short: "Print the article that gisa reads from a file, as JSON",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			article, err := p.inputs().Article(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return writeJSON(p.stdout, article)
		},
	}
}

// writeJSON writes v indented, with Korean as it is.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
