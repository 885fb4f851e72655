package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"syscall"
	"testing"
	"time"

	"code.dny.dev/ssrf"
)

// serve starts a server that only the client of the same test may reach.
func serve(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

// past is the real guard, with a hole for one server: it stands for a public one.
func past(server *httptest.Server) dialControl {
	hole := server.Listener.Addr().String()
	guard := ssrf.New().Safe
	return func(network, address string, conn syscall.RawConn) error {
		if address == hole {
			return nil
		}
		return guard(network, address, conn)
	}
}

func TestGetBringsThePage(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/new", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=euc-kr")
		fmt.Fprint(w, r.UserAgent())
	})
	page, err := newClient(Options{}, past(server)).Get(t.Context(), server.URL+"/old")
	if err != nil {
		t.Fatal(err)
	}
	if string(page.Body) != userAgent || page.ContentType != "text/html; charset=euc-kr" || page.URL != server.URL+"/new" {
		t.Errorf("got %q, %+v", page.Body, page)
	}
}

func TestPrivateAddressesAreNotDialled(t *testing.T) {
	t.Parallel()
	server := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was reached") })
	_, port, _ := net.SplitHostPort(server.Listener.Addr().String())
	for _, address := range []string{
		server.URL, "http://localhost:" + port, "http://localhost/", "http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/",
		"http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/",
		"http://169.254.169.254/latest/meta-data/", "http://[64:ff9b::7f00:1]/", "http://224.0.0.1/", "http://255.255.255.255/",
		"http://1.1.1.1:6379/", "https://1.1.1.1:22/",
	} {
		if _, err := New(Options{}).Get(t.Context(), address); reason(err) != Private {
			t.Errorf("%s: error %v, want reason %s", address, err, Private)
		}
	}
}

func TestPrivateOptionDialsAnything(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "inside") })
	page, err := New(Options{Private: true}).Get(t.Context(), server.URL)
	if err != nil || string(page.Body) != "inside" {
		t.Errorf("got %q, %v", page.Body, err)
	}
}

func TestRedirects(t *testing.T) {
	t.Parallel()
	inside := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server inside was reached") })
	for name, tt := range map[string]struct {
		to   string
		want Reason
	}{
		"to a private address":  {inside.URL, Private},
		"to a metadata service": {"http://169.254.169.254/", Private},
		"to a private name":     {"http://localhost/", Private},
		"to a file":             {"file:///etc/passwd", Unreachable},
		"in a circle":           {"/", Unreachable},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, tt.to, http.StatusFound) })
			if _, err := newClient(Options{}, past(server)).Get(t.Context(), server.URL); reason(err) != tt.want {
				t.Errorf("error %v, want reason %s", err, tt.want)
			}
		})
	}
}

func TestOnlyThreeRedirects(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if left := r.URL.Path[1:]; left != "" {
			http.Redirect(w, r, "/"+left[1:], http.StatusFound)
		}
	})
	client := newClient(Options{}, past(server))
	if _, err := client.Get(t.Context(), server.URL+"/xxx"); err != nil {
		t.Errorf("three redirects: %v", err)
	}
	if _, err := client.Get(t.Context(), server.URL+"/xxxx"); err == nil || !strings.HasSuffix(err.Error(), "more than 3 redirects") {
		t.Errorf("four redirects: error %v", err)
	}
}

func TestSizeIsBounded(t *testing.T) {
	t.Parallel()
	const most = 1 << 20
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body := io.Writer(w)
		size := most
		switch r.URL.Path {
		case "/over":
			size++
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			defer z.Close()
			body, size = z, 64*most
		}
		_, _ = io.WriteString(body, strings.Repeat("a", size)) // the client may hang up
	})
	client := newClient(Options{MaxBytes: most}, past(server))
	page, err := client.Get(t.Context(), server.URL+"/full")
	if err != nil || len(page.Body) != most {
		t.Errorf("a page of the full size: %d bytes, %v", len(page.Body), err)
	}
	for _, path := range []string{"/over", "/bomb"} {
		if _, err := client.Get(t.Context(), server.URL+path); reason(err) != TooLarge || !strings.HasSuffix(err.Error(), ": over 1 MiB") {
			t.Errorf("%s: error %v, want reason %s", path, err, TooLarge)
		}
	}
}

func TestTimeIsBounded(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(http.ResponseWriter){
		"no answer":            func(http.ResponseWriter) {},
		"a body that dribbles": func(w http.ResponseWriter) { fmt.Fprint(w, "The harbour"); _ = http.NewResponseController(w).Flush() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, func(w http.ResponseWriter, r *http.Request) { begin(w); <-r.Context().Done() })
			_, err := newClient(Options{Timeout: 100 * time.Millisecond}, past(server)).Get(t.Context(), server.URL)
			if reason(err) != Unreachable || !strings.HasSuffix(err.Error(), "the server does not answer in time") {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestInterruptedIsNoFaultOfTheServer(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	server := serve(t, func(_ http.ResponseWriter, r *http.Request) { cancel(); <-r.Context().Done() })
	_, err := newClient(Options{}, past(server)).Get(ctx, server.URL)
	if !errors.Is(err, context.Canceled) || reason(err) != "" {
		t.Errorf("error %v", err)
	}
}

func TestStatus(t *testing.T) {
	t.Parallel()
	for status, hint := range map[int]string{
		http.StatusNotFound: "no such page", http.StatusGone: "no such page", http.StatusForbidden: "send the text",
		http.StatusTooManyRequests: "try again", http.StatusBadGateway: "try again", http.StatusNoContent: "send the text",
	} {
		server := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) })
		_, err := newClient(Options{}, past(server)).Get(t.Context(), server.URL)
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Reason != Status || e.Status != status || !strings.Contains(e.Hint, hint) {
			t.Errorf("%d: error %#v, want a hint with %q", status, err, hint)
		}
	}
}

func TestWhatIsNoURL(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"", "example.com", "https://", "ftp://example.com/x", "file:///etc/passwd", "http://%zz/", "gopher://127.0.0.1"} {
		if _, err := New(Options{}).Get(t.Context(), address); reason(err) != BadURL {
			t.Errorf("%q: error %v, want reason %s", address, err, BadURL)
		}
	}
	if _, err := New(Options{}).Get(t.Context(), "http://desk:hidden@%zz/"); err == nil || strings.Contains(err.Error(), "hidden") {
		t.Errorf("error %v, want one without the password", err)
	}
}

// TestTroubleOfTheNetwork holds what no local server can bring about.
func TestTroubleOfTheNetwork(t *testing.T) {
	t.Parallel()
	u := &url.URL{Scheme: "http", User: url.UserPassword("desk", "hidden"), Host: "n.example", Path: "/"}
	get := func(err error) error { return &url.Error{Op: "Get", URL: "http://n.example/", Err: err} }
	for want, err := range map[string]error{
		"there is no host n.example":               get(&net.DNSError{Name: "n.example", IsNotFound: true}),
		"the name server does not answer for n":    get(&net.DNSError{Name: "n", IsTimeout: true}),
		"the server refuses the connection":        get(&net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}),
		"the server does not answer in time":       get(&net.OpError{Op: "dial", Err: context.DeadlineExceeded}),
		"http: server gave HTTP response to HTTPS": get(errors.New("http: server gave HTTP response to HTTPS")),
	} {
		if got := explain(u, err); got.Error() != "http://desk:xxxxx@n.example/: "+want || got.Hint == "" || !errors.Is(got, got.Err) {
			t.Errorf("error %q, hint %q, want %q", got, got.Hint, want)
		}
	}
}

func reason(err error) Reason {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Reason
	}
	return ""
}
