package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
)

// redisConfig reads the URL of Redis.
func (p *program) redisConfig() (redisconn.Config, error) {
	if p.config.RedisURL == "embedded" {
		return redisconn.Config{}, usage(errors.New("an embedded Redis keeps nothing and serves one process"),
			"start a Redis and set GISA_REDIS_URL, or try gisa demo, which embeds one")
	}
	c, err := redisconn.Parse(p.config.RedisURL)
	if err != nil {
		return c, usage(fmt.Errorf("%s: %w", cmp.Or(p.config.redisBy, "GISA_REDIS_URL"), err), "an example is redis://:password@127.0.0.1:6379/0")
	}
	return c, nil
}

// queue is the client of somebody who submits or asks, and its connection.
type queue struct {
	*tasks.Client
	redis redis.UniversalClient
	at    redisconn.Config
}

// withQueue runs do with a client of the queue.
func (p *program) withQueue(ctx context.Context, do func(queue) error) error {
	c, err := p.redisConfig()
	if err != nil {
		return err
	}
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	if err := p.pingRedis(ctx, c, rdb); err != nil {
		return err
	}
	return do(queue{tasks.NewClient(rdb), rdb, c})
}

// reachRedis reports within redisPatience whether Redis answers.
func (p *program) reachRedis(ctx context.Context, c redisconn.Config) error {
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	return p.pingRedis(ctx, c, rdb)
}

// redisPatience is how long somebody at a terminal may wonder why nothing happens.
const redisPatience = 2 * time.Second

func (p *program) pingRedis(ctx context.Context, c redisconn.Config, rdb redis.UniversalClient) error {
	patience, cancel := context.WithTimeout(ctx, redisPatience)
	defer cancel()
	err := rdb.Ping(patience).Err()
	switch {
	case err != nil && patience.Err() != nil && ctx.Err() == nil:
		return noRedis(c, fmt.Errorf("no answer within %s", redisPatience))
	case err != nil:
		return noRedis(c, err)
	}
	p.redisLog.Connected()
	return nil
}

func noRedis(c redisconn.Config, err error) error {
	if redis.IsAuthError(err) {
		return unavailable(fmt.Errorf("no entry to Redis at %s: %w", c, err),
			"look at the password in GISA_REDIS_URL or --redis, as in redis://:password@127.0.0.1:6379/0")
	}
	unreachable := diagnosis{exitUnavailable, cmp.Or(c.Hint(err), "GISA_REDIS_URL or --redis names another: is it running?"), true}
	return &codedError{unreachable, fmt.Errorf("cannot reach Redis at %s: %w", c, err)}
}

// inspectRedis refuses a Redis that would lose work, and warns of what an operator should mend.
func (p *program) inspectRedis(ctx context.Context, c redisconn.Config, rdb redis.UniversalClient, log *slog.Logger) error {
	report, err := redisconn.Inspect(ctx, rdb)
	if err != nil {
		return noRedis(c, err)
	}
	p.redisLog.Connected()
	for _, problem := range report.Problems {
		if problem.Severity == redisconn.Warn {
			log.Warn("redis: "+problem.Message, "hint", problem.Hint)
		}
	}
	if err := report.Refusal(); err != nil {
		return unavailable(fmt.Errorf("cannot use Redis at %s: %w", c, err), "gisa doctor tells what to change")
	}
	return nil
}
