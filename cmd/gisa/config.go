package main

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/settings"
)

// Config is every setting of the program: a default, then the environment, then flags. It alone reads the
// environment. The help texts are the README's table, which a test holds.
type Config struct {
	LLMBaseURL   string        `env:"GISA_LLM_BASE_URL" help:"base URL of an OpenAI-compatible server, such as https://api.openai.com/v1; else OPENAI_BASE_URL"`
	LLMAPIKey    string        `env:"GISA_LLM_API_KEY" help:"key for that server; else OPENAI_API_KEY, which is sent to OpenAI, to Azure and to OPENAI_BASE_URL only"`
	LLMKeyFile   string        `env:"GISA_LLM_API_KEY_FILE" help:"file that holds the key, for Docker secrets"`
	Model        string        `env:"GISA_MODEL" help:"model to ask; when empty, the server's only model"`
	SummaryModel string        `env:"GISA_SUMMARY_MODEL" help:"model of the same server that writes the summaries, where GISA_MODEL is a translator that does not; when empty, GISA_MODEL"`
	LLMTimeout   time.Duration `env:"GISA_LLM_TIMEOUT" envDefault:"3m" help:"longest time for one call, from when it can be made; of a stream the longest silence"`
	LLMStream    bool          `env:"GISA_LLM_STREAM" envDefault:"false" help:"stream replies, where a proxy cuts silent connections"`
	LLMSlots     int           `env:"GISA_LLM_SLOTS" envDefault:"0" help:"calls at once from one process; 0 is 2 for Ollama and LM Studio, and 8 more than it does jobs for others. Set it to a local server's slots"`
	LLMEffort    string        `env:"GISA_LLM_EFFORT" help:"how hard a thinking model thinks, in the server's words: none, low, medium, high; empty leaves it to the server"`
	LLMExtra     string        `env:"GISA_LLM_EXTRA" help:"request fields as a JSON object, such as {\"chat_template_kwargs\":{\"enable_thinking\":false}}; null removes one"`
	Prices       string        `env:"GISA_PRICES" help:"price file in LiteLLM's format, over the embedded snapshot"`

	ChunkTokens int     `env:"GISA_CHUNK_TOKENS" envDefault:"1500" help:"tokens of translation asked for in one call; small models do better with 300"`
	MaxCost     float64 `env:"GISA_MAX_COST_USD" envDefault:"0" help:"most that one job may cost in US dollars, for models with a known price; 0 is $2 and $0.50 for every 1,000 characters of the article"`
	Glossary    string  `env:"GISA_GLOSSARY" help:"glossary file, JSON or CSV, over the one that gisa ships"`
	Style       string  `env:"GISA_STYLE" help:"house style for Korean: register=plain or polite, numbers=yonhap, daily or spaced, originals=on or off, around=께 or 경, dateline=round, square or off; length=info and the like make a check information only"`

	RedisURL          string `env:"GISA_REDIS_URL" envDefault:"redis://127.0.0.1:6379/0" help:"Redis: redis, rediss, unix, redis-sentinel or redis-cluster"`
	Concurrency       int    `env:"GISA_CONCURRENCY" envDefault:"8" help:"jobs that a worker does at once"`
	UrgentConcurrency int    `env:"GISA_URGENT_CONCURRENCY" envDefault:"2" help:"urgent jobs at once, beside the others"`

	ServeAddr         string   `env:"GISA_SERVE_ADDR" envDefault:"127.0.0.1:8090" help:"address of the web UI"`
	ServeUser         string   `env:"GISA_SERVE_USER" envDefault:"gisa" help:"user of the web UI"`
	ServePassword     string   `env:"GISA_SERVE_PASSWORD" help:"password of the web UI, of 12 characters or more; required on any address but loopback"`
	ServePasswordFile string   `env:"GISA_SERVE_PASSWORD_FILE" help:"file that holds that password"`
	ServeHosts        []string `env:"GISA_SERVE_HOSTS" help:"names under which browsers reach the web UI, with commas between, such as that of a proxy; those of this machine and the host of GISA_SERVE_ADDR count too"`
	ServeTLSCert      string   `env:"GISA_SERVE_TLS_CERT" help:"certificate file of the web UI, PEM, with those between it and its root; it then speaks HTTPS"`
	ServeTLSKey       string   `env:"GISA_SERVE_TLS_KEY" help:"file of that certificate's key, PEM"`
	ServeReadOnly     bool     `env:"GISA_SERVE_READ_ONLY" envDefault:"false" help:"the web UI shows and changes nothing"`

	FetchPrivate bool   `env:"GISA_FETCH_PRIVATE" envDefault:"false" help:"fetch articles from private addresses too"`
	LogLevel     string `env:"GISA_LOG_LEVEL" envDefault:"info" help:"debug, info, warn or error"`

	noColor    bool
	color      string // auto, always or never; empty is auto
	redisBy    string // --redis, where that flag names it
	redisNamed bool   // GISA_REDIS_URL is set, if only to its default
	unknown    []settings.Unknown
}

