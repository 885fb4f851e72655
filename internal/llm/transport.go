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
	errTooLarge = errors.New("the reply is over the size limit")
	errIdle     = errors.New("the server fell silent in mid-reply")
	errTimeout  = errors.New("no whole reply within the deadline")
)

// call carries one call's extra request fields down to the transport, and what go-openai has no room for
// back up. It is used by one goroutine at a time.
type call struct {
	set    map[string]any // request fields to set, or with a nil value to remove
	tokens *listener      // hears of the tokens of the reply
	alive  func()         // is called for each piece of a stream; may be nil

	asked     string // the address, without what may be secret
	status    int
	header    http.Header
	fault     []byte          // the body, or the stream's event, in which the server reports an error
	inOne     bool            // the reply came in one piece
	finished  bool            // a finish reason came
	done      bool            // the stream ended in order
	content   int             // bytes of the text that a stream brought so far
	reasoning strings.Builder // what the model thought aloud
	arguments strings.Builder // of a tool call
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
	record.asked = destination(req.URL.String())
	record.status, record.header = resp.StatusCode, resp.Header
	body := unpacked(&guard{body: resp.Body, left: t.maxBody, idle: t.idle, ctx: ctx, cancel: cancel}, t.maxBody)
	if wantsStream && isSuccess(resp.StatusCode) && isEventStream(resp.Header) {
		resp.Body = newEvents(body, record)
		return resp, nil
	}
	return record.receive(resp, body, req.Method, wantsStream)
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
	// net/http sends a POST again on a fresh connection only with this mark, which it does not send: llama.cpp closes
	// the connection after a stream although it has promised to keep it. A question asked twice does no harm.
	req.Header["Idempotency-Key"] = []string{}
	req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	req.Body, _ = req.GetBody()
	req.ContentLength = int64(len(body))
	return req, nil
}

// receive reads the whole reply and hands it on in the form that go-openai understands.
func (c *call) receive(resp *http.Response, body io.ReadCloser, method string, wantsStream bool) (*http.Response, error) {
	whole, err := io.ReadAll(body)
	_ = body.Close() // what was read is whole, or err says that it is not
	var rewritten []byte
	switch {
	case !isSuccess(resp.StatusCode):
		c.fault = whole // the status counts, even if its words are cut
	case err != nil:
		return nil, fmt.Errorf("reading the reply: %w", err)
	default:
		if rewritten, err = c.rewrite(whole, method, wantsStream); err != nil {
			return nil, err
		}
	}
	if c.failed() {
		// go-openai takes 302, and 200 with an error in it, for success.
		if resp.StatusCode < http.StatusBadRequest {
			resp.StatusCode = http.StatusBadGateway
		}
		rewritten = parseFault(c.fault).openAI()
	}
	resp.Body = io.NopCloser(bytes.NewReader(rewritten))
	resp.ContentLength = int64(len(rewritten))
	return resp, nil
}

// rewrite takes from a reply what is needed and returns it as OpenAI would have sent it.
func (c *call) rewrite(whole []byte, method string, wantsStream bool) ([]byte, error) {
	if looksLikeStream(whole) {
		stream := newEvents(io.NopCloser(bytes.NewReader(whole)), c)
		if wantsStream {
			return io.ReadAll(stream)
		}
		return gathered(stream)
	}
	objects, err := values(whole)
	if errors.Is(err, ErrWebPage) && parseFault(whole).isBlockPage(c.status) {
		c.fault = whole
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if method == http.MethodGet {
		return c.modelList(objects)
	}
	var p part
	for _, o := range objects {
		p.add(partOf(o))
	}
	if len(objects) > 1 && p.choices && !p.complete && p.finish == "" {
		return nil, errUnfinished // lines of a stream
	}
	c.take(p)
	c.inOne, c.done = true, true
	if wantsStream {
		return append(p.chunk(), doneChunk...), nil
	}
	return p.completion(), nil
}

// failed tells whether the server reported an error, with or without an error's status.
func (c *call) failed() bool {
	return c.fault != nil || (c.status != 0 && !isSuccess(c.status))
}

// take notes what go-openai has no room for.
func (c *call) take(p part) {
	if p.fault != nil {
		c.fault = p.fault
	}
	if p.usage != nil {
		c.usage = p.usage
	}
	c.finished = c.finished || p.finish != ""
	c.content += len(p.content)
	c.reasoning.WriteString(p.reasoning)
	c.arguments.WriteString(p.arguments)
}

func isSuccess(status int) bool { return status >= 200 && status < 300 }

const eventStream = "text/event-stream"

func isEventStream(h http.Header) bool {
	kind, _, err := mime.ParseMediaType(h.Get("Content-Type"))
	return err == nil && kind == eventStream
}
