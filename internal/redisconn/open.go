package redisconn

import (
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"
)

// Open returns a client for a worker. It rides out a restart of Redis of some seconds: a task that ends
// during an outage would otherwise stay active for about two minutes and be run, and paid for, again. The
// caller closes it. Nothing is sent before the first command.
func (c Config) Open() redis.UniversalClient {
	opts := c.options()
	if c.maxRetries == nil {
		opts.MaxRetries = 12
	}
	opts.MinRetryBackoff = 100 * time.Millisecond
	opts.MaxRetryBackoff = 2 * time.Second
	return redis.NewUniversalClient(opts)
}

// OpenForEnqueue returns a client for a program that waits for the answer: it gives up when its context
// does, which a worker's client does not while it reads from a frozen server. The caller closes it.
func (c Config) OpenForEnqueue() redis.UniversalClient {
	opts := c.options()
	if c.maxRetries == nil {
		opts.MaxRetries = 2
	}
	opts.MinRetryBackoff = 20 * time.Millisecond
	opts.MaxRetryBackoff = 250 * time.Millisecond
	opts.ContextTimeoutEnabled = true
	opts.DialerRetries = 1 // the command is tried again as a whole
	return redis.NewUniversalClient(opts)
}

// Factory makes clients for the queue's web UI, which wants to own and close those it uses: it satisfies
// asynq.RedisConnOpt.
type Factory struct{ Config Config }

// MakeRedisClient returns a new [redis.UniversalClient] at every call.
func (f Factory) MakeRedisClient() any { return f.Config.Open() }

// bufferSize is what a connection holds of what comes and goes, for as long as it lives. By itself go-redis takes 32 KiB each, and for
// pipelines 128: some megabytes of a worker.
const bufferSize = 4 << 10

func (c Config) options() *redis.UniversalOptions {
	opts := &redis.UniversalOptions{
		Addrs:            c.hosts,
		DB:               c.db,
		Username:         c.username,
		Password:         c.password,
		MasterName:       c.master,
		SentinelUsername: c.sentinelUsername,
		SentinelPassword: c.sentinelPassword,
		IsClusterMode:    c.scheme == schemeCluster,
		PoolSize:         c.poolSize,
		ClientName:       c.clientName,
		DialTimeout:      c.dialTimeout,
		ReadTimeout:      c.readTimeout,
		WriteTimeout:     c.writeTimeout,
		PoolTimeout:      c.poolTimeout,

		ReadBufferSize: bufferSize, WriteBufferSize: bufferSize, PipelineReadBufferSize: bufferSize, PipelineWriteBufferSize: bufferSize,
		// A command of Redis Cloud that others answer with an error, at every new connection.
		MaintNotificationsConfig: &maintnotifications.Config{Mode: maintnotifications.ModeDisabled},
	}
	if c.tls != nil {
		opts.TLSConfig = c.tls.Clone()
	}
	if c.maxRetries != nil {
		opts.MaxRetries = *c.maxRetries
		if *c.maxRetries == 0 {
			opts.MaxRetries = -1 // go-redis reads 0 as its default of 3
		}
	}
	return opts
}
