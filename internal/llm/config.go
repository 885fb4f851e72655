package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// defaultTimeout is the deadline of one call when Config sets none: long enough for 1,500 tokens from a
// small model on a CPU, short enough to notice a server that will never answer.
const defaultTimeout = 5 * time.Minute

// Config says which server and model to ask, and how.
type Config struct {
	// BaseURL is the root of the OpenAI-compatible API, such as https://api.openai.com/v1. Required.
	// A URL without a path gets /v1, which is what people leave out.
	BaseURL string
	// APIKey is sent as a bearer token; empty for a local server that wants none.
	APIKey string
	// Model is the name that the server knows. Empty means the server's only model; see Client.ResolveModel.
	Model string
	// Timeout is the total deadline of one HTTP call, from connecting to the last byte. Of a stream it is the longest
	// silence: each piece of the reply gives it as much again, up to ten times in all. Default five minutes. A question
	// that steps down the format ladder makes more than one call.
	Timeout time.Duration
	// Slots caps the calls under way, and with them the connections. A call's Timeout begins when it has a slot: a local
	// server that writes two replies at once is not dead because the third waits. 0 takes the profile's, or else as many
	// as Jobs need.
	Slots int
	// Jobs is how many articles are worked on at once. 0 means that nobody counts them: then only Slots caps the calls.
	Jobs int
	// Stream asks for a token stream, for servers behind a proxy that cuts connections on which nothing
	// moves. The reply is the same; nothing is handed on before it is whole.
	Stream bool
	// Effort is how hard a thinking model is to think, in the server's words: "none", "low", "high". Empty: as it likes.
	Effort string
	// Extra are fields that are merged into every request; a null removes one. See ParseExtra.
	Extra map[string]any
	// Profile overrides what ProfileFor derives from BaseURL and Model.
	Profile *Profile
	// RungMemory shares between processes which rung of the format ladder works. Optional.
	RungMemory RungMemory
	// Prices come before those of the embedded snapshot; see ParsePrices. The zero value adds none.
	Prices Prices
	// Logger hears, at level debug, of questions that are asked again in another form. Never of texts. Default: none.
	Logger *slog.Logger
}

// RungMemory keeps small values under a key for a while. ledger.Redis and ledger.Memory are such.
type RungMemory interface {
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
	Put(ctx context.Context, key string, value []byte, ttl time.Duration) error
}

// complete returns the config with its defaults filled in, and the parsed base URL.
func (c Config) complete() (Config, *url.URL, error) {
	base, err := parseBase(c.BaseURL)
	if err != nil {
		return c, nil, err
	}
	c.BaseURL = base.String()
	switch {
	case c.Timeout < 0:
		return c, nil, fmt.Errorf("llm: timeout is %s, must not be negative", c.Timeout)
	case c.Jobs < 0:
		return c, nil, fmt.Errorf("llm: %d jobs at once, must not be negative", c.Jobs)
	case c.Slots < 0:
		return c, nil, fmt.Errorf("llm: calls are capped at %d, must not be negative", c.Slots)
	case !IsEffort(c.Effort):
		return c, nil, fmt.Errorf("llm: effort is %q, must be one word such as low", c.Effort)
	case c.Timeout == 0:
		c.Timeout = defaultTimeout
	}
	if err := checkExtra(c.Extra); err != nil {
		return c, nil, fmt.Errorf("llm: %w", err)
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c, base, nil
}

var effort = lazyregexp.New(`^[A-Za-z0-9_-]{0,32}$`)

// IsEffort reports whether text can be Config.Effort: one word, or none.
func IsEffort(text string) bool { return effort.MatchString(text) }

// ParseExtra reads request fields from a JSON object, for Config.Extra. Empty text is none.
func ParseExtra(text string) (map[string]any, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	var extra map[string]any
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&extra); err != nil || extra == nil || d.More() {
		return nil, errors.New(`extra request fields are no JSON object such as {"top_p":0.9}`)
	}
	return extra, checkExtra(extra)
}

// ownFields are the request fields that this package sets, and that nobody else may.
var ownFields = []string{"messages", "model", "stream", "response_format", "n", "tools", maxTokens, maxCompletionTokens}

func checkExtra(extra map[string]any) error {
	for _, name := range slices.Sorted(maps.Keys(extra)) {
		if name == "" || slices.Contains(ownFields, strings.ToLower(name)) {
			return fmt.Errorf("the request field %q is gisa's own and cannot be an extra one", name)
		}
	}
	return nil
}

func parseBase(text string) (*url.URL, error) {
	if text == "" {
		return nil, errors.New("llm: no base URL")
	}
	if !strings.Contains(text, "://") {
		if strings.ContainsAny(text, "@?#") {
			text = "what is given" // it may hold a password
		}
		return nil, fmt.Errorf("llm: base URL: %s is no address: http:// is missing in front", text)
	}
	base, err := url.Parse(strings.TrimRight(text, "/"))
	if err != nil {
		var syntax *url.Error
		if errors.As(err, &syntax) {
			err = syntax.Err // without the URL, which may hold a password
		}
		return nil, fmt.Errorf("llm: base URL: %w", err)
	}
	if (base.Scheme != "http" && base.Scheme != "https") || base.Host == "" {
		return nil, fmt.Errorf("llm: base URL %q is not an http or https URL", base.Redacted())
	}
	if base.RawQuery != "" || base.Fragment != "" {
		return nil, fmt.Errorf("llm: base URL of %s has a query or a fragment, which no call would keep", base.Host)
	}
	if base.Path == "" {
		base.Path = "/v1"
	}
	return base, nil
}
