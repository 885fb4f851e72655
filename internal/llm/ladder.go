package llm

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"slices"
	"sync"
	"time"
)

// rungTTL is how long a step down is remembered. After that the strictest rung is tried again, since servers
// learn.
const rungTTL = 24 * time.Hour

// ladder remembers which rung of the format ladder works with one server and model: in this process, and in
// the memory that all processes share, if there is one.
type ladder struct {
	rungs  []Rung
	key    string
	memory RungMemory // may be nil
	log    *slog.Logger
	now    func() time.Time

	mu    sync.Mutex
	rung  Rung      // "" when nothing is known
	until time.Time // when rung is forgotten
}

func newLadder(cfg Config, rungs []Rung, model string) *ladder {
	sum := sha256.Sum256([]byte(cfg.BaseURL + "\n" + model)) // a URL may hold a password, and is long
	return &ladder{
		rungs:  rungs,
		key:    "llm:rung:" + hex.EncodeToString(sum[:12]),
		memory: cfg.RungMemory,
		log:    cfg.Logger,
		now:    time.Now,
	}
}

// start returns the rung to begin with.
func (l *ladder) start(ctx context.Context) Rung {
	if rung, fresh := l.known(); fresh {
		return rung
	}
	rung := l.rungs[0]
	if shared := l.recall(ctx); slices.Contains(l.rungs, shared) {
		rung = shared
	}
	l.set(rung)
	return rung
}

// current is the rung that is remembered, or else the first.
func (l *ladder) current() Rung {
	if rung, fresh := l.known(); fresh {
		return rung
	}
	return l.rungs[0]
}

// below returns the rung under one, and false at the foot of the ladder and beside it.
func (l *ladder) below(rung Rung) (Rung, bool) {
	i := slices.Index(l.rungs, rung) + 1
	if i == 0 || i == len(l.rungs) {
		return "", false
	}
	return l.rungs[i], true
}

// stay remembers that a rung worked after those above it had not.
func (l *ladder) stay(ctx context.Context, rung Rung) {
	l.set(rung)
	if l.memory == nil {
		return
	}
	if err := l.memory.Put(ctx, l.key, []byte(rung), rungTTL); err != nil {
		l.log.WarnContext(ctx, "format rung not shared", "err", err)
	}
}

func (l *ladder) recall(ctx context.Context) Rung {
	if l.memory == nil {
		return ""
	}
	value, found, err := l.memory.Get(ctx, l.key)
	if err != nil {
		l.log.WarnContext(ctx, "format rung not recalled", "err", err)
	}
	if err != nil || !found {
		return ""
	}
	return Rung(value)
}

func (l *ladder) known() (Rung, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.rung, l.rung != "" && l.now().Before(l.until)
}

func (l *ladder) set(rung Rung) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rung, l.until = rung, l.now().Add(rungTTL)
}
