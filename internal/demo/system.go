// Package demo is the whole of gisa in one process, for somebody who has installed nothing: a Redis, a worker and the Asynq
// web UI, with a model where one is found and with recorded replies where there is none. It keeps nothing.
//
// The recorded replies hold planted faults. What is shown of them is what the checks found in those replies and what stands
// in the results: nothing is made up, and what is recorded says so.
package demo

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"time"

	"github.com/gisa-news/gisa/internal/embedredis"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/monitor"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/testdata"
	"github.com/gisa-news/gisa/worker"
)

// Config says what the demo works with.
type Config struct {
	// Model and BaseURL name the model to ask. Without a BaseURL, Locals are looked for, and then recordings replayed.
	BaseURL, Model string
	Locals         []llm.Local
	// Worker returns the worker's settings for a model, but for Redis.
	Worker func(baseURL, model string) (worker.Config, error)
	// Monitor is the web UI without its Redis; nil means that none is served.
	Monitor *monitor.Config
	Addr    string // of the web UI; where it is taken, any port of this machine is used
	// Listen serves until ctx ends. wait returns after the last answer.
	Listen func(ctx context.Context, addr string, handler http.Handler) (url string, wait func() error, err error)
}

// System is a demo that runs. Close ends it.
type System struct {
	Client *tasks.Client
	Model  string // what to tell of the model that is asked
	Web    string // URL of the web UI; "" for none

	recordings []llmsim.Recording // that are replayed; none with a model
	config     Config
	redis      redisconn.Config
	ends       []func() // what stops each part and waits for it, in the order in which they were started
}

// Start starts all parts.
func Start(ctx context.Context, c Config) (*System, error) {
	s := &System{config: c}
	for _, start := range []func(context.Context) error{s.startRedis, s.findModel, s.startWorker, s.startWeb} {
		if err := start(ctx); err != nil {
			s.Close()
			return nil, err
		}
	}
	return s, nil
}

// Close stops what was started last first.
func (s *System) Close() {
	for i := len(s.ends) - 1; i >= 0; i-- {
		s.ends[i]()
	}
	s.ends = nil
}

func (s *System) atEnd(stop func()) { s.ends = append(s.ends, stop) }

// Recorded reports whether recorded replies stand in for a model.
func (s *System) Recorded() bool { return len(s.recordings) > 0 }

func (s *System) startRedis(ctx context.Context) error {
	url, stop, err := embedredis.Start(ctx)
	if err != nil {
		return err
	}
	s.atEnd(stop)
	if s.redis, err = redisconn.Parse(url); err != nil {
		return err
	}
	rdb := s.redis.OpenForEnqueue()
	s.atEnd(func() { rdb.Close() })
	s.Client = tasks.NewClient(rdb)
	return nil
}

// findModel names the model to ask: the configured one, a local server's, or the replay, which it starts.
func (s *System) findModel(ctx context.Context) error {
	c := &s.config
	if c.BaseURL != "" {
		s.Model = news.WithoutUser(c.BaseURL) + ", as configured"
		return nil
	}
	if local, found := llm.FindLocal(ctx, c.Locals, c.Model); found {
		c.BaseURL, c.Model = local.BaseURL, local.Model
		s.Model = fmt.Sprintf("%s of %s at %s", local.Model, local.Name, local.BaseURL)
		return nil
	}
	files, err := fs.Sub(testdata.Recordings, "recordings")
	if err != nil {
		return err
	}
	if s.recordings, err = llmsim.LoadRecordings(files); err != nil {
		return err
	}
	// As fast as a model behind a good line, so that the work can be watched.
	replay := llmsim.New(llmsim.Config{Recordings: s.recordings, Latency: 400 * time.Millisecond, TokensPerSecond: 500})
	url, err := s.serve(ctx, "127.0.0.1:0", replay)
	c.BaseURL, c.Model = url+"/v1", replay.Model()
	s.Model = replay.Model()
	return err
}

// serve serves on an address until the demo ends, and returns the URL.
func (s *System) serve(ctx context.Context, addr string, handler http.Handler) (string, error) {
	ctx, stop := context.WithCancel(ctx)
	url, wait, err := s.config.Listen(ctx, addr, handler)
	if err != nil {
		stop()
		return "", err
	}
	s.atEnd(func() { stop(); _ = wait() }) // a demo that ends has nobody to tell
	return url, nil
}

func (s *System) startWorker(ctx context.Context) error {
	config, err := s.config.Worker(s.config.BaseURL, s.config.Model)
	if err != nil {
		return err
	}
	rdb := s.redis.Open()
	s.atEnd(func() { rdb.Close() })
	config.Redis = rdb
	if s.Recorded() {
		// The recordings follow the style that gisa begins with, and are of one model.
		config.Style, config.GlossaryFile, config.SummaryModel = "", "", ""
	}
	w, err := worker.New(config)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	s.atEnd(func() { stop(); <-done })
	return nil
}

// startWeb serves the web UI, if it is wanted.
func (s *System) startWeb(ctx context.Context) error {
	if s.config.Monitor == nil {
		return nil
	}
	config := *s.config.Monitor
	config.Redis = s.redis
	server, err := monitor.New(config)
	if err != nil {
		return err
	}
	s.atEnd(func() { server.Close() })
	url, err := s.serve(ctx, s.config.Addr, server.Handler())
	if err != nil {
		url, err = s.serve(ctx, "127.0.0.1:0", server.Handler())
	}
	s.Web = url + "/monitor/"
	return err
}
