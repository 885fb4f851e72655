package tasks

import (
	"context"
	"fmt"

	"github.com/redis/go-redis/v9"
)

// clearGhost removes what a worker leaves behind that woke up after its task had been finished by another,
// or after Redis lost it: a hash with a result and no message, which blocks the id for ever. A live task
// has its message from its first moment, so nothing else is touched. It reports whether there was one.
//
// The layout of the hash is asynq's own; a test holds it for the version that go.mod pins.
func (c *Client) clearGhost(ctx context.Context, queue, id string) (bool, error) {
	const script = `
if redis.call("EXISTS", KEYS[1]) == 1 and redis.call("HEXISTS", KEYS[1], "msg") == 0 then
	return redis.call("DEL", KEYS[1])
end
return 0`
	n, err := redis.NewScript(script).Run(ctx, c.redis, []string{"asynq:{" + queue + "}:t:" + id}).Int()
	if err != nil {
		return false, fmt.Errorf("look for a ghost of job %s: %w", id, err)
	}
	return n == 1, nil
}
