package llm

import (
	"errors"
	"fmt"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Error is a failed question. Its text never holds what was sent, nor what the model wrote.
type Error struct {
	Kind       Kind
	Status     int           // the HTTP status; 0 when no reply came
	Code       string        // the server's own error code or type, if it gave one
	Message    string        // the server's words for an HTTP error, cut short; empty for a bad reply
	Asked      string        // the address that was asked, without user and query; empty when no reply came
	NoKey      bool          // it was asked without a key
	RetryAfter time.Duration // how long the server asks to wait; 0 when it does not say
	Usage      *news.Usage   // what the failed call cost, if the server said: it was paid for all the same
	// Waits says that it is everybody's trouble, for which a gate is closed: whoever asked may come back later, and has
	// used up nothing.
	Waits bool
	Err   error
}

// Error says what failed, of which kind and with which status, and never holds article text.
func (e *Error) Error() string {
	text := fmt.Sprintf("llm: %s", e.Kind)
	if e.Status != 0 {
		text += fmt.Sprintf(" (HTTP %d)", e.Status)
	}
	if e.Message != "" {
		text += ": " + e.Message
	} else if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns the cause, which may be nil where the server has said it all.
func (e *Error) Unwrap() error { return e.Err }

// Waits reports whether an error is everybody's trouble, for which whoever asked may come back later.
func Waits(err error) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.Waits
}
