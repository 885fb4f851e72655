package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

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
			return p.listen(cmd.Context(), p.config.ServeAddr, server.Handler(), func(url string) {
				fmt.Fprintf(p.stdout, "Asynq web UI: %s/monitor/\n", url)
			})
		},
	}
}

// listen serves until ctx ends, then lets requests finish. started hears the address, with the port that
// was chosen where it was 0.
func (p *program) listen(ctx context.Context, addr string, handler http.Handler, started func(url string)) error {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", addr, err)
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	started("http://" + listener.Addr().String())
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	const grace = 10 * time.Second
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	err = server.Shutdown(closing)
	if serveErr := <-done; !errors.Is(serveErr, http.ErrServerClosed) {
		return serveErr
	}
	return err
}
