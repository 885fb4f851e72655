package eval_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
)

func TestExtractive(t *testing.T) {
	t.Parallel()
	const article = "a fire broke out at a mill and four workers were hurt"
	for _, tt := range []struct {
		name, summary string
		want          eval.Extractive
	}{
		{"all copied", "a fire broke out", eval.Extractive{Coverage: 1, Density: 4, Compression: 3}},
		{"two fragments", "four workers fire broke", eval.Extractive{Coverage: 1, Density: 2, Compression: 3}},
		{"the longest fragment goes first", "a mill", eval.Extractive{Coverage: 1, Density: 2, Compression: 6}},
		{"half copied", "fire injures four men", eval.Extractive{Coverage: 0.5, Density: 0.5, Compression: 3}},
		{"nothing copied", "blaze injures", eval.Extractive{Compression: 6}},
	} {
		got, ok := eval.NewExtractive(article, tt.summary, eval.Word)
		if diff := cmp.Diff(tt.want, got); diff != "" || !ok {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	if _, ok := eval.NewExtractive(article, "...", eval.Word); ok {
		t.Error("a summary without a word has figures")
	}
}
