package redisconn_test

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"strings"
	"testing"

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
		"":                      errors.New("dial tcp 127.0.0.1:1: connect: connection refused"),
	} {
		if got := redisconn.Hint(err); !strings.Contains(got, want) || (want == "") != (got == "") {
			t.Errorf("%v: hint %q, want %q", err, got, want)
		}
	}
}
