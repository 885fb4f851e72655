package redisconn_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/redistest"
)

// sentinelURL starts a master with a password and one sentinel that watches it.
func sentinelURL(t *testing.T) string {
	t.Helper()
	master := redistest.Start(t, redistest.Options{Args: []string{"--requirepass", "s3cret"}})
	sentinel := redistest.Start(t, redistest.Options{Sentinel: true, Config: fmt.Sprintf(
		"bind 127.0.0.1\nsentinel monitor news 127.0.0.1 %d 1\nsentinel auth-pass news s3cret\nrequirepass watch\n", master.Port)})
	return fmt.Sprintf("redis-sentinel://:s3cret@%s/5?master=news&sentinel_password=watch", sentinel.Addr())
}

// tlsURL starts a server that speaks TLS alone and wants a certificate of the client.
func tlsURL(t *testing.T) string {
	t.Helper()
	// The server refuses to start either way: over the value, or over an option that it was built without.
	out, err := exec.Command("redis-server", "--tls-port", "none").CombinedOutput()
	if err == nil || strings.Contains(string(out), "Bad directive") {
		t.Skipf("skipped: this redis-server is not there, or was built without TLS")
	}
	dir := t.TempDir()
	writeCertificates(t, dir)
	ca, cert, key := filepath.Join(dir, "ca.pem"), filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	port := redistest.FreePort(t)
	redistest.Start(t, redistest.Options{Args: []string{"--tls-port", strconv.Itoa(port),
		"--tls-cert-file", cert, "--tls-key-file", key, "--tls-ca-cert-file", ca, "--tls-auth-clients", "yes"}})
	return fmt.Sprintf("rediss://127.0.0.1:%d/0?ca=%s&cert=%s&key=%s&server_name=redis.test", port, ca, cert, key)
}

// writeCertificates makes an authority and one certificate for both sides.
func writeCertificates(t *testing.T, dir string) {
	t.Helper()
	caKey, caTemplate := newKey(t), template("test authority")
	caTemplate.IsCA, caTemplate.BasicConstraintsValid = true, true
	caTemplate.KeyUsage = x509.KeyUsageCertSign
	caDER := sign(t, caTemplate, caTemplate, &caKey.PublicKey, caKey)
	ca, err := x509.ParseCertificate(caDER)
	if err != nil {
		t.Fatal(err)
	}
	leafKey, leaf := newKey(t), template("redis.test")
	leaf.DNSNames = []string{"redis.test"}
	leaf.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
	leafDER := sign(t, leaf, ca, &leafKey.PublicKey, caKey)
	keyDER, err := x509.MarshalPKCS8PrivateKey(leafKey)
	if err != nil {
		t.Fatal(err)
	}
	writePEM(t, filepath.Join(dir, "ca.pem"), "CERTIFICATE", caDER)
	writePEM(t, filepath.Join(dir, "cert.pem"), "CERTIFICATE", leafDER)
	writePEM(t, filepath.Join(dir, "key.pem"), "PRIVATE KEY", keyDER)
}

func template(name string) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), KeyUsage: x509.KeyUsageDigitalSignature,
	}
}

func newKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func sign(t *testing.T, cert, parent *x509.Certificate, pub *ecdsa.PublicKey, with *ecdsa.PrivateKey) []byte {
	t.Helper()
	der, err := x509.CreateCertificate(rand.Reader, cert, parent, pub, with)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func writePEM(t *testing.T, path, kind string, der []byte) {
	t.Helper()
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
}

// socketDir is short: a socket's path has 107 bytes at most.
func socketDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "sock")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
