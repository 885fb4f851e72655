package provider

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/quota"
)

// Client is what a Model asks. *llm.Client is one.
type Client interface {
	Complete(context.Context, llm.Request) (llm.Reply, error)
	// ResolveModel returns the configured model, without asking, or else the only one that the server offers.
	ResolveModel(context.Context) (string, error)
	// Models lists what the server offers, which costs nothing.
	Models(context.Context) ([]string, error)
	// Probe asks a question of a few words in the form of another one.
	Probe(context.Context, llm.Request) error
}

// Config says which provider is asked, and who shares it. Client is required.
type Config struct {
	Client Client
	// BaseURL is that of the client's server. Its host is part of the provider's [ID].
	BaseURL string
	// Gate returns the gate that all who ask the provider share. Default: a gate of this Model alone.
	Gate func(ID) *quota.Gate
	// Logger hears, at level error and once in the fleet, that the provider was stopped. Default none.
	Logger *slog.Logger
}

// Model is a model behind the gate of its provider. It is a desk.Model, and safe for use by several goroutines.
type Model struct {
	client Client
	server string
	gate   func(ID) *quota.Gate
	log    *slog.Logger
	alone  bool // nobody else asks: it makes no difference whose fault an error is

	resolving chan struct{} // holds a token while somebody resolves: a mutex that a context can leave
	resolved  lane
	failed    error     // why the last try to resolve the model's name failed …
	tryAgain  time.Time // … and when the next one is due

	served atomic.Pointer[time.Time] // when a call was answered last; nil: none was

	doubting chan struct{} // holds a token while somebody probes after a failure, and guards what follows
	probed   time.Time     // when the last such probe ended …
	found    error         // … and how
}

// lane is a provider with its gate.
type lane struct {
	id   ID
	gate *quota.Gate
}

// New returns a Model that has not asked anything yet.
func New(c Config) *Model {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Gate == nil {
		own := quota.NewLocalGate()
		c.Gate = func(ID) *quota.Gate { return own }
	}
	return &Model{
		client: c.Client, server: ServerOf(c.BaseURL), gate: c.Gate, log: c.Logger, resolving: make(chan struct{}, 1),
		doubting: make(chan struct{}, 1),
	}
}

// Alone returns a Model for a command without a queue. It shares its gate with nobody: a 429 that asks for a few
// seconds is waited out.
func Alone(client Client) *Model {
	m := New(Config{Client: client})
	m.alone = true
	return m
}

// maxInPlace bounds the 429s that one call waits out, should the gate not hear of them.
const maxInPlace = 3

// Complete asks the model. A 429 whose wait is short is waited out in place and asked again, so that it does not cost
// a job its other calls under way. After a longer one, while the provider serves nobody, or as long as it is not known
// which model to ask, the error has a [*quota.Blocked] in its chain, which says until when to wait. Every error has an
// [llm.Error] in it.
func (m *Model) Complete(ctx context.Context, req llm.Request) (llm.Reply, error) {
	to, err := m.lane(ctx)
	if err != nil {
		return llm.Reply{}, err
	}
	// Each 429 in a row closes the gate for twice as long, so that soon it is the gate that ends this loop.
	for n := 0; ; n++ {
		if err := m.enter(ctx, to, req); err != nil {
			return llm.Reply{}, err
		}
		began := time.Now()
		reply, err := m.client.Complete(ctx, req)
		failed, ok := errors.AsType[*llm.Error](err)
		if !ok {
			now := time.Now()
			m.served.Store(&now)
			return reply, err
		}
		switch means := failed.Kind.Means(); {
		case means.Again == llm.AgainCooled:
			m.cool(ctx, to, failed, n)
			if n < maxInPlace {
				continue
			}
		case failed.TimedOut() && m.servedSince(lately(began, time.Now())):
			// The provider was there to the end: shorter replies are the cure.
		case !m.alone && (means.Doubt || isForbidden(failed)):
			err = m.doubt(ctx, to, req, failed, err)
		case means.Again == llm.AgainMended:
			err = m.stop(ctx, to, quota.Pass{}, failed)
		}
		return reply, err
	}
}

// cool closes the gate after the n-th 429 in a row. The gate is a courtesy to the provider and to the fleet: where it
// cannot be told, the error still counts.
func (m *Model) cool(ctx context.Context, to lane, e *llm.Error, n int) {
	if err := to.gate.Cool(context.WithoutCancel(ctx), CoolFor(e, n), e.Error()); err != nil {
		m.log.Warn("the provider's gate was not told", "err", err)
	}
}
