// Package httpd serves HTTP on an address until it is told to end, and lets no client keep connections that others need. It
// keeps nothing, and logs nothing.
package httpd

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// Limits say how long a client may take, and how many connections it may have. A zero means no limit.
type Limits struct {
	Read  time.Duration // for a whole request, body included
	Write time.Duration // from the request's header to the end of its answer
	Idle  time.Duration // between two requests on a connection
	// PerClient is how many connections an address may have. The next one takes the place of that on which nothing has
	// happened for longest.
	PerClient int
	// TLS is the certificate to serve with; nil means that plain HTTP is spoken.
	TLS *tls.Config
}

// LoadTLS reads a certificate and its key from PEM files, and refuses what no browser would take: a key of another certificate,
// or a certificate that is not valid now. Without files it returns nil.
func LoadTLS(certFile, keyFile string, now time.Time) (*tls.Config, error) {
	if certFile == "" && keyFile == "" {
		return nil, nil
	}
	switch {
	case keyFile == "":
		return nil, fmt.Errorf("certificate %q without its key: GISA_SERVE_TLS_KEY is missing", certFile)
	case certFile == "":
		return nil, fmt.Errorf("key %q without its certificate: GISA_SERVE_TLS_CERT is missing", keyFile)
	}
	cert, err := tls.LoadX509KeyPair(certFile, keyFile)
	if err != nil {
		return nil, fmt.Errorf("certificate %q with key %q: %w", certFile, keyFile, err)
	}
	if leaf := cert.Leaf; now.Before(leaf.NotBefore) || now.After(leaf.NotAfter) {
		return nil, fmt.Errorf("certificate %q is valid from %s to %s only", certFile, leaf.NotBefore.Format(time.DateOnly), leaf.NotAfter.Format(time.DateOnly))
	}
	return &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS12}, nil
}

// ForPeople are the limits of a server whose answers are short: browsers, health checks, tools. A browser opens six
// connections, and a proxy before the server some dozens.
func ForPeople() Limits {
	return Limits{Read: 15 * time.Second, Write: time.Minute, Idle: time.Minute, PerClient: 64}
}

const (
	headerTimeout = 10 * time.Second
	// grace is how long requests may go on that are under way when the server ends.
	grace = 10 * time.Second
)

// Listen serves on an address until ctx ends. It returns the URL, with the port that was chosen where it was 0, and
// what waits for the end: until the requests of that moment are answered.
func (l Limits) Listen(ctx context.Context, addr string, handler http.Handler) (url string, wait func() error, err error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err != nil {
		return "", nil, fmt.Errorf("listen on %s: %w", addr, err)
	}
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTimeout,
		ReadTimeout: l.Read, WriteTimeout: l.Write, IdleTimeout: l.Idle,
	}
	if l.PerClient > 0 {
		server.ConnState = newClients(l.PerClient).track
	}
	done := make(chan error, 1)
	scheme := "http://"
	if l.TLS == nil {
		go func() { done <- server.Serve(listener) }()
	} else {
		scheme, server.TLSConfig = "https://", l.TLS
		go func() { done <- server.ServeTLS(listener, "", "") }()
	}
	wait = func() error {
		select {
		case err := <-done:
			return err
		case <-ctx.Done():
		}
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
		defer cancel()
		err := server.Shutdown(closing)
		if serveErr := <-done; !errors.Is(serveErr, http.ErrServerClosed) {
			return serveErr
		}
		return err
	}
	return scheme + listener.Addr().String(), wait, nil
}
