package health

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/hibiken/asynq"
)

func TestServe(t *testing.T) {
	t.Parallel()
	status := func(code int) string {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/readyz" {
				code = http.StatusNotFound
			}
			w.WriteHeader(code)
		}))
		t.Cleanup(server.Close)
		return strings.TrimPrefix(server.URL, "http://127.0.0.1:")
	}
	well, ill := status(http.StatusOK), status(http.StatusServiceUnavailable)
	for addr, want := range map[string]string{
		"127.0.0.1:" + well: "",
		":" + well:          "",
		"0.0.0.0:" + well:   "",
		"[::]:" + well:      "",
		"127.0.0.1:" + ill:  "serve answers 503 Service Unavailable: Redis is away",
		"127.0.0.1:1":       "ask serve: ",
		"127.0.0.1":         "GISA_SERVE_ADDR: ",
	} {
		err := Serve(t.Context(), addr, false)
		if (err == nil) != (want == "") || err != nil && !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", addr, err, want)
		}
	}
}

func TestServes(t *testing.T) {
	t.Parallel()
	on := func(host string, queues ...string) *asynq.ServerInfo {
		info := &asynq.ServerInfo{Host: host, Queues: map[string]int{}}
		for _, name := range queues {
			info.Queues[name] = 1
		}
		return info
	}
	for name, tt := range map[string]struct {
		workers []*asynq.ServerInfo
		want    string
	}{
		"one for both":    {[]*asynq.ServerInfo{on("here", "urgent", "default")}, ""},
		"one for each":    {[]*asynq.ServerInfo{on("here", "urgent"), on("here", "default"), on("there", "default")}, ""},
		"one is missing":  {[]*asynq.ServerInfo{on("here", "urgent"), on("there", "default")}, "no worker of here takes jobs from the queue default"},
		"there is none":   {nil, "no worker of here takes jobs from the queue urgent"},
		"all are another": {[]*asynq.ServerInfo{on("there", "urgent", "default")}, "no worker of here takes jobs from the queue urgent"},
	} {
		got := ""
		if err := serves(tt.workers, "here", []string{"urgent", "default"}); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestServeInHTTPS(t *testing.T) {
	t.Parallel()
	server := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer server.Close()
	if err := Serve(t.Context(), strings.TrimPrefix(server.URL, "https://"), true); err != nil {
		t.Error(err)
	}
}
