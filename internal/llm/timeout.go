package llm

import (
	"errors"
	"io"
	"net"
	"net/http"
)

// TimedOut reports that the time for a call ran out: either the network says so, or nothing else does. Whatever else
// makes a server unavailable comes with an error of the network, with the server's words or with a bill.
func (e *Error) TimedOut() bool {
	if slow, ok := errors.AsType[net.Error](e.Err); ok {
		return slow.Timeout()
	}
	if _, bad := errors.AsType[badReply](e.Err); bad {
		return false
	}
	return e.Kind == KindUnavailable && e.Err != nil && e.Status < http.StatusMultipleChoices && e.Message == "" && e.Usage == nil
}

// Garbled reports that what came in place of a reply was none: empty, damaged, cut or in another form.
func (e *Error) Garbled() bool {
	_, bad := errors.AsType[badReply](e.Err)
	return bad || errors.Is(e.Err, io.ErrUnexpectedEOF)
}
