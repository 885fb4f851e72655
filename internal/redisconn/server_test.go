package redisconn_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/redistest"
)

func TestOpenSpeaksToEveryKindOfServer(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name string
		url  func(t *testing.T) string
	}{
		{"plain, database 3", func(t *testing.T) string {
			return strings.Replace(redistest.Start(t, redistest.Options{}).URL(), "/0", "/3", 1)
		}},
		{"password", func(t *testing.T) string {
			s := redistest.Start(t, redistest.Options{Args: []string{"--requirepass", "p@ss/word"}})
			return "redis://:p%40ss%2Fword@" + s.Addr()
		}},
		{"ACL user", func(t *testing.T) string {
			s := redistest.Start(t, redistest.Options{Args: strings.Fields("--user desk on >s3cret ~* &* +@all --user default off")})
			return "redis://desk:s3cret@" + s.Addr()
		}},
		{"socket", func(t *testing.T) string {
			path := filepath.Join(socketDir(t), "r.sock")
			redistest.Start(t, redistest.Options{Args: []string{"--unixsocket", path}})
			return "unix://" + path + "?db=1"
		}},
		{"TLS with a client certificate", tlsURL},
		{"cluster", func(t *testing.T) string { return redistest.StartCluster(t) }},
		{"sentinel", sentinelURL},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			config := parse(t, tc.url(t))
			for _, client := range []redis.UniversalClient{config.Open(), config.OpenForEnqueue()} {
				t.Cleanup(func() { client.Close() })
				roundTrip(t, client)
			}
		})
	}
}

// roundTrip writes keys that lie on different nodes of a cluster, and reads them.
func roundTrip(t *testing.T, client redis.UniversalClient) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	for _, key := range []string{"{urgent}a", "{default}b", "{bulk}c"} {
		if err := client.Set(ctx, key, "기사", time.Minute).Err(); err != nil {
			t.Fatal(err)
		}
		if got, err := client.Get(ctx, key).Result(); err != nil || got != "기사" {
			t.Fatalf("GET %s = %q, %v", key, got, err)
		}
	}
}

func TestWrongPasswordIsNotShown(t *testing.T) {
	t.Parallel()
	s := redistest.Start(t, redistest.Options{Args: []string{"--requirepass", "right"}})
	client := parse(t, "redis://:wr0ng-s3cret@"+s.Addr()+"?max_retries=0").Open()
	defer client.Close()
	_, err := redisconn.Inspect(t.Context(), client)
	if err == nil || !strings.Contains(err.Error(), "WRONGPASS") || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("error %v, want WRONGPASS without the password", err)
	}
}

func TestTLSBelievesOnlyItsAuthority(t *testing.T) {
	t.Parallel()
	url := tlsURL(t)
	for name, wrong := range map[string]string{
		"system authorities": strings.Replace(url, "ca=", "client_name=", 1),
		"another name":       strings.Replace(url, "redis.test", "other.test", 1),
	} {
		// The path of the authority's file is of no use as a name, and nothing gets that far.
		client := parse(t, wrong+"&max_retries=0").OpenForEnqueue()
		if err := client.Ping(t.Context()).Err(); err == nil || !strings.Contains(err.Error(), "x509") {
			t.Errorf("%s: error %v, want one of the certificate", name, err)
		}
		client.Close()
	}
	client := parse(t, strings.Replace(url, "redis.test", "other.test&insecure=true", 1)).OpenForEnqueue()
	defer client.Close()
	roundTrip(t, client)
}

func TestOpenForEnqueueEndsWithItsContext(t *testing.T) {
	t.Parallel()
	s := redistest.Start(t, redistest.Options{})
	client := parse(t, s.URL()+"?read_timeout=60s").OpenForEnqueue()
	defer client.Close()
	roundTrip(t, client)
	s.Freeze()
	defer s.Thaw()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	started := time.Now()
	err := client.Set(ctx, "k", "v", time.Minute).Err()
	var timeout net.Error
	if !errors.Is(err, context.DeadlineExceeded) && !(errors.As(err, &timeout) && timeout.Timeout()) {
		t.Errorf("SET on a frozen server: %v, want a timeout", err)
	}
	// Without ContextTimeoutEnabled it is the read timeout that ends the wait.
	if took := time.Since(started); took > 30*time.Second {
		t.Errorf("took %v, the context ended after 200ms", took)
	}
}

func TestOpenRidesOutARestart(t *testing.T) {
	t.Parallel()
	s := redistest.Start(t, redistest.Options{AOF: true})
	client := parse(t, s.URL()).Open()
	defer client.Close()
	roundTrip(t, client)
	s.Kill()
	answer := make(chan error, 1)
	go func() { answer <- client.Set(t.Context(), "during", "v", time.Minute).Err() }()
	time.Sleep(4 * time.Second) // longer than the three retries of go-redis' default
	s.Restart()
	if err := <-answer; err != nil {
		t.Errorf("a write during a restart: %v", err)
	}
}

