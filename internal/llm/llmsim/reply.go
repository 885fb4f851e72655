package llmsim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// reply is a finished answer in its envelope.
type reply struct {
	id, model string
	created   int64
	content   string
	reasoning string
	refusal   string
	finish    string
	noChoices bool
	usage     *usage
	failed    *failure // an error where the reply should be, with status 200
}

type usage struct {
	PromptTokens     int            `json:"prompt_tokens"`
	CompletionTokens int            `json:"completion_tokens"`
	TotalTokens      int            `json:"total_tokens"`
	PromptDetails    *promptDetails `json:"prompt_tokens_details,omitempty"`
}

type promptDetails struct {
	CachedTokens int `json:"cached_tokens"`
}

type object = map[string]any

// message is the reply's message, or its delta when it came in one piece.
func (r *reply) message(reasoningField string) object {
	m := object{"role": "assistant", "content": r.content}
	if r.refusal != "" {
		m["content"], m["refusal"] = nil, r.refusal
	}
	if r.reasoning != "" {
		m[reasoningField] = r.reasoning
	}
	return m
}

func (r *reply) envelope(kind string, choices []any) object {
	return object{"id": r.id, "object": kind, "created": r.created, "model": r.model, "system_fingerprint": "llmsim", "choices": choices}
}

// whole writes the reply as one JSON document.
func (r *reply) whole(t traits) []byte {
	if r.failed != nil {
		return r.failed.body(t)
	}
	choices := []any{}
	if !r.noChoices {
		choices = append(choices, object{"index": 0, "message": r.message(t.reasoningField()), "finish_reason": r.finish})
	}
	e := r.envelope("chat.completion", choices)
	if r.usage != nil {
		e["usage"] = r.usage
	}
	return encode(e)
}

// encode writes JSON without the HTML escapes that no model server uses.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // strings, numbers and maps of them always encode
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func (t traits) reasoningField() string {
	if t.reasoning != "" {
		return t.reasoning
	}
	return "reasoning_content"
}

// chunkRunes is the length of the text in one event of a stream.
const chunkRunes = 16

// events writes the reply as server-sent events: comments, deltas, the finish reason, usage if wanted, [DONE].
func (r *reply) events(t traits, includeUsage bool) [][]byte {
	var out [][]byte
	if t.comments {
		out = append(out, []byte(": OPENROUTER PROCESSING\n\n"), []byte(": OPENROUTER PROCESSING\n\n"))
	}
	if r.failed != nil {
		var body object
		if json.Unmarshal(r.failed.body(t), &body) == nil {
			body["id"] = r.id
			body["choices"] = []any{object{"index": 0, "delta": object{"content": ""}, "finish_reason": "error"}}
		}
		return append(out, event(body))
	}
	if !r.noChoices {
		out = append(out, r.deltas(t)...)
	}
	if r.usage != nil && (includeUsage || t.streamsUsage) {
		e := r.envelope("chat.completion.chunk", []any{})
		e["usage"] = r.usage
		out = append(out, event(e))
	}
	return append(out, []byte("data: [DONE]\n\n"))
}

func (r *reply) deltas(t traits) [][]byte {
	delta := func(d object, finish any) []byte {
		return event(r.envelope("chat.completion.chunk", []any{object{"index": 0, "delta": d, "finish_reason": finish}}))
	}
	out := [][]byte{delta(object{"role": "assistant", "content": ""}, nil)}
	if r.reasoning != "" {
		out = append(out, delta(object{t.reasoningField(): r.reasoning}, nil))
	}
	if r.refusal != "" {
		out = append(out, delta(object{"refusal": r.refusal}, nil))
		return append(out, delta(object{}, r.finish))
	}
	frame := delta(object{"content": "\x00"}, nil)
	before, after, _ := bytes.Cut(frame, encode("\x00"))
	for rest := r.content; rest != ""; {
		n := 0
		for range chunkRunes {
			_, size := utf8.DecodeRuneInString(rest[n:])
			n += size
		}
		out = append(out, bytes.Join([][]byte{before, encode(rest[:n]), after}, nil))
		rest = rest[n:]
	}
	return append(out, delta(object{}, r.finish))
}

func event(v any) []byte { return fmt.Appendf(nil, "data: %s\n\n", encode(v)) }
