package llm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"strings"
	"time"
)

// What the transport adds to the errors of net/http.
var (
	errTooLarge  = errors.New("the reply is over the size limit")
	errIdle      = errors.New("the server fell silent in mid-reply")
	errTimeout   = errors.New("no whole reply within the deadline")
	errNoDone    = errors.New("the stream ended without [DONE]")
	errNotStream = errors.New("a stream was asked for and something else came")
)

// call carries one call's extra request fields down to the transport, and what go-openai has no room for
// back up. It is used by one goroutine at a time.
type call struct {
	set map[string]any // request fields to set, or with a nil value to remove

	status    int
	header    http.Header
	fault     []byte          // the body, or the stream's event, in which the server reports an error
	whole     []byte          // a reply that came in one piece
	done      bool            // the stream ended with [DONE]
	reasoning strings.Builder // vLLM, Ollama and OpenRouter call it reasoning
	usage     *wireUsage      // nil when the server did not say
}

type callKey struct{}

func withCall(ctx context.Context, c *call) context.Context {
	return context.WithValue(ctx, callKey{}, c)
}

// transport stands between go-openai and the network. It makes every server look like OpenAI: errors in one
// shape, an error under status 200 as an error, an event stream without surprises, and no reply without end.
type transport struct {
	base    http.RoundTripper
	header  http.Header   // sent with every request
	maxBody int64         // bytes of a reply
	idle    time.Duration // the longest pause after a reply's first byte
}

// maxReply is far above any reply that gisa asks for, and far below what hurts.
const maxReply = 8 << 20

// RoundTrip sends one request. It reads a reply that is no stream to its end, so that the connection can be
// used again: go-openai stops before the last chunk.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	record, ok := req.Context().Value(callKey{}).(*call)
	if !ok {
		record = &call{}
	}
	wantsStream := req.Header.Get("Accept") == eventStream
	ctx, cancel := context.WithCancelCause(req.Context())
	req, err := t.prepare(req.WithContext(ctx), record.set)
	if err != nil {
		cancel(nil)
		return nil, err
	}
	resp, err := t.base.RoundTrip(req)
	if err != nil {
		cancel(nil)
		return nil, err
	}
	record.status, record.header = resp.StatusCode, resp.Header
	body := &guard{body: resp.Body, left: t.maxBody, idle: t.idle, ctx: ctx, cancel: cancel}
	if wantsStream && isSuccess(resp.StatusCode) && isEventStream(resp.Header) {
		resp.Body = newEvents(body, record)
		return resp, nil
	}
	return record.receive(resp, body, wantsStream)
}

// prepare returns the request with the header and the fields set.
func (t *transport) prepare(req *http.Request, set map[string]any) (*http.Request, error) {
	sent := req
	req = req.Clone(req.Context())
	maps.Copy(req.Header, t.header)
	if sent.Body == nil || len(set) == 0 {
		return req, nil
	}
	defer sent.Body.Close()
	var fields map[string]json.RawMessage
	if err := json.NewDecoder(sent.Body).Decode(&fields); err != nil {
		return nil, fmt.Errorf("request fields: %w", err)
	}
	for name, value := range set {
		if value == nil {
			delete(fields, name)
			continue
		}
		encoded, err := json.Marshal(value)
		if err != nil {
			return nil, fmt.Errorf("request field %s: %w", name, err)
		}
		fields[name] = encoded
	}
	body, err := json.Marshal(fields)
	if err != nil {
		return nil, fmt.Errorf("request fields: %w", err)
	}
	req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	req.Body, _ = req.GetBody()
	req.ContentLength = int64(len(body))
	return req, nil
}

// receive reads the whole reply and hands it on in the form that go-openai understands.
func (c *call) receive(resp *http.Response, body *guard, wantsStream bool) (*http.Response, error) {
	whole, err := io.ReadAll(body)
	_ = body.Close() // what was read is whole, or err says that it is not
	switch {
	case !isSuccess(resp.StatusCode):
		c.fault = whole // the status counts, even if its words are cut
	case err != nil:
		return nil, fmt.Errorf("reading the reply: %w", err)
	default:
		c.note(whole)
	}
	switch {
	case c.failed():
		// go-openai takes 302, and 200 with an error in it, for success.
		if resp.StatusCode < http.StatusBadRequest {
			resp.StatusCode = http.StatusBadGateway
		}
		whole = parseFault(c.fault).openAI()
	case wantsStream && bytes.HasPrefix(whole, []byte("data:")): // a stream under another content type
		resp.Body = newEvents(io.NopCloser(bytes.NewReader(whole)), c)
		return resp, nil
	case wantsStream:
		c.whole = whole
		return nil, errNotStream
	}
	resp.Body = io.NopCloser(bytes.NewReader(whole))
	resp.ContentLength = int64(len(whole))
	return resp, nil
}

// failed tells whether the server reported an error, with or without an error's status.
func (c *call) failed() bool {
	return c.fault != nil || (c.status != 0 && !isSuccess(c.status))
}

// note takes from a reply, or from one event of a stream, what go-openai drops.
func (c *call) note(payload []byte) {
	type message struct {
		Reasoning json.RawMessage `json:"reasoning"`
	}
	var reply struct {
		Error   json.RawMessage `json:"error"`
		Usage   *wireUsage      `json:"usage"`
		Choices []struct {
			Error   json.RawMessage `json:"error"`
			Message message         `json:"message"`
			Delta   message         `json:"delta"`
		} `json:"choices"`
	}
	// A field of another type than expected must not hide the others: encoding/json goes on and reports it last.
	_ = json.Unmarshal(payload, &reply)
	if isError(reply.Error) {
		c.fault = payload
	}
	if reply.Usage != nil {
		c.usage = reply.Usage
	}
	if len(reply.Choices) == 0 {
		return
	}
	first := reply.Choices[0]
	if isError(first.Error) {
		c.fault = append(append([]byte(`{"error":`), first.Error...), '}')
	}
	for _, raw := range []json.RawMessage{first.Message.Reasoning, first.Delta.Reasoning} {
		c.reasoning.WriteString(stringOf(raw))
	}
}

// isError tells an error from the empty values that some servers send with every reply.
func isError(raw json.RawMessage) bool {
	switch string(raw) {
	case "", "null", "false", `""`, "{}", "[]":
		return false
	}
	return true
}

func isSuccess(status int) bool { return status >= 200 && status < 300 }

const eventStream = "text/event-stream"

func isEventStream(h http.Header) bool {
	kind, _, err := mime.ParseMediaType(h.Get("Content-Type"))
	return err == nil && kind == eventStream
}

// stringOf returns the JSON string in raw, or "" when it holds anything else.
func stringOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}