func TestFactoryMakesFreshClients(t *testing.T) {
	t.Parallel()
	factory := redisconn.Factory{Config: parse(t, "redis://"+miniredis.RunT(t).Addr())}
	first, ok1 := factory.MakeRedisClient().(redis.UniversalClient)
	second, ok2 := factory.MakeRedisClient().(redis.UniversalClient)
	if !ok1 || !ok2 {
		t.Fatal("not a redis.UniversalClient")
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	roundTrip(t, second)
}

func TestInspect(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name    string
		opts    redistest.Options
		refused bool
		want    []string // a piece of each message
	}{
		{"sound", redistest.Options{AOF: true}, false, nil},
		{"no append-only file", redistest.Options{}, false, []string{"no append-only file"}},
		{"evicting", redistest.Options{AOF: true, Args: []string{"--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru"}}, true, []string{"allkeys-lru"}},
		{"evicting without a limit", redistest.Options{AOF: true, Args: []string{"--maxmemory-policy", "allkeys-lru"}}, false, []string{"allkeys-lru"}},
		{"CONFIG forbidden", redistest.Options{AOF: true, Args: []string{"--rename-command", "CONFIG", ""}}, false, nil},
		{"INFO forbidden", redistest.Options{AOF: true, Args: strings.Fields("--user default on nopass ~* &* +@all -info")}, false,
			[]string{"does not tell its version", "unknown whether Redis evicts", "unknown whether Redis keeps"}},
		{"replica", redistest.Options{AOF: true, Args: []string{"--replicaof", "127.0.0.1 1", "--replica-serve-stale-data", "yes"}}, true, []string{"a replica"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			report := inspect(t, redistest.Start(t, tc.opts).URL())
			if report.Embedded || report.Nodes != 1 {
				t.Errorf("embedded %v, nodes %d", report.Embedded, report.Nodes)
			}
			if refused := report.Refusal() != nil; refused != tc.refused {
				t.Errorf("refused: %v, want %v", report.Refusal(), tc.refused)
			}
			wantProblems(t, report, tc.want)
		})
	}
}

func TestInspectKnowsMiniredis(t *testing.T) {
	t.Parallel()
	report := inspect(t, "redis://"+miniredis.RunT(t).Addr())
	if !report.Embedded || report.Refusal() != nil {
		t.Errorf("embedded %v, refusal %v", report.Embedded, report.Refusal())
	}
	wantProblems(t, report, []string{"embedded in this process"})
}

func TestInspectLooksAtEveryMaster(t *testing.T) {
	t.Parallel()
	report := inspect(t, redistest.StartCluster(t))
	if report.Nodes != 3 {
		t.Errorf("%d nodes, want 3", report.Nodes)
	}
	wantProblems(t, report, []string{"no append-only file"})
}

func TestInspectOfNoServer(t *testing.T) {
	t.Parallel()
	url := fmt.Sprintf("redis://127.0.0.1:%d?max_retries=0", redistest.FreePort(t))
	client := parse(t, url).OpenForEnqueue()
	defer client.Close()
	if _, err := redisconn.Inspect(t.Context(), client); err == nil || !strings.Contains(err.Error(), "does not answer") {
		t.Errorf("error %v", err)
	}
}

// TestLogTo is not parallel: the logger belongs to the process.
func TestLogTo(t *testing.T) {
	var buf bytes.Buffer
	log := redisconn.LogTo(slog.New(slog.NewTextHandler(&buf, nil)))
	defer redisconn.LogTo(slog.New(slog.DiscardHandler))
	fail := func() {
		client := parse(t, fmt.Sprintf("redis://127.0.0.1:%d?max_retries=0", redistest.FreePort(t))).OpenForEnqueue()
		defer client.Close()
		if err := client.Ping(t.Context()).Err(); err == nil {
			t.Fatal("something answers on a free port")
		}
	}
	if fail(); buf.Len() > 0 {
		t.Errorf("log before the first answer: %q", buf.String())
	}
	log.Connected()
	if fail(); !strings.Contains(buf.String(), "level=WARN") || !strings.Contains(buf.String(), "redis client") {
		t.Errorf("log: %q", buf.String())
	}
}

func parse(t *testing.T, url string) redisconn.Config {
	t.Helper()
	config, err := redisconn.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	return config
}

func inspect(t *testing.T, url string) redisconn.Report {
	t.Helper()
	client := parse(t, url).OpenForEnqueue()
	defer client.Close()
	report, err := redisconn.Inspect(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func wantProblems(t *testing.T, report redisconn.Report, want []string) {
	t.Helper()
	if len(report.Problems) != len(want) {
		t.Fatalf("problems %+v, want %q", report.Problems, want)
	}
	for i, p := range report.Problems {
		if !strings.Contains(p.Message, want[i]) {
			t.Errorf("problem %q, want %q", p.Message, want[i])
		}
	}
}
