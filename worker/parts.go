package worker

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"runtime"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks/news"
)

// articleDesk does the work of one job. Its error says what a later attempt may cure (see the kinds of package llm);
// what is wrong with a text is a finding in the result. It must return soon after ctx has ended.
type articleDesk interface {
	Run(ctx context.Context, job desk.Job) (news.Result, error)
}

// store keeps results, and holds articles that are too large for the queue. An error means that it is not known
// whether there is a value; it is not a miss.
type store interface {
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
	Put(ctx context.Context, key string, value []byte, ttl time.Duration) error
}

// parts are what a handler works with. Tests put a desk of their own in.
type parts struct {
	redis redis.UniversalClient
	desk  articleDesk
	store store
	// replies holds what was paid for and Redis does not take; nil where a test's desk pays for nothing.
	replies *ledger.Lasting
	model   *provider.Model // nil where a test's desk needs none
	// unlisted tells of named models that the server does not list.
	unlisted func(context.Context) error
	close    []func() // ends what was opened for it, the last first
	inUse    bool     // asynq has not let go of Redis: it panics when its connection is closed
}

// open wires the parts that a config with its defaults names. It connects to nothing yet.
func open(c Config) (*parts, error) {
	if err := c.validate(); err != nil {
		return nil, err
	}
	deskConfig, err := deskConfig(c)
	if err != nil {
		return nil, err
	}
	extra, err := llm.ParseExtra(c.LLMExtra)
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	prices, err := llm.ReadPrices(c.PricesFile)
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	p := &parts{redis: c.Redis}
	if c.Redis == nil {
		to, err := redisconn.Parse(c.RedisURL)
		if err != nil {
			return nil, fmt.Errorf("worker: %w", err)
		}
		p.redis = to.WithPoolSize(2*(c.Concurrency+c.UrgentConcurrency) + 10).Open()
		p.close = append(p.close, func() {
			if !p.inUse {
				_ = p.redis.Close()
			}
		})
	}
	kept := ledger.NewRedis(p.redis)
	client, err := llm.New(llm.Config{
		BaseURL: c.LLMBaseURL, APIKey: c.LLMAPIKey, Model: c.Model, Timeout: c.LLMTimeout, Stream: c.LLMStream, Slots: c.LLMSlots,
		Effort: c.LLMEffort, Extra: extra,
		Jobs: c.Concurrency + c.UrgentConcurrency, RungMemory: kept, Prices: prices, Logger: c.Logger,
	})
	if err != nil {
		p.end()
		return nil, fmt.Errorf("worker: %w", err)
	}
	p.close = append(p.close, client.Close)
	p.model = fleetModel(client, c.LLMBaseURL, p.redis, c.Logger)
	p.unlisted = func(ctx context.Context) error { return client.Unlisted(ctx, c.SummaryModel) }
	p.store = kept
	p.replies = ledger.NewLasting(kept, c.Logger)
	p.close = append(p.close, p.writeLast)
	deskConfig.Model, deskConfig.Memory = steady{p.model, p.away}, p.replies
	if c.SummaryModel != "" && c.SummaryModel != c.Model {
		summariser, err := client.Also(c.SummaryModel)
		if err != nil {
			p.end()
			return nil, fmt.Errorf("worker: %w", err)
		}
		deskConfig.SummaryModel = steady{fleetModel(summariser, c.LLMBaseURL, p.redis, c.Logger), p.away}
		deskConfig.SummaryModelName = c.repliesName(c.SummaryModel)
	}
	p.desk = &namedDesk{config: deskConfig, model: p.model, repliesName: c.repliesName}
	return p, nil
}

// settled returns when Redis has all that was paid for here.
func (p *parts) settled(ctx context.Context) error {
	if p.replies == nil {
		return nil
	}
	return p.replies.Settled(ctx)
}

// writeLast tries once more to write what Redis did not take. Nothing is held after it.
func (p *parts) writeLast() {
	if p.replies == nil {
		return
	}
	last, cancel := context.WithTimeout(context.Background(), lastWrites)
	defer cancel()
	p.replies.Close(last)
}

// end closes what was opened.
func (p *parts) end() {
	for len(p.close) > 0 {
		last := len(p.close) - 1
		p.close[last]()
		p.close = p.close[:last]
	}
}

// fleetModel is the client behind the gate that all workers of the same server and model share.
func fleetModel(client *llm.Client, baseURL string, rdb redis.UniversalClient, log *slog.Logger) *provider.Model {
	return provider.New(provider.Config{
		Client: client, BaseURL: baseURL, Logger: log,
		Gate: func(id provider.ID) *quota.Gate { return quota.NewGate(rdb, id.String()) },
	})
}

func deskConfig(c Config) (desk.Config, error) {
	style, err := check.ParseStyle(c.Style)
	if err != nil {
		return desk.Config{}, fmt.Errorf("worker: %w", err)
	}
	terms, err := readGlossary(c.GlossaryFile)
	if err != nil {
		return desk.Config{}, err
	}
	return desk.Config{
		ChunkTokens: c.ChunkTokens, MaxCalls: c.MaxCalls, MaxCostUSD: c.MaxCostUSD, Glossary: terms, Style: style,
		Turns: desk.NewTurns(runtime.GOMAXPROCS(0)),
	}, nil
}

// readGlossary returns the house's own terms over those that gisa ships.
func readGlossary(file string) (*glossary.Glossary, error) {
	if file == "" {
		return glossary.Starter(), nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("worker: glossary: %w", err)
	}
	own, err := glossary.Parse(file, data)
	if err != nil {
		return nil, fmt.Errorf("worker: glossary: %w", err)
	}
	return glossary.Starter().With(own), nil
}

// namedDesk is a desk that learns before each job which model is asked: the name is part of the key under which a
// paid reply is kept, and may not be known when the worker starts.
type namedDesk struct {
	config desk.Config // without ModelName
	model  *provider.Model
	// repliesName names the model under which replies are kept.
	repliesName func(model string) string
}

// repliesName is the name of a model under which its replies are kept: another effort or extra field asks anew.
func (c Config) repliesName(model string) string {
	name := c.LLMBaseURL + " " + model
	for _, manner := range []string{c.LLMEffort, c.LLMExtra} {
		if manner != "" {
			name += " " + manner
		}
	}
	return name
}

// Run does the job with the model of this moment.
func (d *namedDesk) Run(ctx context.Context, job desk.Job) (news.Result, error) {
	id, err := d.model.ID(ctx)
	if err != nil {
		return news.Result{}, err
	}
	config := d.config
	config.ModelName = d.repliesName(id.Model)
	return desk.New(config).Run(ctx, job)
}
