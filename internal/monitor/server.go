package monitor

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/hibiken/asynqmon"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/redisconn"
)

// Config says what is served, and to whom.
type Config struct {
	Redis redisconn.Config
	// User and Password guard everything but the health checks. An empty password lets everybody in: see CheckAddr.
	User, Password string
	// ReadOnly refuses every request that would change a queue.
	ReadOnly bool
	Logger   *slog.Logger
}

// Server answers HTTP requests. Close it after use.
type Server struct {
	config  Config
	redis   redis.UniversalClient
	monitor *asynqmon.HTTPHandler
}

// New returns a server. It does not look whether Redis is there: /readyz does.
func New(config Config) (*Server, error) {
	if config.Logger == nil {
		return nil, fmt.Errorf("monitor: no logger")
	}
	return &Server{
		config: config,
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
	mux.Handle("GET /{$}", s.guard(http.RedirectHandler(monitorPath+"/", http.StatusSeeOther)))
	mux.Handle(monitorPath+"/", s.guard(s.monitor))
	return secure(mux)
}

// ready says whether the queue can be reached.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	const patience = 2 * time.Second
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	if err := s.redis.Ping(ctx).Err(); err != nil {
		s.config.Logger.Warn("not ready: Redis does not answer", "err", err)
		http.Error(w, "Redis does not answer", http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(w, "ok")
}

// CheckAddr refuses to serve without a password where others than this machine can connect.
func CheckAddr(addr, password string) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("address %q: %w", addr, err)
	}
	ip := net.ParseIP(host)
	if password == "" && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("address %q can be reached from outside, and there is no password", addr)
	}
	return nil
}
