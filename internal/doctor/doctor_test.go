package doctor

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/provider"
	"github.com/gisa-news/gisa/internal/quota"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/settings"
)

// practice is a doctor with a simulated model, a Redis in this process and a sheet of what is said.
type practice struct {
	Config
	sheet []string
	redis *miniredis.Miniredis
}

func setup(t *testing.T, sim llmsim.Config) *practice {
	t.Helper()
	p := &practice{redis: miniredis.RunT(t)}
	sim.Seed = 1
	url := "redis://" + p.redis.Addr()
	server := httptest.NewServer(llmsim.New(sim))
	t.Cleanup(server.Close)
	p.Config = Config{
		Redis: func() (redisconn.Config, error) { return redisconn.Parse(url) },
		Ping: func(ctx context.Context, _ redisconn.Config, rdb redis.UniversalClient) error {
			return rdb.Ping(ctx).Err()
		},
		NoRedis: func(_ redisconn.Config, err error) error { return err },
		Client: func() (*llm.Client, error) {
			return llm.New(llm.Config{BaseURL: server.URL + "/v1", Timeout: time.Minute, Slots: 2})
		},
		Desk: func(ctx context.Context, client *llm.Client) (*desk.Desk, error) {
			name, err := client.ResolveModel(ctx)
			return desk.New(desk.Config{Model: client, ModelName: name, ChunkTokens: 1500, Glossary: glossary.Starter(), Memory: ledger.NewMemory()}), err
		},
		BaseURL: server.URL + "/v1", Timeout: time.Minute,
		Hint: func(err error) string { return "mend: " + err.Error() },
	}
	p.Say = func(l Line) {
		p.sheet = append(p.sheet, strings.Join([]string{string(l.Verdict), l.What, l.Found, l.Hint}, " | "))
	}
	return p
}

// says reports whether a line has all these parts.
func (p *practice) says(parts ...string) bool {
	for _, line := range p.sheet {
		all := true
		for _, part := range parts {
			all = all && strings.Contains(line, part)
		}
		if all {
			return true
		}
	}
	return false
}

func TestExamine(t *testing.T) {
	t.Parallel()
	dead := errors.New("no server is configured")
	for name, tt := range map[string]struct {
		sim  llmsim.Config
		ail  func(*practice)
		well bool
		want []string
		none string // of the lines has it
	}{
		"all is well":         {llmsim.Config{}, func(*practice) {}, true, []string{"ok | round trip | one sentence in", "1 calls, state ok"}, "FAIL"},
		"a variable in vain":  {llmsim.Config{}, func(p *practice) { p.Unknown = []settings.Unknown{{Name: "GISA_MODELL", Near: "GISA_MODEL"}} }, true, []string{"warn | config | GISA_MODELL", "| did you mean GISA_MODEL?"}, "every variable"},
		"and with no likely":  {llmsim.Config{}, func(p *practice) { p.Unknown = []settings.Unknown{{Name: "GISA_X"}} }, true, []string{"warn | config | GISA_X", "| the README"}, "did you mean"},
		"no Redis, none used": {llmsim.Config{}, func(p *practice) { p.redis.Close() }, true, []string{"skip | redis | none answers"}, "provider"},
		"no Redis, one named": {llmsim.Config{}, func(p *practice) { p.redis.Close(); p.NeedsRedis = true }, false, []string{"FAIL | redis |", "| mend: "}, "skip"},
		"a Redis with a lock": {llmsim.Config{}, func(p *practice) { p.redis.RequireAuth("secret") }, false, []string{"FAIL | redis | NOAUTH"}, "skip"},
		"a URL that is none":  {llmsim.Config{}, func(p *practice) { p.Redis = func() (redisconn.Config, error) { return redisconn.Config{}, dead } }, false, []string{"FAIL | redis | no server"}, "look | redis"},
		"no model":            {llmsim.Config{}, func(p *practice) { p.Client = func() (*llm.Client, error) { return nil, dead } }, false, []string{"FAIL | llm | no server", "| mend: no server"}, "round trip"},
		"a model not listed":  {llmsim.Config{}, func(p *practice) { p.SummaryModel = "another" }, true, []string{"warn | llm | the server does not list the model another | it lists "}, "FAIL"},
		"a key that is wrong": {llmsim.Config{APIKey: "k"}, func(*practice) {}, false, []string{"FAIL | llm | llm: auth"}, "look | round trip"},
		"Korean that is bad":  {llmsim.Config{Faults: map[llmsim.Fault]float64{llmsim.PoliteRegister: 1}, FaultRepairs: true}, func(*practice) {}, true, []string{"warn | round trip |", "state needs_review | the model writes Korean that the checks refuse: "}, "FAIL"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := setup(t, tt.sim)
			tt.ail(p)
			if well := Examine(t.Context(), p.Config); well != tt.well || !p.says(tt.want...) || p.says(tt.none) {
				t.Errorf("well %v, want %v, a line with %q and none with %q:\n%s", well, tt.well, tt.want, tt.none, strings.Join(p.sheet, "\n"))
			}
		})
	}
}

