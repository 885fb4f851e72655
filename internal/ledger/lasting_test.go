package ledger_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/ledger"
)

// lasting is a ledger over a Redis that takes no writes until mend is called.
func lasting(t *testing.T) (l *ledger.Lasting, server *miniredis.Miniredis, mend func()) {
	t.Helper()
	server = miniredis.RunT(t)
	l = ledger.NewLasting(ledger.NewRedis(connect(t, server.Addr())), slog.New(slog.DiscardHandler))
	t.Cleanup(func() {
		ended, cancel := context.WithCancel(context.Background())
		cancel()
		l.Close(ended)
	})
	server.SetError("OOM command not allowed when used memory > 'maxmemory'.")
	return l, server, func() { server.SetError("") }
}

func TestWhatRedisDoesNotTakeIsHeldAndWrittenLater(t *testing.T) {
	t.Parallel()
	l, server, mend := lasting(t)
	for key, value := range map[string]string{"reply:a": "paid", "reply:b": "paid too"} {
		if err := l.Put(t.Context(), key, []byte(value), time.Hour); err != nil {
			t.Fatal(err)
		}
		if got, found, err := l.Get(t.Context(), key); string(got) != value || !found || err != nil {
			t.Errorf("%s is %q, %v, %v", key, got, found, err)
		}
	}
	if l.Held() != 2 {
		t.Errorf("%d values are held", l.Held())
	}
	mend()
	if err := l.Settled(t.Context()); err != nil || l.Held() != 0 {
		t.Errorf("%d values are held, %v", l.Held(), err)
	}
	if got, err := server.Get("gisa:reply:a"); got != "paid" || err != nil || server.TTL("gisa:reply:a") <= 50*time.Minute {
		t.Errorf("Redis has %q for %v, %v", got, server.TTL("gisa:reply:a"), err)
	}
	if got, found, err := l.Get(t.Context(), "reply:b"); string(got) != "paid too" || !found || err != nil {
		t.Errorf("read back: %q, %v, %v", got, found, err)
	}
}

// TestNothingIsLookedUpWhileSomethingIsHeld holds that a caller who would have to ask waits: what it then paid for could not be kept.
func TestNothingIsLookedUpWhileSomethingIsHeld(t *testing.T) {
	t.Parallel()
	l, _, mend := lasting(t)
	if err := l.Put(t.Context(), "reply:a", []byte("paid"), time.Hour); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, _, err := l.Get(ctx, "reply:other"); !errors.Is(err, ledger.ErrAway) || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
	time.AfterFunc(50*time.Millisecond, mend)
	if _, found, err := l.Get(t.Context(), "reply:other"); found || err != nil {
		t.Errorf("when Redis is back: %v, %v", found, err)
	}
}

func TestTheLastValueIsWritten(t *testing.T) {
	t.Parallel()
	l, server, mend := lasting(t)
	for _, value := range []string{"first", "second"} {
		if err := l.Put(t.Context(), "reply:a", []byte(value), time.Hour); err != nil {
			t.Fatal(err)
		}
	}
	time.AfterFunc(300*time.Millisecond, mend)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	l.Close(ctx)
	if got, err := server.Get("gisa:reply:a"); got != "second" || err != nil {
		t.Errorf("Redis has %q, %v", got, err)
	}
}

func TestLastingRefusesWhatCanNeverBeStored(t *testing.T) {
	t.Parallel()
	l, _, _ := lasting(t)
	if err := l.Put(t.Context(), "reply:a", nil, 0); err == nil || l.Held() != 0 {
		t.Errorf("no time to live: %v, %d held", err, l.Held())
	}
}
