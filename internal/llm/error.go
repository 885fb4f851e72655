package llm

import (
	"errors"
	"fmt"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Kind says what went wrong, in terms of what can be done about it.
type Kind string

// The kinds. Which of them is retried, waited for or given up is the caller's policy.
const (
	KindUnavailable       Kind = "unavailable"        // 5xx, reset, timeout, truncated stream, no choices, error body under 200
	KindRateLimited       Kind = "rate_limited"       // 429, 529: wait RetryAfter
	KindQuota             Kind = "quota"              // the wallet is empty: nothing will work until a person acts
	KindAuth              Kind = "auth"               // 401, 403: the key is wrong
	KindBadRequest        Kind = "bad_request"        // the server does not take such a request, ever
	KindModelNotFound     Kind = "model_not_found"    // the server has no model of that name
	KindFormatUnsupported Kind = "format_unsupported" // this rung of the ladder is not offered
	KindContextTooLong    Kind = "context_too_long"   // prompt and reply do not fit the window: ask for less
	KindRefused           Kind = "refused"            // the model declined
	KindFiltered          Kind = "content_filter"     // a filter cut the prompt or the reply
	KindTruncated         Kind = "truncated"          // finish reason length: halve the request, never repeat it
	KindInvalidOutput     Kind = "invalid_output"     // the reply is blank or not in the form asked for
	KindCanceled          Kind = "canceled"           // the caller's context ended
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

func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the first *Error in err's chain, or "" when there is none.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return ""
}
