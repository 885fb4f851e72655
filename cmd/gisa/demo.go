package main

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"
	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/monitor"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/testdata"
)

func (p *program) demoCommand() *cobra.Command {
	var once bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Show the whole system at work, with nothing installed",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.demo(cmd.Context(), once)
		},
	}
	cmd.Flags().BoolVar(&once, "once", false, "end when the articles are done, instead of staying up")
	return cmd
}

// demo runs Redis, a worker and the web UI in this process and sends the sample articles through them.
func (p *program) demo(ctx context.Context, once bool) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	mini, err := embeddedRedis(ctx)
	if err != nil {
		return err
	}
	defer mini.Close()
	p.config.RedisURL = "redis://" + mini.Addr()
	if p.config.LogLevel == "info" {
		p.config.LogLevel = "error" // a demo is read by a person
	}
	model, err := p.demoModel(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "model  %s\nredis  embedded in this process: it keeps nothing\n", model)

	stopWorker, err := p.demoWorker(ctx)
	if err != nil {
		return err
	}
	defer stopWorker()
	ui, stopUI, err := p.demoUI(ctx)
	if err != nil {
		return err
	}
	defer stopUI()
	fmt.Fprintf(p.stdout, "web    %s\n\n", ui)
	if err := p.demoArticles(ctx); err != nil {
		return err
	}
	if once {
		return nil
	}
	fmt.Fprintf(p.stdout, "\nThe Asynq web UI shows the queues at %s\nCtrl-C ends the demo.\n", ui)
	<-ctx.Done()
	return nil
}

// embeddedRedis is a Redis for one process. It knows no time by itself, so somebody has to wind its clock.
func embeddedRedis(ctx context.Context) (*miniredis.Miniredis, error) {
	mini := miniredis.NewMiniRedis()
	if err := mini.Start(); err != nil {
		return nil, fmt.Errorf("embedded Redis: %w", err)
	}
	go func() {
		const tick = 100 * time.Millisecond
		for ticker := time.NewTicker(tick); ; {
			select {
			case <-ctx.Done():
				ticker.Stop()
				return
			case <-ticker.C:
				mini.FastForward(tick)
			}
		}
	}()
	return mini, nil
}

// localServers are the usual addresses of LLM servers on one's own machine.
var localServers = []struct{ name, url string }{
	{"Ollama", "http://127.0.0.1:11434/v1"},
	{"LM Studio", "http://127.0.0.1:1234/v1"},
	{"llama.cpp", "http://127.0.0.1:8080/v1"},
}

// demoModel finds a model: the configured one, a local server with one model, or the simulator. It returns
// what to tell the user.
func (p *program) demoModel(ctx context.Context) (string, error) {
	if p.config.LLMBaseURL != "" {
		return p.config.LLMBaseURL + ", as configured", nil
	}
	for _, server := range localServers {
		if name := modelAt(ctx, server.url, p.config.Model); name != "" {
			p.config.LLMBaseURL, p.config.Model = server.url, name
			return fmt.Sprintf("%s of %s at %s", name, server.name, server.url), nil
		}
	}
	url, err := p.serveBeside(ctx, "127.0.0.1:0", llmsim.New(llmsim.Config{Seed: 1, Latency: 200 * time.Millisecond}))
	if err != nil {
		return "", err
	}
	p.config.LLMBaseURL, p.config.Model = url+"/v1", ""
	return "SIMULATED: the texts below are made by rule and are no translations; set GISA_LLM_BASE_URL for a real model", nil
}

func modelAt(ctx context.Context, url, model string) string {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	client, err := llm.New(llm.Config{BaseURL: url, Model: ""})
	if err != nil {
		return ""
	}
	defer client.Close()
	names, err := client.Models(ctx)
	if err != nil || len(names) == 0 {
		return ""
	}
	if model != "" {
		return model
	}
	return names[0]
}

// serveBeside serves on an address until ctx ends, and returns the URL.
func (p *program) serveBeside(ctx context.Context, addr string, handler http.Handler) (string, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }() // ends when it is closed
	context.AfterFunc(ctx, func() { server.Close() })
	return "http://" + listener.Addr().String(), nil
}

// demoWorker starts a worker and returns what stops it and waits for it.
func (p *program) demoWorker(ctx context.Context) (stop func(), err error) {
	c, err := redisconn.Parse(p.config.RedisURL)
	if err != nil {
		return nil, err
	}
	rdb := c.Open()
	client, err := p.client(nil)
	if err != nil {
		rdb.Close()
		return nil, err
	}
	w, err := p.newWorker(ctx, rdb, client, p.log())
	if err != nil {
		rdb.Close()
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	return func() {
		cancel()
		<-done
		client.Close()
		rdb.Close()
	}, nil
}

// demoUI serves the web UI on its usual address or, where that is taken, on any.
func (p *program) demoUI(ctx context.Context) (url string, stop func(), err error) {
	c, err := redisconn.Parse(p.config.RedisURL)
	if err != nil {
		return "", nil, err
	}
	server, err := monitor.New(monitor.Config{Redis: c, Logger: p.log()})
	if err != nil {
		return "", nil, err
	}
	url, err = p.serveBeside(ctx, "127.0.0.1:8080", server.Handler())
	if err != nil {
		url, err = p.serveBeside(ctx, "127.0.0.1:0", server.Handler())
	}
	return url + "/monitor/", func() { server.Close() }, err
}

// shownWhole is the sample whose result the demo prints: wire copy in the condition that it comes in.
const shownWhole = "articles/en/working-group.txt"

// demoArticles sends every sample through the queue, tells how each ends, and prints one whole.
func (p *program) demoArticles(ctx context.Context) error {
	rdb := redis.NewClient(&redis.Options{Addr: p.config.RedisURL[len("redis://"):], ContextTimeoutEnabled: true})
	defer rdb.Close()
	client := tasks.NewClient(rdb)
	samples, err := p.submitSamples(ctx, client)
	if err != nil {
		return err
	}
	line := p.status()
	for i, s := range samples {
		status, err := client.Wait(ctx, s.id, func(now tasks.Status) { line.show("%d/%d  %s", i+1, len(samples), progressText(now)) })
		line.clear()
		if err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "%-13s %s→%s  %s\n", status.State, status.From, status.To, s.path)
	}
	for _, s := range samples {
		if s.path == shownWhole {
			fmt.Fprintf(p.stdout, "\n%s\n", s.path)
			return p.printResult(ctx, client, s.id, output{format: "text"}, false)
		}
	}
	return fmt.Errorf("the sample %s is not there", shownWhole)
}

// sample is an article of the demo that was submitted.
type sample struct{ path, id string }

func (p *program) submitSamples(ctx context.Context, client *tasks.Client) ([]sample, error) {
	var samples []sample
	err := fs.WalkDir(testdata.Articles, "articles", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := testdata.Articles.ReadFile(path)
		if err != nil {
			return err
		}
		article, err := ingest.Parse(ingest.Input{Name: path, Data: data})
		if err != nil {
			return err
		}
		to, err := target("", article.Lang)
		if err != nil {
			return err
		}
		receipt, err := client.Submit(ctx, tasks.Request{Article: article, To: to, Kind: tasks.Digest})
		if err != nil {
			return err
		}
		samples = append(samples, sample{path, receipt.ID})
		return nil
	})
	return samples, err
}
