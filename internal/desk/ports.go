package desk

import (
	"context"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

// Model answers one question. *llm.Client is one.
type Model interface {
	Complete(context.Context, llm.Request) (llm.Reply, error)
}

// Memory keeps replies under a key, so that a job that is run again pays only for what is missing.
// An error means that it is not known whether there is a value; it is not a miss.
type Memory interface {
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
	Put(ctx context.Context, key string, value []byte, ttl time.Duration) error
}
