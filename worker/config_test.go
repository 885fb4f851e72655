package worker

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

func TestNewChecksTheConfig(t *testing.T) {
	t.Parallel()
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		change func(*Config)
		want   string // in the error; empty means none
	}{
		{"defaults", func(*Config) {}, ""},
		{"no Redis", func(c *Config) { c.Redis = nil }, "no Redis"},
		{"Redis by URL", func(c *Config) { c.Redis, c.RedisURL = nil, "redis://127.0.0.1:1/0" }, ""},
		{"a URL that is none of Redis", func(c *Config) { c.Redis, c.RedisURL = nil, "http://127.0.0.1:1/0" }, "redis URL"},
		{"no model server", func(c *Config) { c.LLMBaseURL = "" }, "base URL"},
		{"a model server without a scheme", func(c *Config) { c.LLMBaseURL = "llm.example/v1" }, "base URL"},
		{"effort", func(c *Config) { c.LLMEffort = "very low" }, "effort"},
		{"extra fields", func(c *Config) { c.LLMExtra = `{"model":"x"}` }, "gisa's own"},
		{"negative slots", func(c *Config) { c.LLMSlots = -1 }, "capped at -1"},
		{"negative concurrency", func(c *Config) { c.Concurrency = -1 }, "concurrency"},
		{"negative urgent concurrency", func(c *Config) { c.UrgentConcurrency = -1 }, "concurrency"},
		{"LLM timeout that asynq would round away", func(c *Config) { c.LLMTimeout = 300 * time.Millisecond }, "LLM timeout"},
		{"negative cost", func(c *Config) { c.MaxCostUSD = -1 }, "negative"},
		{"shutdown before a call is over", func(c *Config) { c.LLMTimeout, c.ShutdownTimeout = time.Minute, time.Minute }, "shutdown timeout"},
		{"shutdown just long enough", func(c *Config) { c.LLMTimeout, c.ShutdownTimeout = time.Minute, 75*time.Second }, ""},
		{"hammering Redis", func(c *Config) { c.TaskCheckInterval = time.Millisecond }, "task check interval"},
		{"hammering Redis for urgent jobs", func(c *Config) { c.UrgentCheckInterval = time.Millisecond }, "task check interval"},
		{"a style of another house", func(c *Config) { c.Style = "register=rude" }, "register=rude"},
		{"a style", func(c *Config) { c.Style = "register=polite,numbers=daily" }, ""},
		{"no such glossary", func(c *Config) { c.GlossaryFile = broken + "x" }, "no such file"},
		{"a broken glossary", func(c *Config) { c.GlossaryFile = broken }, "glossary"},
		{"no such prices", func(c *Config) { c.PricesFile = broken + "x" }, "no such file"},
		{"broken prices", func(c *Config) { c.PricesFile = broken }, "prices"},
	}
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1"})
	t.Cleanup(func() { _ = client.Close() })
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			config := Config{Redis: client, LLMBaseURL: "http://127.0.0.1:1/v1"}
			tt.change(&config)
			h, err := NewHandler(config)
			if err == nil {
				if err := h.Close(); err != nil {
					t.Error(err)
				}
			}
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("NewHandler: %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("NewHandler: %v, want an error about %q", err, tt.want)
			}
			if _, newErr := New(config); (newErr == nil) != (err == nil) {
				t.Errorf("New: %v, NewHandler: %v", newErr, err)
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
