package httpd_test

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/httpd"
)

func TestListenLetsRequestsFinish(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	begun, finish := make(chan struct{}), make(chan struct{})
	url, wait, err := httpd.Limits{}.Listen(ctx, "127.0.0.1:0", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(begun)
		<-finish
		_, _ = io.WriteString(w, "finished")
	}))
	if err != nil {
		t.Fatal(err)
	}
	body := make(chan string, 1)
	go func() {
		resp, err := http.Get(url)
		if err != nil {
			body <- err.Error()
			return
		}
		defer resp.Body.Close()
		b, _ := io.ReadAll(resp.Body)
		body <- string(b)
	}()
	<-begun
	stop()
	ended := make(chan error, 1)
	go func() { ended <- wait() }()
	select {
	case err := <-ended:
		t.Errorf("ended before the request was answered: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(finish)
	if got := <-body; got != "finished" {
		t.Errorf("the request got %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("error %v", err)
	}
	if _, err := http.Get(url); err == nil {
		t.Error("it still listens")
	}
}

func TestListenNamesTheAddress(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	addr := taken.Addr().String()
	if _, _, err := (httpd.Limits{}).Listen(t.Context(), addr, http.NotFoundHandler()); err == nil || !strings.HasPrefix(err.Error(), "listen on "+addr+": ") {
		t.Errorf("error %v", err)
	}
}

// serve serves "ok" under these limits until the test ends, and returns the address.
func serve(t *testing.T, l httpd.Limits) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	url, wait, err := l.Listen(ctx, "127.0.0.1:0", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, "ok")
	}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(); _ = wait() })
	return strings.TrimPrefix(url, "http://")
}

// dial opens a connection to the server and says something on it.
func dial(t *testing.T, addr, say string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if _, err := io.WriteString(conn, say); err != nil {
		t.Fatal(err)
	}
	return conn
}

const (
	get  = "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n"
	half = "POST /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhal"
)

// TestNoClientKeepsOthersOut opens 400 connections and leaves them idle, silent or in the middle of a request: the server
// keeps as many as a client may have, and answers.
func TestNoClientKeepsOthersOut(t *testing.T) {
	t.Parallel()
	for name, say := range map[string]string{"idle": get, "silent": "", "half a body": half} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			addr := serve(t, httpd.ForPeople())
			conns := make([]net.Conn, 400)
			for i := range conns {
				conns[i] = dial(t, addr, say)
			}
			client := http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
			resp, err := client.Get("http://" + addr + "/livez")
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			open := 0
			for _, conn := range conns {
				_ = conn.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
				if _, err := io.Copy(io.Discard, conn); err != nil && isTimeout(err) {
					open++
				}
			}
			if most := httpd.ForPeople().PerClient; open > most || open == 0 {
				t.Errorf("%d connections are open, at most %d may be", open, most)
			}
		})
	}
}

func isTimeout(err error) bool {
	e, ok := errors.AsType[net.Error](err)
	return ok && e.Timeout()
}

// TestConnectionsEndByThemselves holds that neither half a request nor an idle connection is kept for long.
func TestConnectionsEndByThemselves(t *testing.T) {
	t.Parallel()
	const limit = 200 * time.Millisecond
	addr := serve(t, httpd.Limits{Read: limit, Write: 4 * limit, Idle: limit})
	for name, say := range map[string]string{"idle": get, "half a body": half} {
		conn := dial(t, addr, say)
		_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
		began := time.Now()
		if _, err := io.Copy(io.Discard, conn); err != nil && isTimeout(err) {
			t.Errorf("%s: open after %v", name, time.Since(began))
		}
	}
}

// TestABusyConnectionIsNotClosedForAnIdleOne holds which connection makes room for a new one.
func TestABusyConnectionIsNotClosedForAnIdleOne(t *testing.T) {
	t.Parallel()
	addr := serve(t, httpd.Limits{PerClient: 2})
	busy := dial(t, addr, half)
	idle := bufio.NewReader(dial(t, addr, get))
	resp, err := http.ReadResponse(idle, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	dial(t, addr, "")
	if _, err := idle.ReadByte(); err == nil || isTimeout(err) {
		t.Errorf("the idle connection is open: %v", err)
	}
	fmt.Fprint(busy, "f body")
	if resp, err = http.ReadResponse(bufio.NewReader(busy), nil); err != nil {
		t.Fatalf("the busy connection: %v", err)
	}
	resp.Body.Close()
}

// certificate writes a certificate of its own, valid between two times, and its key.
func certificate(t *testing.T, from, to time.Time) (certFile, keyFile string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: from, NotAfter: to, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	cert, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, kind string, der []byte) string {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	return write("cert.pem", "CERTIFICATE", cert), write("key.pem", "PRIVATE KEY", secret)
}

func TestTLS(t *testing.T) {
	t.Parallel()
	now := time.Now()
	cert, key := certificate(t, now.Add(-time.Hour), now.Add(time.Hour))
	_, otherKey := certificate(t, now.Add(-time.Hour), now.Add(time.Hour))
	for name, files := range map[string][2]string{
		"no key": {cert, ""}, "no certificate": {"", key}, "another key": {cert, otherKey}, "no such file": {cert, key + "x"}, "swapped": {key, cert},
	} {
		if _, err := httpd.LoadTLS(files[0], files[1], now); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	for missing, files := range map[string][2]string{"GISA_SERVE_TLS_KEY is missing": {cert, ""}, "GISA_SERVE_TLS_CERT is missing": {"", key}} {
		if _, err := httpd.LoadTLS(files[0], files[1], now); err == nil || !strings.Contains(err.Error(), missing) {
			t.Errorf("error %v, want %s", err, missing)
		}
	}
	for name, at := range map[string]time.Time{"expired": now.Add(2 * time.Hour), "not yet valid": now.Add(-2 * time.Hour)} {
		if _, err := httpd.LoadTLS(cert, key, at); err == nil || !strings.Contains(err.Error(), "is valid from") {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if none, err := httpd.LoadTLS("", "", now); none != nil || err != nil {
		t.Errorf("without files: %v, error %v", none, err)
	}
	limits := httpd.ForPeople()
	var err error
	if limits.TLS, err = httpd.LoadTLS(cert, key, now); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	url, wait, err := limits.Listen(ctx, "127.0.0.1:0", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") }))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { stop(); _ = wait() }()
	pool := x509.NewCertPool()
	data, err := os.ReadFile(cert)
	if err != nil || !pool.AppendCertsFromPEM(data) || !strings.HasPrefix(url, "https://127.0.0.1:") {
		t.Fatalf("URL %s, error %v", url, err)
	}
	client := http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}, DisableKeepAlives: true}}
	resp, err := client.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp, err := http.Get(strings.Replace(url, "https", "http", 1)); err == nil {
		if resp.Body.Close(); resp.StatusCode == http.StatusOK {
			t.Error("plain HTTP is answered")
		}
	}
}
