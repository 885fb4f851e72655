package queue

import "strings"

// The kinds of work. They are asynq task types: stored in queues, so they never change.
const (
	Translate = "article.translate" // a translation, with its title
	Summarize = "article.summarize" // bullets in the target language, written from the source
	Digest    = "article.digest"    // both
)

// KindPrefix is what every kind of work begins with: a pattern for an asynq mux.
const KindPrefix = "article."

// The queues. Urgent has workers of its own, so that breaking news does not wait behind a backlog.
const (
	Urgent  = "urgent"
	Default = "default"
	Bulk    = "bulk"
)

// Kinds returns every kind of work.
func Kinds() []string { return []string{Translate, Summarize, Digest} }

// Queues returns every queue, the most urgent first.
func Queues() []string { return []string{Urgent, Default, Bulk} }

// shortKind is what a job id calls the kind: "digest" for "article.digest".
func shortKind(kind string) string { return strings.TrimPrefix(kind, KindPrefix) }
