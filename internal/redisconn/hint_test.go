package redisconn_test

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/redisconn"
)

func TestHint(t *testing.T) {
	t.Parallel()
	for want, err := range map[string]error{
		"wait until it is done": errors.New("LOADING Redis is loading the dataset in memory"),
		"full disk":             fmt.Errorf("ask: %w", errors.New("MISCONF Errors writing to the AOF file: No space left on device")),
		"raise maxmemory":       errors.New("OOM command not allowed when used memory > 'maxmemory'."),
		"the master":            errors.New("READONLY You can't write against a read only replica."),
		"gisa doctor --acl":     errors.New("NOPERM this user has no permissions to run the 'eval' command"),
		"?ca=FILE":              &tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}},
		"is for another name":   &tls.CertificateVerificationError{Err: x509.HostnameError{Certificate: &x509.Certificate{}}},
		"redis:// in place of":  tls.RecordHeaderError{Msg: "first record does not look like a TLS handshake"},
		"take a lower number":   errors.New("ERR DB index is out of range"),
		"is no Redis":           errors.New(`redis: can't parse map reply: "HTTP/1.1 400 Bad Request"`),
		"":                      errors.New("dial tcp 127.0.0.1:1: connect: connection refused"),
	} {
		if got := redisconn.Hint(err); !strings.Contains(got, want) || (want == "") != (got == "") {
			t.Errorf("%v: hint %q, want %q", err, got, want)
		}
	}
}

// TestHintOfTheWay asks servers that speak TLS, or do not, or are no Redis, and Redis for a database that it does not have.
func TestHintOfTheWay(t *testing.T) {
	t.Parallel()
	web := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(web.Close)
	plainWeb := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(plainWeb.Close)
	plain := miniredis.RunT(t)
	secure, err := miniredis.RunTLS(&tls.Config{Certificates: web.TLS.Certificates})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(secure.Close)
	for name, tt := range map[string]struct{ url, want string }{
		"TLS to a plain Redis":   {"rediss://" + plain.Addr(), "redis:// in place of rediss://"},
		"none to one with TLS":   {"redis://" + secure.Addr(), "rediss:// in place of redis://"},
		"a web server":           {"redis://" + plainWeb.Listener.Addr().String(), "is no Redis"},
		"nobody":                 {"redis://127.0.0.1:1", ""},
		"nobody, asked with TLS": {"rediss://127.0.0.1:1", ""},
	} {
		c, err := redisconn.Parse(tt.url + "?max_retries=0")
		if err != nil {
			t.Fatal(err)
		}
		rdb := c.OpenForEnqueue()
		t.Cleanup(func() { rdb.Close() })
		err = rdb.Ping(t.Context()).Err()
		if got := c.Hint(err); err == nil || !strings.Contains(got, tt.want) || (tt.want == "") != (got == "") {
			t.Errorf("%s: %v, hint %q, want %q", name, err, got, tt.want)
		}
	}
	c, err := redisconn.Parse("rediss://h")
	if silent := errors.New("no answer within 2s"); err != nil || !strings.Contains(c.Hint(silent), "redis:// in place of rediss://") {
		t.Errorf("silence where TLS is spoken: hint %q, error %v", c.Hint(silent), err)
	}
}
