package ledger_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/redistest"
)

// store is what both ledgers can do.
type store interface {
	Get(ctx context.Context, key string) ([]byte, bool, error)
	Put(ctx context.Context, key string, value []byte, ttl time.Duration) error
	PutNew(ctx context.Context, key string, value []byte, ttl time.Duration) (bool, error)
	Delete(ctx context.Context, key string) error
}

// eachLedger runs a test over all ledgers: in memory, in miniredis and in a real Redis.
func eachLedger(t *testing.T, test func(t *testing.T, l store)) {
	t.Parallel()
	ledgers := []struct {
		name string
		open func(t *testing.T) store
	}{
		{"memory", func(*testing.T) store { return ledger.NewMemory() }},
		{"miniredis", func(t *testing.T) store { return ledger.NewRedis(connect(t, miniredis.RunT(t).Addr())) }},
		{"redis", func(t *testing.T) store {
			return ledger.NewRedis(connect(t, redistest.Start(t, redistest.Options{}).Addr()))
		}},
	}
	for _, l := range ledgers {
		t.Run(l.name, func(t *testing.T) {
			t.Parallel()
			test(t, l.open(t))
		})
	}
}

func TestPutThenGet(t *testing.T) {
	noise := make([]byte, 200<<10)
	rng := rand.NewChaCha8([32]byte{1})
	if _, err := rng.Read(noise); err != nil {
		t.Fatal(err)
	}
	values := []struct {
		name  string
		value []byte
	}{
		{"empty", []byte{}},
		{"korean", []byte(`{"title":"한국은행, 기준금리 동결"}`)},
		{"just below the packing limit", bytes.Repeat([]byte("가"), 64<<10/3)},
		{"large text", bytes.Repeat([]byte("금리 "), 50_000)},
		{"large noise", noise},
		{"begins like a packed value", []byte("\x1f\x8b\x08 but is none")},
		{"all byte values", allBytes()},
	}
	eachLedger(t, func(t *testing.T, l store) {
		for _, tc := range values {
			if err := l.Put(t.Context(), tc.name, tc.value, time.Minute); err != nil {
				t.Fatalf("%s: %v", tc.name, err)
			}
			got, found, err := l.Get(t.Context(), tc.name)
			if err != nil || !found {
				t.Fatalf("%s: found %v, error %v", tc.name, found, err)
			}
			if !bytes.Equal(got, tc.value) {
				t.Errorf("%s: %d bytes came back changed (%d bytes)", tc.name, len(tc.value), len(got))
			}
		}
	})
}

func TestMissOverwriteDelete(t *testing.T) {
	eachLedger(t, func(t *testing.T, l store) {
		want(t, l, "k", "", false)
		put(t, l, "k", "one")
		put(t, l, "k", "two")
		want(t, l, "k", "two", true)
		for range 2 { // deleting what is not there is no error
			if err := l.Delete(t.Context(), "k"); err != nil {
				t.Fatal(err)
			}
			want(t, l, "k", "", false)
		}
	})
}

func TestPutNewKeepsTheFirst(t *testing.T) {
	eachLedger(t, func(t *testing.T, l store) {
		var wins atomic.Int32
		var group sync.WaitGroup
		for i := range 20 {
			group.Go(func() {
				won, err := l.PutNew(t.Context(), "k", []byte{byte(i)}, time.Minute)
				if err != nil {
					t.Error(err)
				}
				if won {
					wins.Add(1)
				}
			})
		}
		group.Wait()
		if wins.Load() != 1 {
			t.Errorf("%d of 20 callers were told that they were first, want 1", wins.Load())
		}
		if err := l.Delete(t.Context(), "k"); err != nil {
			t.Fatal(err)
		}
		if won, err := l.PutNew(t.Context(), "k", []byte("again"), time.Minute); err != nil || !won {
			t.Errorf("after Delete PutNew says %v, %v; want true", won, err)
		}
		want(t, l, "k", "again", true)
	})
}

func TestValuesAreCopies(t *testing.T) {
	eachLedger(t, func(t *testing.T, l store) {
		value := []byte("kept")
		if err := l.Put(t.Context(), "k", value, time.Minute); err != nil {
			t.Fatal(err)
		}
		value[0] = 'X'
		got, _, err := l.Get(t.Context(), "k")
		if err != nil {
			t.Fatal(err)
		}
		got[1] = 'X'
		want(t, l, "k", "kept", true)
	})
}

