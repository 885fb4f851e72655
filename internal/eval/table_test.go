package eval_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
)

func TestWriteTable(t *testing.T) {
	t.Parallel()
	better, worse := 0.975, 0.0
	reports := []eval.Report{
		{Run: "new", Articles: make([]eval.ArticleFigures, 24), Figures: eval.Figures{"chrf": 41.257, "coverage": 0.5, "seconds": 12.34, "cost_usd": 0.00123}},
		{Run: "old model", Articles: make([]eval.ArticleFigures, 23), Failed: 2, Missing: []string{"x"}, Figures: eval.Figures{"chrf": 39, "coverage": 0.25, "seconds": 2}},
	}
	diffs := []eval.Difference{
		{Metric: "chrf", A: "new", B: "old model", Articles: 23, Delta: 2.257, Low: -0.1, High: 4.5, ABetter: &better},
		{Metric: "coverage", A: "new", B: "old model", Articles: 23, Delta: 0.25, Low: 0.2, High: 0.3},
		{Metric: "seconds", A: "new", B: "old model", Articles: 23, Delta: 10.34, Low: 8, High: 12, ABetter: &worse},
	}
	var b strings.Builder
	if err := eval.WriteTable(&b, reports, diffs); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/table.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Without differences there are no columns and no words about them.
func TestWriteTableOfOneRun(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := eval.WriteTable(&b, []eval.Report{{Run: "alone"}}, nil); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	if diff := cmp.Diff([]string{"metric", "alone"}, strings.Fields(lines[0])); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if strings.Contains(b.String(), "resamples") {
		t.Errorf("got\n%s", b.String())
	}
}
