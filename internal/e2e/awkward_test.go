package e2e

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

type object = map[string]any

// awkward is a server that answers as the simulator does, but for one habit of a real one.
type awkward struct {
	habits habits
	sim    *llmsim.Server
	asked  atomic.Int32
	wasted atomic.Int32 // replies that are paid for, and that the simulator did not write
	probes atomic.Int32 // that the simulator answered
}

// habits are what sets a server apart. The cost is what they cost beyond the one call of a good server.
type habits struct {
	cost    cost
	streams bool // it may be asked for a stream
	// instead may answer in place of the model. n is the number of the request, from 1.
	instead func(a *awkward, w http.ResponseWriter, req object, n int) (answered bool)
	// whole sends a reply that the simulator made. Default: as it is.
	whole func(w http.ResponseWriter, reply object)
}

func newAwkward(h habits) *awkward {
	return &awkward{habits: h, sim: llmsim.New(llmsim.Config{Model: llmsim.DefaultModel})}
}

func (a *awkward) took() cost {
	totals := a.sim.Journal().Totals
	return cost{int(a.asked.Load()), totals.Completed + totals.Truncated + int(a.wasted.Load()-a.probes.Load())}
}

func (a *awkward) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	if r.Method != http.MethodPost {
		a.sim.ServeHTTP(w, r)
		return
	}
	var req object
	if err := json.Unmarshal(body, &req); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	n := int(a.asked.Add(1))
	isProbe := bytes.Contains(body, []byte("Say OK."))
	switch {
	case a.habits.instead != nil && a.habits.instead(a, w, req, n):
	case isProbe:
		a.probes.Add(1)
		a.sim.ServeHTTP(w, r)
	case a.habits.whole == nil:
		a.sim.ServeHTTP(w, r)
	default:
		answer := httptest.NewRecorder()
		a.sim.ServeHTTP(answer, r)
		var reply object
		if err := json.Unmarshal(answer.Body.Bytes(), &reply); err != nil {
			panic(err)
		}
		a.habits.whole(w, reply)
	}
}

// sends writes a body as JSON.
func sends(w http.ResponseWriter, status int, body any) {
	raw, ok := body.(string)
	if !ok {
		encoded, err := json.Marshal(body)
		if err != nil {
			panic(err)
		}
		raw = string(encoded)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, raw)
}

// encoded is a reply as JSON.
func encoded(reply object) string {
	raw, err := json.Marshal(reply)
	if err != nil {
		panic(err)
	}
	return string(raw)
}

// with is a server whose replies have these fields.
func with(fields object) habits {
	return habits{whole: func(w http.ResponseWriter, reply object) {
		maps.Copy(reply, fields)
		sends(w, http.StatusOK, reply)
	}}
}

func choiceOf(reply object) object  { return reply["choices"].([]any)[0].(object) }
func messageOf(reply object) object { return choiceOf(reply)["message"].(object) }
func textOf(reply object) string    { return messageOf(reply)["content"].(string) }

// inMessage is a server that changes the message of its replies.
func inMessage(change func(message object, text string)) habits {
	return habits{whole: func(w http.ResponseWriter, reply object) {
		change(messageOf(reply), textOf(reply))
		sends(w, http.StatusOK, reply)
	}}
}

// written is a server that writes its replies in its own way.
func written(as func(reply string) string) habits {
	return habits{whole: func(w http.ResponseWriter, reply object) { sends(w, http.StatusOK, as(encoded(reply))) }}
}

// refusing is a server that refuses what it is asked for as long as it holds that.
func refusing(status int, body string, holds func(req object) bool) habits {
	return habits{cost: cost{calls: 1}, streams: true, instead: func(_ *awkward, w http.ResponseWriter, req object, _ int) bool {
		if !holds(req) {
			return false
		}
		sends(w, status, body)
		return true
	}}
}

// costing is a server whose habits cost that many calls.
func costing(calls int, h habits) habits {
	h.cost.calls = calls
	return h
}

// has reports whether a request has a field.
func has(name string) func(object) bool {
	return func(req object) bool { return req[name] != nil }
}

func formatIs(kinds ...string) func(object) bool {
	return func(req object) bool {
		format, _ := req["response_format"].(object)
		kind, _ := format["type"].(string)
		for _, k := range kinds {
			if kind == k {
				return true
			}
		}
		return false
	}
}

func hasSystem(req object) bool {
	for _, m := range req["messages"].([]any) {
		if m.(object)["role"] == "system" {
			return true
		}
	}
	return false
}

// once is a server that answers the first question with something else. A job of the queue that fails by it is tried
// again, after a probe.
func once(status int, kind, body string) habits {
	return habits{cost: cost{calls: 2}, streams: true, instead: func(_ *awkward, w http.ResponseWriter, _ object, n int) bool {
		if n > 1 {
			return false
		}
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
		return true
	}}
}

