package main

import (
	"errors"
	"fmt"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/guard"
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
			web, limits, err := p.webUI()
			if err != nil {
				return err
			}
			web.Redis = c
			server, err := monitor.New(web)
			if err != nil {
				return err
			}
			defer server.Close()
			url, wait, err := limits.Listen(cmd.Context(), p.config.ServeAddr, server.Handler())
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

// webUI is what serve and demo serve, without its Redis, and how.
func (p *program) webUI() (monitor.Config, httpd.Limits, error) {
	c, limits := p.config, httpd.ForPeople()
	if err := guard.Check(c.ServeAddr, c.ServePassword); err != nil {
		return monitor.Config{}, limits, usage(err, "set GISA_SERVE_PASSWORD to 12 characters or more; on GISA_SERVE_ADDR=127.0.0.1:8090 none is needed")
	}
	var err error
	if limits.TLS, err = httpd.LoadTLS(c.ServeTLSCert, c.ServeTLSKey, time.Now()); err != nil {
		return monitor.Config{}, limits, usage(err, "GISA_SERVE_TLS_CERT and GISA_SERVE_TLS_KEY name a certificate and its key, both in PEM")
	}
	door := guard.Config{Addr: c.ServeAddr, Hosts: c.ServeHosts, User: c.ServeUser, Password: c.ServePassword}
	return monitor.Config{Guard: door, ReadOnly: c.ServeReadOnly, Logger: p.log()}, limits, nil
}

// portTaken adds to the error of a port that another program has what to do about it.
func portTaken(err error) error {
	if !errors.Is(err, syscall.EADDRINUSE) {
		return err
	}
	return coded(exitFailure, err, "another program, or another gisa serve, has that port: GISA_SERVE_ADDR names one that is free, such as 127.0.0.1:8092")
}
