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
	"github.com/gisa-news/gisa/tasks/news"
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

// A diagnosis is what an error means to the user.
type diagnosis struct {
	code   int
	hint   string // what to do about it; may be empty
	doctor bool   // gisa doctor can tell more
}

// A codedError is an error with its diagnosis.
type codedError struct {
	diagnosis
	err error
}

func (e *codedError) Error() string { return e.err.Error() }
func (e *codedError) Unwrap() error { return e.err }

func coded(code int, err error, hint string) error {
	return &codedError{diagnosis{code: code, hint: hint}, err}
}
func usage(err error, hint string) error       { return coded(exitUsage, err, hint) }
func unavailable(err error, hint string) error { return coded(exitUnavailable, err, hint) }

var errNotOK = coded(exitNotOK, errors.New("the result is not ok"), "read the findings; without --strict this is no failure")

// judge fails a result that is not ok, if that is what --strict asks for.
func judge(state news.State, strict bool) error {
	if strict && state != news.OK {
		return errNotOK
	}
	return nil
}

// fail tells the user what went wrong, and what to do, and returns the exit code.
func (p *program) fail(ctx context.Context, err error) int {
	if err == nil {
		return exitOK
	}
	if ctx.Err() != nil && !isCoded(err) {
		fmt.Fprintln(p.stderr, "gisa: interrupted")
		return exitInterrupted
	}
	d := diagnose(err)
	if d.doctor {
		d.hint += " gisa doctor looks closer"
	}
	fmt.Fprintf(p.stderr, "gisa: %s\n", strings.TrimSpace(err.Error()))
	if d.hint != "" {
		fmt.Fprintf(p.stderr, "gisa: hint: %s\n", d.hint)
	}
	return d.code
}

func isCoded(err error) bool {
	_, ok := errors.AsType[*codedError](err)
	return ok
}

// diagnose says what an error means to the user.
func diagnose(err error) diagnosis {
	if e, ok := errors.AsType[*codedError](err); ok {
		return e.diagnosis
	}
	if e, ok := errors.AsType[*ingest.Error](err); ok {
		return diagnosis{code: exitFailure, hint: e.Hint}
	}
	if e, ok := errors.AsType[*fetch.Error](err); ok {
		return fetchExit(e)
	}
	if e, ok := errors.AsType[*llm.Error](err); ok {
		return llmExit(e)
	}
	switch {
	case errors.Is(err, tasks.ErrInvalid):
		return diagnosis{code: exitUsage}
	case errors.Is(err, tasks.ErrNotFound):
		return diagnosis{code: exitFailure, hint: "gisa job list shows the jobs that are known"}
	case errors.Is(err, tasks.ErrState):
		return diagnosis{code: exitFailure, hint: "gisa job show ID tells where it stands"}
	}
	return diagnosis{code: exitFailure}
}

func fetchExit(e *fetch.Error) diagnosis {
	switch e.Reason {
	case fetch.BadURL:
		return diagnosis{code: exitUsage, hint: e.Hint}
	case fetch.Private:
		return diagnosis{code: exitUsage, hint: "GISA_FETCH_PRIVATE=true allows those"}
	}
	return diagnosis{code: exitFailure, hint: e.Hint}
}

// llmHints says what to do about an error of the LLM whose cure is always the same.
var llmHints = map[llm.Kind]string{
	llm.KindRateLimited:   "the provider asks to wait; try again later",
	llm.KindQuota:         "the provider's account is empty: somebody has to pay",
	llm.KindAuth:          "check GISA_LLM_API_KEY, or OPENAI_API_KEY",
	llm.KindModelNotFound: "name one with --model or GISA_MODEL",
	llm.KindThinking:      "the model thinks too long: try GISA_LLM_EFFORT=low, or turn thinking off with GISA_LLM_EXTRA",
	llm.KindBlocked:       "something between gisa and the server refuses this text: a firewall or a proxy",
}

func llmExit(e *llm.Error) diagnosis {
	means := e.Kind.Means()
	if e.Kind == llm.KindUnavailable {
		return whyUnavailable(e)
	}
	nothingThere := e.Status == http.StatusNotFound || e.Status == http.StatusMethodNotAllowed
	if hint, ok := llmHints[e.Kind]; ok || !nothingThere || means.Exit == exitInterrupted {
		return diagnosis{code: means.Exit, hint: hint}
	}
	return diagnosis{code: exitUnavailable, hint: "nothing answers at that path of GISA_LLM_BASE_URL: does the URL end in /v1?"}
}

// whyUnavailable tells a server that is not there from one that is slow and from one that fails.
func whyUnavailable(e *llm.Error) diagnosis {
	_, isDNS := errors.AsType[*net.DNSError](e)
	_, isNet := errors.AsType[*net.OpError](e)
	hint := "the server is there and fails: try again later"
	switch {
	case isDNS:
		hint = "look at the host name in GISA_LLM_BASE_URL"
	case errors.Is(e, llm.ErrWebPage):
		hint = "GISA_LLM_BASE_URL leads to a web page: does it end in /v1, and is there no login or proxy before the server?"
	case e.TimedOut():
		hint = "the server takes too long: raise GISA_LLM_TIMEOUT, or set GISA_LLM_STREAM=true where a proxy cuts silent connections"
	case isNet && e.Status == 0:
		return diagnosis{exitUnavailable, "is the server at GISA_LLM_BASE_URL running?", true}
	}
	return diagnosis{code: exitUnavailable, hint: hint}
}
