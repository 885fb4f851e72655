package desk

import (
	"context"
	"errors"
	"strconv"

	"github.com/gisa-news/gisa/internal/llm"
)

// timedOut reports whether a reply did not come in time, for a reason of this job's own.
func timedOut(err error) bool {
	e, ok := errors.AsType[*llm.Error](err)
	return ok && e.TimedOut() && !e.Waits
}

// timeoutsKey is the key under which a job of the queue finds how many of its attempts ended with a reply that did not
// come in time.
func timeoutsKey(job Job) string { return "timeouts:" + job.ID }

// recallTimeouts returns the job with what is known of its earlier attempts.
func (d *Desk) recallTimeouts(ctx context.Context, job Job) (Job, error) {
	if job.ID == "" || job.Tried == 0 {
		return job, nil
	}
	value, found, err := d.Memory.Get(ctx, timeoutsKey(job))
	if err != nil {
		return job, err
	}
	if n, bad := strconv.Atoi(string(value)); found && bad == nil {
		job.timeouts = n
	}
	return job, nil
}

// noteTimeout has the next attempt at a job of the queue ask for shorter replies, if err is a reply that did not come in
// time.
func (d *Desk) noteTimeout(ctx context.Context, job Job, err error) error {
	if job.ID == "" || !timedOut(err) {
		return nil
	}
	return d.Memory.Put(context.WithoutCancel(ctx), timeoutsKey(job), []byte(strconv.Itoa(job.timeouts+1)), replyTTL)
}

// parts returns what to ask for in place of a chunk after that many replies that did not come in time: a half, a quarter
// and so on, down to one paragraph. What was answered in an earlier attempt is asked for as it was, and costs nothing.
func (s *session) parts(ctx context.Context, c chunk, timeouts int) []chunk {
	if timeouts <= 0 || c.end-c.first == 1 || s.isAnswered(ctx, c) {
		return []chunk{c}
	}
	first, rest := c.halves()
	return append(s.parts(ctx, first, timeouts-1), s.parts(ctx, rest, timeouts-1)...)
}

// isAnswered reports whether the reply to a chunk is remembered. Where that cannot be told, asking for it will.
func (s *session) isAnswered(ctx context.Context, c chunk) bool {
	task, wanted := s.translation(c)
	q, err := s.textsQuestion(task, wanted, manner{})
	if err != nil {
		return false
	}
	key, err := s.translator.replies.Key(q.request())
	if err != nil {
		return false
	}
	_, known, err := s.recall(ctx, s.translator, key)
	return known && err == nil
}
