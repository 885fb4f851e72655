package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// Replies keeps what models answered, one Record for each question, so that no answer is paid for twice. Who gets
// answers in another way than a desk does puts them here under the same keys, and the desk finds them.
type Replies struct {
	Memory Memory
	// ModelName goes into the key, so that a change of model asks anew.
	ModelName string
}

// Record is what one call came to: the reply, or the kind of a failure that was paid for and that the same question
// would meet again. Records are stored: their JSON names never change.
type Record struct {
	Job   string     `json:"job,omitempty"` // that paid for the call
	Reply *llm.Reply `json:"reply,omitempty"`
	Kind  llm.Kind   `json:"kind,omitempty"`
	Usage news.Usage `json:"usage,omitzero"` // of a failure
}

// replyTTL is how long a paid reply can save a second payment: longer than any job is retried.
const replyTTL = 72 * time.Hour

// keepTimeout bounds the writing of a reply after the job's own context has ended.
const keepTimeout = 30 * time.Second

// Key returns the key under which the answer to a request is kept. Keys lie in the memories of running systems: how they
// are made never changes, and neither does the JSON of llm.Request.
func (r Replies) Key(request llm.Request) (string, error) {
	b, err := json.Marshal([]any{r.ModelName, request})
	if err != nil {
		return "", fmt.Errorf("hash question: %w", err)
	}
	sum := sha256.Sum256(b)
	return "reply:" + hex.EncodeToString(sum[:16]), nil
}

// Get returns the record under a key. A record that this version cannot read counts as none.
func (r Replies) Get(ctx context.Context, key string) (record Record, found bool, err error) {
	value, found, err := r.Memory.Get(ctx, key)
	if err != nil {
		return Record{}, false, fmt.Errorf("recall reply: %w", err)
	}
	if !found || json.Unmarshal(value, &record) != nil || (record.Reply == nil && record.Kind == "") {
		return Record{}, false, nil
	}
	return record, true, nil
}

// Put keeps a record under a key, even where ctx has ended: the call is paid for.
func (r Replies) Put(ctx context.Context, key string, record Record) error {
	value, err := json.Marshal(record)
	if err != nil {
		return fmt.Errorf("keep reply: %w", err)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keepTimeout)
	defer cancel()
	if err := r.Memory.Put(ctx, key, value, replyTTL); err != nil {
		return fmt.Errorf("keep reply: %w", err)
	}
	return nil
}
