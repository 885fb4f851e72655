package llmsim

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"
)

// maxBody is the largest request that is read, in bytes.
const maxBody = 8 << 20

// call is one chat completion on its way through the server.
type call struct {
	server  *Server
	request chatRequest
	random  *rand.Rand
	draw    uint64 // where a content fault strikes: the same for the same request
	fault   Fault
	entry   Entry
	drafted *draft
	prompt  string
	system  string
	// examples are exchanges shown before the prompt.
	examples string
	cost     int // of prompt and system, in tokens
}

// answer makes the draft when it is first needed: a request that is turned away costs nothing.
func (c *call) answer() *draft {
	if c.drafted == nil {
		c.drafted = newDraft(c.server.read(c))
	}
	return c.drafted
}

func (s *Server) serveChat(w http.ResponseWriter, r *http.Request) {
	c, f := s.receive(w, r)
	defer func() {
		c.entry.Took = time.Since(c.entry.Time)
		s.recorder.ended(c.entry)
	}()
	if f == nil {
		f = s.check(c, r)
	}
	if f != nil {
		s.reject(w, c, f)
		return
	}
	s.complete(r.Context(), w, c)
}

// receive reads the request and starts its journal entry.
func (s *Server) receive(w http.ResponseWriter, r *http.Request) (*call, *failure) {
	c := &call{server: s, entry: Entry{Time: time.Now()}}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	sum := fnv.New64a()
	sum.Write(body)
	key := sum.Sum64()
	c.entry.Key = fmt.Sprintf("%016x", key)
	c.entry.Attempt = s.recorder.arrived(key)
	c.random = newRandom(s.config.Seed, key, c.entry.Attempt)
	c.draw = rand.New(rand.NewPCG(s.config.Seed, key)).Uint64()
	if err != nil {
		return c, &failure{status: http.StatusRequestEntityTooLarge, kind: "invalid_request_error", message: "request body could not be read"}
	}
	if err := json.Unmarshal(body, &c.request); err != nil {
		return c, badRequest("", "request body is not a chat completion request: %v", err)
	}
	c.entry.Model = c.request.Model
	c.system, c.examples, c.prompt = c.request.texts()
	c.count()
	return c, nil
}

// check lets a request in or says why not: key, model, format, context window, limits.
func (s *Server) check(c *call, r *http.Request) *failure {
	if f := s.unauthorized(r); f != nil {
		return f
	}
	header := Fault(r.Header.Get(FaultHeader))
	if _, known := header.info(); header != "" && !known {
		return badRequest("", "unknown fault %q in %s", header, FaultHeader)
	}
	if f := s.checkRequest(c); f != nil {
		return f
	}
	if len(s.config.Recordings) > 0 {
		var missing *failure
		if c.drafted, missing = s.replay(s.read(c)); missing != nil {
			return missing
		}
	}
	wait, kind := s.limits.admit(c.entry.Time, c.cost, c.request.maxTokens(s.traits))
	if wait > 0 {
		limit := s.config.RPM
		if kind == "tokens" {
			limit = s.config.TPM
		}
		return rateLimited(kind, limit, wait)
	}
	c.fault = s.strike(c, header)
	return nil
}

// checkRequest looks at what the dialect accepts.
func (s *Server) checkRequest(c *call) *failure {
	q := &c.request
	if len(q.Messages) == 0 {
		return badRequest("", "'messages' must hold at least one message")
	}
	if !s.traits.anyModel && q.Model != s.config.Model {
		return &failure{status: http.StatusNotFound, kind: "invalid_request_error", code: "model_not_found", message: fmt.Sprintf("The model %q does not exist or you do not have access to it (simulated).", q.Model)}
	}
	switch q.ResponseFormat.Type {
	case "", "text":
	case "json_object":
		if s.traits.object == refused {
			return badRequest("", "'response_format.type' must be 'json_schema' or 'text'")
		}
		if s.traits.needsJSONWord && !strings.Contains(strings.ToLower(c.system+c.prompt), "json") {
			return badRequest("", "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.")
		}
	case "json_schema":
		if s.traits.schema == refused {
			return badRequest("", "This response_format type is unavailable now")
		}
		if q.ResponseFormat.JSONSchema.Schema == nil && !s.traits.flatSchemaAny && s.traits.schema == honoured {
			return badRequest("missing_required_parameter", "Missing required parameter: 'response_format.json_schema.schema'.")
		}
	default:
		return badRequest("", "'response_format.type' must be 'text', 'json_object' or 'json_schema'")
	}
	return s.checkContext(c)
}

