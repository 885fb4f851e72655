package monitor_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/monitor"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// setup serves a queue that holds one Korean article.
func setup(t *testing.T, change func(*monitor.Config)) (url string, mini *miniredis.Miniredis) {
	t.Helper()
	mini = miniredis.RunT(t)
	c, err := redisconn.Parse("redis://" + mini.Addr())
	if err != nil {
		t.Fatal(err)
	}
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	_, err = tasks.NewClient(rdb).Submit(t.Context(), tasks.Request{Kind: tasks.Digest, To: news.English, Article: news.Article{
		ID: "a1", Version: 1, Lang: news.Korean, Title: "기준금리 동결", Paragraphs: []news.Paragraph{{ID: "p1", Text: "본문은\u3000목록에 나오지 않는다."}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	config := monitor.Config{Redis: c, Logger: slog.New(slog.DiscardHandler)}
	if change != nil {
		change(&config)
	}
	s, err := monitor.New(config)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() { server.Close(); s.Close() })
	return server.URL, mini
}

func do(t *testing.T, method, url string, change func(*http.Request)) (status int, body string) {
	t.Helper()
	req, err := http.NewRequestWithContext(context.Background(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(req)
	}
	resp, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}

const (
	pause     = "/monitor/api/queues/default:pause"
	deleteAll = "/monitor/api/queues/default/pending_tasks:delete_all"
)

func TestRoutes(t *testing.T) {
	t.Parallel()
	secret := func(c *monitor.Config) { c.Guard.User, c.Guard.Password = "gisa", "secret" }
	from := func(site string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", site) }
	}
	called := func(host string) func(*http.Request) {
		return func(r *http.Request) { r.Host = host; r.Header.Set("Origin", "http://"+host) }
	}
	for name, tt := range map[string]struct {
		config       func(*monitor.Config)
		method, path string
		request      func(*http.Request)
		want         int
	}{
		"alive":                  {secret, "GET", "/livez", nil, 200},
		"ready":                  {secret, "GET", "/readyz", nil, 200},
		"home":                   {nil, "GET", "/", nil, 303},
		"web UI":                 {nil, "GET", "/monitor/", nil, 200},
		"nothing there":          {nil, "GET", "/nothing", nil, 404},
		"no password":            {secret, "GET", "/monitor/", nil, 401},
		"wrong password":         {secret, "GET", "/monitor/", func(r *http.Request) { r.SetBasicAuth("gisa", "guess") }, 401},
		"right password":         {secret, "GET", "/monitor/", func(r *http.Request) { r.SetBasicAuth("gisa", "secret") }, 200},
		"pause from this site":   {nil, "POST", pause, from("same-origin"), 204},
		"pause from another":     {nil, "POST", pause, from("cross-site"), 403},
		"pause when read only":   {func(c *monitor.Config) { c.ReadOnly = true }, "POST", pause, from("same-origin"), 405},
		"password before method": {secret, "POST", pause, from("same-origin"), 401},
		"another site's name":    {nil, "GET", "/monitor/", called("evil.example"), 421},
		"its name, deleting":     {nil, "DELETE", deleteAll, called("evil.example"), 421},
		"its name, home":         {secret, "GET", "/", called("evil.example"), 421},
		"its name, alive":        {nil, "GET", "/livez", called("evil.example"), 200},
		"localhost":              {nil, "GET", "/monitor/", called("localhost:8090"), 200},
		"a name that it has":     {func(c *monitor.Config) { c.Guard.Hosts = []string{"gisa.example"} }, "GET", "/monitor/", called("gisa.example"), 200},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url, _ := setup(t, tt.config)
			if got, body := do(t, tt.method, url+tt.path, tt.request); got != tt.want {
				t.Errorf("status %d, want %d: %.200s", got, tt.want, body)
			}
		})
	}
}

func TestNotReadyWithoutRedis(t *testing.T) {
	t.Parallel()
	url, mini := setup(t, nil)
	mini.Close()
	if status, _ := do(t, "GET", url+"/readyz", nil); status != 503 {
		t.Errorf("status %d, want 503", status)
	}
	if status, _ := do(t, "GET", url+"/livez", nil); status != 200 {
		t.Errorf("status %d, want 200", status)
	}
}

func TestListShowsTheHeadAndNotTheBody(t *testing.T) {
	t.Parallel()
	url, _ := setup(t, nil)
	_, body := do(t, "GET", url+"/monitor/api/queues/default/pending_tasks", nil)
	if !strings.Contains(body, "기준금리 동결") || strings.Contains(body, "non-printable") {
		t.Errorf("the list does not show the Korean title: %s", body)
	}
	if strings.Contains(body, "본문은") {
		t.Errorf("the list ships the article's text: %s", body)
	}
}
