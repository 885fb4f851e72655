package llm

import (
	"context"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"
)

// No more calls than slots are under way, and all come to their end.
func TestSlots(t *testing.T) {
	t.Parallel()
	var now, peak atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := now.Add(1)
		defer now.Add(-1)
		for old := peak.Load(); n > old && !peak.CompareAndSwap(old, n); old = peak.Load() {
		}
		time.Sleep(5 * time.Millisecond) // so that calls that may overlap do
		says(bridgeJSON)(w, r)
	}))
	defer server.Close()
	client, err := New(Config{BaseURL: server.URL, Model: "test-model", Slots: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	other, err := client.Also("another-model") // of the same server, which has no more slots for that
	if err != nil {
		t.Fatal(err)
	}
	var calls errgroup.Group
	for i := range 40 {
		calls.Go(func() error {
			_, err := []*Client{client, other}[i%2].Complete(t.Context(), bridge())
			return err
		})
	}
	if err := calls.Wait(); err != nil {
		t.Fatal(err)
	}
	if got := peak.Load(); got > 2 {
		t.Errorf("%d calls at once, want 2 at most", got)
	}
}

// Who waits for a slot can be told to stop.
func TestWaitingForASlotEndsWithContext(t *testing.T) {
	t.Parallel()
	client, err := New(Config{BaseURL: "http://127.0.0.1:1", Model: "test-model", Slots: 1})
	if err != nil {
		t.Fatal(err)
	}
	leave, err := client.enter(t.Context(), bridge())
	if err != nil {
		t.Fatal(err)
	}
	defer leave()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := client.Complete(ctx, bridge()); KindOf(err) != KindCanceled {
		t.Errorf("error %v, want canceled", err)
	}
}
