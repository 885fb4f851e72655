package tasks

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/queue"
)

const (
	scanCount = 10_000 // ids that Redis looks at in one step
	maxTold   = 8      // candidates that an error names

	minShort, maxShort = 6, 12 // letters of a short id
)

// Find returns the id of the job that a short id stands for: the only one of the last fourteen days whose id, or whose
// hash at the end of the id, begins with it. A whole id stands for itself. Only ids are looked through, in Redis.
//
// The error wraps [ErrNotFound], or [ErrAmbiguous] and then names the jobs that it may be.
func (c *Client) Find(ctx context.Context, short string) (string, error) {
	if _, found, err := c.record(ctx, short); err != nil || found {
		return short, err
	}
	ids, err := c.candidates(ctx, short)
	switch {
	case err != nil:
		return "", fmt.Errorf("find job %s: %w", short, err)
	case len(ids) == 1:
		return ids[0], nil
	case len(ids) == 0:
		_, err := c.Status(ctx, short) // a task that NewTask made is in no list
		return short, err
	}
	told := strings.Join(ids[:min(len(ids), maxTold)], ", ")
	if len(ids) > maxTold {
		told += fmt.Sprintf(" and %d others", len(ids)-maxTold)
	}
	return "", fmt.Errorf("%s may be %w: %s", short, ErrAmbiguous, told)
}

// candidates returns the ids that a short id may stand for, sorted.
func (c *Client) candidates(ctx context.Context, short string) ([]string, error) {
	if short == "" {
		return nil, nil
	}
	var ids []string
	for cursor := uint64(0); ; {
		entries, next, err := c.redis.ZScan(ctx, queue.IndexKey, cursor, "*"+short+"*", scanCount).Result()
		if err != nil {
			return nil, err
		}
		for i := 0; i < len(entries); i += 2 { // a member, then its score
			// Ids hold no wildcard, so that whoever writes one finds nothing here.
			if id := entries[i]; strings.HasPrefix(id, short) || strings.HasPrefix(hashOf(id), short) {
				ids = append(ids, id)
			}
		}
		if cursor = next; cursor == 0 {
			slices.Sort(ids)
			return slices.Compact(ids), nil
		}
	}
}

// hashOf is the last part of a job's id: the hash of all that makes the job.
func hashOf(id string) string { return id[strings.LastIndexByte(id, '_')+1:] }

// ShortIDs returns for each job a short id that [Client.Find] takes for it now: the beginning of its id, where that is a
// hash, or of the hash at its end.
func (c *Client) ShortIDs(ctx context.Context, jobs []Status) ([]string, error) {
	all, err := c.redis.ZRange(ctx, queue.IndexKey, 0, -1).Result()
	if err != nil {
		return nil, fmt.Errorf("shorten ids: %w", err)
	}
	names := newNameTable(all)
	short := make([]string, len(jobs))
	for i, job := range jobs {
		short[i] = names.shorten(job.ID)
	}
	return short, nil
}

// nameTable has two names for each job, its id and its hash, sorted.
type nameTable []jobName

type jobName struct{ name, id string }

func newNameTable(ids []string) nameTable {
	table := make(nameTable, 0, 2*len(ids))
	for _, id := range ids {
		table = append(table, jobName{id, id}, jobName{hashOf(id), id})
	}
	slices.SortFunc(table, func(a, b jobName) int { return cmp.Compare(a.name, b.name) })
	return table
}

// shorten returns the shortest beginning of the id that is no other job's, or else of its hash, or else the whole id. An id
// whose beginning is no hash too, such as one that a wire service gave, is soon that of the next story: its hash lasts.
func (t nameTable) shorten(id string) string {
	for _, name := range []string{id, hashOf(id)} {
		for n := minShort; n <= min(maxShort, hashLength(name)); n++ {
			if short := name[:n]; t.isOnly(short, id) {
				return short
			}
		}
	}
	return id
}

// hashLength counts the hexadecimal digits that a name begins with.
func hashLength(name string) int { return len(name) - len(strings.TrimLeft(name, "0123456789abcdef")) }

// isOnly reports whether no name of another job begins with short.
func (t nameTable) isOnly(short, id string) bool {
	i, _ := slices.BinarySearchFunc(t, short, func(n jobName, s string) int { return cmp.Compare(n.name, s) })
	for ; i < len(t) && strings.HasPrefix(t[i].name, short); i++ {
		if t[i].id != id {
			return false
		}
	}
	return true
}
