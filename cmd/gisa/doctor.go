package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/doctor"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/render"
)

func (p *program) doctorCommand() *cobra.Command {
	var acl bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look whether everything that gisa needs is there and in order",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if acl {
				_, err := fmt.Fprintln(p.stdout, redisconn.ACL())
				return err
			}
			if !doctor.Examine(cmd.Context(), p.toExamine()) {
				return unavailable(errors.New("something that gisa needs is not there"), "the lines above that begin with FAIL say what")
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&acl, "acl", false, "only print the rule of a Redis user with the fewest rights that gisa needs")
	return cmd
}

// toExamine is what a doctor looks at, and how it is opened and told of.
func (p *program) toExamine() doctor.Config {
	c := p.config
	return doctor.Config{
		Unknown: c.unknown,
		Redis:   p.redisConfig, Ping: p.pingRedis, NoRedis: noRedis, NeedsRedis: c.namesRedis(),
		Client: p.client, BaseURL: c.LLMBaseURL, SummaryModel: c.SummaryModel, Timeout: c.LLMTimeout,
		Desk: func(ctx context.Context, client *llm.Client) (*desk.Desk, error) {
			return p.desk(ctx, client, alone, ledger.NewMemory())
		},
		Hint: func(err error) string { return diagnose(err).hint },
		Say: func(l doctor.Line) {
			fmt.Fprintf(p.stdout, "%-4s  %-10s %s\n", l.Verdict, l.What, render.Printable(l.Found))
			if l.Hint != "" {
				fmt.Fprintf(p.stdout, "      %-10s hint: %s\n", "", render.Printable(l.Hint))
			}
		},
	}
}
