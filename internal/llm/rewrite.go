package llm

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// What go-openai is handed: a completion, or the chunks of a stream.
type (
	wireReply struct {
		Object  string       `json:"object"`
		Model   string       `json:"model"`
		Choices []wireChoice `json:"choices"`
	}
	wireChoice struct {
		Message      *wireMessage `json:"message,omitempty"`
		Delta        *wireMessage `json:"delta,omitempty"`
		FinishReason string       `json:"finish_reason,omitempty"`
	}
	wireMessage struct {
		Role    string `json:"role"`
		Content string `json:"content"`
		Refusal string `json:"refusal,omitempty"`
	}
)

// doneChunk ends a stream.
const doneChunk = "data: [DONE]\n\n"

// add appends what comes after p: the lines of a reply that is a stream without the name of one.
func (p *part) add(next part) {
	if next.complete && p.content != "" {
		next.content = "" // it repeats the pieces
	}
	if p.model == "" {
		p.model = next.model
	}
	if next.finish != "" {
		p.finish = next.finish
	}
	if next.usage != nil {
		p.usage = next.usage
	}
	if next.fault != nil {
		p.fault = next.fault
	}
	p.choices = p.choices || next.choices
	p.complete = p.complete || next.complete
	p.content += next.content
	p.reasoning += next.reasoning
	p.arguments += next.arguments
	p.refusal += next.refusal
}

// completion returns the part as a reply in one piece.
func (p part) completion() []byte {
	return p.wire("chat.completion", func(m *wireMessage) wireChoice { return wireChoice{Message: m, FinishReason: p.finish} })
}

// chunk returns the part as an event of a stream.
func (p part) chunk() []byte {
	data := p.wire("chat.completion.chunk", func(m *wireMessage) wireChoice { return wireChoice{Delta: m, FinishReason: p.finish} })
	return slices.Concat([]byte("data: "), data, []byte("\n\n"))
}

func (p part) wire(kind string, choice func(*wireMessage) wireChoice) []byte {
	reply := wireReply{Object: kind, Model: p.model, Choices: []wireChoice{}}
	if p.choices {
		reply.Choices = append(reply.Choices, choice(&wireMessage{Role: "assistant", Content: p.content, Refusal: p.refusal}))
	}
	return encode(reply)
}

// looksLikeStream tells a body of events under another content type, or in answer to a request for none.
func looksLikeStream(body []byte) bool {
	body = bytes.TrimPrefix(body, []byte(byteOrderMark))
	for line := range bytes.Lines(body) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == ':' {
			continue
		}
		return bytes.HasPrefix(line, []byte("data:")) || bytes.HasPrefix(line, []byte("event:")) || bytes.HasPrefix(line, []byte("id:"))
	}
	return false
}

// gathered returns a stream as a reply in one piece. A fault is in the record.
func gathered(stream *events) ([]byte, error) {
	chunks, err := io.ReadAll(stream)
	if err != nil {
		return nil, err
	}
	var p part
	for line := range bytes.Lines(chunks) {
		objects, err := values(bytes.TrimPrefix(line, []byte("data: ")))
		if err != nil {
			continue // a blank line, or [DONE]
		}
		for _, o := range objects {
			p.add(partOf(o))
		}
	}
	return p.completion(), nil
}

// modelList returns a list of models as OpenAI sends it. Its objects may be the models themselves.
func (c *call) modelList(objects []object) ([]byte, error) {
	type model struct {
		ID string `json:"id"`
	}
	list := []model{}
	add := func(value any) {
		name := strings.TrimSpace(asText(value))
		if o, ok := value.(object); ok {
			name = asText(firstOf(o, "id", "name", "model"))
		}
		if name != "" {
			list = append(list, model{name})
		}
	}
	for _, o := range objects {
		held, holds := firstOf(o, "data", "models").([]any)
		switch {
		case !isEmpty(o["error"]):
			c.fault = encode(o)
		case holds:
			for _, item := range held {
				add(item)
			}
		default:
			add(o)
		}
	}
	return json.Marshal(map[string]any{"object": "list", "data": list})
}
