package tasks

import "time"

// How long things are kept.
const (
	Retention  = 24 * time.Hour     // a finished job in the queue
	KeepResult = 7 * 24 * time.Hour // a result in the ledger

	keepJob = 2 * KeepResult // the record that a job existed, and what a retry of it needs
)

// ResultKey is the ledger key under which the worker puts a job's [Result], as JSON, before the job ends.
func ResultKey(id string) string { return "result:" + id }

// CancelKey is the ledger key that exists while a job is cancelled. A worker that finds it revokes the task.
func CancelKey(id string) string { return "cancel:" + id }

// ProgressKey is the ledger key under which the worker keeps a running job's [Progress], as JSON.
func ProgressKey(id string) string { return "progress:" + id }

// jobKey holds the record that makes a job's id unique across queues.
func jobKey(id string) string { return "job:" + id }

// payloadKey holds the payload of a task that was taken out of its queue and may come back.
func payloadKey(id string) string { return "payload:" + id }

// articleKey holds an article that is too large for a payload, under a hash of its content.
func articleKey(hash string) string { return "article:" + hash }
