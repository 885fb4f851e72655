package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/monitor"
)

func (p *program) serveCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "serve",
		Short: "Serve the Asynq web UI and health checks",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := p.redisConfig()
			if err != nil {
				return err
			}
			if err := monitor.CheckAddr(p.config.ServeAddr, p.config.ServePassword); err != nil {
				return usage(err, "set GISA_SERVE_PASSWORD, or GISA_SERVE_ADDR=127.0.0.1:8080")
			}
			server, err := monitor.New(monitor.Config{
				Redis: c, User: p.config.ServeUser, Password: p.config.ServePassword,
				ReadOnly: p.config.ServeReadOnly, Logger: p.log(),
			})
			if err != nil {
				return err
			}
			defer server.Close()
			p.redisLog.Connected() // it serves without Redis too, and then somebody should hear why it shows nothing
			url, wait, err := listen(cmd.Context(), p.config.ServeAddr, server.Handler())
			if err != nil {
				return err
			}
			fmt.Fprintf(p.stdout, "Asynq web UI: %s/monitor/\n", url)
			return wait()
		},
	}
}
