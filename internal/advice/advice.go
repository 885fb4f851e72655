// Package advice says what somebody at a command line can do about an error of a server: that of a model, or one that an
// article is fetched from. Its hints name the variables of the program.
package advice

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/llm"
)

// Advice is the exit code of an error, and what to do about it.
type Advice struct {
	Code   int
	Hint   string // may be empty
	Doctor bool   // gisa doctor can tell more
}

// Exit codes that the kinds of package llm do not have.
const (
	exitFailure = 1
	exitUsage   = 2
)

// Of returns the advice on an error that is a server's, and whether it is.
func Of(err error) (Advice, bool) {
	if e, ok := errors.AsType[*fetch.Error](err); ok {
		return onFetch(e), true
	}
	if e, ok := errors.AsType[*llm.Error](err); ok {
		return onModel(e), true
	}
	return Advice{}, false
}

func onFetch(e *fetch.Error) Advice {
	switch e.Reason {
	case fetch.BadURL:
		return Advice{Code: exitUsage, Hint: e.Hint}
	case fetch.Private:
		return Advice{Code: exitUsage, Hint: "GISA_FETCH_PRIVATE=true allows those"}
	}
	return Advice{Code: exitFailure, Hint: e.Hint}
}

// hints says what to do about an error of the model whose cure is always the same.
var hints = map[llm.Kind]string{
	llm.KindRateLimited:   "the provider asks to wait; try again later",
	llm.KindQuota:         "the provider's account is empty: somebody has to pay",
	llm.KindModelNotFound: "name one with --model or GISA_MODEL",
	llm.KindThinking:      "the model thinks too long: try GISA_LLM_EFFORT=low, or turn thinking off with GISA_LLM_EXTRA",
	llm.KindBlocked:       "something between gisa and the server refuses this text: a firewall or a proxy",
}

func onModel(e *llm.Error) Advice {
	if e.Kind == llm.KindUnavailable {
		return whyUnavailable(e)
	}
	code := e.Kind.Means().Exit
	if e.Kind == llm.KindAuth {
		return Advice{Code: code, Hint: onKey(e)}
	}
	nothingThere := e.Status == http.StatusNotFound || e.Status == http.StatusMethodNotAllowed
	if hint, ok := hints[e.Kind]; ok || !nothingThere || e.Kind == llm.KindCanceled {
		return Advice{Code: code, Hint: hint}
	}
	return Advice{Code: llm.KindUnavailable.Means().Exit, Hint: "nothing answers at " + cmp.Or(e.Asked, "that path") + ", by GISA_LLM_BASE_URL or --llm-url: does the URL end in /v1?"}
}

// onKey tells a key that is missing from one that is refused, and where.
func onKey(e *llm.Error) string {
	server := "the server"
	if at, err := url.Parse(e.Asked); err == nil && at.Host != "" {
		server = at.Host
	}
	if e.NoKey {
		return server + " wants a key, and none is set: GISA_LLM_API_KEY, or OPENAI_API_KEY for OpenAI"
	}
	return server + " refuses the key: check GISA_LLM_API_KEY, or OPENAI_API_KEY"
}

// whyUnavailable tells a server that is not there from one that is slow and from one that fails.
func whyUnavailable(e *llm.Error) Advice {
	_, isDNS := errors.AsType[*net.DNSError](e)
	_, isNet := errors.AsType[*net.OpError](e)
	a := Advice{Code: e.Kind.Means().Exit, Hint: "the server is there and fails: try again later"}
	if hint := onTLS(e); hint != "" {
		a.Hint = hint
		return a
	}
	switch {
	case isDNS:
		a.Hint = "look at the host name in GISA_LLM_BASE_URL"
	case errors.Is(e, llm.ErrWebPage):
		a.Hint = "GISA_LLM_BASE_URL leads to a web page: does it end in /v1, and is there no login or proxy before the server?"
	case e.Garbled():
		a.Hint = "the server is there, and sends no reply that can be read: does GISA_LLM_BASE_URL lead to an OpenAI-compatible API? gisa doctor asks it one question"
	case e.TimedOut():
		a.Hint = "the server takes too long: raise GISA_LLM_TIMEOUT, or set GISA_LLM_STREAM=true where a proxy cuts silent connections"
	case isNet && e.Status == 0:
		a.Hint, a.Doctor = "is the server at GISA_LLM_BASE_URL running?", true
	}
	return a
}

// onTLS says what to do about a certificate, or returns "" where that is not the matter.
func onTLS(err error) string {
	_, unknown := errors.AsType[x509.UnknownAuthorityError](err)
	_, otherName := errors.AsType[x509.HostnameError](err)
	_, invalid := errors.AsType[x509.CertificateInvalidError](err)
	_, isPlain := errors.AsType[tls.RecordHeaderError](err)
	switch {
	case unknown:
		return "the server's certificate comes from an authority that this machine does not know: SSL_CERT_FILE names the authority's certificate"
	case otherName:
		return "the server's certificate is for another name than that in GISA_LLM_BASE_URL"
	case invalid:
		return "the server's certificate is not valid, or not any more: somebody has to renew it, or to set the clock"
	case isPlain, err != nil && strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		return "the server speaks no TLS at that port: http:// in place of https:// in GISA_LLM_BASE_URL"
	}
	return ""
}
