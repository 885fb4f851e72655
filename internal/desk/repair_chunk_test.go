package desk_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// politely is a model that drafts every paragraph in the wrong register, and mends it when it is told. Fail may refuse a repair.
func politely(fail func(r llm.Request) error) *model {
	return &model{spoil: func(task string, r llm.Request, values map[string]string) error {
		if task == "repair" {
			return fail(r)
		}
		for id, text := range values {
			if id != news.TitleID {
				values[id] = strings.Replace(text, "전했다", "전했습니다", 1)
			}
		}
		return nil
	}}
}

// asked returns the ids of each request with that task.
func (m *model) asked(task string) (ids [][]string) {
	for _, r := range m.requests {
		if taskOf(r) != task {
			continue
		}
		var names []string
		for _, f := range r.Fields {
			names = append(names, f.Name)
		}
		ids = append(ids, names)
	}
	return ids
}

// A repair asks for no more in one call than a draft does, and for a small article in one.
func TestRepairIsCutAsTheDraftIs(t *testing.T) {
	t.Parallel()
	for paragraphs, most := range map[int]int{12: 1, 400: 40} {
		t.Run(fmt.Sprint(paragraphs), func(t *testing.T) {
			t.Parallel()
			m := politely(func(llm.Request) error { return nil })
			got := run(t, m, desk.Job{ID: "j1", Order: news.Order{Article: article(paragraphs), To: news.Korean, Translate: true}})
			if got.State != news.OK {
				t.Errorf("state %s, %d findings", got.State, len(got.Findings))
			}
			drafts, repairs := m.asked("translate"), m.asked("repair")
			if len(repairs) != len(drafts) || len(repairs) > most {
				t.Errorf("%d calls for the draft and %d for its repair, want as many, and %d at most", len(drafts), len(repairs), most)
			}
			longest := func(calls [][]string) int {
				return len(slices.MaxFunc(calls, func(a, b []string) int { return len(a) - len(b) }))
			}
			if longest(repairs) > longest(drafts) {
				t.Errorf("a repair asks for %d texts, a draft for %d at most", longest(repairs), longest(drafts))
			}
		})
	}
}

// What the other chunks of a repair brought is in the result when one failed for good, and is not paid for again when it
// failed for now.
func TestRepairOfWhichOnePartFails(t *testing.T) {
	t.Parallel()
	for name, kind := range map[string]llm.Kind{"for good": llm.KindBlocked, "for now": llm.KindUnavailable, "for itself": llm.KindTruncated} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var well atomic.Bool
			m := politely(func(r llm.Request) error {
				if !well.Load() && slices.ContainsFunc(r.Fields, func(f llm.Field) bool { return f.Name == "p1" }) {
					return &llm.Error{Kind: kind, Err: errors.New("no")}
				}
				return nil
			})
			d := desk.New(desk.Config{Model: m, Memory: &memory{}, ChunkTokens: 400})
			job := desk.Job{ID: "j1", Order: news.Order{Article: article(24), To: news.Korean, Translate: true}}
			result, err := d.Run(t.Context(), job)
			if kind == llm.KindUnavailable {
				if llm.KindOf(err) != kind {
					t.Fatalf("error %v, want another attempt", err)
				}
				well.Store(true)
				before := len(m.requests)
				if result, err = d.Run(t.Context(), job); err != nil || result.State != news.OK || len(m.requests) != before+1 {
					t.Errorf("state %s, error %v after %d more calls, want one", result.State, err, len(m.requests)-before)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if first, last := result.Translation.Paragraphs[0].Text, result.Translation.Paragraphs[23].Text; result.State != news.NeedsReview ||
				strings.HasSuffix(first, "전했다.") || !strings.HasSuffix(last, "전했다.") {
				t.Errorf("state %s, the first is %q, the last %q", result.State, first, last)
			}
		})
	}
}

// The same repair asks the same questions at every attempt, whatever order its chunks are answered in.
func TestRepairAsksTheSameAtEveryAttempt(t *testing.T) {
	t.Parallel()
	kept := &memory{}
	job := desk.Job{ID: "j1", Order: news.Order{Article: article(60), To: news.Korean, Translate: true}}
	for attempt := range 3 {
		m := politely(func(llm.Request) error { return nil })
		if _, err := desk.New(desk.Config{Model: m, Memory: kept, ChunkTokens: 400}).Run(t.Context(), job); err != nil {
			t.Fatal(err)
		}
		if n := len(m.requests); (n == 0) != (attempt > 0) {
			t.Errorf("attempt %d: %d calls", attempt+1, n)
		}
	}
}
