package worker

import (
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
)

func TestNewChecksTheConfig(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(*Config)
		want   string // in the error; empty means none
	}{
		{"defaults", func(*Config) {}, ""},
		{"no Redis", func(c *Config) { c.Redis = nil }, "no Redis"},
		{"no desk", func(c *Config) { c.Desk = nil }, "no desk"},
		{"no store", func(c *Config) { c.Store = nil }, "no store"},
		{"negative concurrency", func(c *Config) { c.Concurrency = -1 }, "concurrency"},
		{"negative urgent concurrency", func(c *Config) { c.UrgentConcurrency = -1 }, "concurrency"},
		{"LLM timeout that asynq would round away", func(c *Config) { c.LLMTimeout = 300 * time.Millisecond }, "LLM timeout"},
		{"shutdown before a call is over", func(c *Config) { c.LLMTimeout, c.ShutdownTimeout = time.Minute, time.Minute }, "shutdown timeout"},
		{"shutdown just long enough", func(c *Config) { c.LLMTimeout, c.ShutdownTimeout = time.Minute, 75*time.Second }, ""},
		{"hammering Redis", func(c *Config) { c.TaskCheckInterval = time.Millisecond }, "task check interval"},
	}
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1"})
	t.Cleanup(func() { _ = client.Close() })
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			config := Config{Redis: client, Desk: deskFunc(nil), Store: ledger.NewMemory()}
			tt.change(&config)
			_, err := New(config)
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("New: %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("New: %v, want an error about %q", err, tt.want)
			}
		})
	}
}

func TestShutdownTimeoutFollowsTheLLMTimeout(t *testing.T) {
	t.Parallel()
	if got := (Config{LLMTimeout: 5 * time.Minute}).withDefaults().ShutdownTimeout; got != 5*time.Minute+15*time.Second {
		t.Errorf("shutdown timeout is %s", got)
	}
}
