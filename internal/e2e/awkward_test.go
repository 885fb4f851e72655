package e2e

import (
	"bytes"
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
	switch {
	case a.habits.instead != nil && a.habits.instead(a, w, req, n):
	case isProbe(body):
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

// isProbe reports whether a request asks for a word, for nobody's job. See llm.Client.Probe.
func isProbe(body []byte) bool { return bytes.Contains(body, []byte("Say OK.")) }

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
