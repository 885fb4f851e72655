package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks"
)

// The exit codes.
const (
	exitOK          = 0
	exitFailure     = 1
	exitUsage       = 2
	exitUnavailable = 3 // the LLM or Redis cannot be had now
	exitNotOK       = 4 // --strict, and the result is not ok
	exitInterrupted = 130
)

// A codedError is an error with its exit code and what to do about it.
type codedError struct {
	code int
	err  error
	hint string
}

func (e *codedError) Error() string { return e.err.Error() }
func (e *codedError) Unwrap() error { return e.err }

func usage(err error, hint string) error       { return &codedError{exitUsage, err, hint} }
func unavailable(err error, hint string) error { return &codedError{exitUnavailable, err, hint} }

var errNotOK = &codedError{code: exitNotOK, err: errors.New("the result is not ok"), hint: "read the findings; without --strict this is no failure"}

// fail tells the user what went wrong, and what to do, and returns the exit code.
func (p *program) fail(ctx context.Context, err error) int {
	if err == nil {
		return exitOK
	}
	if ctx.Err() != nil && !isCoded(err) {
		fmt.Fprintln(p.stderr, "gisa: interrupted")
		return exitInterrupted
	}
	code, hint := diagnose(err)
	fmt.Fprintf(p.stderr, "gisa: %s\n", strings.TrimSpace(err.Error()))
	if hint != "" {
		fmt.Fprintf(p.stderr, "gisa: hint: %s\n", hint)
	}
	return code
}

func isCoded(err error) bool {
	_, ok := errors.AsType[*codedError](err)
	return ok
}

// diagnose returns the exit code of an error and what to do about it.
func diagnose(err error) (code int, hint string) {
	if e, ok := errors.AsType[*codedError](err); ok {
		return e.code, e.hint
	}
	if e, ok := errors.AsType[*ingest.Error](err); ok {
		return exitFailure, e.Hint
	}
	if e, ok := errors.AsType[*fetch.Error](err); ok {
		return fetchExit(e)
	}
	if e, ok := errors.AsType[*llm.Error](err); ok {
		return llmExit(e)
	}
	switch {
	case errors.Is(err, tasks.ErrInvalid):
		return exitUsage, ""
	case errors.Is(err, tasks.ErrNotFound):
		return exitFailure, "gisa job list shows the jobs that are known"
	case errors.Is(err, tasks.ErrState):
		return exitFailure, "gisa job show ID tells where it stands"
	case strings.HasPrefix(err.Error(), "unknown command"):
		return exitUsage, "gisa --help lists the commands"
	case strings.HasPrefix(err.Error(), "accepts "), strings.HasPrefix(err.Error(), "requires "):
		return exitUsage, "gisa COMMAND --help shows what it takes"
	}
	return exitFailure, ""
}

func fetchExit(e *fetch.Error) (code int, hint string) {
	switch e.Reason {
	case fetch.BadURL:
		return exitUsage, e.Hint
	case fetch.Private:
		return exitUsage, "GISA_FETCH_PRIVATE=true allows those"
	}
	return exitFailure, e.Hint
}

func llmExit(e *llm.Error) (code int, hint string) {
	switch e.Kind {
	case llm.KindUnavailable:
		return exitUnavailable, unavailableHint(e)
	case llm.KindRateLimited:
		return exitUnavailable, "the provider asks to wait; try again later"
	case llm.KindQuota:
		return exitUnavailable, "the provider's account is empty: somebody has to pay"
	case llm.KindAuth:
		return exitUnavailable, "check GISA_LLM_API_KEY, or OPENAI_API_KEY"
	case llm.KindModelNotFound:
		return exitUnavailable, "name one with --model or GISA_MODEL"
	case llm.KindCanceled:
		return exitInterrupted, ""
	}
	if e.Status == http.StatusNotFound || e.Status == http.StatusMethodNotAllowed {
		return exitUnavailable, "nothing answers at that path of GISA_LLM_BASE_URL: does the URL end in /v1?"
	}
	return exitFailure, ""
}

// unavailableHint tells a server that is not there from one that is slow and from one that fails.
func unavailableHint(e *llm.Error) string {
	_, isDNS := errors.AsType[*net.DNSError](e)
	_, isNet := errors.AsType[*net.OpError](e)
	switch {
	case isDNS:
		return "look at the host name in GISA_LLM_BASE_URL"
	case isTimeout(e):
		return "the server takes too long: raise GISA_LLM_TIMEOUT, or set GISA_LLM_STREAM=true where a proxy cuts silent connections"
	case isNet && e.Status == 0:
		return "is the server at GISA_LLM_BASE_URL running?" + lookCloser
	}
	return "the server is there and fails: try again later"
}

// lookCloser ends a hint, except of the doctor's own.
const lookCloser = " gisa doctor looks closer"

// isTimeout reports that the time for a call ran out: either the network says so, or nothing else does. Whatever
// else makes a server unavailable comes with an error of the network, with the server's words or with a bill.
func isTimeout(e *llm.Error) bool {
	if slow, ok := errors.AsType[net.Error](e); ok {
		return slow.Timeout()
	}
	return e.Err != nil && e.Status < http.StatusMultipleChoices && e.Message == "" && e.Usage == nil
}
