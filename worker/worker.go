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
	// abandonedTime is how long Run waits for an attempt that was cut off to notice it.
	abandonedTime = 5 * time.Second

	// Of jobs that wait, four of "default" are taken for each of "bulk".
	defaultWeight, bulkWeight = 4, 1
)

// Worker takes jobs from the queues of package tasks and does them.
type Worker struct {
	config  Config
	handler *handler
}

// New returns a worker that has not begun. It reports what is missing or impossible in the config.
func New(config Config) (*Worker, error) {
	config = config.withDefaults()
	if err := config.validate(); err != nil {
		return nil, err
	}
	return &Worker{config: config, handler: &handler{
		desk:     config.Desk,
		store:    config.Store,
		attempts: queue.NewAttempts(config.Redis),
		log:      config.Logger,
	}}, nil
}

// Run works until ctx ends. Then it takes no new job, lets the running ones finish for up to ShutdownTimeout, gives
// back to the queue what is left, and returns nil. It returns an error at once when Redis cannot be reached.
func (w *Worker) Run(ctx context.Context) error {
	if err := w.ping(ctx); err != nil {
		return fmt.Errorf("worker: Redis cannot be reached: %w", err)
	}
	// Jobs outlive ctx: it ends when the drain begins, they when it is over.
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
	w.config.Logger.Info("worker started", "concurrency", w.config.Concurrency, "urgent", w.config.UrgentConcurrency)

	<-ctx.Done()
	w.config.Logger.Info("worker draining", "timeout_ms", w.config.ShutdownTimeout.Milliseconds())
	shutdown(servers)
	wg.Wait()
	endJobs()
	w.waitForAbandoned()
	return nil
}

func (w *Worker) ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, pingTimeout)
	defer cancel()
	return w.config.Redis.Ping(ctx).Err()
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
	return []*asynq.Server{
		asynq.NewServerFromRedisClient(w.config.Redis, general),
		asynq.NewServerFromRedisClient(w.config.Redis, urgent),
	}
}

func (w *Worker) serverConfig(base func() context.Context) asynq.Config {
	return asynq.Config{
		BaseContext:              base,
		TaskCheckInterval:        w.config.TaskCheckInterval,
		DelayedTaskCheckInterval: retryCheckInterval,
		ShutdownTimeout:          w.config.ShutdownTimeout,
		RetryDelayFunc:           retryDelay,
		IsFailure:                isFailure,
		ErrorHandler:             w.handler,
		Logger:                   asynqLogger{w.config.Logger},
		LogLevel:                 asynqLevel(w.config.Logger),
	}
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
	r := reaper{asynq: queue.NewAsynq(w.config.Redis), queues: queue.Queues(), interval: reapInterval, log: log}
	if err := r.asynq.Known(); err != nil {
		log.Warn("reaper is off", "err", err)
		return
	}
	r.run(ctx)
}

// waitForAbandoned gives attempts that asynq gave back to the queue the time to end in order. One that does not is
// left behind: a process that cannot end is worse.
func (w *Worker) waitForAbandoned() {
	done := make(chan struct{})
	go func() {
		w.handler.running.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(abandonedTime):
		w.config.Logger.Warn("attempts did not end with their context")
	}
}
