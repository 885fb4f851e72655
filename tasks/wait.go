package tasks

import (
	"context"
	"errors"
	"fmt"
	"time"
)

const (
	firstPoll = 100 * time.Millisecond
	maxPoll   = 2 * time.Second
	// waitPatience is how long Wait bears with a Redis that does not answer: a restart must not end it.
	waitPatience = 30 * time.Second
)

// Wait returns when the job's state is final, or ctx ends, with the last status seen. A job that failed is
// no error of Wait: the status says so. onChange, unless nil, hears of every change, the first look included.
func (c *Client) Wait(ctx context.Context, id string, onChange func(Status)) (Status, error) {
	var last Status
	heard := time.Now()
	for poll := firstPoll; ; poll = min(poll*3/2, maxPoll) {
		status, err := c.Status(ctx, id)
		switch {
		case ctx.Err() != nil:
			return last, fmt.Errorf("wait for job %s: %w", id, ctx.Err())
		case errors.Is(err, ErrNotFound):
			return last, err
		case err != nil && time.Since(heard) > waitPatience:
			return last, fmt.Errorf("wait for job %s: %w", id, err)
		}
		if err == nil {
			heard = time.Now()
			if status != last {
				last, poll = status, firstPoll
				if onChange != nil {
					onChange(status)
				}
			}
			if status.State.Done() {
				return status, nil
			}
		}
		if err := sleep(ctx, poll); err != nil {
			return last, fmt.Errorf("wait for job %s: %w", id, err)
		}
	}
}
