package fetch

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"

	"code.dny.dev/ssrf"
)

// Reason says why no page came.
type Reason string

// The reasons why no page came.
const (
	BadURL      Reason = "bad_url"     // not a whole http or https address
	Private     Reason = "private"     // it leads to a private address or to an unusual port
	NoHost      Reason = "no_host"     // there is no such host
	Unreachable Reason = "unreachable" // the name server or the server does not answer, or breaks off
	Status      Reason = "status"      // the server answers, and not with a page: see Error.Status
	TooLarge    Reason = "too_large"   // over Options.MaxBytes
)

// Error is an address that gave no page. Its text names the address, without a password, and holds nothing of a page.
type Error struct {
	URL    string
	Reason Reason
	Status int    // the server's status code, for Reason Status
	Detail string // what is wrong, in words: "there is no host example.invalid"
	Hint   string // what can be done about it
	Err    error  // what was behind it; may be nil
}

// Error is one line: the address and what is wrong.
func (e *Error) Error() string { return e.URL + ": " + e.Detail }

// Unwrap returns what was behind the error.
func (e *Error) Unwrap() error { return e.Err }

const hintText = "send the text of the page instead"

// explain says why no page came from u.
func explain(u *url.URL, err error) *Error {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		e = reasonOf(err)
	}
	e.URL = shown(u, "")
	return e
}

// reasonOf says what a failure of the network means.
func reasonOf(err error) *Error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		err = e.Err // the rest is the address once more
	}
	dns, isDNS := errors.AsType[*net.DNSError](err)
	slow, isNet := errors.AsType[net.Error](err)
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedPort), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return &Error{Reason: Private, Err: err, Detail: "a private address or an unusual port", Hint: "only public addresses and ports 80 and 443 are fetched"}
	case isDNS && dns.IsNotFound:
		return &Error{Reason: NoHost, Err: err, Detail: "there is no host " + dns.Name, Hint: "look at the address"}
	case isDNS:
		return &Error{Reason: Unreachable, Err: err, Detail: "the name server does not answer for " + dns.Name, Hint: "look at the network of this machine"}
	case errors.Is(err, syscall.ECONNREFUSED):
		return &Error{Reason: Unreachable, Err: err, Detail: "the server refuses the connection", Hint: "look at the address and its port, or try again later"}
	case isNet && slow.Timeout():
		return &Error{Reason: Unreachable, Err: err, Detail: "the server does not answer in time", Hint: "try again later, or send the text of the page instead"}
	}
	return &Error{Reason: Unreachable, Err: err, Detail: err.Error(), Hint: hintText}
}

// refusedBy says what a status other than 200 means.
func refusedBy(resp *http.Response) *Error {
	hint := hintText
	switch {
	case resp.StatusCode == http.StatusNotFound, resp.StatusCode == http.StatusGone:
		hint = "look at the address: there is no such page"
	case resp.StatusCode >= 500, resp.StatusCode == http.StatusTooManyRequests:
		hint = "try again later"
	}
	return &Error{Reason: Status, Status: resp.StatusCode, Detail: "the server answers " + resp.Status, Hint: hint}
}

func tooLarge(limit int64) *Error {
	return &Error{Reason: TooLarge, Detail: fmt.Sprintf("over %d MiB", limit>>20), Hint: hintText}
}

// shown is an address without its password, or the key in the place of a user, also where it does not parse.
func shown(u *url.URL, address string) string {
	if u == nil {
		return address[strings.LastIndex(address, "@")+1:]
	}
	if _, hasPassword := u.User.Password(); u.User != nil && !hasPassword {
		bare := *u
		bare.User = url.User("xxxxx")
		return bare.String()
	}
	return u.Redacted()
}
