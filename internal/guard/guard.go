// Package guard decides who may ask a server of gisa: by the name under which it is asked, by a user and a password, and by
// where the request comes from. It logs failed logins, never what was tried, and keeps nothing beyond the process.
package guard

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Config says who may in.
type Config struct {
	// Addr is what the server listens on, host:port.
	Addr string
	// Hosts are the names under which browsers may ask for it, beside those of this machine and the host of Addr.
	Hosts []string
	// User and Password are asked for. An empty password lets everybody in: see Check.
	User, Password string
	Logger         *slog.Logger
}

// Guard lets requests through, or answers them.
type Guard struct {
	config Config
	logins logins
}

// New returns a guard.
func New(c Config) *Guard { return &Guard{config: c} }

// Protect returns a handler that hands on to next what may come in.
func (g *Guard) Protect(next http.Handler) http.Handler {
	protected := http.NewCrossOriginProtection().Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case !g.config.names(r.Host):
			http.Error(w, "this server does not go by that name: GISA_SERVE_HOSTS lists the names that it has", http.StatusMisdirectedRequest)
		case g.config.Password == "" || g.admit(w, r):
			protected.ServeHTTP(w, r)
		}
	})
}

// admit reports whether a request has the user and the password, and answers it where not.
func (g *Guard) admit(w http.ResponseWriter, r *http.Request) bool {
	user, password, tries := r.BasicAuth()
	if tries {
		client := clientOf(r)
		right := func() bool { return same(user, g.config.User) && same(password, g.config.Password) }
		failures, wait := g.logins.try(client, time.Now(), right)
		switch {
		case wait > 0 && failures == 0: // not even looked at
			w.Header().Set("Retry-After", strconv.Itoa(int(wait/time.Second)+1))
			http.Error(w, "too many wrong passwords: wait", http.StatusTooManyRequests)
			return false
		case failures == 0:
			return true
		}
		g.config.Logger.Warn("login refused: wrong user or password", "client", client, "failures", failures, "wait_s", wait.Seconds())
	}
	w.Header().Set("WWW-Authenticate", `Basic realm="gisa", charset="UTF-8"`)
	http.Error(w, "a user and a password are needed", http.StatusUnauthorized)
	return false
}

// same compares in a time that tells nothing about where two texts differ, nor how long they are.
func same(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

// names reports whether a request may call the server so. Another site can make a name of its own lead here, and its scripts
// then count as ours: a browser tells by Host under which name it asks.
func (c Config) names(host string) bool {
	name := bare(host)
	if name == "" || isLoopback(name) {
		return name != ""
	}
	for _, known := range c.Hosts {
		if strings.EqualFold(name, bare(strings.TrimSpace(known))) {
			return true
		}
	}
	listens := bare(c.Addr)
	address, err := netip.ParseAddr(listens)
	if listens == "" || err == nil && address.IsUnspecified() { // on every address of this machine, and they are no names
		_, err := netip.ParseAddr(name)
		return err == nil
	}
	return strings.EqualFold(name, listens)
}

// bare returns a host without its port, brackets and final dot.
func bare(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.TrimSuffix(strings.Trim(host, "[]"), ".")
}

// isLoopback reports whether a name leads to the machine on which it is looked up, whoever says it.
func isLoopback(name string) bool {
	address, err := netip.ParseAddr(name)
	return err == nil && address.Unmap().IsLoopback() || strings.EqualFold(name, "localhost")
}

// clientOf names who asks. A proxy on this machine tells it at the end of X-Forwarded-For. Of IPv6 the first 64 bits count: the
// rest is the client's to choose.
func clientOf(r *http.Request) string {
	client := bare(r.RemoteAddr)
	if told := r.Header.Values("X-Forwarded-For"); len(told) > 0 && isLoopback(client) {
		last := told[len(told)-1]
		if address, err := netip.ParseAddr(bare(strings.TrimSpace(last[strings.LastIndex(last, ",")+1:]))); err == nil {
			client = address.String()
		}
	}
	address, err := netip.ParseAddr(client)
	if err != nil || address.Unmap().Is4() {
		return client
	}
	prefix, err := address.Prefix(64)
	if err != nil {
		return client
	}
	return prefix.String()
}

// minPassword is how many characters a password has at least, white space at its ends apart.
const minPassword = 12

// Check refuses to serve without a password where others than this machine can connect, and a password that can be guessed.
func Check(addr, password string) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("address %q: %w", addr, err)
	}
	switch {
	case password == "" && !isLoopback(host):
		return fmt.Errorf("address %q can be reached from outside, and there is no password", addr)
	case password != "" && utf8.RuneCountInString(strings.TrimSpace(password)) < minPassword:
		return fmt.Errorf("the password of the web UI has under %d characters", minPassword)
	}
	return nil
}
