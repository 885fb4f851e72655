package main

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/embedredis"
)

// The secrets of a run: the key, the passwords of the model's address, of Redis, of the web UI and of the article's address,
// and what the article says.
const (
	secretKey      = "sk-Live-9f8A7b6C5d4E3f2G1h0"
	secretAtModel  = "Pa55w0rd-of-the-Model"
	secretAtRedis  = "Pa55w0rd-of-our-Redis"
	secretAtWebUI  = "Pa55w0rd-of-the-Web-UI"
	secretAtSource = "Pa55w0rd-of-the-Source"
	secretText     = "The minister resigned over unpaid bills on Tuesday night in Incheon, two officials said."
)

// spellings are the ways in which a text may be written.
var spellings = []func(string) string{
	func(s string) string { return s },
	strings.ToUpper, strings.ToLower, url.QueryEscape, url.PathEscape, strconv.QuoteToASCII, html.EscapeString,
	func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "-", " ")), "_") },
	func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "-", " ")), ".") },
	func(s string) string { return strings.Join(strings.Split(s, ""), " ") },
	func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) },
	func(s string) string { return hex.EncodeToString([]byte(s)) },
}

// echoes is a server that fails in other words each time, and says again what it was sent.
func echoes(t *testing.T) *httptest.Server {
	t.Helper()
	var count atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := int(count.Add(1))
		said := []string{secretKey, secretAtModel}[n/len(spellings)%2]
		if body, err := io.ReadAll(r.Body); err == nil && n%3 > 0 && strings.Contains(string(body), secretText) {
			said = secretText
		}
		said = spellings[n%len(spellings)](said)
		switch n % 5 {
		case 0:
			w.Header().Set("Location", "https://user:"+secretAtModel+"@other.example/"+url.PathEscape(said)+"?key="+secretKey)
			w.WriteHeader(http.StatusTemporaryRedirect)
		case 1:
			conn, _, err := http.NewResponseController(w).Hijack()
			if err == nil {
				fmt.Fprintf(conn, "HTTP/1.1 %s\r\n\r\n", said)
				conn.Close()
			}
		case 2:
			w.WriteHeader(http.StatusUnprocessableEntity)
			_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": "odd", "code": said, "type": said}})
		default:
			w.WriteHeader(http.StatusUnprocessableEntity)
			_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": "odd: " + said}})
		}
	}))
	t.Cleanup(server.Close)
	return server
}

// TestNoSecretIsTold has everything fail, at level debug, and looks for the secrets in all that is written.
func TestNoSecretIsTold(t *testing.T) {
	t.Parallel()
	redisURL, stop, err := embedredis.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	host := strings.TrimPrefix(echoes(t).URL, "http://")
	environ := func(redis string) []string {
		return []string{"GISA_LLM_BASE_URL=http://desk:" + secretAtModel + "@" + host + "/v1", "GISA_LLM_API_KEY=" + secretKey, "GISA_MODEL=m", "GISA_REDIS_URL=" + redis,
			"GISA_SERVE_PASSWORD=" + secretAtWebUI, "GISA_LOG_LEVEL=debug", "GISA_FETCH_PRIVATE=true"}
	}
	var told strings.Builder
	gisa := func(redis, stdin string, args ...string) string {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		var out, log sharedText
		run(ctx, args, environ(redis), strings.NewReader(stdin), &out, &log)
		fmt.Fprintf(&told, "%s\n%s%s", args[0], out.String(), log.String())
		return out.String()
	}
	ctx, end := context.WithCancel(t.Context())
	var log sharedText
	done := make(chan int, 1)
	go func() { done <- run(ctx, []string{"worker"}, environ(redisURL), nil, io.Discard, &log) }()
	gisa(redisURL, secretText, "enqueue", "-")
	for range 2 * len(spellings) {
		gisa(redisURL, secretText, "digest", "--timeout", "1s", "-")
		gisa(redisURL, "", "doctor")
	}
	away := "redis://:" + secretAtRedis + "@127.0.0.1:1/0"
	for _, args := range [][]string{{"doctor"}, {"job", "list"}, {"serve", "--help"}, {"worker", "--help"}, {"digest", "--help"}, {"eval"},
		{"parse", "http://desk:" + secretAtSource + "@127.0.0.1:1/a"}, {"digest", "HTTPS://desk:" + secretAtSource + "@127.0.0.1:1/a"},
		{"enqueue", "http://" + secretAtSource + "@127.0.0.1:1/a", "nowhere.txt"}, {"version"}} {
		gisa(away, "", args...)
		gisa(redisURL, "", args...)
	}
	id, _, _ := strings.Cut(gisa(redisURL, "", "job", "list"), " ")
	gisa(redisURL, "", "job", "show", id)
	gisa(redisURL, "", "job", "list", "--json")
	end()
	<-done
	all := told.String() + log.String()
	for _, secret := range []string{secretKey, secretAtModel, secretAtRedis, secretAtWebUI, secretAtSource, secretText} {
		for i, spell := range spellings {
			if at := strings.Index(all, spell(secret)[:20]); at >= 0 && !(secret == secretText && i == 0 && strings.Contains(all[max(0, at-20):at], "title")) {
				t.Errorf("spelling %d of %s: %s", i, secret, all[max(0, at-200):min(len(all), at+60)])
			}
		}
	}
	if !strings.Contains(all, "is left out") {
		t.Error("no echo was heard: the test looks at nothing")
	}
}
