package llm

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// causeOf says which of the two contexts ended a call, if one did.
func causeOf(caller, own context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case caller.Err() != nil:
		return fmt.Errorf("%w: %w", errCallerDone, context.Cause(caller))
	case own.Err() != nil:
		return errTimeout
	}
	return err
}

// reasonOf is why a call failed: an error, or else the finish reason.
func reasonOf(err error, finish string) error {
	if err != nil {
		return err
	}
	return fmt.Errorf("finish reason %q", tidy(finish))
}

// failure puts together what is known of a call that failed.
func (c *Client) failure(kind Kind, record *call, req Request, err error) *Error {
	failed := &Error{Kind: kind, Status: record.status}
	if !record.failed() || kind == KindCanceled {
		failed.Err = err
		return failed
	}
	f := parseFault(record.fault)
	failed.Code = f.code()
	failed.RetryAfter = retryAfter(record.header, f, time.Now())
	failed.Message = c.presentable(f.Message, req)
	if location := record.header.Get("Location"); location != "" && failed.Message == "" {
		failed.Message = "the server redirects to " + tidy(location)
	}
	return failed
}

// echoLength is how many characters in a row of what was sent make a server's message an echo.
const echoLength = 24

// shortestKey is shorter than any key worth hiding. A placeholder such as "x" is part of other words.
const shortestKey = 6

// presentable returns a server's message without the key, or a note in its place when it repeats what was
// sent: errors end up in logs, and articles must not.
func (c *Client) presentable(message string, req Request) string {
	if len(c.cfg.APIKey) >= shortestKey {
		message = strings.ReplaceAll(message, c.cfg.APIKey, "[key]")
	}
	runes := []rune(message)
	for i := 0; i+echoLength <= len(runes); i++ {
		window := string(runes[i : i+echoLength])
		if strings.Contains(req.User, window) || strings.Contains(req.System, window) {
			return "(the server's message repeats the request and is left out)"
		}
	}
	return message
}