// checkContext refuses a prompt that does not fit, or cuts it where the dialect does so in silence.
func (s *Server) checkContext(c *call) *failure {
	window, prompt := s.config.ContextTokens, c.cost
	if window == 0 || prompt <= window {
		return nil
	}
	if s.traits.cutsPrompt {
		c.prompt = cutFront(c.prompt, max(0, window-tokens(c.system)-tokens(c.examples)))
		c.count()
		return nil
	}
	f := badRequest("context_length_exceeded", "This model's maximum context length is %d tokens. However, your messages resulted in %d tokens (simulated).", window, prompt)
	switch s.config.Dialect {
	case LlamaCpp:
		f.kind = "exceed_context_size_error"
		f.extra = object{"n_prompt_tokens": prompt, "n_ctx": window}
	case Anthropic:
		f.message = fmt.Sprintf("prompt is too long: %d tokens > %d maximum (simulated)", prompt, window)
	}
	return f
}

// count sets what the messages cost, with four tokens of framing each.
func (c *call) count() {
	c.cost = tokens(c.system) + tokens(c.examples) + tokens(c.prompt) + 4*len(c.request.Messages)
}

// reject answers with an error that is the rules' doing, not a fault.
func (s *Server) reject(w http.ResponseWriter, c *call, f *failure) {
	c.entry.Outcome, c.entry.Status = Rejected, f.status
	if s.traits.rateHeaders {
		s.limits.headers(w.Header(), s.config.Dialect == Azure)
	}
	s.fail(w, f)
}

// complete answers a request that was let in.
func (s *Server) complete(ctx context.Context, w http.ResponseWriter, c *call) {
	leave, full, err := s.enter(ctx)
	if err != nil {
		c.entry.Outcome = Aborted
		return
	}
	if full != nil {
		s.reject(w, c, full)
		return
	}
	defer leave()
	if c.fault == Hang {
		c.entry.Outcome, c.entry.Fault = Faulted, c.fault
		<-ctx.Done()
		return
	}
	if s.failInstead(w, c) {
		return
	}
	s.deliver(ctx, w, c)
}

// failInstead writes the error of a fault that strikes instead of a reply, if c has one.
func (s *Server) failInstead(w http.ResponseWriter, c *call) bool {
	f := s.failureOf(c.fault)
	if f == nil && c.fault == Filtered && s.traits.filtersInput {
		f = badRequest("content_filter", "The response was filtered due to the prompt triggering the content management policy (simulated).")
		f.extra = object{"innererror": object{"code": "ResponsibleAIPolicyViolation"}}
	}
	generated := s.traits.errorsIn200 && (c.fault == HTTP500 || c.fault == HTTP503 || c.fault == HTTP529)
	if f == nil || c.fault == ErrorIn200 || generated {
		return false
	}
	c.entry.Outcome, c.entry.Fault, c.entry.Status = Faulted, c.fault, f.status
	if c.fault == HTTP502 {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(f.status)
		_, _ = io.WriteString(w, gatewayPage) // the only error is a client that has left
		return true
	}
	if s.traits.rateHeaders {
		s.limits.headers(w.Header(), s.config.Dialect == Azure)
	}
	s.fail(w, f)
	return true
}

// deliver writes the reply after the time that a model would take.
func (s *Server) deliver(ctx context.Context, w http.ResponseWriter, c *call) {
	r, cut := s.reply(c)
	completion := 0
	if r.usage != nil {
		completion = r.usage.CompletionTokens
	}
	out := sending{stream: c.request.Stream, fault: c.fault}
	wait := s.config.firstToken(c.random)
	if out.stream && !(r.failed != nil && !s.traits.errorsIn200) {
		out.pieces = r.events(s.traits, c.request.StreamOptions.IncludeUsage)
		out.gap = s.config.writing(completion) / time.Duration(len(out.pieces))
	} else {
		out.pieces, out.stream = [][]byte{r.whole(s.traits)}, false
		wait += s.config.writing(completion)
	}
	if pause(ctx, wait) != nil {
		c.entry.Outcome = Aborted
		return
	}
	s.limits.settle(completion)
	if s.traits.rateHeaders {
		s.limits.headers(w.Header(), s.config.Dialect == Azure)
	}
	c.entry.Status, c.entry.CompletionTokens = http.StatusOK, completion
	c.entry.PromptTokens = c.cost
	err := s.send(ctx, w, out)
	switch {
	case c.fault != "":
		c.entry.Outcome, c.entry.Fault = Faulted, c.fault
	case err != nil:
		c.entry.Outcome = Aborted
	case cut:
		c.entry.Outcome = Truncated
	default:
		c.entry.Outcome = Completed
	}
	if errors.Is(err, errFaulted) {
		panic(http.ErrAbortHandler) // when the connection can't be taken over, this is how net/http cuts it
	}
}
