package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/build"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/prompts"
)

func (p *program) versionCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program and of its prompts",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return render.IndentedJSON(p.stdout, thisBuild())
			}
			_, err := fmt.Fprintln(p.stdout, thisBuild())
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func thisBuild() build.Info { return build.Read(prompts.Version()) }
