package monitor_test

import (
	"encoding/json"
	"net"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/monitor"
	"github.com/gisa-news/gisa/internal/redisconn"
)

func TestListsHaveALineForEachJob(t *testing.T) {
	t.Parallel()
	url, _ := setup(t, nil)
	var list struct {
		Tasks []struct{ ID, Payload string }
		Stats struct{ Pending int }
	}
	_, body := do(t, "GET", url+"/monitor/api/queues/default/pending_tasks", nil)
	if err := json.Unmarshal([]byte(body), &list); err != nil || len(list.Tasks) != 1 || list.Stats.Pending != 1 {
		t.Fatalf("error %v, list %s", err, body)
	}
	if got, want := list.Tasks[0].Payload, "ko→en · 기준금리 동결 · 1 paragraph"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	_, body = do(t, "GET", url+"/monitor/api/queues/default/tasks/"+list.Tasks[0].ID, nil)
	if !strings.Contains(body, `\"article_id\":\"a1\"`) {
		t.Errorf("the page of the job does not show all: %s", body)
	}
}

// TestThePageAsksNobodyElse holds that a browser asks no other host for anything: not by the page, and not by its policy.
func TestThePageAsksNobodyElse(t *testing.T) {
	t.Parallel()
	url, _ := setup(t, nil)
	for _, path := range []string{"/monitor/", "/monitor/queues/default"} {
		resp, err := http.Get(url + path)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if policy := resp.Header.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'self'") || strings.Contains(policy, "http") {
			t.Errorf("%s: policy %q", path, policy)
		}
		if kind := resp.Header.Get("Content-Type"); kind != "text/html; charset=utf-8" {
			t.Errorf("%s: content type %q", path, kind)
		}
		_, body := do(t, "GET", url+path, nil)
		if other := regexp.MustCompile(`(href|src)="(https?:)?//[^"]*"`).FindString(body); other != "" {
			t.Errorf("%s: the page asks for %s", path, other)
		}
		style := regexp.MustCompile(`href="([^"]*gisa\.css)"`).FindStringSubmatch(body)
		if style == nil {
			t.Fatalf("%s: no stylesheet in %.300s", path, body)
		}
		if status, css := do(t, "GET", url+style[1], nil); status != 200 || !strings.Contains(css, "overflow") {
			t.Errorf("stylesheet: status %d, %.100s", status, css)
		}
	}
	if status, body := do(t, "GET", url+"/monitor/favicon.ico", nil); status != 200 || len(body) < 1000 {
		t.Errorf("a picture: status %d, %d bytes", status, len(body))
	}
}

func TestAwayIsToldWithinThreeSeconds(t *testing.T) {
	t.Parallel()
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and never answers
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	gone, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	gone.Close()
	for name, addr := range map[string]string{"silent": silent.Addr().String(), "gone": gone.Addr().String()} {
		t.Run(name, func(t *testing.T) {
			c, err := redisconn.Parse("redis://" + addr)
			if err != nil {
				t.Fatal(err)
			}
			url, _ := setup(t, func(config *monitor.Config) { config.Redis = c })
			for _, method := range []string{"GET", "POST"} {
				start := time.Now()
				status, body := do(t, method, url+"/monitor/api/queues/default:pause", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-origin") })
				if took := time.Since(start); status != 503 || !strings.Contains(body, "Redis does not answer") || took > 3*time.Second {
					t.Errorf("%s: status %d after %s: %s", method, status, took, body)
				}
			}
			if status, _ := do(t, "GET", url+"/monitor/", nil); status != 200 {
				t.Errorf("the page itself: status %d", status)
			}
		})
	}
}
