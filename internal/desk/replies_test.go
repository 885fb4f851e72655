package desk_test

import (
	"context"
	"errors"
	"maps"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestReplyKeysNeverChange holds a key that lies in ledgers.
func TestReplyKeysNeverChange(t *testing.T) {
	t.Parallel()
	request := llm.Request{
		System: "You translate.", User: "TASK translate\np1: Hello.", MaxTokens: 128, Temperature: 0.3, FrequencyPenalty: 0.3,
		Examples: []llm.Example{{User: "q", Answer: []llm.Value{{Path: "p1", Text: "a"}}}},
		Fields:   []llm.Field{{Name: "p1"}, {Name: "b1", Fields: []llm.Field{{Name: "paragraph", Enum: []string{"p1"}}}}},
	}
	replies := desk.Replies{ModelName: "model-a"}
	key, err := replies.Key(request)
	if want := "reply:ff9f3ad8785c75a99bb332e29816f83d"; err != nil || key != want {
		t.Errorf("key %s, %v; want %s", key, err, want)
	}
	request.Temperature = 0.6
	if other, _ := replies.Key(request); other == key {
		t.Error("another temperature has the same key")
	}
	request.Temperature = 0.3
	if other, _ := (desk.Replies{ModelName: "model-b"}).Key(request); other == key {
		t.Error("another model has the same key")
	}
}

const (
	storedUsage = `{"calls":1,"prompt_tokens":10,"cached_tokens":0,"completion_tokens":0,"reasoning_tokens":0,"cost_usd":null}`
	storedReply = `{"values":{"p1":"안녕."},"model":"m","rung":"json_schema","usage":` + storedUsage + `}`
)

func TestRecordsAreFoundAgain(t *testing.T) {
	t.Parallel()
	reply := &llm.Reply{Values: map[string]string{"p1": "안녕."}, Model: "m", Rung: llm.RungSchema, Usage: news.Usage{Calls: 1, PromptTokens: 10}}
	for _, tc := range []struct {
		name, stored string // stored as the versions before wrote it
		record       desk.Record
		found        bool
	}{
		{"reply", `{"job":"j1","reply":` + storedReply + `}`, desk.Record{Job: "j1", Reply: reply}, true},
		{"failure", `{"job":"j1","kind":"truncated","usage":` + storedUsage + `}`, desk.Record{Job: "j1", Kind: llm.KindTruncated, Usage: reply.Usage}, true},
		{"neither", `{"job":"j1"}`, desk.Record{}, false},
		{"unreadable", `[1]`, desk.Record{}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			m := &memory{values: map[string][]byte{"reply:old": []byte(tc.stored)}}
			replies := desk.Replies{Memory: m}
			got, found, err := replies.Get(t.Context(), "reply:old")
			if err != nil || found != tc.found {
				t.Fatalf("found %t, %v", found, err)
			}
			if diff := cmp.Diff(tc.record, got); diff != "" {
				t.Error(diff)
			}
			if !found {
				return
			}
			ended, cancel := context.WithCancel(t.Context())
			cancel()
			if err := (desk.Replies{Memory: obedientMemory{m}}).Put(ended, "reply:new", tc.record); err != nil {
				t.Fatalf("a paid reply is lost with its job: %v", err)
			}
			if diff := cmp.Diff(tc.stored, string(m.values["reply:new"])); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// obedientMemory writes nothing for a caller whose context has ended.
type obedientMemory struct{ *memory }

func (m obedientMemory) Put(ctx context.Context, key string, value []byte, ttl time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return m.memory.Put(ctx, key, value, ttl)
}

func TestMemoryThatDoesNotAnswer(t *testing.T) {
	t.Parallel()
	gone := errors.New("redis is away")
	replies := desk.Replies{Memory: &memory{err: gone}}
	if _, found, err := replies.Get(t.Context(), "reply:x"); found || !errors.Is(err, gone) {
		t.Errorf("found %t, %v: an outage is no miss", found, err)
	}
	if err := replies.Put(t.Context(), "reply:x", desk.Record{}); !errors.Is(err, gone) {
		t.Errorf("error %v", err)
	}
}

// A desk finds what somebody else put under its keys, and asks for nothing.
func TestRepliesOfAnotherLaneAreFound(t *testing.T) {
	t.Parallel()
	job := digest(article(3))
	m, lane := &model{}, &memory{}
	replies := desk.Replies{Memory: lane, ModelName: "fake"}
	collect := &model{spoil: func(_ string, r llm.Request, v map[string]string) error {
		key, err := replies.Key(r)
		if err != nil {
			return err
		}
		return replies.Put(t.Context(), key, desk.Record{Reply: &llm.Reply{Values: v, Model: "batch", Usage: news.Usage{Calls: 1}}})
	}}
	if _, err := desk.New(desk.Config{Model: collect, ModelName: "fake", Memory: &memory{}}).Run(t.Context(), job); err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Unix(0, 0) }
	got, err := desk.New(desk.Config{Model: m, ModelName: "fake", Memory: lane, Now: now}).Run(t.Context(), job)
	if err != nil || got.State != news.OK || len(m.requests) > 0 || got.Provenance.Model != "batch" || got.Usage.Calls != 0 {
		t.Errorf("%v; %d calls; %+v", err, len(m.requests), got)
	}
}

// What failed in another job is asked for again; what failed in an earlier attempt of this one is not.
func TestFailuresOfAnotherJobAreNotOurs(t *testing.T) {
	t.Parallel()
	shared, refuses := &memory{}, &model{spoil: func(string, llm.Request, map[string]string) error {
		return &llm.Error{Kind: llm.KindRefused}
	}}
	job := digest(article(3))
	if _, err := desk.New(desk.Config{Model: refuses, Memory: shared}).Run(t.Context(), job); err != nil {
		t.Fatal(err)
	}
	for id, calls := range map[string]int{job.ID: 0, "j2": 2, "": 2} {
		m := &model{}
		again := job
		again.ID = id
		values := &memory{values: maps.Clone(shared.values)}
		if _, err := desk.New(desk.Config{Model: m, Memory: values}).Run(t.Context(), again); err != nil || len(m.requests) != calls {
			t.Errorf("job %q: %d calls, want %d; %v", id, len(m.requests), calls, err)
		}
	}
}

// TestARunThatMakesAResultAgainAsksAnew holds that it takes no answer of an earlier run, and all of its own.
func TestARunThatMakesAResultAgainAsksAnew(t *testing.T) {
	t.Parallel()
	m, kept := &model{}, &memory{}
	job := digest(article(3))
	for _, step := range []struct {
		redo string
		asks int // in all
	}{{"", 2}, {"", 2}, {"x1", 4}, {"x1", 4}, {"x2", 6}} {
		job.Redo = step.redo
		result, err := desk.New(desk.Config{Model: m, ModelName: "fake", Memory: kept}).Run(t.Context(), job)
		if err != nil || len(m.requests) != step.asks || result.Usage.Calls != 2 {
			t.Errorf("run %q: %d requests, want %d; %d calls on the bill, %v", step.redo, len(m.requests), step.asks, result.Usage.Calls, err)
		}
	}
}
