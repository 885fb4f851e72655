package queue

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/tasks/news"
)

// Attempts opens and closes the attempts at jobs, each in one round trip to Redis.
//
// It counts the attempts of a job that were opened and not closed. A lost worker uses up no attempt, so this count is
// what keeps a job that kills its workers, by memory say, from going round for ever.
type Attempts struct {
	redis redis.UniversalClient
	asynq *Asynq
}

// NewAttempts returns the attempts behind a connection, which stays the caller's to close.
func NewAttempts(rdb redis.UniversalClient) *Attempts {
	return &Attempts{redis: rdb, asynq: NewAsynq(rdb)}
}

// Opening is what a worker has to know before it begins.
type Opening struct {
	Cancelled bool
	// Result is that of an earlier attempt, whose worker died before the queue heard of it; nil when there is none, or
	// when it is to be made again.
	Result *news.Result
	// Redo names the run that makes a result again; it is empty for the first.
	Redo string
	// Starts is how many attempts were opened and not closed, this one included.
	Starts int
}

// Open counts one more start of a job, and looks whether there is anything to do. A job whose worker was lost costs a
// second round trip. An error means that nothing is known; when Redis did not answer, the start may be counted all the
// same.
func (a *Attempts) Open(ctx context.Context, id string) (Opening, error) {
	var cancelled *redis.IntCmd
	var result, redo *redis.StringCmd
	var first *redis.StatusCmd
	cmds, _ := a.redis.Pipelined(ctx, func(p redis.Pipeliner) error { // the commands have their errors
		cancelled = p.Exists(ctx, ledger.Prefix+CancelKey(id))
		result = p.Get(ctx, ledger.Prefix+ResultKey(id))
		redo = p.Get(ctx, ledger.Prefix+RedoKey(id))
		first = p.SetArgs(ctx, StartsKey(id), 1, redis.SetArgs{Mode: "NX", TTL: KeepStarts})
		return nil
	})
	for _, cmd := range cmds {
		if err := cmd.Err(); err != nil && !errors.Is(err, redis.Nil) {
			return Opening{}, fmt.Errorf("open an attempt at %s: %w: %w", id, ledger.ErrAway, err)
		}
	}
	o := Opening{Cancelled: cancelled.Val() > 0, Starts: 1, Redo: redo.Val()}
	var err error
	if first.Err() != nil { // there was a count
		if o.Starts, err = a.increment(ctx, StartsKey(id)); err != nil {
			return Opening{}, err
		}
	}
	if errors.Is(result.Err(), redis.Nil) || o.Redo != "" {
		return o, nil
	}
	if o.Result, err = decodeResult(id, []byte(result.Val())); err != nil {
		a.Close(ctx, id)
	}
	return o, err
}

// increment adds one to a count of starts.
func (a *Attempts) increment(ctx context.Context, key string) (starts int, err error) {
	var count *redis.IntCmd
	_, err = a.redis.TxPipelined(ctx, func(p redis.Pipeliner) error {
		count = p.Incr(ctx, key)
		p.Expire(ctx, key, KeepStarts)
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("count a start under %s: %w: %w", key, ledger.ErrAway, err)
	}
	return int(count.Val()), nil
}

// Withdraw takes back the count of Open for an attempt that was not begun.
func (a *Attempts) Withdraw(ctx context.Context, id string) {
	a.redis.Decr(context.WithoutCancel(ctx), StartsKey(id))
}

// BeginAlone counts an attempt at a job that its worker does alone, and returns how many workers have died of it alone.
func (a *Attempts) BeginAlone(ctx context.Context, id string) (deaths int, err error) {
	begun, err := a.increment(ctx, AloneKey(id))
	return begun - 1, err
}

func decodeResult(id string, stored []byte) (*news.Result, error) {
	raw, err := ledger.Unpack(stored)
	if err != nil {
		return nil, fmt.Errorf("result of job %s: %w", id, err)
	}
	var result news.Result
	if err := json.Unmarshal(raw, &result); err != nil {
		return nil, fmt.Errorf("result of job %s is not the JSON of a result (%d bytes)", id, len(raw))
	}
	return &result, nil
}

// Done closes an attempt that made a result: it stores the result, shows its brief in the web UI, and takes back the
// count of Open. It does so even when ctx has ended, for the result has been paid for; the brief is then left out, and
// the error is that of ctx. ui is the task's own way to the web UI, for a version of asynq whose keys are not known.
func (a *Attempts) Done(ctx context.Context, queue string, result news.Result, ui io.Writer) error {
	raw, err := json.Marshal(result)
	if err != nil {
		return fmt.Errorf("encode the result of %s: %w", result.Job, err)
	}
	stored, err := ledger.Pack(raw)
	if err != nil {
		return fmt.Errorf("store the result of %s: %w", result.Job, err)
	}
	brief, err := NewBrief(result).Encode()
	if err != nil {
		return fmt.Errorf("encode the brief of %s: %w", result.Job, err)
	}
	shown := ctx.Err() != nil
	late := context.WithoutCancel(ctx)
	_, err = a.redis.Pipelined(late, func(p redis.Pipeliner) error {
		p.Set(late, ledger.Prefix+ResultKey(result.Job), stored, KeepResult)
		shown = shown || a.asynq.putBrief(late, p, queue, result.Job, brief)
		p.Del(late, StartsKey(result.Job))
		p.Del(late, AloneKey(result.Job))
		p.Del(late, ledger.Prefix+FailedKey(result.Job))
		p.Del(late, ledger.Prefix+RedoKey(result.Job))
		return nil
	})
	if err != nil {
		return fmt.Errorf("store the result of %s: %w: %w", result.Job, ledger.ErrAway, err)
	}
	if !shown {
		_, err = ui.Write(brief)
	}
	return errors.Join(err, ctx.Err())
}

// Show puts the brief of a result that is stored already into the web UI.
func Show(result news.Result, ui io.Writer) error {
	brief, err := NewBrief(result).Encode()
	if err == nil {
		_, err = ui.Write(brief)
	}
	if err != nil {
		return fmt.Errorf("show the brief of %s: %w", result.Job, err)
	}
	return nil
}

// Close closes an attempt that made no result: the worker lived, whatever became of the attempt. When Redis does not
// hear it, the job counts as one death too many, and the next Close puts that right.
func (a *Attempts) Close(ctx context.Context, id string) {
	ctx = context.WithoutCancel(ctx)
	_, _ = a.redis.Pipelined(ctx, func(p redis.Pipeliner) error {
		p.Del(ctx, StartsKey(id))
		p.Del(ctx, AloneKey(id))
		return nil
	})
}
