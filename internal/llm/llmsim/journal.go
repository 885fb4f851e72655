package llmsim

import (
	"fmt"
	"hash/maphash"
	"slices"
	"sync"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Journal is what a server was asked so far. It holds counts and hashes, never text.
type Journal struct {
	// Entries are the requests that have ended, in the order of their end, the newest Config.JournalLimit of them.
	Entries []Entry `json:"entries"`
	// Forgotten is the number of older requests, which only Totals knows.
	Forgotten       int    `json:"forgotten"`
	Totals          Totals `json:"totals"`
	InFlight        int    `json:"in_flight"`
	PeakConcurrency int    `json:"peak_concurrency"` // requests being served at once, those in the queue apart
	PeakQueue       int    `json:"peak_queue"`
}

// Totals count all requests since the start or the last reset.
type Totals struct {
	Requests         int `json:"requests"`
	Completed        int `json:"completed"`
	Truncated        int `json:"truncated"`
	Faulted          int `json:"faulted"`
	Rejected         int `json:"rejected"`
	Aborted          int `json:"aborted"`
	Duplicates       int `json:"duplicates"` // requests with a body that had come before
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
}

// Entry is one chat completion request.
type Entry struct {
	Time             time.Time     `json:"time"`
	Took             time.Duration `json:"took_ns"`
	Key              string        `json:"key"`     // a hash of the body: the same for the same request
	Attempt          int           `json:"attempt"` // 1 for the first request with this key
	Model            string        `json:"model"`
	Task             string        `json:"task,omitempty"`
	To               news.Lang     `json:"to,omitempty"`
	Outcome          Outcome       `json:"outcome"`
	Fault            Fault         `json:"fault,omitempty"`
	Status           int           `json:"status"` // 0 when no header was sent
	PromptTokens     int           `json:"prompt_tokens"`
	CompletionTokens int           `json:"completion_tokens"`
	Paragraphs       []Asked       `json:"paragraphs,omitempty"`
}

// Asked is a paragraph that a request wanted an answer for; what only gave context is not counted.
type Asked struct {
	ID   string `json:"id"`
	Hash string `json:"hash"` // of the paragraph's text
}

// Outcome is how a request ended.
type Outcome string

// The outcomes. A reply is completed when all of it was handed to the connection.
const (
	Completed Outcome = "completed"
	Truncated Outcome = "truncated" // completed, but cut by the request's own max_tokens
	Faulted   Outcome = "faulted"
	Rejected  Outcome = "rejected" // 4xx or 503 by the rules: key, model, format, limits, context, queue
	Aborted   Outcome = "aborted"  // the client left before the reply was delivered
)

// PaidTwice lists the paragraphs that were translated more than once into the same language, as
// "p3 b1946ac92492d234 ko: 2 times". It looks at the completed translations among the entries.
func (j Journal) PaidTwice() []string {
	type paid struct {
		Asked
		to news.Lang
	}
	counts := map[paid]int{}
	for _, e := range j.Entries {
		if e.Task != taskTranslate || e.Outcome != Completed {
			continue
		}
		for _, p := range e.Paragraphs {
			counts[paid{p, e.To}]++
		}
	}
	var twice []string
	for p, n := range counts {
		if n > 1 {
			twice = append(twice, fmt.Sprintf("%s %s %s: %d times", p.ID, p.Hash, p.to, n))
		}
	}
	slices.Sort(twice)
	return twice
}

// maxKeys bounds the memory for telling duplicates; a request beyond it counts as new.
const maxKeys = 1 << 18

// recorder writes the journal.
type recorder struct {
	mu      sync.Mutex
	limit   int
	journal Journal
	seen    map[uint64]int
	queued  int

	prefixSeed maphash.Seed
	prefixes   map[uint64]struct{}
}

func newRecorder(limit int) *recorder {
	return &recorder{limit: limit, seen: map[uint64]int{}, prefixSeed: maphash.MakeSeed(), prefixes: map[uint64]struct{}{}}
}

// arrived counts a request by its key and returns which one it is of that key.
func (r *recorder) arrived(key uint64) (attempt int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	attempt = r.seen[key] + 1
	if attempt > 1 || len(r.seen) < maxKeys {
		r.seen[key] = attempt
	}
	r.journal.Totals.Requests++
	if attempt > 1 {
		r.journal.Totals.Duplicates++
	}
	return attempt
}

// seenPrefix reports whether the text came before, and remembers it.
func (r *recorder) seenPrefix(text string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := maphash.String(r.prefixSeed, text)
	_, seen := r.prefixes[key]
	if len(r.prefixes) < maxKeys {
		r.prefixes[key] = struct{}{}
	}
	return seen
}

// waiting and serving move a request into or out of the queue and the slots.
func (r *recorder) waiting(change int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.queued += change
	r.journal.PeakQueue = max(r.journal.PeakQueue, r.queued)
}

func (r *recorder) serving(change int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.journal.InFlight += change
	r.journal.PeakConcurrency = max(r.journal.PeakConcurrency, r.journal.InFlight)
}

// ended files a request. Twice the limit is kept before the older half is let go, so that filing stays cheap.
func (r *recorder) ended(e Entry) {
	r.mu.Lock()
	defer r.mu.Unlock()
	t := &r.journal.Totals
	switch e.Outcome {
	case Completed:
		t.Completed++
	case Truncated:
		t.Truncated++
	case Faulted:
		t.Faulted++
	case Rejected:
		t.Rejected++
	case Aborted:
		t.Aborted++
	}
	t.PromptTokens += e.PromptTokens
	t.CompletionTokens += e.CompletionTokens
	r.journal.Entries = append(r.journal.Entries, e)
	if n := len(r.journal.Entries); n >= 2*r.limit {
		r.journal.Forgotten += n - r.limit
		r.journal.Entries = slices.Clone(r.journal.Entries[n-r.limit:])
	}
}

func (r *recorder) copy() Journal {
	r.mu.Lock()
	defer r.mu.Unlock()
	j := r.journal
	j.Entries = slices.Clone(j.Entries)
	if excess := len(j.Entries) - r.limit; excess > 0 {
		j.Entries = j.Entries[excess:]
		j.Forgotten += excess
	}
	return j
}

// reset forgets everything but what is going on now.
func (r *recorder) reset() {
	r.mu.Lock()
	defer r.mu.Unlock()
	running := r.journal.InFlight
	r.journal = Journal{InFlight: running, PeakConcurrency: running, PeakQueue: r.queued}
	clear(r.seen)
	clear(r.prefixes)
}
