package worker

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/queue"
)

const (
	pingTimeout = 5 * time.Second
	// retryCheckInterval is how often asynq looks for jobs whose wait is over.
	retryCheckInterval = time.Second

	// Of jobs that wait, four of "default" are taken for each of "bulk".
	defaultWeight, bulkWeight = 4, 1
)

// Worker takes jobs from the queues of package tasks and does them.
type Worker struct {
	config  Config
	handler *Handler
	parts   *parts
	hurry   chan struct{} // closed by Hurry
	hurried sync.Once
	leaving leaving
}

// New returns a worker that has not begun, and that Run must end. It connects to nothing yet; it reports what is
// missing or impossible in the config, and files that cannot be read.
func New(config Config) (*Worker, error) {
	config = config.withDefaults()
	p, err := open(config)
	if err != nil {
		return nil, err
	}
	return newWorker(config, p), nil
}

func newWorker(config Config, p *parts) *Worker {
	return &Worker{config: config, handler: newHandler(config, p), parts: p, hurry: make(chan struct{})}
}

// Hurry has Run return at once, also while it drains: jobs that run are cut off and go back to the queue, and what was paid
// for is written first. It is what a second SIGTERM asks for. It may be called more than once, from any goroutine.
func (w *Worker) Hurry() { w.hurried.Do(func() { close(w.hurry) }) }

// Run works until ctx ends. Then it takes no new job, lets the running ones finish for up to ShutdownTimeout, gives
// back to the queue what is left, closes what New opened, and returns nil, [Config.StopsWithin] at the latest. It may be
// called once.
//
// It returns an error at once when Redis cannot be reached, and when no model is named and the server does not offer
// exactly one. A server that does not answer yet is waited for, with the jobs.
func (w *Worker) Run(ctx context.Context) error {
	defer w.parts.end()
	if err := w.ping(ctx); err != nil {
		return fmt.Errorf("worker: Redis cannot be reached: %w", err)
	}
	if err := w.lookForModel(ctx); err != nil {
		return fmt.Errorf("worker: %w", err)
	}
	began := time.Now()
	w.parts.redis.AddHook(&w.leaving)
	// Jobs outlive ctx: it ends when the drain begins, they when it is over.
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	jobs, endJobs := context.WithCancel(context.WithoutCancel(ctx))
	defer endJobs()
	servers := w.servers(func() context.Context { return jobs })
	for i, server := range servers {
		if err := server.Start(w.handler); err != nil {
			shutdown(servers[:i])
			return fmt.Errorf("worker: start: %w", err)
		}
	}
	var wg sync.WaitGroup
	wg.Go(func() { w.reap(ctx) })
	wg.Go(func() { w.awaitModel(ctx) })
	w.config.Logger.Info("worker started", "concurrency", w.config.Concurrency, "urgent", w.config.UrgentConcurrency)

	select {
	case <-ctx.Done():
	case <-w.hurry:
		stop()
	}
	w.config.Logger.Info("worker draining", "timeout_ms", w.config.ShutdownTimeout.Milliseconds())
	w.drain(servers, endJobs)
	wg.Wait()
	w.handler.waitForAbandoned()
	w.config.Logger.Info("worker stopped", "jobs_done", w.handler.done.Load(), "jobs_failed", w.handler.failed.Load(),
		"ran_for", time.Since(began).Round(time.Second).String())
	return nil
}

func (w *Worker) ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, pingTimeout)
	defer cancel()
	return w.parts.redis.Ping(ctx).Err()
}

// servers returns the two servers. A queue of its own in one server would not do for urgent jobs: asynq never takes
// a slot back from a job that runs.
func (w *Worker) servers(base func() context.Context) []*asynq.Server {
	common := w.serverConfig(base)
	general, urgent := common, common
	general.Concurrency = w.config.Concurrency
	general.Queues = map[string]int{queue.Default: defaultWeight, queue.Bulk: bulkWeight}
	urgent.Concurrency = w.config.UrgentConcurrency
	urgent.Queues = map[string]int{queue.Urgent: 1}
	urgent.TaskCheckInterval = w.config.UrgentCheckInterval
	return []*asynq.Server{
		asynq.NewServerFromRedisClient(w.parts.redis, general),
		asynq.NewServerFromRedisClient(w.parts.redis, urgent),
	}
}

func (w *Worker) serverConfig(base func() context.Context) asynq.Config {
	config := w.handler.Configure(asynq.Config{
		BaseContext:       base,
		TaskCheckInterval: w.config.TaskCheckInterval,
		Logger:            asynqLogger{w.config.Logger},
		LogLevel:          asynqLevel(w.config.Logger),
	})
	config.ShutdownTimeout = w.config.ShutdownTimeout
	return config
}

// asynqLevel keeps asynq, which formats a message for every look at an empty queue, from doing so for nobody.
func asynqLevel(log *slog.Logger) asynq.LogLevel {
	if log.Enabled(context.Background(), slog.LevelDebug) {
		return asynq.DebugLevel
	}
	return asynq.WarnLevel
}

// shutdown drains the servers side by side: each may take the whole of ShutdownTimeout.
func shutdown(servers []*asynq.Server) {
	var wg sync.WaitGroup
	for _, server := range servers {
		wg.Go(server.Shutdown)
	}
	wg.Wait()
}

func (w *Worker) reap(ctx context.Context) {
	log := w.config.Logger
	if w.config.NoReaper {
		return
	}
	r := reaper{asynq: queue.NewAsynq(w.parts.redis), queues: queue.Queues(), interval: reapInterval, log: log}
	if err := r.asynq.Known(); err != nil {
		log.Warn("reaper is off", "err", err)
		return
	}
	r.run(ctx)
}
