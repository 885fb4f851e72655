package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// listen serves on an address until ctx ends. It returns the URL, with the port that was chosen where it was 0, and
// what waits for the end: until the requests of that moment are answered.
func listen(ctx context.Context, addr string, handler http.Handler) (url string, wait func() error, err error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err != nil {
		return "", nil, fmt.Errorf("listen on %s: %w", addr, err)
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	wait = func() error {
		select {
		case err := <-done:
			return err
		case <-ctx.Done():
		}
		const grace = 10 * time.Second
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
		defer cancel()
		err := server.Shutdown(closing)
		if serveErr := <-done; !errors.Is(serveErr, http.ErrServerClosed) {
			return serveErr
		}
		return err
	}
	return "http://" + listener.Addr().String(), wait, nil
}