func TestTimeToLiveIsRequired(t *testing.T) {
	eachLedger(t, func(t *testing.T, l store) {
		for _, ttl := range []time.Duration{-time.Second, 0, time.Microsecond} {
			if err := l.Put(t.Context(), "k", nil, ttl); err == nil {
				t.Errorf("Put took a time to live of %v", ttl)
			}
			if _, err := l.PutNew(t.Context(), "k", nil, ttl); err == nil {
				t.Errorf("PutNew took a time to live of %v", ttl)
			}
		}
		want(t, l, "k", "", false)
	})
}

func TestCancelledContextIsAnErrorNotAMiss(t *testing.T) {
	eachLedger(t, func(t *testing.T, l store) {
		put(t, l, "k", "v")
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, found, getErr := l.Get(ctx, "k")
		_, newErr := l.PutNew(ctx, "other", nil, time.Minute)
		errs := map[string]error{
			"Get": getErr, "Put": l.Put(ctx, "k", nil, time.Minute), "PutNew": newErr, "Delete": l.Delete(ctx, "k"),
		}
		for name, err := range errs {
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s: %v, want context.Canceled", name, err)
			}
		}
		if found {
			t.Error("Get found a value and failed at once")
		}
		want(t, l, "k", "v", true)
	})
}

func TestMemoryExpires(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := ledger.NewMemory()
		put(t, l, "k", "v")
		time.Sleep(time.Minute - time.Millisecond)
		want(t, l, "k", "v", true)
		time.Sleep(time.Millisecond)
		if won, err := l.PutNew(t.Context(), "k", []byte("next"), time.Minute); err != nil || !won {
			t.Errorf("an expired value keeps its place: %v, %v", won, err)
		}
		want(t, l, "k", "next", true)
	})
}

func TestRedisExpires(t *testing.T) {
	t.Parallel()
	server := miniredis.RunT(t)
	l := ledger.NewRedis(connect(t, server.Addr()))
	put(t, l, "k", "v")
	if _, err := l.PutNew(t.Context(), "new", []byte("v"), time.Minute); err != nil {
		t.Fatal(err)
	}
	server.FastForward(time.Minute - time.Millisecond)
	want(t, l, "k", "v", true)
	server.FastForward(time.Millisecond)
	want(t, l, "k", "", false)
	want(t, l, "new", "", false)
}

func TestRedisKeysAndSize(t *testing.T) {
	t.Parallel()
	server := miniredis.RunT(t)
	l := ledger.NewRedis(connect(t, server.Addr()))
	put(t, l, "small", "readable")
	put(t, l, "large", strings.Repeat("같은 문장을 되풀이한다. ", 10_000))
	if diff := cmp.Diff([]string{"gisa:large", "gisa:small"}, server.Keys()); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	if got, err := server.Get("gisa:small"); err != nil || got != "readable" {
		t.Errorf("a small value is stored as %q, %v", got, err)
	}
	if got, err := server.Get("gisa:large"); err != nil || len(got) > 10_000 {
		t.Errorf("a repetitive value of 340 kB takes %d bytes, %v", len(got), err)
	}
}

func TestRedisFaultIsNotAMiss(t *testing.T) {
	t.Parallel()
	server := miniredis.RunT(t)
	client := connect(t, server.Addr())
	l := ledger.NewRedis(client)
	faults := []struct {
		name  string
		plant func()
	}{
		{"a packed value cut short", func() {
			put(t, l, "k", strings.Repeat("a", 100<<10))
			whole, err := server.Get("gisa:k")
			if err != nil {
				t.Fatal(err)
			}
			server.Set("gisa:k", whole[:len(whole)/2])
		}},
		{"a packed value without a body", func() { server.Set("gisa:k", "\x1f\x8b") }},
		{"a key of another type", func() { server.Del("gisa:k"); server.Lpush("gisa:k", "x") }},
		{"a server that refuses", func() { server.SetError("LOADING the data set") }},
		{"no server", server.Close},
	}
	for _, f := range faults {
		f.plant()
		if _, found, err := l.Get(t.Context(), "k"); err == nil || found {
			t.Errorf("%s: found %v, error %v; want an error", f.name, found, err)
		}
	}
}

func put(t *testing.T, l store, key, value string) {
	t.Helper()
	if err := l.Put(t.Context(), key, []byte(value), time.Minute); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, l store, key, value string, found bool) {
	t.Helper()
	got, ok, err := l.Get(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	if ok != found || string(got) != value {
		t.Errorf("Get(%q) = %q, %v; want %q, %v", key, got, ok, value, found)
	}
}

func connect(t *testing.T, addr string) redis.UniversalClient {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: addr, MaxRetries: -1})
	t.Cleanup(func() {
		if err := client.Close(); err != nil {
			t.Error(err)
		}
	})
	return client
}

func allBytes() []byte {
	b := make([]byte, 256)
	for i := range b {
		b[i] = byte(i)
	}
	return b
}
