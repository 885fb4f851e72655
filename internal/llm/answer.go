package llm

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

// answer is what came back from a call that the server calls a success.
type answer struct {
	model     string
	content   string
	reasoning string
	finish    string
}

// Why a call under a success status brought nothing. errUnfinished is for streams, where the finish reason
// is the only sign that the model came to its end.
var (
	errNoChoices  = errors.New("the reply holds no choices")
	errUnfinished = errors.New("the stream ended without a finish reason")
)

func (c *Client) send(ctx context.Context, record *call, chat openai.ChatCompletionRequest) (answer, error) {
	if c.cfg.Stream {
		return c.sendStream(ctx, record, chat)
	}
	reply, err := c.api.CreateChatCompletion(ctx, chat)
	if err != nil {
		return answer{}, err
	}
	return answerOf(record, reply)
}

func answerOf(record *call, reply openai.ChatCompletionResponse) (answer, error) {
	if len(reply.Choices) == 0 {
		return answer{model: reply.Model}, errNoChoices
	}
	choice := reply.Choices[0]
	got := answer{model: reply.Model, content: textContent(choice.Message), finish: string(choice.FinishReason)}
	got.reasoning = choice.Message.ReasoningContent + record.reasoning.String()
	if choice.Message.Refusal != "" {
		got.finish = "refusal"
	}
	return got, nil
}

// textContent returns the text of a message, whether it came as a string or in parts.
func textContent(m openai.ChatCompletionMessage) string {
	text := m.Content
	for _, part := range m.MultiContent {
		text += part.Text
	}
	return text
}

func (c *Client) sendStream(ctx context.Context, record *call, chat openai.ChatCompletionRequest) (answer, error) {
	stream, err := c.api.CreateChatCompletionStream(ctx, chat)
	if errors.Is(err, errNotStream) {
		return wholeAnswer(record)
	}
	if err != nil {
		return answer{}, err
	}
	defer stream.Close()
	got, err := readStream(stream)
	got.reasoning += record.reasoning.String()
	switch {
	case err != nil:
		return got, err
	case !record.done:
		return got, errNoDone
	case got.finish == "":
		return got, errUnfinished
	}
	return got, nil
}

func readStream(stream *openai.ChatCompletionStream) (answer, error) {
	var got answer
	var content, reasoning strings.Builder
	refused := false
	for {
		chunk, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return got, err
		}
		if chunk.Model != "" {
			got.model = chunk.Model
		}
		if len(chunk.Choices) == 0 {
			continue
		}
		choice := chunk.Choices[0]
		content.WriteString(choice.Delta.Content)
		reasoning.WriteString(choice.Delta.ReasoningContent)
		refused = refused || choice.Delta.Refusal != ""
		if choice.FinishReason != "" {
			got.finish = string(choice.FinishReason)
		}
	}
	if refused {
		got.finish = "refusal"
	}
	got.content, got.reasoning = content.String(), reasoning.String()
	return got, nil
}

// wholeAnswer reads the reply of a server that was asked for a stream and sent the whole in one piece.
func wholeAnswer(record *call) (answer, error) {
	var reply openai.ChatCompletionResponse
	if err := json.Unmarshal(record.whole, &reply); err != nil {
		return answer{}, errNotStream
	}
	return answerOf(record, reply)
}
