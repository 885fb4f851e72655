package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
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
func fetch(ctx context.Context, url string, private bool) (ingest.Input, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return ingest.Input{}, usage(fmt.Errorf("%s: not a URL", url), "write it whole, with https://")
	}
	req.Header.Set("User-Agent", userAgent)
	resp, err := fetcher(private).Do(req)
	if errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedPort) || errors.Is(err, ssrf.ErrProhibitedNetwork) {
		return ingest.Input{}, usage(fmt.Errorf("%s: a private address or an unusual port", url), "GISA_FETCH_PRIVATE=true allows those")
	}
	if err != nil {
		return ingest.Input{}, fmt.Errorf("fetch %s: %w", url, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return ingest.Input{}, fmt.Errorf("fetch %s: the server answers %s", url, resp.Status)
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, ingest.MaxInput+1))
	if err != nil {
		return ingest.Input{}, fmt.Errorf("fetch %s: %w", url, err)
	}
	return ingest.Input{Name: url, Data: data, ContentType: resp.Header.Get("Content-Type"), URL: resp.Request.URL.String()}, nil
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
