package redisconn

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/redis/go-redis/v9"
)

// Report says what kind of Redis was found and whether a queue is safe there.
type Report struct {
	Version  string // of the first node, such as "7.0.15"; empty when the server does not tell
	Nodes    int    // masters that were looked at: more than one in a cluster
	Embedded bool   // a Redis inside a process, for demos and tests
	Problems []Problem
}

// Problem is one thing that an operator should know.
type Problem struct {
	Severity Severity
	Message  string // what is wrong and what follows from it
	Hint     string // what to do
}

// Severity says whether a program may go on.
type Severity string

// A program must not start on Refuse; it goes on, and says so, on Warn.
const (
	Refuse Severity = "refuse"
	Warn   Severity = "warn"
)

// Refusal is an error that holds every problem of severity [Refuse], or nil when there is none.
func (r Report) Refusal() error {
	var errs []error
	for _, p := range r.Problems {
		if p.Severity == Refuse {
			errs = append(errs, fmt.Errorf("%s; %s", p.Message, p.Hint))
		}
	}
	return errors.Join(errs...)
}

// Inspect asks Redis, and in a cluster every master, what it is and how it is set up, and tries whether it takes what the
// queue writes. It leaves nothing behind and needs no right to CONFIG. An error means that Redis could not be asked.
func Inspect(ctx context.Context, client redis.UniversalClient) (Report, error) {
	if err := client.Ping(ctx).Err(); err != nil {
		return Report{}, fmt.Errorf("redis does not answer: %w", err)
	}
	var mu sync.Mutex
	var report Report
	err := eachMaster(ctx, client, func(ctx context.Context, node *redis.Client) error {
		version, embedded, problems, err := inspectNode(ctx, node)
		mu.Lock()
		defer mu.Unlock()
		report.add(version, embedded, problems)
		return err
	})
	if err != nil {
		return Report{}, fmt.Errorf("inspect redis: %w", err)
	}
	if report.Refusal() == nil { // else it is known what is wrong
		problems, err := try(ctx, client)
		if err != nil {
			return Report{}, fmt.Errorf("try redis: %w", err)
		}
		report.Problems = append(report.Problems, problems...)
	}
	return report, nil
}

func eachMaster(ctx context.Context, client redis.UniversalClient, f func(context.Context, *redis.Client) error) error {
	switch c := client.(type) {
	case *redis.ClusterClient:
		return c.ForEachMaster(ctx, f)
	case *redis.Client:
		return f(ctx, c)
	}
	return fmt.Errorf("client of type %T is not known", client)
}

// add adds the problems of a node to the report. The masters of a cluster mostly share their problems: each is told once.
func (r *Report) add(version string, embedded bool, problems []Problem) {
	r.Nodes++
	if r.Version == "" {
		r.Version = version
	}
	r.Embedded = r.Embedded || embedded
	for _, p := range problems {
		if !containsProblem(r.Problems, p) {
			r.Problems = append(r.Problems, p)
		}
	}
}

func containsProblem(problems []Problem, p Problem) bool {
	for _, q := range problems {
		if p == q {
			return true
		}
	}
	return false
}

func inspectNode(ctx context.Context, node *redis.Client) (version string, embedded bool, problems []Problem, err error) {
	reply, err := node.Info(ctx).Result()
	switch {
	case isForbidden(err):
		return "", false, judge(info{}), nil
	case err != nil:
		return "", false, nil, err
	}
	facts := parseInfo(reply)
	if facts["redis_version"] == "" && isEmbedded(ctx, node) {
		return "", true, []Problem{embeddedProblem()}, nil
	}
	return facts["redis_version"], false, judge(facts), nil
}

// isForbidden reports whether an error is the answer of a server that knows the user and forbids the question.
func isForbidden(err error) bool {
	return err != nil && (strings.HasPrefix(err.Error(), "NOPERM") || strings.HasPrefix(err.Error(), "ERR unknown command"))
}

// isEmbedded reports whether the server is miniredis, which tells its name in HELLO alone.
func isEmbedded(ctx context.Context, node *redis.Client) bool {
	reply, err := node.Do(ctx, "HELLO", "3").Result()
	if err != nil {
		return false
	}
	hello, ok := reply.(map[any]any)
	return ok && hello["server"] == "miniredis"
}
