package guard

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	const long = "a long password"
	for _, tt := range []struct {
		addr, password string
		ok             bool
	}{
		{"127.0.0.1:8080", "", true}, {"localhost:8080", "", true}, {"[::1]:0", "", true}, {"127.0.0.9:1", "", true}, {"0.0.0.0:8080", long, true},
		{"0.0.0.0:8080", "", false}, {":8080", "", false}, {"example.com:80", "", false}, {"8080", long, false},
		{"0.0.0.0:8080", " ", false}, {"0.0.0.0:8080", "elevenchars", false}, {"127.0.0.1:8080", "short", false}, {"127.0.0.1:8080", "      short      ", false},
		{"0.0.0.0:8080", "비밀번호는열두글자이상", false}, {"0.0.0.0:8080", "비밀번호는열두글자이상임", true},
	} {
		err := Check(tt.addr, tt.password)
		if (err == nil) != tt.ok || err != nil && tt.password != "" && tt.password != " " && strings.Contains(err.Error(), tt.password) {
			t.Errorf("%s with password %q: %v", tt.addr, tt.password, err)
		}
	}
}

// TestNames holds which names a browser may ask by: no site can make its own lead here.
func TestNames(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		addr, host string
		want       bool
	}{
		{"127.0.0.1:8090", "127.0.0.1:8090", true}, {"127.0.0.1:8090", "localhost:8090", true}, {"127.0.0.1:8090", "LOCALHOST.", true}, {"127.0.0.1:8090", "[::1]:8090", true},
		{"127.0.0.1:8090", "evil.example", false}, {"127.0.0.1:8090", "evil.example:8090", false}, {"127.0.0.1:8090", "localhost.evil.example", false},
		{"127.0.0.1:8090", "127.0.0.1.nip.io", false}, {"127.0.0.1:8090", "", false}, {"127.0.0.1:8090", "192.168.1.9:8090", false},
		{"127.0.0.1:8090", "news.example", true}, {"127.0.0.1:8090", "NEWS.example:443", true}, {"127.0.0.1:8090", "desk.example", true},
		{"gisa.lan:8090", "gisa.lan:8090", true}, {"gisa.lan:8090", "other.lan:8090", false},
		{"0.0.0.0:8090", "192.168.1.9:8090", true}, {":8090", "[fd00::1]:8090", true}, {"0.0.0.0:8090", "evil.example:8090", false}, {":8090", "", false},
	} {
		c := Config{Addr: tt.addr, Hosts: []string{"news.example", " desk.example:8443 ", ""}}
		if got := c.names(tt.host); got != tt.want {
			t.Errorf("on %s, Host %q: %t, want %t", tt.addr, tt.host, got, tt.want)
		}
	}
}

// ask asks a guarded server as a client with a password.
func ask(g *Guard, client, forwarded, password string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1/", nil)
	r.RemoteAddr = client
	r.SetBasicAuth("gisa", password)
	if forwarded != "" {
		r.Header.Set("X-Forwarded-For", forwarded)
	}
	w := httptest.NewRecorder()
	g.Protect(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "in") })).ServeHTTP(w, r)
	return w
}

const password = "the right password"

func newGuard() (*Guard, *bytes.Buffer) {
	var log bytes.Buffer
	return New(Config{Addr: "127.0.0.1:0", User: "gisa", Password: password, Logger: slog.New(slog.NewTextHandler(&log, nil))}), &log
}

// TestGuessingIsSlow holds that a client who guesses is made to wait, alone, and that the log tells and holds no guess.
func TestGuessingIsSlow(t *testing.T) {
	t.Parallel()
	g, log := newGuard()
	looked := 0
	for i := range 1000 {
		switch w := ask(g, "192.0.2.1:1000", "", fmt.Sprint("guess-", i)); w.Code {
		case http.StatusUnauthorized:
			looked++
		case http.StatusTooManyRequests:
			if w.Header().Get("Retry-After") == "" {
				t.Error("it is not told how long to wait")
			}
		default:
			t.Fatalf("status %d", w.Code)
		}
	}
	if looked > freeTries+1 {
		t.Errorf("%d of 1000 guesses were looked at", looked)
	}
	if w := ask(g, "192.0.2.1:2000", "", password); w.Code != http.StatusTooManyRequests {
		t.Errorf("while it has to wait, the right password gives %d: whoever guesses would learn it", w.Code)
	}
	if w := ask(g, "192.0.2.2:1000", "", password); w.Code != http.StatusOK {
		t.Errorf("another client gets %d", w.Code)
	}
	if n := strings.Count(log.String(), "login refused"); n != looked || strings.Contains(log.String(), "guess-") || !strings.Contains(log.String(), "client=192.0.2.1") {
		t.Errorf("%d of %d refusals logged: %s", n, looked, log)
	}
}

func TestClientsAreToldApart(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ remote, forwarded, want string }{
		{"192.0.2.1:1", "", "192.0.2.1"}, {"192.0.2.1:1", "198.51.100.7", "192.0.2.1"}, {"127.0.0.1:1", "198.51.100.7", "198.51.100.7"},
		{"127.0.0.1:1", "10.0.0.1, 198.51.100.7", "198.51.100.7"}, {"127.0.0.1:1", "no address", "127.0.0.1"}, {"[::1]:1", "198.51.100.7:4711", "198.51.100.7"},
		{"[2001:db8::1]:1", "", "2001:db8::/64"}, {"[2001:db8::ffff]:1", "", "2001:db8::/64"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = tt.remote
		if tt.forwarded != "" {
			r.Header.Set("X-Forwarded-For", tt.forwarded)
		}
		if got := clientOf(r); got != tt.want {
			t.Errorf("from %s for %s: %s, want %s", tt.remote, tt.forwarded, got, tt.want)
		}
	}
}

// TestTheWaitGrowsAndEnds walks the time that a client who never stops has to wait.
func TestTheWaitGrowsAndEnds(t *testing.T) {
	t.Parallel()
	var l logins
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	wrong, right := func() bool { return false }, func() bool { return true }
	var waits []int
	for range 12 {
		_, wait := l.try("a", now, wrong)
		waits = append(waits, int(wait/time.Second))
		now = now.Add(wait)
	}
	if got, want := fmt.Sprint(waits), "[0 0 1 2 4 8 16 32 60 60 60 60]"; got != want {
		t.Errorf("waits %s, want %s", got, want)
	}
	if failures, wait := l.try("a", now.Add(-time.Second), right); failures != 0 || wait != time.Second {
		t.Errorf("too early: %d failures, wait %s", failures, wait)
	}
	if failures, wait := l.try("a", now, right); failures != 0 || wait != 0 || len(l.clients) != 0 {
		t.Errorf("the right password: %d failures, wait %s, %d clients remembered", failures, wait, len(l.clients))
	}
	l.try("b", now, wrong)
	if failures, _ := l.try("b", now.Add(forget+1), wrong); failures != 1 {
		t.Errorf("after %s it is the failure number %d", forget, failures)
	}
	for i := range maxClients + 10 {
		l.try(fmt.Sprint(i), now.Add(time.Duration(i)), wrong)
	}
	if len(l.clients) > maxClients {
		t.Errorf("%d clients are remembered", len(l.clients))
	}
}
