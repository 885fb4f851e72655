package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/settings"
)

func TestLoadConfig(t *testing.T) {
	t.Parallel()
	secret := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(secret, []byte("from-file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		environ []string
		look    func(Config) string
		want    string
	}{
		"default timeout":             {nil, func(c Config) string { return c.LLMTimeout.String() }, "3m0s"},
		"timeout":                     {[]string{"GISA_LLM_TIMEOUT=90s"}, func(c Config) string { return c.LLMTimeout.String() }, "1m30s"},
		"key":                         {[]string{"GISA_LLM_API_KEY=k"}, key, "k"},
		"key file":                    {[]string{"GISA_LLM_API_KEY_FILE=" + secret}, key, "from-file"},
		"key before file":             {[]string{"GISA_LLM_API_KEY=k", "GISA_LLM_API_KEY_FILE=" + secret}, key, "k"},
		"their key alone":             {[]string{"OPENAI_API_KEY=o"}, both, "https://api.openai.com/v1 o"},
		"their URL and key":           {[]string{"OPENAI_BASE_URL=http://x/v1", "OPENAI_API_KEY=o"}, both, "http://x/v1 o"},
		"their key at their host":     {[]string{"GISA_LLM_BASE_URL=https://api.openai.com/v1", "OPENAI_API_KEY=o"}, both, "https://api.openai.com/v1 o"},
		"their key at Azure":          {[]string{"GISA_LLM_BASE_URL=https://r.openai.azure.com/openai/v1", "OPENAI_API_KEY=o"}, key, "o"},
		"their key goes nowhere else": {[]string{"GISA_LLM_BASE_URL=http://127.0.0.1:11434/v1", "OPENAI_API_KEY=o"}, both, "http://127.0.0.1:11434/v1 "},
		"nor to a look-alike":         {[]string{"GISA_LLM_BASE_URL=https://api.openai.com.evil.example/v1", "OPENAI_API_KEY=o"}, key, ""},
		"ours before theirs":          {[]string{"GISA_LLM_BASE_URL=http://a/v1", "OPENAI_BASE_URL=http://b/v1", "GISA_LLM_API_KEY=k", "OPENAI_API_KEY=o"}, both, "http://a/v1 k"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, err := loadConfig(tt.environ)
			if err != nil {
				t.Fatal(err)
			}
			if got := tt.look(c); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func key(c Config) string  { return c.LLMAPIKey }
func both(c Config) string { return c.LLMBaseURL + " " + c.LLMAPIKey }

func TestLoadConfigRefuses(t *testing.T) {
	t.Parallel()
	for environ, want := range map[string]string{
		"GISA_CONCURRENCY=many":             `GISA_CONCURRENCY: "many" is not a whole number`,
		"GISA_LLM_TIMEOUT=abc":              `GISA_LLM_TIMEOUT: "abc" is not a time such as 90s or 3m`,
		"GISA_LLM_STREAM=perhaps":           `GISA_LLM_STREAM: "perhaps" is not true or false`,
		"GISA_MAX_COST_USD=$1":              `GISA_MAX_COST_USD: "$1" is not a number`,
		"GISA_LLM_API_KEY_FILE=/no/such":    "GISA_LLM_API_KEY_FILE",
		"GISA_SERVE_PASSWORD_FILE=/no/such": "GISA_SERVE_PASSWORD_FILE",
	} {
		if _, err := loadConfig([]string{environ}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one that names %s", environ, err, want)
		}
	}
}

func TestValidateNamesTheVariable(t *testing.T) {
	t.Parallel()
	for want, change := range map[string]func(*Config){
		"GISA_LLM_TIMEOUT":  func(c *Config) { c.LLMTimeout = time.Millisecond },
		"GISA_LLM_EFFORT":   func(c *Config) { c.LLMEffort = "very low" },
		"GISA_LLM_EXTRA":    func(c *Config) { c.LLMExtra = `{"messages":[]}` },
		"GISA_CHUNK_TOKENS": func(c *Config) { c.ChunkTokens = 1 },
		"GISA_CONCURRENCY":  func(c *Config) { c.Concurrency = 0 },
		"GISA_MAX_COST_USD": func(c *Config) { c.MaxCost = -1 },
		"GISA_LOG_LEVEL":    func(c *Config) { c.LogLevel = "loud" },
		"house style":       func(c *Config) { c.Style = "register=rude" },
	} {
		c, err := loadConfig(nil)
		if err != nil {
			t.Fatal(err)
		}
		change(&c)
		if err := c.validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one that names %s", err, want)
		}
	}
}

func TestUnknownVariablesAreNoticed(t *testing.T) {
	t.Parallel()
	c, err := loadConfig([]string{"GISA_CONCURENCY=4", "GISA_CONCURRENCY=5", "GISA_MODELL=m", "GISA_TEST_LLM_URL=x", "GISAN=1", "GISA_WEATHER_IN_SEOUL_TODAY=fair"})
	want := []settings.Unknown{{Name: "GISA_CONCURENCY", Near: "GISA_CONCURRENCY"}, {Name: "GISA_MODELL", Near: "GISA_MODEL"}, {Name: "GISA_WEATHER_IN_SEOUL_TODAY"}}
	if diff := cmp.Diff(want, c.unknown); err != nil || diff != "" {
		t.Errorf("error %v, unknown (-want +got)\n%s", err, diff)
	}
}

func TestNamesRedis(t *testing.T) {
	t.Parallel()
	for named, environ := range map[bool][]string{false: nil, true: {"GISA_REDIS_URL=" + defaultRedisURL}} {
		c, err := loadConfig(environ)
		if err != nil || c.namesRedis() != named {
			t.Errorf("%v: error %v, named %v, URL %s", environ, err, c.namesRedis(), c.RedisURL)
		}
	}
}