const jsonType = "application/json"

// awkwardServers have the habits that public bug reports tell of.
var awkwardServers = map[string]habits{
	"created is a float":      with(object{"created": 1716313435.779}),
	"created is a date":       with(object{"created": "2025/05/16 16:29:57", "id": "", "model": nil, "code": 0, "error_message": ""}),
	"usage is empty":          with(object{"usage": object{}}),
	"usage in strings":        with(object{"usage": object{"prompt_tokens": "500", "completion_tokens": "120.0", "prompt_tokens_details": []any{}}}),
	"an id that is a number":  with(object{"id": 17, "object": nil, "system_fingerprint": 3.5}),
	"no error":                with(object{"error": nil, "code": "0", "message": ""}),
	"index is a string":       {whole: func(w http.ResponseWriter, reply object) { choiceOf(reply)["index"] = "0"; sends(w, 200, reply) }},
	"empty lists for nothing": {whole: func(w http.ResponseWriter, reply object) { choiceOf(reply)["logprobs"] = []any{}; sends(w, 200, reply) }},
	"an unknown finish reason": {whole: func(w http.ResponseWriter, reply object) {
		choiceOf(reply)["finish_reason"] = "eos"
		sends(w, 200, reply)
	}},
	"no finish reason": {whole: func(w http.ResponseWriter, reply object) {
		choiceOf(reply)["finish_reason"] = nil
		sends(w, 200, reply)
	}},
	"content in parts": inMessage(func(m object, text string) {
		half := strings.Index(text, ":")
		m["content"] = []any{object{"type": "text", "text": text[:half]}, object{"type": "text", "text": text[half:]}}
	}),
	"no tools in an object":   inMessage(func(m object, _ string) { m["tool_calls"] = object{}; m["refusal"] = "" }),
	"answer in a tool call":   inMessage(func(m object, text string) { m["content"], m["tool_calls"] = nil, toolCall(text) }),
	"answer after a thought":  inMessage(func(m object, text string) { m["content"] = "<think>The port reopened.</think>\n" + text }),
	"answer as a thought":     inMessage(func(m object, text string) { m["content"], m["reasoning_content"] = "", text }),
	"answer in a fence":       inMessage(func(m object, text string) { m["content"] = "```json\n" + text + "\n```" }),
	"answer in words":         inMessage(func(m object, text string) { m["content"] = "Here is the JSON:\n" + text + "\nI hope this helps." }),
	"answer encoded twice":    inMessage(func(m object, text string) { m["content"] = fmt.Sprintf("%q", text) }),
	"a byte order mark":       written(func(reply string) string { return "\ufeff" + reply }),
	"comments before":         written(func(reply string) string { return ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + reply }),
	"spaces before and after": written(func(reply string) string { return strings.Repeat("\n", 50) + reply + "\n\n" }),
	"NaN": written(func(reply string) string {
		return strings.Replace(reply, `"index":0`, `"index":0,"score":NaN,"limit":-Infinity`, 1)
	}),
	"keys twice": written(func(reply string) string { return strings.Replace(reply, `"object":`, `"object":"x","object":`, 1) }),
	"gzip": {whole: func(w http.ResponseWriter, reply object) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", jsonType)
		packed := gzip.NewWriter(w)
		_, _ = io.WriteString(packed, encoded(reply))
		_ = packed.Close()
	}},
	"text/plain": {whole: func(w http.ResponseWriter, reply object) {
		w.Header().Set("Content-Type", "text/plain")
		_, _ = io.WriteString(w, encoded(reply))
	}},
	"a stream unasked": {whole: func(w http.ResponseWriter, reply object) {
		w.Header().Set("Content-Type", "text/event-stream")
		for _, piece := range strings.SplitAfter(textOf(reply), " ") {
			fmt.Fprintf(w, "data: %s\n\n", encoded(object{"choices": []any{object{"index": 0, "delta": object{"content": piece}}}}))
		}
		fmt.Fprintf(w, "data: %s\n\n", encoded(object{"choices": []any{object{"index": 0, "delta": object{}, "finish_reason": "stop"}}}))
	}},

	"no json_schema":                   refusing(400, `{"error":{"message":"response_format json_schema is not supported"}}`, formatIs("json_schema")),
	"no format of any kind":            costing(2, refusing(400, `{"error":"'response_format.type' must be 'text'"}`, formatIs("json_schema", "json_object"))),
	"Groq fails at JSON":               refusing(400, `{"error":{"message":"Failed to generate JSON.","code":"json_validate_failed"}}`, formatIs("json_schema")),
	"Kimi's temperature":               refusing(400, `{"error":{"message":"invalid temperature: only 1 is allowed for this model"}}`, has("temperature")),
	"no temperature, in JSON words":    refusing(422, `{"detail":[{"loc":["body","temperature"],"msg":"extra fields not permitted"}]}`, has("temperature")),
	"max_completion_tokens only":       refusing(400, `{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."}}`, has("max_tokens")),
	"LiteLLM's 500 for a field":        refusing(500, `{"error":{"message":"litellm.UnsupportedParamsError: temperature is not supported","code":"500"}}`, has("temperature")),
	"no system role":                   refusing(400, `{"error":{"message":"Developer instruction is not enabled for models/gemma-3-27b-it"}}`, hasSystem),
	"400 in unknown words for a field": refusing(400, `{"error":"E1042"}`, has("temperature")),

	"thinks":             {cost: cost{calls: 1, paid: 1}, instead: thinks},
	"crashed once":       once(400, jsonType, `{"error":"The model has crashed without additional information. (Exit code: 18446744072635810000)"}`),
	"unloaded once":      once(404, jsonType, `{"error":"Model unloaded."}`),
	"unknown 400 once":   once(400, jsonType, `{"error":"E1042"}`),
	"500 once":           once(500, jsonType, `{"error":{"message":"internal"}}`),
	"502 page once":      once(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>"),
	"a page once":        once(200, "text/html", "<!DOCTYPE html><html><head><title>Maintenance</title></head></html>"),
	"nothing once":       once(200, jsonType, ""),
	"no choices once":    once(200, jsonType, `{"choices":[]}`),
	"an error once":      once(200, jsonType, `{"error":{"message":"upstream failed","code":502}}`),
	"Azure's 429 once":   once(429, jsonType, `{"error":{"code":"429","message":"Requests have exceeded token rate limit. Please retry after 1 seconds."}}`),
	"a 529 once":         once(529, jsonType, `{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}`),
	"hangs up once":      {cost: cost{calls: 2}, streams: true, instead: func(_ *awkward, _ http.ResponseWriter, _ object, n int) bool { return n == 1 && hangUp() }},
	"no [DONE]":          {streams: true, instead: streamed(": hello\n\n", "data: ", "")},
	"data: data:":        {streams: true, instead: streamed("", "data: data: ", "data: [DONE]\n\n")},
	"a slow first reply": {cost: cost{calls: 2}, streams: true, instead: func(_ *awkward, _ http.ResponseWriter, _ object, n int) bool { return n == 1 && stall() }},
}

