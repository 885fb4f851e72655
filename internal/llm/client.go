package llm

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	openai "github.com/sashabaranov/go-openai"

	"github.com/gisa-news/gisa/tasks/news"
)

// Client asks one server. It is safe for use by many goroutines.
type Client struct {
	cfg     Config
	api     *openai.Client
	conns   *http.Transport
	wire    *transport
	profile Profile
	prices  priceBook
	slots   chan struct{} // nil without a cap

	password string // of the base URL; "" for none

	mu      sync.Mutex
	model   string   // "" until it is resolved
	ladder  *ladder  // of model
	learned *learned // of model
}

// New returns a client of the server that cfg names. It does not connect.
func New(cfg Config) (*Client, error) {
	cfg, base, err := cfg.complete()
	if err != nil {
		return nil, err
	}
	prices, err := newPriceBook(cfg.Prices)
	if err != nil {
		return nil, err
	}
	profile := ProfileFor(cfg.BaseURL, cfg.Model)
	if cfg.Profile != nil {
		profile = cfg.Profile.withDefaults()
	}
	if err := profile.check(); err != nil {
		return nil, err
	}
	c := &Client{cfg: cfg, profile: profile, prices: prices}
	c.password, _ = base.User.Password()
	header := http.Header{}
	if profile.Provider == "azure" && cfg.APIKey != "" {
		header.Set("Api-Key", cfg.APIKey) // some Azure resources take no bearer token
	}
	slots := cmp.Or(cfg.Slots, profile.Slots, slotsFor(cfg.Jobs))
	if slots > 0 {
		c.slots = make(chan struct{}, slots)
	}
	c.conns = newConns(slots)
	c.wire = &transport{base: c.conns, header: header, maxBody: maxReply, idle: maxPause}
	api := openai.DefaultConfig(cfg.APIKey)
	api.BaseURL = base.String()
	api.HTTPClient = &http.Client{
		Transport: c.wire,
		// A redirected POST arrives as a GET without its body. receive makes an error of the redirect.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	c.api = openai.NewClientWithConfig(api)
	if cfg.Model != "" {
		c.setModel(cfg.Model)
	}
	return c, nil
}

// Also returns a client that asks another model of the same server. The two share their connections and their slots, so
// that the server has no more calls at once than before.
func (c *Client) Also(model string) (*Client, error) {
	config := c.cfg
	config.Model = model
	other, err := New(config)
	if err != nil {
		return nil, err
	}
	other.conns, other.wire.base, other.slots = c.conns, c.conns, c.slots
	return other, nil
}

// maxPause is the longest silence in the middle of a reply.
const maxPause = time.Minute

// articlesOwn is how many calls one article makes side by side beyond one: a chunk or two and the summary.
const articlesOwn = 8

// slotsFor is how many calls are under way at once where so many articles are worked on.
func slotsFor(jobs int) int {
	if jobs == 0 {
		return 0
	}
	return jobs + articlesOwn
}

// newConns keeps a connection for every slot. It caps none: a call that has a slot has a connection, so that none waits
// for one while its deadline runs.
func newConns(slots int) *http.Transport {
	conns := http.DefaultTransport.(*http.Transport).Clone()
	conns.MaxIdleConnsPerHost = max(slots, 16)
	return conns
}

// Close closes the connections that lie idle.
func (c *Client) Close() { c.conns.CloseIdleConnections() }

// maxCalls bounds what one question may cost: three rungs, a few request fields that the server refuses, and room to
// think. What a server refuses is free.
const maxCalls = 8

// Complete asks the question, and again in another form as far as it must: down the format ladder, without what the
// server refuses, with room to think. Its error is a *Error. The usage, of the reply or of the error, is that of all
// calls that were made.
func (c *Client) Complete(ctx context.Context, req Request) (Reply, error) {
	if err := req.check(); err != nil {
		return Reply{}, &Error{Kind: KindBadRequest, Err: err}
	}
	model, err := c.ResolveModel(ctx)
	if err != nil {
		return Reply{}, err
	}
	steps := c.ladderOf()
	how := c.start(ctx, req)
	first, spent := how.rung, news.Usage{}
	for calls := 1; ; calls++ {
		record := &call{}
		reply, failed := c.ask(ctx, model, how, req, record)
		c.learn(ctx, how, req, reply, failed, record)
		if failed == nil {
			if how.rung != first {
				steps.stay(ctx, how.rung)
			}
			reply.Usage = spent.Plus(reply.Usage)
			return reply, nil
		}
		if failed.Usage != nil {
			spent = spent.Plus(*failed.Usage)
		}
		next, again := c.mend(steps, how, failed, record.set, parseFault(record.tellingFault(req)))
		if !again || calls == maxCalls {
			return Reply{}, c.giveUp(failed, spent)
		}
		c.cfg.Logger.DebugContext(ctx, "asking again in another form",
			"model", model, "rung", how.rung, "next", next.rung, "room", next.room, "kind", failed.Kind, "code", failed.Code)
		how = next
	}
}

// start returns the form in which to ask at first, as far as it is known what the server wants.
func (c *Client) start(ctx context.Context, req Request) form {
	how := form{rung: RungFree, traits: c.learnedOf().recall(ctx)}
	how.room = c.profile.ThinkTokens
	if how.traits.Room > 0 {
		how.room = how.traits.Room
	}
	if len(req.Fields) > 0 {
		how.rung = c.ladderOf().start(ctx)
	}
	return how
}

// learn remembers the form of a question that the server took, and that a model thinks.
func (c *Client) learn(ctx context.Context, how form, req Request, reply Reply, failed *Error, record *call) {
	if failed != nil && !failed.Kind.Means().Paid {
		return
	}
	t := c.served(how, record, req.System != "")
	if reply.Usage.ReasoningTokens > req.MaxTokens/4 && how.room < firstRoom {
		t.Room = max(t.Room, firstRoom)
	}
	c.learnedOf().keep(ctx, t)
}

func (c *Client) giveUp(failed *Error, spent news.Usage) *Error {
	if spent.Calls > 0 {
		failed.Usage = &spent
	}
	if failed.Kind == KindModelNotFound && c.cfg.Model == "" {
		c.setModel("") // the server's only model is another one now
	}
	return failed
}

// Models lists the names of the models that the server offers, sorted.
func (c *Client) Models(ctx context.Context) ([]string, error) {
	record := &call{}
	callCtx, cancel := context.WithTimeoutCause(withCall(ctx, record), c.cfg.Timeout, errTimeout)
	defer cancel()
	list, err := c.api.ListModels(callCtx)
	if err = causeOf(ctx, callCtx, err); err != nil {
		kind := classify(record.status, record.fault, "", err)
		return nil, c.failure(kind, record, Request{}, err)
	}
	names := make([]string, 0, len(list.Models))
	for _, m := range list.Models {
		names = append(names, m.ID)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// ResolveModel returns the configured model, or else the only one that the server offers. Embedding models,
// which some servers list beside it, do not count. With none or several it is a *Error that lists them.
func (c *Client) ResolveModel(ctx context.Context) (string, error) {
	if model := c.Model(); model != "" {
		return model, nil
	}
	names, err := c.Models(ctx)
	if err != nil {
		return "", err
	}
	names = slices.DeleteFunc(names, func(name string) bool { return strings.Contains(strings.ToLower(name), "embed") })
	if len(names) != 1 {
		return "", &Error{Kind: KindModelNotFound, Err: whichModel(names)}
	}
	c.setModel(names[0])
	return names[0], nil
}

// ErrNoModels says that no model is configured and that the server has none to offer, as it is while it fetches one.
var ErrNoModels = errors.New("no model is configured, and the server offers none")

// manyModels is how many names an error lists at most.
const manyModels = 20

func whichModel(names []string) error {
	if len(names) == 0 {
		return ErrNoModels
	}
	return fmt.Errorf("no model is configured, and the server offers %d: %s", len(names), some(names))
}

// Model returns the name of the model that is asked, or "" as long as it is not known.
func (c *Client) Model() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.model
}

// Rung returns the rung of the format ladder at which the next question begins.
func (c *Client) Rung() Rung {
	if steps := c.ladderOf(); steps != nil {
		return steps.current()
	}
	return c.profile.Rungs[0]
}

func (c *Client) setModel(model string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.model = model
	c.ladder = newLadder(c.cfg, c.profile.Rungs, model)
	c.learned = newLearned(c.cfg, model)
}

// Room returns how many tokens the model gets to think, beside its reply.
func (c *Client) Room() int {
	if l := c.learnedOf(); l != nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		return max(l.traits.Room, c.profile.ThinkTokens)
	}
	return c.profile.ThinkTokens
}

func (c *Client) learnedOf() *learned {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.learned
}

func (c *Client) ladderOf() *ladder {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ladder
}
