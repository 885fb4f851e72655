package desk

import (
	"slices"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// Whoever watches a second attempt is not told that fewer tokens have been written than before.
func TestTokensOfAllAttemptsAddUp(t *testing.T) {
	t.Parallel()
	var told []int
	job := Job{Progress: func(p news.Progress) { told = append(told, p.Tokens) }}
	nextAttempt := job.addUpTokens()
	for range 3 {
		nextAttempt()
		for tokens := range 3 {
			job.Progress(news.Progress{Tokens: tokens})
		}
	}
	if want := []int{0, 1, 2, 2, 3, 4, 4, 5, 6}; !slices.Equal(told, want) {
		t.Errorf("told %d, want %d", told, want)
	}
	job.Progress = nil
	job.addUpTokens()()
}
