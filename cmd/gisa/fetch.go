package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"syscall"
	"time"

	"code.dny.dev/ssrf"

	"github.com/gisa-news/gisa/internal/ingest"
)

const (
	fetchTimeout = 30 * time.Second
	maxRedirects = 3
	userAgent    = "gisa/1 (+https://github.com/gisa-news/gisa)"
)

// fetch gets a page. Unless private is set it connects to public addresses and to ports 80 and 443 only, by
// the address that is really dialled, so that no redirect and no name server leads it inside.
func fetch(ctx context.Context, address string, private bool) (ingest.Input, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return ingest.Input{}, usage(fmt.Errorf("%s: not a URL", address), "write it whole, with https://")
	}
	req.Header.Set("User-Agent", userAgent)
	resp, err := fetcher(private).Do(req)
	if errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedPort) || errors.Is(err, ssrf.ErrProhibitedNetwork) {
		return ingest.Input{}, usage(fmt.Errorf("%s: a private address or an unusual port", address), "GISA_FETCH_PRIVATE=true allows those")
	}
	if err != nil {
		return ingest.Input{}, fetchTrouble(address, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return ingest.Input{}, statusTrouble(address, resp)
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, ingest.MaxInput+1))
	if err != nil {
		return ingest.Input{}, fetchTrouble(address, err)
	}
	return ingest.Input{Name: address, Data: data, ContentType: resp.Header.Get("Content-Type"), URL: resp.Request.URL.String()}, nil
}

// fetchTrouble says in one line why no page came.
func fetchTrouble(address string, err error) error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		err = e.Err // the rest is the address once more
	}
	failed := func(what, hint string) error {
		return &codedError{exitFailure, sentence(address, what, err), hint}
	}
	dns, isDNS := errors.AsType[*net.DNSError](err)
	var slow interface{ Timeout() bool }
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case isDNS && dns.IsNotFound:
		return failed("there is no host "+dns.Name, "look at the address")
	case isDNS:
		return failed("the name server does not answer for "+dns.Name, "look at the network of this machine")
	case errors.Is(err, syscall.ECONNREFUSED):
		return failed("the server refuses the connection", "look at the address and its port, or try again later")
	case errors.As(err, &slow) && slow.Timeout():
		return failed("the server does not answer in time", "try again later, or save the page and name the file")
	}
	return &codedError{exitFailure, fmt.Errorf("fetch %s: %w", address, err), "save the page and name the file"}
}

func statusTrouble(address string, resp *http.Response) error {
	hint := "save the page and name the file"
	switch {
	case resp.StatusCode == http.StatusNotFound, resp.StatusCode == http.StatusGone:
		hint = "look at the address: there is no such page"
	case resp.StatusCode >= 500, resp.StatusCode == http.StatusTooManyRequests:
		hint = "try again later"
	}
	return &codedError{exitFailure, fmt.Errorf("%s: the server answers %s", address, resp.Status), hint}
}

func fetcher(private bool) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !private {
		dialer.Control = ssrf.New().Safe
	}
	return &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second, DisableKeepAlives: true},
		CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > maxRedirects {
				return fmt.Errorf("more than %d redirects", maxRedirects)
			}
			return nil
		},
	}
}