// thinks writes nothing as long as it has no room to think before the answer.
func thinks(a *awkward, w http.ResponseWriter, req object, _ int) bool {
	room, _ := req["max_tokens"].(float64)
	if room >= 2000 {
		return false
	}
	a.wasted.Add(1)
	sends(w, http.StatusOK, object{"id": "c", "object": "chat.completion", "created": 1, "model": "m",
		"choices": []any{object{"index": 0, "message": object{"role": "assistant"}, "finish_reason": "length"}},
		"usage":   object{"prompt_tokens": 500, "total_tokens": 500 + room - 4}})
	return true
}

func toolCall(arguments string) []any {
	return []any{object{"id": "call_1", "type": "function", "function": object{"name": "reply", "arguments": arguments}}}
}

// hangUp ends the connection without a word.
func hangUp() bool { panic(http.ErrAbortHandler) }

// stall takes longer than a call of these tests may take.
func stall() bool {
	time.Sleep(2500 * time.Millisecond)
	return true
}

// ask has the simulator answer in one piece.
func (a *awkward) ask(req object) object {
	req = maps.Clone(req)
	delete(req, "stream")
	delete(req, "stream_options")
	answer := httptest.NewRecorder()
	a.sim.ServeHTTP(answer, httptest.NewRequest(http.MethodPost, "/v1/chat/completions", strings.NewReader(encoded(req))))
	var reply object
	if err := json.Unmarshal(answer.Body.Bytes(), &reply); err != nil {
		panic(err)
	}
	return reply
}

// streamed is a server whose streams begin and end in their own way, as do their lines.
func streamed(before, line, after string) func(*awkward, http.ResponseWriter, object, int) bool {
	return func(a *awkward, w http.ResponseWriter, req object, _ int) bool {
		reply := a.ask(req)
		if req["stream"] != true {
			sends(w, http.StatusOK, reply)
			return true
		}
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, before)
		chunk := func(delta object, finish any) {
			choice := object{"index": 0, "delta": delta, "finish_reason": finish}
			_, _ = fmt.Fprintf(w, "%s%s\n\n", line, encoded(object{"choices": []any{choice}}))
		}
		for _, piece := range strings.SplitAfter(textOf(reply), " ") {
			chunk(object{"content": piece}, nil)
		}
		chunk(object{}, "stop")
		_, _ = io.WriteString(w, after)
		return true
	}
}
