package main

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/httpd"
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
				return usage(err, "set GISA_SERVE_PASSWORD, or GISA_SERVE_ADDR=127.0.0.1:8090")
			}
			server, err := monitor.New(monitor.Config{
				Redis: c, User: p.config.ServeUser, Password: p.config.ServePassword,
				ReadOnly: p.config.ServeReadOnly, Logger: p.log(),
			})
			if err != nil {
				return err
			}
			defer server.Close()
			url, wait, err := httpd.ForPeople().Listen(cmd.Context(), p.config.ServeAddr, server.Handler())
			if err != nil {
				return portTaken(err)
			}
			if err := p.reachRedis(cmd.Context(), c); err != nil {
				p.fail(cmd.Context(), err)
				fmt.Fprintln(p.stderr, "gisa: serving all the same: the web UI shows the queues as soon as Redis answers")
			}
			fmt.Fprintf(p.stdout, "Asynq web UI: %s/monitor/\n", url)
			return wait()
		},
	}
}

// portTaken adds to the error of a port that another program has what to do about it.
func portTaken(err error) error {
	if !errors.Is(err, syscall.EADDRINUSE) {
		return err
	}
	return coded(exitFailure, err, "another program, or another gisa serve, has that port: GISA_SERVE_ADDR names one that is free, such as 127.0.0.1:8092")
}
