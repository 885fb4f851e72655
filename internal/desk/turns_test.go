package desk

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

func sessionOf(turns *Turns, size int) *session {
	job := Job{Order: news.Order{Article: news.Article{Paragraphs: []news.Paragraph{{ID: "p1", Text: strings.Repeat("a", size)}}}}}
	return &session{Config: Config{Turns: turns}, job: job}
}

// As many articles as there are turns are checked at once, one long one beside them, and all get their turn.
func TestChecksTakeTurns(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		turns  *Turns
		size   int
		atOnce int32
	}{
		"short": {NewTurns(3), 6000, 3}, "long": {NewTurns(3), longText, 1}, "none": {nil, 6000, 20},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				if tt.turns != nil { // of this bubble
					tt.turns = NewTurns(cap(tt.turns.short))
				}
				var now, most, done atomic.Int32
				var group sync.WaitGroup
				for range 20 {
					group.Go(func() {
						sessionOf(tt.turns, tt.size).inTurn(t.Context(), func() {
							n := now.Add(1)
							for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
							}
							time.Sleep(time.Second)
							now.Add(-1)
							done.Add(1)
						})
					})
				}
				group.Wait()
				if most.Load() != tt.atOnce || done.Load() != 20 {
					t.Errorf("%d at once, %d in all, want %d of 20", most.Load(), done.Load(), tt.atOnce)
				}
			})
		})
	}
}

// Who is told to stop does not wait for a turn. Who has no time left does: there is to be a result.
func TestWhoLeavesTakesNoTurn(t *testing.T) {
	t.Parallel()
	for name, checked := range map[string]bool{"told to stop": false, "time is up": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			turns := NewTurns(1)
			turns.short <- struct{}{}
			ctx, cancel := context.WithCancelCause(t.Context())
			if checked {
				cancel(ErrTimeUp)
				time.AfterFunc(10*time.Millisecond, func() { <-turns.short })
			} else {
				cancel(context.Canceled)
			}
			was := false
			sessionOf(turns, 10).inTurn(ctx, func() { was = true })
			if was != checked {
				t.Errorf("checked: %t", was)
			}
		})
	}
}
