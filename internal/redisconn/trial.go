package redisconn

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/redis/go-redis/v9"
)

// cancelChannel is where asynq tells workers to end a job that is under way.
const cancelChannel = "asynq:cancel"

// ACL returns the rule for a user of Redis with the fewest rights that every program of gisa gets along with, as a command
// that an administrator completes with a password.
func ACL() string {
	return "ACL SETUSER gisa on >PASSWORD resetkeys resetchannels ~asynq:* ~gisa:* &" + cancelChannel + " -@all" +
		" +@read +@write +@scripting +@pubsub +@transaction +@connection -@dangerous +info +time"
}

// HintACL tells where the rule is.
const HintACL = "gisa doctor --acl prints the rule of a user that can do all that is needed"

// write writes and deletes a key as the queue does, in a script.
var write = redis.NewScript(`redis.call("SET", KEYS[1], "1", "PX", 1000) return redis.call("DEL", KEYS[1])`)

// try does once what the queue does all the time, and returns what does not work. It leaves nothing behind.
func try(ctx context.Context, client redis.UniversalClient) ([]Problem, error) {
	var problems []Problem
	for _, key := range []string{"gisa:trial", "asynq:{default}:trial"} {
		p, err := asProblem(write.Run(ctx, client, []string{key}).Err(),
			"this user may not run scripts, or not write keys such as "+key, "Redis takes nothing new")
		if err != nil {
			return nil, err
		}
		if p != nil {
			problems = append(problems, *p)
			break
		}
	}
	const noChannel = "this user may not use the channel " + cancelChannel + ": jobs under way could not be cancelled"
	channel, err := asProblem(client.Publish(ctx, cancelChannel, "").Err(), noChannel, "Redis takes no message") // of no job
	if channel == nil && err == nil {
		listener := client.Subscribe(ctx, cancelChannel)
		_, err = listener.Receive(ctx)
		_ = listener.Close()
		channel, err = asProblem(err, noChannel, "Redis tells no message")
	}
	if channel != nil && len(problems) == 0 {
		problems = append(problems, *channel)
	}
	return problems, err
}

// asProblem says what an answer of Redis means. forbidden is the message where the user may not, refused where it could not. An
// error is returned that is no answer.
func asProblem(err error, forbidden, refused string) (*Problem, error) {
	answer, isAnswer := errors.AsType[redis.Error](err)
	switch {
	case err == nil:
		return nil, nil
	case !isAnswer:
		return nil, err
	case strings.HasPrefix(answer.Error(), "NOPERM"), strings.Contains(answer.Error(), "executing the script can't"):
		return &Problem{Refuse, forbidden, HintACL}, nil
	}
	word, _, _ := strings.Cut(answer.Error(), " ")
	hint := Hint(err)
	if hint == "" {
		hint = "its log tells more"
	}
	return &Problem{Refuse, fmt.Sprintf("%s (%s)", refused, word), hint}, nil
}
