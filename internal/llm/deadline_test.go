package llm

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"
)

// A call's deadline begins when it can be made: of many at once none runs out of time while it waits for another.
func TestDeadlineBeginsWithTheConnection(t *testing.T) {
	t.Parallel()
	const takes = 100 * time.Millisecond
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-time.After(takes):
			says(bridgeJSON)(w, r)
		case <-r.Context().Done():
			t.Error("a call was cut in mid-reply, and is paid for")
		}
	}))
	t.Cleanup(server.Close)
	client := newTestClient(t, server.URL, func(c *Config) { c.Jobs, c.Timeout = 1, 5*takes })
	var calls errgroup.Group
	for range 10 * slotsFor(1) {
		calls.Go(func() error {
			_, err := client.Complete(context.Background(), bridge())
			return err
		})
	}
	if err := calls.Wait(); err != nil {
		t.Error(err)
	}
}

// streams sends these pieces of a stream with pauses between them, and ends it.
func streams(pause time.Duration, pieces ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", eventStream)
		for _, p := range pieces {
			time.Sleep(pause)
			io.WriteString(w, p)
			http.NewResponseController(w).Flush()
		}
		io.WriteString(w, stopEvent+doneEvent)
	}
}

// A stream that goes on has time; one that only keeps its connection alive has not.
func TestStreamHasTimeAsLongAsItWrites(t *testing.T) {
	t.Parallel()
	pieces := []string{piece(`{"p1":"`), piece("다리가"), piece(" 월요일"), piece(" 다시"), piece(" 열렸다."), piece(`"}`)}
	comments := []string{": wait\n\n", ": wait\n\n", ": wait\n\n", ": wait\n\n", ": wait\n\n", ": wait\n\n"}
	server := serve(t, streams(100*time.Millisecond, pieces...), streams(100*time.Millisecond, comments...))
	client := server.client(streaming, func(c *Config) { c.Timeout = 400 * time.Millisecond })
	reply, err := client.Complete(t.Context(), bridge())
	if err != nil || reply.Values["p1"] != "다리가 월요일 다시 열렸다." {
		t.Errorf("reply %+v, %v", reply.Values, err)
	}
	if _, err := client.Complete(t.Context(), bridge()); !errors.Is(err, errTimeout) {
		t.Errorf("a stream of comments ended with %v", err)
	}
}

// No stream goes on for ever.
func TestStreamWithoutEnd(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", eventStream)
		for r.Context().Err() == nil {
			io.WriteString(w, piece("가"))
			http.NewResponseController(w).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	})
	client := server.client(streaming, func(c *Config) { c.Timeout = 100 * time.Millisecond })
	if _, err := client.Complete(t.Context(), bridge()); !errors.Is(err, errTimeout) {
		t.Errorf("error %v", err)
	}
}

// A probe asks in the form of another question, without its text, beside the calls that hold all slots.
func TestProbe(t *testing.T) {
	t.Parallel()
	server := serve(t, replyJSON(http.StatusBadRequest, `{"error":{"message":"temperature is not supported"}}`), says(`{"answer":"OK"}`))
	client := server.client(func(c *Config) { c.Slots = 1 })
	leave, err := client.enter(t.Context(), bridge())
	if err != nil {
		t.Fatal(err)
	}
	defer leave()
	like := bridge()
	like.Temperature = 0.3
	if err := client.Probe(t.Context(), like); err != nil {
		t.Fatal(err)
	}
	if got := server.received(0)["temperature"]; got == nil {
		t.Error("the probe was not sent with the parameters of the question")
	}
}
