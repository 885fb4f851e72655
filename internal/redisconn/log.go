package redisconn

import (
	"context"
	"fmt"
	"log/slog"
	"sync/atomic"

	"github.com/redis/go-redis/v9"
)

// ClientLog is where the Redis client writes what it logs by itself.
type ClientLog struct {
	logger    *slog.Logger
	connected atomic.Bool
}

// LogTo sends to logger what the Redis client logs by itself, and would write to standard error. Until
// [ClientLog.Connected] is called that is at level debug: a client that never connects says so several times
// over, and the error of the first command says it best. LogTo holds for the whole process: call it once,
// before the first client is opened.
func LogTo(logger *slog.Logger) *ClientLog {
	l := &ClientLog{logger: logger}
	redis.SetLogger(clientLogger{l})
	return l
}

// Connected tells the log that Redis has answered: from now on what the client logs is a warning.
func (l *ClientLog) Connected() { l.connected.Store(true) }

// clientLogger is the interface that go-redis writes to.
type clientLogger struct{ log *ClientLog }

// Printf logs a line of the client.
func (c clientLogger) Printf(ctx context.Context, format string, args ...any) {
	level := slog.LevelDebug
	if c.log.connected.Load() {
		level = slog.LevelWarn
	}
	if c.log.logger.Enabled(ctx, level) {
		c.log.logger.Log(ctx, level, "redis client", "detail", fmt.Sprintf(format, args...))
	}
}
