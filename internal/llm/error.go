package llm

import (
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
	RetryAfter time.Duration // how long the server asks to wait; 0 when it does not say
	Usage      *news.Usage   // what the failed call cost, if the server said: it was paid for all the same
	Err        error
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
