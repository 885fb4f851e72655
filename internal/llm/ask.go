package llm

import (
	"context"
	"errors"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

// errPromptCut says what a server that cuts prompts does not.
var errPromptCut = errors.New("the server counted far fewer prompt tokens than it was sent: it cut the prompt")

// ask makes one call at one rung of the ladder. A *Error that it returns has the usage of this call alone.
func (c *Client) ask(ctx context.Context, model string, how form, req Request, record *call) (Reply, *Error) {
	leave, err := c.enter(ctx, req)
	if err != nil {
		return Reply{}, &Error{Kind: KindCanceled, Err: err}
	}
	defer leave()
	rung := how.rung
	record.set = c.parameters(model, how, req)
	record.tokens = listenerOf(ctx)
	callCtx, cancel := record.within(withCall(ctx, record), c.timeout(req))
	defer cancel()

	chat := chatRequest(how, req)
	got, err := c.send(callCtx, record, chat)
	err = causeOf(ctx, callCtx, err)
	usage := c.usageOf(record, got.model, model)
	record.tokens.whole(usage)
	kind := classify(record.status, record.tellingFault(req), got.finish, err)
	if kind == KindTruncated && rung != RungFree && isWhole(req.Fields, got.content) {
		kind = ""
	} else if (kind == "" || kind == KindTruncated) && thoughtAway(got, usage, req.MaxTokens, how.capOf(req.MaxTokens)) {
		kind = KindThinking
	}
	if rung == RungFree && kind == KindTruncated {
		return Reply{Values: map[string]string{"": got.content}, Model: got.model, Rung: rung, Usage: usage}, nil
	}
	if kind != "" {
		failed := c.failure(kind, record, req, reasonOf(err, got.finish))
		if record.usage != nil || err == nil {
			failed.Usage = &usage
		}
		return Reply{}, failed
	}
	if c.profile.CutsPrompts && promptWasCut(chat.Messages, usage.PromptTokens) {
		return Reply{}, &Error{Kind: KindContextTooLong, Status: record.status, Usage: &usage, Err: errPromptCut}
	}
	values, err := parse(rung, req.Fields, got.content, got.reasoning, cameToItsEnd(got.finish))
	if err != nil {
		kind := KindInvalidOutput
		switch {
		case isRefusal(got.content):
			kind = KindRefused
		case rung != RungTagged && isIgnored(err):
			kind = KindFormatUnsupported
		}
		return Reply{}, &Error{Kind: kind, Status: record.status, Usage: &usage, Err: err}
	}
	return Reply{Values: values, Model: got.model, Rung: rung, Usage: usage}, nil
}

// enter waits for a slot, where they are capped.
func (c *Client) enter(ctx context.Context, req Request) (leave func(), err error) {
	if c.slots == nil || req.probe {
		return func() {}, nil
	}
	select {
	case c.slots <- struct{}{}:
		return func() { <-c.slots }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// chatRequest is what go-openai is to send; parameters are set below it. The model's name is among them:
// go-openai judges requests by names, and a local server may call its model o1.
func chatRequest(how form, req Request) openai.ChatCompletionRequest {
	rung := how.rung
	var chat openai.ChatCompletionRequest
	system := strings.TrimLeft(req.System+instructions(rung, req.Fields), "\n")
	if system != "" && !how.traits.NoSystem {
		chat.Messages = append(chat.Messages, openai.ChatCompletionMessage{Role: openai.ChatMessageRoleSystem, Content: system})
	}
	for _, e := range req.Examples {
		chat.Messages = append(chat.Messages,
			openai.ChatCompletionMessage{Role: openai.ChatMessageRoleUser, Content: e.User},
			openai.ChatCompletionMessage{Role: openai.ChatMessageRoleAssistant, Content: e.answer(rung)})
	}
	chat.Messages = append(chat.Messages, openai.ChatCompletionMessage{Role: openai.ChatMessageRoleUser, Content: req.User})
	if system != "" && how.traits.NoSystem {
		chat.Messages[0].Content = system + "\n\n" + chat.Messages[0].Content
	}
	switch rung {
	case RungSchema:
		chat.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type: openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{
				Name: "reply", Strict: true, Schema: schemaOf(req.Fields),
			},
		}
	case RungJSON:
		chat.ResponseFormat = &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}
	}
	return chat
}
