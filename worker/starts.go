package worker

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	// maxDeaths is how many workers one job may take with it before it is no longer given to any.
	maxDeaths = 3
	// keepStarts is how long the deaths of a job are remembered.
	keepStarts = 24 * time.Hour
)

// starts counts the attempts of a job that began and did not end. A lost worker uses up no attempt, so this count is
// what keeps a job that kills its workers, by memory say, from going round for ever.
type starts struct{ redis redis.UniversalClient }

func startsKey(id string) string { return "gisa:starts:" + id }

// begin counts one more start. When that is one too many it forgets the count, so that a person can have the job
// tried again, and returns errPoison.
func (s starts) begin(ctx context.Context, id string) error {
	var count *redis.IntCmd
	_, err := s.redis.TxPipelined(ctx, func(p redis.Pipeliner) error {
		count = p.Incr(ctx, startsKey(id))
		p.Expire(ctx, startsKey(id), keepStarts)
		return nil
	})
	if err != nil {
		return fmt.Errorf("count the start of %s: %w", id, err)
	}
	if count.Val() > maxDeaths {
		s.end(ctx, id)
		return fmt.Errorf("%w, %d times", errPoison, count.Val()-1)
	}
	return nil
}

// end says that the worker lived, whatever became of the attempt. When Redis does not hear it, the job counts as one
// death too many, and the next end puts that right.
func (s starts) end(ctx context.Context, id string) {
	s.redis.Del(context.WithoutCancel(ctx), startsKey(id))
}
