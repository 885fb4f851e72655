package monitor

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/hibiken/asynqmon"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/guard"
	"github.com/gisa-news/gisa/internal/redisconn"
)

// Config says what is served, and to whom.
type Config struct {
	Redis redisconn.Config
	// Guard says who may in. The health checks answer everybody.
	Guard guard.Config
	// ReadOnly refuses every request that would change a queue.
	ReadOnly bool
	Logger   *slog.Logger
}

// Server answers HTTP requests. Close it after use.
type Server struct {
	config  Config
	guard   *guard.Guard
	redis   redis.UniversalClient
	monitor *asynqmon.HTTPHandler
}

// New returns a server. It does not look whether Redis is there: /readyz does.
func New(config Config) (*Server, error) {
	if config.Logger == nil {
		return nil, fmt.Errorf("monitor: no logger")
	}
	config.Guard.Logger = config.Logger
	return &Server{
		config: config,
		guard:  guard.New(config.Guard),
		redis:  config.Redis.OpenForEnqueue(),
		monitor: asynqmon.New(asynqmon.Options{
			RootPath:         monitorPath,
			RedisConnOpt:     redisconn.Factory{Config: config.Redis},
			PayloadFormatter: asynqmon.PayloadFormatterFunc(formatPayload),
			ResultFormatter:  asynqmon.ResultFormatterFunc(formatResult),
			ReadOnly:         config.ReadOnly,
		}),
	}, nil
}

// Close closes the connections to Redis.
func (s *Server) Close() error {
	err := s.monitor.Close()
	if closeErr := s.redis.Close(); err == nil {
		err = closeErr
	}
	return err
}

const monitorPath = "/monitor"

// Handler has all routes.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.Handle("GET /{$}", s.guard.Protect(http.RedirectHandler(monitorPath+"/", http.StatusSeeOther)))
	mux.Handle(monitorPath+"/", s.guard.Protect(readable(s.monitor)))
	mux.Handle(monitorPath+"/api/", s.guard.Protect(s.patient(readable(s.monitor))))
	mux.Handle("GET "+stylePath, s.guard.Protect(http.HandlerFunc(serveStyle)))
	return secure(mux)
}

// ready says whether the queue can be reached.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	if s.reached(r.Context(), 2*time.Second) {
		fmt.Fprintln(w, "ok")
		return
	}
	http.Error(w, "Redis does not answer", http.StatusServiceUnavailable)
}

// reached reports whether Redis answers within a time, and logs that it does not.
func (s *Server) reached(ctx context.Context, patience time.Duration) bool {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	err := s.redis.Ping(ctx).Err()
	if err != nil {
		s.config.Logger.Warn("not ready: Redis does not answer", "err", err)
	}
	return err == nil
}

// away is what the web UI shows in the place of a list.
const away = "Redis does not answer. What was accepted is safe in it; this page shows it as soon as Redis is back."

// patient answers 503 within three seconds where Redis is away: asynqmon itself waits for 20 seconds and more.
func (s *Server) patient(next http.Handler) http.Handler {
	read := http.TimeoutHandler(next, 2*time.Second, away)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case !s.reached(r.Context(), time.Second):
			http.Error(w, away, http.StatusServiceUnavailable)
		case r.Method == http.MethodGet:
			read.ServeHTTP(w, r)
		default: // what changes a queue of a hundred thousand may take longer
			next.ServeHTTP(w, r)
		}
	})
}
