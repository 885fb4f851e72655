package llm

import (
	"context"
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
	got := answer{model: reply.Model, content: choice.Message.Content, finish: string(choice.FinishReason)}
	if choice.Message.Refusal != "" {
		got.finish = "refusal"
	}
	return got.with(record), nil
}

// with adds what go-openai has no room for. A server that was asked for JSON may answer as if in a tool call.
func (a answer) with(record *call) answer {
	a.reasoning = record.reasoning.String()
	if isBlank(a.content) && record.arguments.Len() > 0 {
		a.content = record.arguments.String()
	}
	return a
}

func (c *Client) sendStream(ctx context.Context, record *call, chat openai.ChatCompletionRequest) (answer, error) {
	stream, err := c.api.CreateChatCompletionStream(ctx, chat)
	if err != nil {
		return answer{}, err
	}
	defer stream.Close()
	got, err := readStream(stream, record)
	got = got.with(record)
	switch {
	case err != nil:
		return got, err
	case !record.done:
		return got, errNoDone
	case got.finish == "" && record.inOne && record.content+record.arguments.Len() == 0:
		return got, errNoChoices
	case got.finish == "" && !record.inOne:
		return got, errUnfinished
	}
	return got, nil
}

func readStream(stream *openai.ChatCompletionStream, record *call) (answer, error) {
	var got answer
	var content strings.Builder
	refused, aside := false, 0 // aside: what was thought, or sent as if to a tool
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
		if thought := record.reasoning.Len() + record.arguments.Len(); choice.Delta.Content != "" || thought > aside {
			record.tokens.tell(1)
			aside = thought
		}
		refused = refused || choice.Delta.Refusal != ""
		if choice.FinishReason != "" {
			got.finish = string(choice.FinishReason)
		}
	}
	if refused {
		got.finish = "refusal"
	}
	got.content = content.String()
	return got, nil
}
