package intake

import (
	"errors"
	"fmt"
	"strings"
)

// Broken is the error of a queue that took no more: what it was, and what was accepted before it and what was not.
type Broken struct {
	Err               error
	Accepted, Refused int      // articles before it
	Name              string   // the input that was being read
	Unread            []string // the inputs behind it
}

// Error says what went wrong, how much was accepted, and where the rest begins.
func (b *Broken) Error() string {
	rest := b.Name
	if at, ok := errors.AsType[*lineError](b.Err); ok && at.line > 0 {
		rest = fmt.Sprintf("%s from line %d on", b.Name, at.line)
	}
	text := fmt.Sprintf("submit %s: %v (accepted before it: %d; not accepted: %s)", b.Name, b.Err, b.Accepted,
		strings.Join(append([]string{rest}, b.Unread...), ", "))
	if b.Refused > 0 {
		text += fmt.Sprintf("; refused before it: %d", b.Refused)
	}
	return text
}

// Unwrap returns the cause.
func (b *Broken) Unwrap() error { return b.Err }

// lineError is an error at a line of an input. One that has no lines has 0.
type lineError struct {
	line int
	err  error
}

// Error names the line, where there is one.
func (e *lineError) Error() string {
	if e.line == 0 {
		return e.err.Error()
	}
	return fmt.Sprintf("line %d: %v", e.line, e.err)
}

// Unwrap returns the cause.
func (e *lineError) Unwrap() error { return e.err }
