package llm

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"maps"
	"sync"
	"time"
)

// traits are what a server and model have shown of how they want to be asked, beside the rung of the ladder. They are
// kept as JSON for a day; a name in it never changes.
type traits struct {
	Refused  map[string]bool `json:"refused,omitempty"`   // request fields that are left out, or have another's name
	NoSystem bool            `json:"no_system,omitempty"` // the rules go before the user's text
	Room     int             `json:"room,omitempty"`      // tokens that the model gets to think, beside its reply
	Most     int             `json:"most,omitempty"`      // the most that the cap on a reply may be; 0 is not known
}

// with returns the traits with those of more.
func (t traits) with(more traits) traits {
	refused := maps.Clone(t.Refused)
	if refused == nil {
		refused = map[string]bool{}
	}
	maps.Copy(refused, more.Refused)
	t.Refused = refused
	t.NoSystem = t.NoSystem || more.NoSystem
	t.Room = max(t.Room, more.Room)
	if more.Most > 0 {
		t.Most = more.Most
	}
	return t
}

// without returns the traits with one more field refused.
func (t traits) without(name string) traits {
	return t.with(traits{Refused: map[string]bool{name: true}})
}

func (t traits) equal(other traits) bool {
	return maps.Equal(t.Refused, other.Refused) && t.NoSystem == other.NoSystem && t.Room == other.Room && t.Most == other.Most
}

// learned remembers the traits of one server and model as a ladder remembers its rung: in this process, and in the
// memory that all processes share, if there is one.
type learned struct {
	key    string
	memory RungMemory // may be nil
	log    *slog.Logger
	now    func() time.Time

	mu     sync.Mutex
	traits traits
	until  time.Time       // when the traits are forgotten
	taken  map[string]bool // what was in a request that the server took: fields, rungs, the system's role
}

func newLearned(cfg Config, model string) *learned {
	sum := sha256.Sum256([]byte(cfg.BaseURL + "\n" + model))
	return &learned{
		key: "llm:traits:" + hex.EncodeToString(sum[:12]), memory: cfg.RungMemory, log: cfg.Logger, now: time.Now,
		taken: map[string]bool{},
	}
}

// recall returns what is known now.
func (l *learned) recall(ctx context.Context) traits {
	l.mu.Lock()
	known, fresh := l.traits, l.now().Before(l.until)
	l.mu.Unlock()
	if fresh {
		return known
	}
	shared := l.shared(ctx)
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.now().Before(l.until) {
		l.traits, l.until = shared, l.now().Add(rungTTL)
		l.taken = map[string]bool{}
	}
	return l.traits
}

func (l *learned) shared(ctx context.Context) traits {
	var t traits
	if l.memory == nil {
		return t
	}
	value, found, err := l.memory.Get(ctx, l.key)
	if err != nil {
		l.log.WarnContext(ctx, "traits of the model not recalled", "err", err)
	}
	if err != nil || !found || json.Unmarshal(value, &t) != nil {
		return traits{}
	}
	return t
}

// keep remembers what has worked.
func (l *learned) keep(ctx context.Context, t traits) {
	l.mu.Lock()
	all := l.traits.with(t)
	changed := !all.equal(l.traits)
	l.traits = all
	l.mu.Unlock()
	if !changed || l.memory == nil {
		return
	}
	value, err := json.Marshal(all)
	if err == nil {
		err = l.memory.Put(ctx, l.key, value, rungTTL)
	}
	if err != nil {
		l.log.WarnContext(ctx, "traits of the model not shared", "err", err)
	}
}

// take notes what was in a request that the server took.
func (l *learned) take(names ...string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, name := range names {
		l.taken[name] = true
	}
}

// took reports whether the server has taken all of these before.
func (l *learned) took(names ...string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, name := range names {
		if !l.taken[name] {
			return false
		}
	}
	return true
}
