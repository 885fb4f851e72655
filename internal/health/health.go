// Package health asks, for a container's engine, whether serve or the workers of a machine are well. It keeps and changes
// nothing.
package health

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"
)

// Serve returns nil when serve answers at its address, in HTTPS or not, that it reaches Redis, and otherwise what is wrong.
func Serve(ctx context.Context, addr string, https bool) error {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("GISA_SERVE_ADDR: %w", err)
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	scheme := "http"
	if https {
		scheme = "https"
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, scheme+"://"+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return fmt.Errorf("ask serve: %w", err)
	}
	// The certificate is for the name that browsers know, and nothing secret is asked.
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	resp, err := client.Do(req)
	if err != nil {
		return fmt.Errorf("ask serve: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("serve answers %s: Redis is away", resp.Status)
	}
	return nil
}

// Worker returns nil when workers of this host have lately told Redis that they take jobs from all the queues, and otherwise
// what is wrong. Within a container there is one worker, and the name of the host is the container's own.
func Worker(rdb redis.UniversalClient, host string, queues []string) error {
	servers, err := asynq.NewInspectorFromRedisClient(rdb).Servers()
	if err != nil {
		return fmt.Errorf("list workers: %w", err)
	}
	return serves(servers, host, queues)
}

// serves returns an error that names the first queue which no worker of the host takes jobs from.
func serves(workers []*asynq.ServerInfo, host string, queues []string) error {
	served := map[string]bool{}
	for _, w := range workers {
		for name := range w.Queues {
			served[name] = served[name] || w.Host == host
		}
	}
	for _, name := range queues {
		if !served[name] {
			return fmt.Errorf("no worker of %s takes jobs from the queue %s", host, name)
		}
	}
	return nil
}
