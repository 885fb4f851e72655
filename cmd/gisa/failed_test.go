package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/internal/embedredis"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
)

// failing is a queue whose workers fail every job.
func failing(t *testing.T) (environ []string) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	url, stop, err := embedredis.Start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	config, err := redisconn.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	rdb := config.Open()
	server := asynq.NewServerFromRedisClient(rdb, asynq.Config{
		Queues: map[string]int{tasks.Default: 1}, TaskCheckInterval: 10 * time.Millisecond, LogLevel: asynq.FatalLevel,
	})
	if err := server.Start(asynq.HandlerFunc(func(context.Context, *asynq.Task) error {
		return fmt.Errorf("the model has crashed\x1b[2J: %w", asynq.SkipRetry)
	})); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Shutdown(); rdb.Close(); cancel(); stop() })
	return []string{"GISA_REDIS_URL=" + url}
}

// TestFailedJobSubmittedAgain holds that it says so, with the reason and the way to try it again.
func TestFailedJobSubmittedAgain(t *testing.T) {
	t.Parallel()
	environ := failing(t)
	file := filepath.Join(t.TempDir(), "story.txt")
	if err := os.WriteFile(file, []byte(ferry), 0o600); err != nil {
		t.Fatal(err)
	}
	first := call(t, environ, "", "enqueue", "--wait", file)
	id, _, _ := strings.Cut(first.stdout, "\t")
	if first.code != exitFailure || !strings.Contains(first.stderr, "hint: gisa job retry "+id+" tries it again") {
		t.Fatalf("%+v", first)
	}
	again := call(t, environ, "", "enqueue", file)
	want := "gisa: " + file + ": failed before: the model has crashed[2J: skip retry for the task\ngisa: hint: gisa job retry " + id + " tries it again\n"
	if again.code != exitOK || again.stderr != want || again.stdout != id+"\texisting\t"+file+"\n" {
		t.Errorf("%+v, want stderr %q", again, want)
	}
	lines := call(t, environ, `{"text":"`+ferry+`"}`, "enqueue", "--jsonl", "-")
	if !strings.Contains(lines.stdout, `"existing":true,"state":"failed","last_error":"the model has crashed`) || lines.stderr != "" || lines.code != exitOK {
		t.Errorf("%+v", lines)
	}
}

func TestRetryOfAllThatFailed(t *testing.T) {
	t.Parallel()
	environ := failing(t)
	var rows strings.Builder
	for i := range 3 {
		fmt.Fprintf(&rows, `{"id":"story_%d","text":%q}`+"\n", i, ferry)
	}
	if got := call(t, environ, rows.String(), "enqueue", "--wait", "--jsonl", "-"); got.code != exitFailure {
		t.Fatalf("%+v", got)
	}
	for args, want := range map[string]string{"--queue bulk": "0 failed jobs are tried again\n", "--queue default": "3 failed jobs are tried again\n"} {
		got := call(t, environ, "", append([]string{"job", "retry", "--state", "failed"}, strings.Fields(args)...)...)
		if got.code != exitOK || got.stdout != want || got.stderr != "" {
			t.Errorf("%s: %+v, want %q", args, got, want)
		}
	}
}

func TestQueueThatTakesNoMore(t *testing.T) {
	t.Parallel()
	err := queueFails(t.Context(), errors.New("READONLY"))
	if d := diagnose(err); d.code != exitUnavailable || !d.doctor || !strings.Contains(d.hint, "the same command again") {
		t.Errorf("%+v", d)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := queueFails(ctx, errors.New("cancelled")); isCoded(err) {
		t.Errorf("an interrupt is told as %v", err)
	}
}
