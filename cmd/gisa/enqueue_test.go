package main

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/redistest"
)

// TestEnqueueRefusesWhatWorkersRefuse holds that nothing is accepted by a Redis that may delete it.
func TestEnqueueRefusesWhatWorkersRefuse(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, redistest.Options{Args: []string{"--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru"}})
	got := call(t, []string{"GISA_REDIS_URL=" + server.URL()}, ferry, "enqueue", "-")
	if got.code != exitUnavailable || got.stdout != "" || !strings.Contains(got.stderr, "eviction policy is allkeys-lru") {
		t.Errorf("%+v", got)
	}
	if keys := server.Do("DBSIZE"); keys != ":0" {
		t.Errorf("Redis holds %s keys", keys)
	}
}

// TestRedisDiesInMidEnqueue holds that whoever hands in many is told what was accepted, what was not, and what to do.
func TestRedisDiesInMidEnqueue(t *testing.T) {
	t.Parallel()
	server := redistest.Start(t, redistest.Options{})
	stdin, rows := io.Pipe()
	var errOut sharedText
	answers, out := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run(t.Context(), []string{"enqueue", "--jsonl", "-"}, []string{"GISA_REDIS_URL=" + server.URL() + "?max_retries=0"}, stdin, out, &errOut)
		_ = out.Close()
	}()
	fmt.Fprintf(rows, "{\"id\":\"a\",\"text\":%q}\n", ferry)
	if n, err := answers.Read(make([]byte, 4096)); n == 0 || err != nil {
		t.Fatalf("no answer to the first line: %v", err)
	}
	server.Kill()
	go func() { _, _ = io.Copy(io.Discard, answers) }()
	fmt.Fprintf(rows, "{\"id\":\"b\",\"text\":%q}\n", ferry)
	if got := <-code; got != exitUnavailable {
		t.Errorf("exit code %d", got)
	}
	_ = rows.Close()
	for _, want := range []string{"submit -: line 2: ", "(accepted before it: 1; not accepted: - from line 2 on)", "hint: the same command again submits the rest"} {
		if !strings.Contains(errOut.String(), want) {
			t.Errorf("no %q in %q", want, errOut.String())
		}
	}
}
