package main

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/embedredis"
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

// demo is a whole system in one process: Redis, a model where there is none, a worker and the web UI.
type demo struct {
	*program // with the settings of the demo
	redis    redisconn.Config
	ends     []func() // what stops each part and waits for it, in the order in which they were started
}

func (d *demo) atEnd(stop func()) { d.ends = append(d.ends, stop) }

// end stops what was started last first.
func (d *demo) end() {
	for i := len(d.ends) - 1; i >= 0; i-- {
		d.ends[i]()
	}
}

// demo starts the system and sends the sample articles through it.
func (p *program) demo(ctx context.Context, once bool) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	d := &demo{program: p}
	defer d.end()
	told, err := d.prepare(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(d.stdout, "model  %s\nredis  embedded in this process: it keeps nothing\n", told)
	if err := d.startWorker(ctx); err != nil {
		return err
	}
	ui, err := d.startUI(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(d.stdout, "web    %s\n\n", ui)
	if err := d.articles(ctx); err != nil {
		return err
	}
	if once {
		return nil
	}
	fmt.Fprintf(d.stdout, "\nThe Asynq web UI shows the queues at %s\nCtrl-C ends the demo.\n", ui)
	<-ctx.Done()
	return nil
}

// prepare starts Redis, finds a model and makes the settings of the demo. It returns what to tell of the model.
func (d *demo) prepare(ctx context.Context) (told string, err error) {
	config := d.config
	url, stop, err := embedredis.Start(ctx)
	if err != nil {
		return "", err
	}
	d.atEnd(stop)
	config.RedisURL = url
	if config.LogLevel == "info" {
		config.LogLevel = "error" // a demo is read by a person
	}
	if config, told, err = d.findModel(ctx, config); err != nil {
		return "", err
	}
	if d.program, err = d.with(config); err != nil {
		return "", err
	}
	d.redis, err = d.redisConfig()
	return told, err
}

// findModel names in config a model: the configured one, a local server's, or the simulator, which it starts.
func (d *demo) findModel(ctx context.Context, config Config) (with Config, told string, err error) {
	if config.LLMBaseURL != "" {
		return config, config.LLMBaseURL + ", as configured", nil
	}
	if local, found := llm.FindLocal(ctx, llm.UsualLocals(), config.Model); found {
		config.LLMBaseURL, config.Model = local.BaseURL, local.Model
		return config, fmt.Sprintf("%s of %s at %s", local.Model, local.Name, local.BaseURL), nil
	}
	url, err := d.serve(ctx, "127.0.0.1:0", llmsim.New(llmsim.Config{Seed: 1, Latency: 200 * time.Millisecond}))
	config.LLMBaseURL, config.Model = url+"/v1", ""
	return config, "SIMULATED: the texts below are made by rule and are no translations; set GISA_LLM_BASE_URL for a real model", err
}

// serve serves on an address until the demo ends, and returns the URL.
func (d *demo) serve(ctx context.Context, addr string, handler http.Handler) (string, error) {
	ctx, stop := context.WithCancel(ctx)
	url, wait, err := listen(ctx, addr, handler)
	if err != nil {
		stop()
		return "", err
	}
	d.atEnd(func() { stop(); _ = wait() }) // a demo that ends has nobody to tell
	return url, nil
}

// startWorker starts a worker.
func (d *demo) startWorker(ctx context.Context) error {
	rdb := d.redis.Open()
	d.atEnd(func() { rdb.Close() })
	w, err := d.newWorker(rdb)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	d.atEnd(func() { stop(); <-done })
	return nil
}

// startUI serves the web UI on its usual address or, where that is taken, on any.
func (d *demo) startUI(ctx context.Context) (url string, err error) {
	server, err := monitor.New(monitor.Config{Redis: d.redis, Logger: d.log()})
	if err != nil {
		return "", err
	}
	d.atEnd(func() { server.Close() })
	if url, err = d.serve(ctx, "127.0.0.1:8090", server.Handler()); err != nil {
		url, err = d.serve(ctx, "127.0.0.1:0", server.Handler())
	}
	return url + "/monitor/", err
}

// shownWhole is the sample whose result the demo prints: wire copy in the condition that it comes in.
const shownWhole = "articles/en/working-group.txt"

// articles sends every sample through the queue, tells how each ends, and prints one whole.
func (d *demo) articles(ctx context.Context) error {
	rdb := d.redis.OpenForEnqueue()
	defer rdb.Close()
	client := tasks.NewClient(rdb)
	samples, err := submitSamples(ctx, client)
	if err != nil {
		return err
	}
	whole := ""
	w := d.waiter(client)
	w.notice.told = true // the worker is here, and about to say so
	for i, s := range samples {
		status, err := w.wait(ctx, s.id, fmt.Sprintf("%d/%d  ", i+1, len(samples)))
		if err != nil {
			return err
		}
		fmt.Fprintf(d.stdout, "%-13s %s→%s  %s\n", status.State, status.From, status.To, s.path)
		if s.path == shownWhole {
			whole = s.id
		}
	}
	fmt.Fprintf(d.stdout, "\n%s\n", shownWhole)
	return d.printResult(ctx, client, whole, output{format: "text"}, false)
}

// sample is an article of the demo that was submitted.
type sample struct{ path, id string }

func submitSamples(ctx context.Context, client *tasks.Client) ([]sample, error) {
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
		receipt, err := client.Submit(ctx, tasks.Request{Article: article, To: article.Lang.DefaultTarget(), Kind: tasks.Digest})
		samples = append(samples, sample{path, receipt.ID})
		return err
	})
	return samples, err
}
