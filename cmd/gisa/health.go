package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/hibiken/asynq"
	"github.com/spf13/cobra"

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
	host, port, err := net.SplitHostPort(p.config.ServeAddr)
	if err != nil {
		return fmt.Errorf("GISA_SERVE_ADDR: %w", err)
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return fmt.Errorf("ask serve: %w", err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return fmt.Errorf("ask serve: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("serve answers %s: Redis is away", resp.Status)
	}
	return nil
}

// workerHealth looks for the workers of this machine among those that have lately told Redis that they live. Within a
// container there is one, and the name of the machine is the container's own.
func (p *program) workerHealth(ctx context.Context) error {
	host, err := os.Hostname()
	if err != nil {
		return fmt.Errorf("name of this machine: %w", err)
	}
	return p.withQueue(ctx, func(q queue) error {
		servers, err := asynq.NewInspectorFromRedisClient(q.redis).Servers()
		if err != nil {
			return fmt.Errorf("list workers: %w", err)
		}
		served := map[string]bool{}
		for _, s := range servers {
			for name := range s.Queues {
				served[name] = served[name] || s.Host == host
			}
		}
		for _, name := range tasks.Queues() {
			if !served[name] {
				return fmt.Errorf("no worker of %s takes jobs from the queue %s", host, name)
			}
		}
		return nil
	})
}
