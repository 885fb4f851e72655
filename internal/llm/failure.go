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
		failed.Err = c.hush(err, req)
		return failed
	}
	f := parseFault(record.fault)
	failed.Asked, failed.NoKey = record.asked, c.cfg.APIKey == "" && c.password == ""
	failed.Code = c.presentable(tidy(f.code()), req)
	failed.RetryAfter = retryAfter(record.header, f, time.Now())
	failed.Message = c.presentable(f.Message, req)
	if location := record.header.Get("Location"); location != "" && failed.Message == "" {
		failed.Message = c.presentable("the server redirects to "+destination(location), req)
	}
	return failed
}

// echoLength is how many characters in a row of what was sent make a server's message an echo, and echoLetters how many
// letters and digits, whatever stands between them.
const (
	echoLength  = 24
	echoLetters = 20
)

// shortestKey is shorter than any key worth hiding. A placeholder such as "x" is part of other words.
const shortestKey = 6

// presentable returns a server's message without the key, or a note in its place when it repeats what was
// sent: errors end up in logs, and articles must not.
func (c *Client) presentable(message string, req Request) string {
	if len(c.cfg.APIKey) >= shortestKey {
		message = strings.ReplaceAll(message, c.cfg.APIKey, "[key]")
	}
	switch {
	case c.givesAway(message):
		return "(the server's message repeats the key and is left out)"
	case repeats(message, req):
		return "(the server's message repeats the request and is left out)"
	}
	return message
}

// maxRepeat is how much of a server's words is compared with the request.
const maxRepeat = 8 << 10

// repeats reports whether a server's words hold a piece of what was sent, in any spelling.
func repeats(words string, req Request) bool {
	words = words[:min(len(words), maxRepeat)]
	said := spelled(words)
	for _, sent := range []string{req.User, req.System} {
		if share(words, sent, echoLength) || share(said, letters(sent), echoLetters) {
			return true
		}
	}
	return false
}

// tellingFault returns the fault of a call as far as its words are the server's own: an article about unpaid bills that
// comes back in an error says nothing about our account.
func (c *call) tellingFault(req Request) []byte {
	if c.fault == nil {
		return nil
	}
	f := parseFault(c.fault)
	if !repeats(f.Message+"\n"+f.inner, req) {
		return c.fault
	}
	f.Message = ""
	return f.openAI()
}
