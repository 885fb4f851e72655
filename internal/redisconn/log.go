package redisconn

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/redis/go-redis/v9"
)

// LogTo sends what the Redis client logs by itself, which goes to standard error otherwise, to logger as
// warnings. It holds for the whole process: call it once, before the first client is opened.
func LogTo(logger *slog.Logger) { redis.SetLogger(slogAdapter{logger}) }

type slogAdapter struct{ logger *slog.Logger }

func (a slogAdapter) Printf(ctx context.Context, format string, args ...any) {
	if a.logger.Enabled(ctx, slog.LevelWarn) {
		a.logger.WarnContext(ctx, "redis client", "detail", fmt.Sprintf(format, args...))
	}
}
