package llm

import (
	"context"
	"time"
)

const (
	// probeTimeout is how long a server may take for a probe, which is a word.
	probeTimeout = 30 * time.Second
	// probeTokens caps the reply to a probe.
	probeTokens = 64
)

// Probe asks a question of a few words in the form and with the parameters of another one, to see whether a failure was
// about the other one's text. Its error is that of [Client.Complete]; one whose kind says Served shows a server that
// serves. It waits for no slot: where it is asked, calls have just failed.
func (c *Client) Probe(ctx context.Context, like Request) error {
	req := Request{
		System: "Answer with one word.", User: "Say OK.", Fields: []Field{{Name: "answer"}}, MaxTokens: probeTokens,
		Temperature: like.Temperature, FrequencyPenalty: like.FrequencyPenalty, Seed: like.Seed, probe: true,
	}
	if len(like.Examples) > 0 {
		req.Examples = []Example{{User: "Say yes.", Answer: []Value{{Path: "answer", Text: "yes"}}}}
	}
	_, err := c.Complete(ctx, req)
	return err
}

// timeout is the deadline of a call for this request.
func (c *Client) timeout(req Request) time.Duration {
	if req.probe {
		return min(c.cfg.Timeout, probeTimeout)
	}
	return c.cfg.Timeout
}
