package llmsim

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// streamed is what a client puts together from a stream.
type streamed struct {
	content, reasoning, refusal, finish string
	usage                               *usage
	done, failed                        bool
	comments                            int
}

func readStream(t *testing.T, body []byte) streamed {
	t.Helper()
	var s streamed
	for line := range strings.Lines(string(body)) {
		data, isData := strings.CutPrefix(strings.TrimRight(line, "\n"), "data: ")
		switch {
		case strings.HasPrefix(line, ":"):
			s.comments++
		case data == "[DONE]":
			s.done = true
		case isData:
			s.add(t, data)
		}
	}
	return s
}

func (s *streamed) add(t *testing.T, data string) {
	t.Helper()
	var chunk struct {
		Choices []struct {
			Delta struct {
				Content          string
				Refusal          string
				ReasoningContent string `json:"reasoning_content"`
			}
			FinishReason string `json:"finish_reason"`
		}
		Usage *usage
		Error any
	}
	if err := json.Unmarshal([]byte(data), &chunk); err != nil {
		t.Fatalf("chunk %q: %v", data, err)
	}
	s.failed = s.failed || chunk.Error != nil
	if chunk.Usage != nil {
		s.usage = chunk.Usage
		if len(chunk.Choices) != 0 {
			t.Error("the chunk with usage has choices")
		}
	}
	for _, c := range chunk.Choices {
		s.content += c.Delta.Content
		s.reasoning += c.Delta.ReasoningContent
		s.refusal += c.Delta.Refusal
		s.finish += c.FinishReason
	}
}

func TestStreamEqualsWhole(t *testing.T) {
	t.Parallel()
	_, url := start(t, Config{})
	whole := post(t, url, translate(wire, news.Korean))
	for _, usage := range []bool{true, false} {
		r := post(t, url, translate(wire, news.Korean).with("stream", true).with("stream_options", object{"include_usage": usage}))
		got := readStream(t, r.body)
		if got.content != whole.content(t) || got.finish != "stop" || !got.done || (got.usage != nil) != usage {
			t.Errorf("stream %+v", got)
		}
		if want := whole.decode(t).Usage; usage && got.usage.TotalTokens != want.TotalTokens {
			t.Errorf("usage %+v, want %+v", got.usage, want)
		}
		if ct := r.header.Get("Content-Type"); ct != "text/event-stream" {
			t.Errorf("content type %q", ct)
		}
	}
}

func TestStreamFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		dialect Dialect
		fault   Fault
		check   func(r response, s streamed) bool
	}{
		{"no [DONE]", OpenAI, NoDone, func(r response, s streamed) bool { return r.err == nil && !s.done && s.content != "" && s.finish == "" }},
		{"no final newline", OpenAI, NoNewline, func(r response, s streamed) bool { return s.done && !strings.HasSuffix(string(r.body), "\n") }},
		{"refusal", OpenAI, Refusal, func(_ response, s streamed) bool { return s.refusal != "" && s.content == "" && s.done }},
		{"reasoning", OpenAI, InReasoning, func(_ response, s streamed) bool { return json.Valid([]byte(s.reasoning)) && s.content == "" }},
		{"no choices", OpenAI, NoChoices, func(_ response, s streamed) bool { return s.finish == "" && s.done }},
		{"length", OpenAI, Length, func(_ response, s streamed) bool { return s.finish == "length" && s.done }},
		{"error body instead of a stream", OpenAI, ErrorIn200, func(r response, s streamed) bool {
			return strings.HasPrefix(string(r.body), `{"error"`) && r.header.Get("Content-Type") == "application/json" && !s.done
		}},
		{"error inside the stream", OpenRouter, HTTP500, func(r response, s streamed) bool {
			return r.status == 200 && s.failed && s.finish == "error" && s.comments > 0 && !s.done
		}},
		{"comments", OpenRouter, "", func(_ response, s streamed) bool { return s.comments == 2 && s.done }},
		{"usage that nobody asked for", LlamaCpp, "", func(_ response, s streamed) bool { return s.usage != nil && s.done }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, url := start(t, Config{Dialect: tt.dialect})
			r := post(t, url, translate(wire, news.Korean).with("stream", true), FaultHeader, string(tt.fault))
			if s := readStream(t, r.body); !tt.check(r, s) {
				t.Errorf("status %d, error %v, stream %+v", r.status, r.err, s)
			}
		})
	}
}
