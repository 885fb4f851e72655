package queue

import (
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/ledger"
)

// How long things are kept.
const (
	Retention    = 24 * time.Hour     // a finished task in asynq
	KeepResult   = 7 * 24 * time.Hour // a result, and the cancel flag that a worker sets
	KeepJob      = 2 * KeepResult     // the record that a job existed, and what a retry of it needs
	KeepProgress = time.Hour          // the last word of an attempt
	KeepStarts   = 24 * time.Hour     // how often a job was begun and not ended
)

// ResultKey is the ledger key under which the worker puts a job's result, as JSON, before the job ends.
func ResultKey(id string) string { return "result:" + id }

// CancelKey is the ledger key that exists while a job is cancelled. A worker that finds it revokes the task.
func CancelKey(id string) string { return "cancel:" + id }

// ProgressKey is the ledger key under which the worker keeps a running job's progress, as JSON.
func ProgressKey(id string) string { return "progress:" + id }

// JobKey is the ledger key of the record that makes a job's id unique across queues.
func JobKey(id string) string { return "job:" + id }

// PayloadKey is the ledger key of the payload of a task that was taken out of its queue and may come back.
func PayloadKey(id string) string { return "payload:" + id }

// FailedKey is the ledger key of the [Failure] of a job that was given up.
func FailedKey(id string) string { return "failed:" + id }

// RedoKey is the ledger key that exists while a job that has a result is to be made again. What lies there sets the
// replies of the new run apart from those of earlier ones.
func RedoKey(id string) string { return "redo:" + id }

// articleKey is the ledger key of an article that is too large for a payload, under a hash of its content.
func articleKey(hash string) string { return "article:" + hash }

// IndexKey is the Redis key of the ids of all jobs by the time of their submission. asynq can list by queue and
// state only, and forgets finished jobs first.
const IndexKey = ledger.Prefix + "jobs"

// StartsKey is the Redis key that counts the attempts of a job that began and did not end.
func StartsKey(id string) string { return ledger.Prefix + "starts:" + id }

// AloneKey is the Redis key that counts those of them in which the job had its worker to itself.
func AloneKey(id string) string { return ledger.Prefix + "alone:" + id }

// Keys is a family of keys in Redis: a row of the table in the package comment.
type Keys struct {
	Pattern string        // "*" stands for what differs within the family
	Type    string        // of the value, as Redis names it
	Writer  string        // the packages that write it
	TTL     time.Duration // the longest time to live; 0 means none
	Holds   string
}

// KeyFamilies returns every family of keys that gisa writes to Redis, beside asynq's own.
func KeyFamilies() []Keys {
	const day = 24 * time.Hour
	return []Keys{
		{"gisa:job:*", "string", "tasks", KeepJob, "record of a job: queue, kind, article, time (JSON)"},
		{"gisa:jobs", "zset", "tasks", 0, "ids of all jobs by time of submission; older than 14 days go"},
		{"gisa:article:*", "string", "tasks", KeepJob, "article above 32 KiB, under a hash of its content (JSON)"},
		{"gisa:payload:*", "string", "tasks", KeepJob, "payload that Cancel or Retry took out of the queue (JSON)"},
		{"gisa:failed:*", "string", "worker", KeepJob, "why a job was given up, and its payload (JSON)"},
		{"gisa:redo:*", "string", "tasks", KeepJob, "a result is to be made again: the name of the new run"},
		{"gisa:cancel:*", "string", "tasks, worker", KeepJob, "flag: no worker begins this job"},
		{"gisa:starts:*", "string", "worker", KeepStarts, "attempts that began and did not end (number)"},
		{"gisa:alone:*", "string", "worker", KeepStarts, "those in which the job had its worker to itself (number)"},
		{"gisa:progress:*", "string", "worker", KeepProgress, "how far the last attempt has come (JSON)"},
		{"gisa:result:*", "string", "worker", KeepResult, "result (JSON)"},
		{"gisa:reply:*", "string", "desk", 3 * day, "reply of the model that was paid for (JSON)"},
		{"gisa:timeouts:*", "string", "desk", 3 * day, "attempts at a job that ended with a reply that came too late (number)"},
		{"gisa:llm:rung:*", "string", "llm", day, "output format that works with a server and model"},
		{"gisa:llm:traits:*", "string", "llm", day, "what else a server and model want: fields left out, room to think (JSON)"},
		{"gisa:gate:*", "hash", "quota", 2 * day, "until when, why and how a provider is left alone"},
		{"gisa:gates", "set", "quota", 7 * day, "providers that were left alone lately"},
	}
}

// Match reports whether a key of Redis belongs to the family.
func (k Keys) Match(key string) bool {
	head, open := strings.CutSuffix(k.Pattern, "*")
	return key == k.Pattern || open && strings.HasPrefix(key, head) && len(key) > len(head)
}
