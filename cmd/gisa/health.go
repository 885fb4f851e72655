package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/health"
	"github.com/gisa-news/gisa/tasks"
)

// healthPatience is how long a look may take. A container's engine kills it some seconds later.
const healthPatience = 3 * time.Second

func (p *program) healthCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "health serve|worker",
		Short: "Tell a container's engine whether serve or the worker of this machine is well",
		Long: `The exit code is 0 or 1, within three seconds.

serve is well when it answers at GISA_SERVE_ADDR and reaches Redis. A worker is well when it has said in Redis, within the
last ten seconds, that it takes jobs from every queue: one that hangs, or has lost Redis, is not.`,
		ValidArgs: []string{"serve", "worker"},
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			look := p.serveHealth
			if args[0] == "worker" {
				look = p.workerHealth
			}
			ctx, cancel := context.WithTimeout(cmd.Context(), healthPatience)
			defer cancel()
			if err := look(ctx); err != nil {
				return coded(exitFailure, err, "") // engines know 0 and 1 only
			}
			_, err := fmt.Fprintln(p.stdout, "ok")
			return err
		},
	}
}

func (p *program) serveHealth(ctx context.Context) error {
	return health.Serve(ctx, p.config.ServeAddr, p.config.ServeTLSCert != "")
}

func (p *program) workerHealth(ctx context.Context) error {
	host, err := os.Hostname()
	if err != nil {
		return fmt.Errorf("name of this machine: %w", err)
	}
	return p.withQueue(ctx, func(q queue) error { return health.Worker(q.redis, host, tasks.Queues()) })
}
