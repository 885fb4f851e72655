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

// acquireScript lets a call through the gate, or says why not. KEYS the gate; ARGV the call's id, empty to look only,
// how long a probe may take in ms, ms until one looks again while it does. It returns state, ms left, reason. The same
// id gets the same answer again: what limits and money take, they take here, once for each id.
const acquireScript = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local h = redis.call('HMGET', KEYS[1], 'until', 'stopped', 'reason', 'probe')
if not h[1] then return {'open', 0, ''} end
local left = tonumber(h[1]) - now
if h[2] ~= '1' then
  if left > 0 then return {'cooling', left, h[3]} end
  return {'open', 0, ''}
end
if left > 0 and h[4] ~= ARGV[1] then
  if h[4] then left = math.min(left, tonumber(ARGV[3])) end
  return {'stopped', left, h[3]}
end
if left <= 0 and ARGV[1] ~= '' then
  redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + ARGV[2]), 'probe', ARGV[1])
end
return {'probing', 0, h[3]}`

// settleScript tells the gate how a call ended. KEYS the gate; ARGV the call's id, 'served', 'cool' or 'stop', the
// first pause in ms, the longest, reason, ms to keep a stop after its end, ms until one looks again during a probe. It
// returns 1 if the gate was not stopped before and is now, and ms until it may open.
const settleScript = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local h = redis.call('HMGET', KEYS[1], 'until', 'stopped', 'probe', 'probes')
local stopped = h[2] == '1'
local probe = stopped and h[3] == ARGV[1]
local pause = tonumber(ARGV[3])
if ARGV[2] == 'served' then
  if probe then redis.call('DEL', KEYS[1]) end
  return {0, 0}
end
if ARGV[2] == 'cool' then
  local ends = now + pause
  if stopped or (h[1] and tonumber(h[1]) >= ends) then return {0, 0} end
  redis.call('HSET', KEYS[1], 'until', string.format('%.0f', ends), 'stopped', '0', 'reason', ARGV[5])
  redis.call('PEXPIRE', KEYS[1], pause)
  return {0, 0}
end
if stopped and not probe then
  local left = math.max(tonumber(h[1]) - now, 0)
  if h[3] then left = math.min(left, tonumber(ARGV[7])) end
  return {0, left}
end
local probes = 0
if probe then probes = (tonumber(h[4]) or 0) + 1 end
pause = math.min(pause * 2 ^ math.min(probes, 20), tonumber(ARGV[4]))
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + pause), 'stopped', '1', 'reason', ARGV[5], 'probes', probes)
redis.call('HDEL', KEYS[1], 'probe')
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', pause + ARGV[6]))
if stopped then return {0, pause} end
return {1, pause}`

// reopenScript ends a stop. KEYS the gate.
const reopenScript = `
if redis.call('HGET', KEYS[1], 'stopped') == '1' then redis.call('DEL', KEYS[1]) end
return 1`

// redisStore is the state of a gate that a fleet shares.
type redisStore struct {
	client   redis.UniversalClient
	provider string
	key      string

	acquireIn, settleIn, reopenIn *redis.Script
}

// NewGate returns the gate of a provider for all that use the same Redis. The provider's name becomes part of a key
// that operators read: a host and a model, say, never an API key.
func NewGate(client redis.UniversalClient, provider string) *Gate {
	return &Gate{store: &redisStore{
		client:   client,
		provider: provider,
		key:      "gisa:gate:" + provider,

		acquireIn: redis.NewScript(acquireScript),
		settleIn:  redis.NewScript(settleScript),
		reopenIn:  redis.NewScript(reopenScript),
	}}
}

func (s *redisStore) acquire(ctx context.Context, id string) (Status, error) {
	reply, err := s.acquireIn.Run(ctx, s.client, []string{s.key}, id, probeTime.Milliseconds(), lookAgain.Milliseconds()).Slice()
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

func (s *redisStore) settle(ctx context.Context, id string, o outcome) (time.Duration, bool, error) {
	if o.verdict != hasServed {
		if err := s.list(ctx); err != nil { // first: a gate that is closed is always listed
			return 0, false, err
		}
	}
	reply, err := s.settleIn.Run(ctx, s.client, []string{s.key}, id, string(o.verdict), o.pauses.First.Milliseconds(),
		o.pauses.Most.Milliseconds(), o.reason, keepStopped.Milliseconds(), lookAgain.Milliseconds()).Int64Slice()
	if err != nil {
		return 0, false, err
	}
	if len(reply) != 2 {
		return 0, false, fmt.Errorf("gate script returned %d values, want 2", len(reply))
	}
	return time.Duration(reply[1]) * time.Millisecond, reply[0] == 1, nil
}

func (s *redisStore) reopen(ctx context.Context) error {
	return s.reopenIn.Run(ctx, s.client, []string{s.key}).Err()
}
