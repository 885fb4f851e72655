package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/gisa-news/gisa/internal/advice"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/input"
	"github.com/gisa-news/gisa/internal/render"
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

// Error is the text of the error, without the hint.
func (e *codedError) Error() string { return e.err.Error() }

// Unwrap returns the error that was diagnosed.
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
		if !strings.HasSuffix(d.hint, "?") && !strings.HasSuffix(d.hint, ".") {
			d.hint += ";"
		}
		d.hint += " gisa doctor looks closer"
	}
	p.tell("%s", strings.TrimSpace(err.Error()))
	if d.hint != "" {
		p.tell("hint: %s", d.hint)
	}
	return d.code
}

// tell writes a message to the user beside the results. It may hold words of a server or a file.
func (p *program) tell(format string, args ...any) {
	fmt.Fprintln(p.stderr, render.PrintableLines("gisa: "+fmt.Sprintf(format, args...)))
}

func isCoded(err error) bool {
	_, coded := errors.AsType[*codedError](err)
	_, missing := errors.AsType[*input.Error](err)
	return coded || missing
}

// diagnose says what an error means to the user.
func diagnose(err error) diagnosis {
	if e, ok := errors.AsType[*codedError](err); ok {
		return e.diagnosis
	}
	if e, ok := errors.AsType[*input.Error](err); ok {
		return diagnosis{code: exitUsage, hint: e.Hint}
	}
	if e, ok := errors.AsType[*ingest.Error](err); ok {
		return diagnosis{code: exitFailure, hint: e.Hint}
	}
	if a, ok := advice.Of(err); ok {
		return diagnosis{a.Code, a.Hint, a.Doctor}
	}
	switch {
	case errors.Is(err, tasks.ErrInvalid):
		return diagnosis{code: exitUsage}
	case errors.Is(err, tasks.ErrNotFound):
		return diagnosis{code: exitFailure, hint: "gisa job list shows the jobs that are known"}
	case errors.Is(err, tasks.ErrState):
		return diagnosis{code: exitFailure, hint: "gisa job show ID tells where it stands"}
	case errors.Is(err, tasks.ErrAmbiguous):
		return diagnosis{code: exitFailure, hint: "write more of the id, or its last part"}
	}
	return diagnosis{code: exitFailure}
}
