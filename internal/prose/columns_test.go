package prose_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/prose"
)

func TestColumns(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"": 0, "abc": 3, "가나": 4, "a가1": 4, "中、。": 6, "％": 2, "é…": 2} {
		if got := prose.Columns(text); got != want {
			t.Errorf("columns(%q) = %d, want %d", text, got, want)
		}
	}
}