// TestLooksBeforeItWaits holds that it says for what it waits, before it says what it found.
func TestLooksBeforeItWaits(t *testing.T) {
	t.Parallel()
	p := setup(t, llmsim.Config{})
	Examine(t.Context(), p.Config)
	var order []string
	for _, line := range p.sheet {
		cells := strings.SplitN(line, " | ", 3)
		if cells[0] != "warn" {
			order = append(order, cells[0]+" "+cells[1])
		}
	}
	want := []string{"ok config", "look redis", "ok redis", "ok provider", "look llm", "ok llm", "look round trip", "ok format", "ok round trip"}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestStoppedProvider(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		close func(context.Context, *quota.Gate) error
		other bool
		well  bool
		want  []string
	}{
		"its own is stopped":  {stop, false, false, []string{"FAIL | provider | the workers have stopped asking", "the key is dead | mend the key"}},
		"another is stopped":  {stop, true, true, []string{"warn | provider |", "elsewhere/model", "| it is not the one that is set here"}},
		"its own cools down":  {cool, false, true, []string{"warn | provider | the workers wait another", "too fast | "}},
		"its own is reopened": {reopen, false, true, []string{"ok | provider | the workers may ask it"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := setup(t, llmsim.Config{})
			client, err := p.Client()
			if err != nil {
				t.Fatal(err)
			}
			defer client.Close()
			id, err := provider.New(provider.Config{Client: client, BaseURL: p.BaseURL}).ID(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			gate := id.String()
			if tt.other {
				gate = "elsewhere/model"
			}
			rdb := redis.NewClient(&redis.Options{Addr: p.redis.Addr()})
			defer rdb.Close()
			if err := tt.close(t.Context(), quota.NewGate(rdb, gate)); err != nil {
				t.Fatal(err)
			}
			well := Examine(t.Context(), p.Config)
			mayAsk := tt.other || name == "its own is reopened"
			if well != tt.well || !p.says(tt.want...) || p.says("the workers may ask it") != mayAsk {
				t.Errorf("well %v, want %v and a line with %q:\n%s", well, tt.well, tt.want, strings.Join(p.sheet, "\n"))
			}
		})
	}
}

func stop(ctx context.Context, g *quota.Gate) error {
	_, _, err := g.Stop(ctx, quota.Pass{}, quota.Pauses{First: time.Hour, Most: time.Hour}, "the key is dead")
	return err
}

func cool(ctx context.Context, g *quota.Gate) error { return g.Cool(ctx, time.Minute, "too fast") }

func reopen(ctx context.Context, g *quota.Gate) error {
	return errors.Join(stop(ctx, g), g.Reopen(ctx))
}

// TestUnreadableRepliesAreNoHealth holds that a model of which no reply can be read is a fault: no job would be done.
func TestUnreadableRepliesAreNoHealth(t *testing.T) {
	t.Parallel()
	large := strings.Repeat("a", 9<<20)
	for name, content := range map[string]string{"prose": "I am a teapot.", "nothing of use": `{"other":"1"}`, "too much": large} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := setup(t, llmsim.Config{})
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				_ = json.NewEncoder(w).Encode(map[string]any{"model": "m", "choices": []any{map[string]any{"message": map[string]any{"content": content}, "finish_reason": "stop"}}})
			}))
			t.Cleanup(server.Close)
			p.Client = func() (*llm.Client, error) {
				return llm.New(llm.Config{BaseURL: server.URL, Model: "m", Timeout: time.Minute})
			}
			if Examine(t.Context(), p.Config) || !p.says("FAIL | round trip |") || p.says("ok | format") {
				t.Errorf("well, or not told:\n%s", strings.Join(p.sheet, "\n"))
			}
		})
	}
}
