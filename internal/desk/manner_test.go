package desk_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/llm"
)

// TestEachRoundAsksInItsOwnManner has a model that copies five paragraphs whatever it is asked.
func TestEachRoundAsksInItsOwnManner(t *testing.T) {
	t.Parallel()
	m := &model{spoil: func(_ string, r llm.Request, v map[string]string) error {
		for i := range 5 {
			if _, asked := v[article(5).Paragraphs[i].ID]; asked {
				v[article(5).Paragraphs[i].ID] = english(i + 1)
			}
		}
		return nil
	}}
	job := digest(article(5))
	job.Summarize = false
	run(t, m, job)
	type asked struct {
		temperature, penalty float32
		fields               int
	}
	got := map[asked]int{}
	for _, r := range m.requests {
		got[asked{r.Temperature, r.FrequencyPenalty, len(r.Fields)}]++
	}
	first, second := float32(0.3), float32(0.3)*2
	for want, n := range map[asked]int{{0, 0, 6}: 1, {first, 0.3, 3}: 1, {first, 0.3, 2}: 1, {second, 0.3, 1}: 5} {
		if got[want] != n {
			t.Errorf("%d questions %+v, want %d; all: %v", got[want], want, n, got)
		}
	}
}
