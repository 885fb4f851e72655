package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

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
	text := strings.TrimSpace(err.Error())
	if hint != "" {
		text = strings.TrimSuffix(text, "; "+hint) // ingest says it on one line
	}
	fmt.Fprintf(p.stderr, "gisa: %s\n", text)
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
	if kind := llm.KindOf(err); kind != "" {
		return llmExit(kind)
	}
	switch {
	case errors.Is(err, tasks.ErrInvalid):
		return exitUsage, ""
	case errors.Is(err, tasks.ErrNotFound):
		return exitFailure, "gisa job list shows the jobs that are known"
	case strings.HasPrefix(err.Error(), "unknown command"):
		return exitUsage, "gisa --help lists the commands"
	case strings.HasPrefix(err.Error(), "accepts "), strings.HasPrefix(err.Error(), "requires "):
		return exitUsage, "gisa COMMAND --help shows what it takes"
	}
	return exitFailure, ""
}

func llmExit(kind llm.Kind) (code int, hint string) {
	switch kind {
	case llm.KindUnavailable:
		return exitUnavailable, "is the server at GISA_LLM_BASE_URL running? gisa doctor looks closer"
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
	return exitFailure, ""
}
