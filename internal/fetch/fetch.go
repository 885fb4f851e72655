package fetch

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
)

const (
	defaultTimeout  = 30 * time.Second
	defaultMaxBytes = 8 << 20

	connectTimeout = 10 * time.Second
	maxRedirects   = 3
	maxHeader      = 1 << 20
	userAgent      = "gisa/1 (+https://github.com/gisa-news/gisa)"
)

// Options say what a Client may do. The zero value is a guarded client with the usual bounds.
type Options struct {
	// Private lets it connect to private addresses and to any port.
	Private bool
	// Timeout is the longest time for one address, redirects and body included; 0 is 30 s.
	Timeout time.Duration
	// MaxBytes is the size of the largest body that is taken, after decompression; 0 is 8 MiB.
	MaxBytes int64
}

// Page is what a server sent.
type Page struct {
	Body        []byte
	ContentType string // as declared; it may be empty, and it may lie
	URL         string // where it was found, after redirects
}

// Client gets pages. It may be used by many at once.
type Client struct {
	http     *http.Client
	timeout  time.Duration
	maxBytes int64
}

// New makes a client.
func New(o Options) *Client {
	var control dialControl
	if !o.Private {
		control = ssrf.New().Safe
	}
	return newClient(o, control)
}

// dialControl looks at an address that is about to be dialled: see [net.Dialer].
type dialControl = func(network, address string, conn syscall.RawConn) error

func newClient(o Options, control dialControl) *Client {
	dialer := &net.Dialer{Timeout: connectTimeout, Control: control}
	return &Client{
		http: &http.Client{
			Transport: &http.Transport{
				DialContext: dialer.DialContext, TLSHandshakeTimeout: connectTimeout,
				DisableKeepAlives: true, MaxResponseHeaderBytes: maxHeader,
			},
			CheckRedirect: func(_ *http.Request, via []*http.Request) error {
				if len(via) > maxRedirects {
					return fmt.Errorf("more than %d redirects", maxRedirects)
				}
				return nil
			},
		},
		timeout:  cmp.Or(o.Timeout, defaultTimeout),
		maxBytes: cmp.Or(o.MaxBytes, defaultMaxBytes),
	}
}

// Get fetches one address. Every refusal is an *Error; an error of ctx comes as it is.
func (c *Client) Get(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return Page{}, &Error{URL: shown(u, address), Reason: BadURL, Detail: "not a URL", Hint: "write it whole, with https://"}
	}
	page, err := c.get(ctx, u)
	if err != nil && ctx.Err() != nil {
		return Page{}, ctx.Err()
	}
	if err != nil {
		return Page{}, explain(u, err)
	}
	return page, nil
}

func (c *Client) get(ctx context.Context, u *url.URL) (Page, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, err
	}
	req.Header.Set("User-Agent", userAgent)
	resp, err := c.http.Do(req)
	if err != nil {
		return Page{}, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return Page{}, refusedBy(resp)
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, c.maxBytes+1))
	if err != nil {
		return Page{}, err
	}
	if int64(len(body)) > c.maxBytes {
		return Page{}, tooLarge(c.maxBytes)
	}
	return Page{Body: body, ContentType: resp.Header.Get("Content-Type"), URL: resp.Request.URL.String()}, nil
}
