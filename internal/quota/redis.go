package quota

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// keepStopped is the time for which an ended stop is remembered, so that it is a probe that reopens the gate and not the
// expiry of the key.
const keepStopped = 24 * time.Hour

// lookScript reads the gate and may claim its probe. KEYS the gate; ARGV how long a claimed probe may take in ms, 0 to
// claim none. It returns state, ms left, reason.
const lookScript = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local h = redis.call('HMGET', KEYS[1], 'until', 'stopped', 'reason')
if not h[1] then return {'open', 0, ''} end
local left = tonumber(h[1]) - now
if left > 0 then
  if h[2] == '1' then return {'stopped', left, h[3]} end
  return {'cooling', left, h[3]}
end
if h[2] ~= '1' then return {'open', 0, ''} end
if tonumber(ARGV[1]) > 0 then
  redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + ARGV[1]))
end
return {'probing', 0, h[3]}`

// blockScript closes the gate. KEYS the gate; ARGV for how long in ms, '1' to stop and '0' to cool, reason, ms to keep
// after the end. It returns 1 if the gate was not stopped before and is now.
const blockScript = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local h = redis.call('HMGET', KEYS[1], 'until', 'stopped')
local ends = now + ARGV[1]
local stopped = h[2] == '1'
if ARGV[2] == '0' and (stopped or (h[1] and tonumber(h[1]) >= ends)) then return 0 end
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', ends), 'stopped', ARGV[2], 'reason', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[1] + ARGV[4])
if ARGV[2] == '1' and not stopped then return 1 end
return 0`

// reopenScript ends a stop. KEYS the gate.
const reopenScript = `
if redis.call('HGET', KEYS[1], 'stopped') == '1' then redis.call('DEL', KEYS[1]) end
return 1`

// redisStore is the state of a gate that a fleet shares.
type redisStore struct {
	client   redis.UniversalClient
	provider string
	key      string

	lookIn, blockIn, reopenIn *redis.Script
}

// NewGate returns the gate of a provider for all that use the same Redis. The provider's name becomes part of a key
// that operators read: a host and a model, say, never an API key.
func NewGate(client redis.UniversalClient, provider string) *Gate {
	return &Gate{store: &redisStore{
		client:   client,
		provider: provider,
		key:      "gisa:gate:" + provider,
		lookIn:   redis.NewScript(lookScript),
		blockIn:  redis.NewScript(blockScript),
		reopenIn: redis.NewScript(reopenScript),
	}}
}

func (s *redisStore) look(ctx context.Context, claim bool) (Status, error) {
	var probe int64
	if claim {
		probe = probeTime.Milliseconds()
	}
	reply, err := s.lookIn.Run(ctx, s.client, []string{s.key}, probe).Slice()
	if err != nil {
		return Status{}, err
	}
	if len(reply) != 3 {
		return Status{}, fmt.Errorf("gate script returned %d values, want 3", len(reply))
	}
	state, _ := reply[0].(string)
	left, _ := reply[1].(int64)
	reason, _ := reply[2].(string)
	return Status{State: State(state), Left: time.Duration(left) * time.Millisecond, Reason: reason}, nil
}

func (s *redisStore) block(ctx context.Context, d time.Duration, stop bool, reason string) (bool, error) {
	if err := s.list(ctx); err != nil { // first: a gate that is closed is always listed
		return false, err
	}
	mode, keep := "0", time.Duration(0)
	if stop {
		mode, keep = "1", keepStopped
	}
	n, err := s.blockIn.Run(ctx, s.client, []string{s.key}, d.Milliseconds(), mode, reason, keep.Milliseconds()).Int()
	return n == 1, err
}

func (s *redisStore) reopen(ctx context.Context) error {
	return s.reopenIn.Run(ctx, s.client, []string{s.key}).Err()
}