// loadConfig reads the environment, given as KEY=value.
func loadConfig(environ []string) (Config, error) {
	values := settings.Values(environ)
	c, err := settings.Read[Config](values)
	if err != nil {
		return Config{}, usage(err, "the README lists what each variable takes")
	}
	c.redisNamed, c.unknown = values["GISA_REDIS_URL"] != "", settings.UnknownIn(values, settings.Names[Config]())
	c.noColor = values["NO_COLOR"] != "" || values["TERM"] == "dumb"
	if err := cmp.Or(
		settings.ReadSecret(&c.LLMAPIKey, "GISA_LLM_API_KEY_FILE", c.LLMKeyFile),
		settings.ReadSecret(&c.ServePassword, "GISA_SERVE_PASSWORD_FILE", c.ServePasswordFile),
	); err != nil {
		return Config{}, usage(err, "name a file that this user can read")
	}
	c.takeOpenAI(values["OPENAI_BASE_URL"], values["OPENAI_API_KEY"])
	return c, nil
}

// namesRedis reports whether the user has named a Redis.
func (c Config) namesRedis() bool { return c.redisNamed || c.RedisURL != defaultRedisURL }

// defaultRedisURL is that of GISA_REDIS_URL.
const defaultRedisURL = "redis://127.0.0.1:6379/0"

// takeOpenAI falls back on the variables that other tools use. Their key goes nowhere but where it belongs.
func (c *Config) takeOpenAI(baseURL, key string) {
	theirs := c.LLMBaseURL == ""
	if theirs {
		c.LLMBaseURL = baseURL
	}
	if theirs && baseURL == "" && key != "" {
		c.LLMBaseURL = "https://api.openai.com/v1"
	}
	if c.LLMAPIKey == "" && (theirs || llm.TakesOpenAIKey(c.LLMBaseURL)) {
		c.LLMAPIKey = key
	}
}

// validate reports the first setting that makes no sense, by the name of its variable.
func (c Config) validate() error {
	var level slog.Level
	_, err := llm.ParseExtra(c.LLMExtra)
	switch {
	case err != nil:
		err = fmt.Errorf("GISA_LLM_EXTRA: %w", err)
	case !llm.IsEffort(c.LLMEffort):
		err = fmt.Errorf("GISA_LLM_EFFORT %q is not one word such as low", c.LLMEffort)
	case c.LLMTimeout < time.Second:
		err = errors.New("GISA_LLM_TIMEOUT is under a second")
	case c.LLMSlots < 0:
		err = errors.New("GISA_LLM_SLOTS is negative")
	case c.ChunkTokens < 50:
		err = errors.New("GISA_CHUNK_TOKENS is under 50")
	case c.Concurrency < 1 || c.UrgentConcurrency < 1:
		err = errors.New("GISA_CONCURRENCY and GISA_URGENT_CONCURRENCY must be 1 or more")
	case c.MaxCost < 0:
		err = errors.New("GISA_MAX_COST_USD is negative")
	case level.UnmarshalText([]byte(c.LogLevel)) != nil:
		err = fmt.Errorf("GISA_LOG_LEVEL %q is not debug, info, warn or error", c.LogLevel)
	default:
		_, err = check.ParseStyle(c.Style)
	}
	if err != nil {
		return usage(err, "the README lists what each variable takes")
	}
	return nil
}
