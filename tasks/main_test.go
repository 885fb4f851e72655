package tasks_test

import (
	"log/slog"
	"os"
	"testing"

	"github.com/gisa-news/gisa/internal/redisconn"
)

func TestMain(m *testing.M) {
	redisconn.LogTo(slog.New(slog.DiscardHandler)) // some tests take Redis away on purpose
	os.Exit(m.Run())
}
