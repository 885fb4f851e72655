package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/redistest"
)

// onRedis runs the program against a Redis as its user gisa, who has the rights of the printed rule and what is added to it.
type onRedis struct {
	t       *testing.T
	server  *redistest.Server
	environ []string
}

func withACL(t *testing.T, sim llmsim.Config, more string) onRedis {
	t.Helper()
	server := redistest.Start(t, redistest.Options{AOF: true})
	for _, line := range []string{strings.Replace(redisconn.ACL(), "PASSWORD", "s3cret", 1) + more, "ACL SETUSER default off"} {
		if got := server.Do(line); !strings.Contains(got, "OK") {
			t.Fatalf("%s: %s", line, got)
		}
	}
	model := httptest.NewServer(llmsim.New(sim))
	t.Cleanup(model.Close)
	url := "redis://gisa:s3cret@" + server.Addr() + "/0"
	return onRedis{t, server, []string{"GISA_REDIS_URL=" + url, "GISA_LLM_BASE_URL=" + model.URL + "/v1", "GISA_SERVE_ADDR=127.0.0.1:" + fmt.Sprint(redistest.FreePort(t))}}
}

// start runs a command in the background until the test ends, and returns what it logs once it has ended.
func (o onRedis) start(args ...string) (end func() string) {
	ctx, stop := context.WithCancel(o.t.Context())
	var log sharedText
	done := make(chan int, 1)
	go func() { done <- run(ctx, args, o.environ, nil, io.Discard, &log) }()
	return func() string { stop(); <-done; return log.String() }
}

// gisa runs a command that has to succeed.
func (o onRedis) gisa(stdin string, args ...string) string {
	o.t.Helper()
	got := call(o.t, o.environ, stdin, args...)
	if got.code != exitOK {
		o.t.Errorf("gisa %q: %+v", args, got)
	}
	return got.stdout
}

// until waits until a job is in a state.
func (o onRedis) until(state, id string) {
	o.t.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if strings.Contains(o.gisa("", "job", "show", id), state) {
			return
		}
	}
	o.t.Fatalf("job %s is not %s", id, state)
}

// TestTheSmallestACLIsEnough walks the whole system as a user of Redis with the rights that gisa doctor --acl prints.
func TestTheSmallestACLIsEnough(t *testing.T) {
	t.Parallel()
	o := withACL(t, llmsim.Config{Seed: 1, Latency: 300 * time.Millisecond}, "")
	endWorker, endServe := o.start("worker"), o.start("serve")
	const text = "The port of %s reopened on Tuesday after a storm, officials said."
	enqueue := func(place string) string {
		id, _, _ := strings.Cut(o.gisa(fmt.Sprintf(text, place), "enqueue", "-"), "\t")
		return id
	}
	o.gisa("", "doctor")
	done := enqueue("Busan")
	o.gisa("", "job", "wait", done)
	for _, args := range [][]string{{"job", "show", done}, {"job", "result", done}, {"job", "list"}, {"job", "list", "--json"}, {"health", "worker"}, {"job", "retry", "--state", "failed"}} {
		o.gisa("", args...)
	}
	long := strings.Repeat(fmt.Sprintf(text, "Incheon")+"\n\n", 60)
	running, _, _ := strings.Cut(o.gisa(long, "enqueue", "-"), "\t")
	o.until("running", running)
	o.gisa("", "job", "cancel", running)
	o.until("cancelled", running)
	o.gisa("", "job", "retry", running)
	o.until("running", running)
	o.gisa("", "job", "cancel", running)
	addr := strings.TrimPrefix(o.environ[2], "GISA_SERVE_ADDR=")
	for _, path := range []string{"/readyz", "/monitor/api/queues", "/monitor/api/queues/default/completed_tasks", "/monitor/api/servers", "/monitor/api/redis_info", "/monitor/api/queues/default/tasks/" + done} {
		resp, err := http.Get("http://" + addr + path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(resp.Body)
		if resp.Body.Close(); resp.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d: %s", path, resp.StatusCode, body)
		}
	}
	for name, log := range map[string]string{"worker": endWorker(), "serve": endServe()} {
		if strings.Contains(log, "NOPERM") || strings.Contains(log, "permission") || strings.Contains(log, "level=ERROR") {
			t.Errorf("%s: %s", name, log)
		}
	}
}

// TestAWorkerWithoutRightsRefuses holds that it does not begin, and loop, where it cannot work.
func TestAWorkerWithoutRightsRefuses(t *testing.T) {
	t.Parallel()
	for name, less := range map[string]string{"no scripts": " -@scripting", "no channel": " resetchannels"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := withACL(t, llmsim.Config{Seed: 1}, less)
			for _, command := range []string{"worker", "doctor"} {
				got := call(t, o.environ, "", command)
				if got.code != exitUnavailable || !strings.Contains(got.stdout+got.stderr, "gisa doctor --acl prints") {
					t.Errorf("%s: %+v", command, got)
				}
			}
		})
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil || !strings.Contains(string(readme), "\n"+redisconn.ACL()+"\n") {
		t.Errorf("the README lacks %s (error %v)", redisconn.ACL(), err)
	}
	if got := call(t, nil, "", "doctor", "--acl"); got.code != exitOK || got.stdout != redisconn.ACL()+"\n" {
		t.Errorf("%+v", got)
	}
}
